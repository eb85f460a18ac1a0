import { findProvider } from '../core/providers/find-provider.ts'
import type { Environment } from './key-hint.ts'

/** Keys by provider's name or environment variable's name, as the action's `provider-keys` input gives them. */
export type ProviderKeys = Readonly<Record<string, string>>

/** The environment with the given keys in the variables in which their providers are used to find them; these win. */
export const providerEnvironment = (env: Environment, keys: ProviderKeys): Environment => {
  const added: Record<string, string> = {}
  for (const [name, key] of Object.entries(keys)) {
    const definition = findProvider(name)
    const variable = definition?.env[0] ?? definition?.optionalEnv?.[0] ?? name
    added[variable] = key
  }
  return { ...env, ...added }
}

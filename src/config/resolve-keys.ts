import type { ProviderDefinition } from '../core/providers/provider.ts'
import { variableHint } from './key-hint.ts'
import { type ResolveContext, wrong } from './resolve-context.ts'
import type { ProviderSettings } from './schema.ts'

/**
 * The keys of a provider: its own `apiKey`/`apiKeys`, else the key given for its name, else its usual environment
 * variable, else one made of the environment's cloud credentials. Empty when it needs none. Throws ConfigError that names the variable.
 */
export const keysOf = (
  name: string,
  settings: ProviderSettings,
  definition: ProviderDefinition,
  context: ResolveContext,
): string[] => {
  if (settings.noApiKey === true) return []
  const configured = [settings.apiKey, ...(settings.apiKeys ?? [])].filter(key => key !== undefined)
  if (configured.length > 0) {
    warnOfPlaceholder(name, configured, context)
    return [...new Set(configured)]
  }
  const given =
    context.providerKeys[name] ??
    variables(definition)
      .map(variable => context.env[variable])
      .find(key => key !== undefined && key.trim() !== '') ??
    definition.deriveKey?.(context.env, new Date())
  if (given !== undefined) return [checked(given.trim(), name, context)]
  const variable = definition.env[0]
  if (variable === undefined || definition.local === true || settings.localDeployment === true) return []
  throw wrong(
    context,
    ['providers', name],
    `has no key: ${definition.name} needs one`,
    variableHint(variable, context.env),
    'missing-key',
  )
}

const variables = ({ env, optionalEnv = [] }: ProviderDefinition): string[] => [...env, ...optionalEnv]

const checked = (key: string, name: string, context: ResolveContext): string => {
  if (/^[\x21-\x7e]+$/.test(key)) return key
  const text = 'has a key with characters that no key has (blanks, line breaks, non-ASCII)'
  throw wrong(context, ['providers', name], text, 'Set the variable or secret again.', 'invalid-key')
}

const warnOfPlaceholder = (name: string, keys: readonly string[], context: ResolveContext): void => {
  const placeholder = keys.find(key => /^(?:YOUR[_-]\w+|<.*>|sk-x{4,})$/i.test(key))
  if (placeholder === undefined) return
  context.warn(
    `${context.placeOf(['providers', name, 'apiKey'])} is still the placeholder ${placeholder}; the provider will refuse it`,
  )
}

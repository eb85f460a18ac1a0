import { providers } from './index.generated.ts'
import type { ProtocolId, ProviderDefinition, ProviderEndpoint } from './provider.ts'

/** By id, alias or the name of a variant, in any case; a variant comes as a definition with its own URLs and keys. */
export const findProvider = (name: string): ProviderDefinition | undefined => byName.get(name.toLowerCase())

/** Every name that `findProvider` knows. */
export const providerNames = (): string[] => [...byName.keys()]

const variantOf = (definition: ProviderDefinition, name: string): ProviderDefinition => {
  const variant = definition.variants?.[name]
  if (variant === undefined) return definition
  const endpoints: Partial<Record<ProtocolId, ProviderEndpoint>> = {}
  for (const [protocol, endpoint] of Object.entries(definition.endpoints) as [ProtocolId, ProviderEndpoint][]) {
    const baseUrl = variant.endpoints[protocol]
    if (baseUrl !== undefined) endpoints[protocol] = { ...endpoint, baseUrl }
  }
  return { ...definition, endpoints, env: variant.env ?? definition.env }
}

const byName = new Map<string, ProviderDefinition>(
  providers.flatMap(definition => [
    ...[definition.id, ...(definition.aliases ?? [])].map(name => [name, definition] as const),
    ...Object.keys(definition.variants ?? {}).map(name => [name, variantOf(definition, name)] as const),
  ]),
)

export interface DetectedProvider {
  /** Name to give it in the configuration: the id or a variant's name. */
  name: string
  definition: ProviderDefinition
  /** The environment variable that holds its key. */
  env: string
}

type Environment = Readonly<Record<string, string | undefined>>

/** The providers whose key stands in the environment; a variant only by a variable of its own. Never reads a key's value out. */
export const detectProviders = (environment: Environment): DetectedProvider[] => {
  const seen = new Set<string>()
  return providers.flatMap(definition =>
    [definition.id, ...Object.keys(definition.variants ?? {})].flatMap(name => {
      const candidate = byName.get(name) ?? definition
      const env = [...candidate.env, ...(candidate.local ? [] : (candidate.optionalEnv ?? []))].find(
        variable => (environment[variable] ?? '') !== '',
      )
      if (env === undefined || seen.has(env) || whyUnavailable(candidate, environment) !== undefined) return []
      seen.add(env)
      return [{ name, definition: candidate, env }]
    }),
  )
}

/** Why it cannot be used and what to do instead; undefined when it can, or has been opted in to. */
export const whyUnavailable = (definition: ProviderDefinition, environment: Environment): string | undefined => {
  if (definition.unavailable === undefined) return undefined
  const optedIn = definition.optIn !== undefined && /^(?:1|true)$/i.test(environment[definition.optIn] ?? '')
  return optedIn ? undefined : definition.unavailable
}

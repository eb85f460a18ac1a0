import { findProvider, providerNames, whyUnavailable } from '../core/providers/find-provider.ts'
import { providers } from '../core/providers/index.generated.ts'
import type { ProviderDefinition } from '../core/providers/provider.ts'
import { nearest } from '../lib/words.ts'
import { type ResolveContext, wrong } from './resolve-context.ts'
import type { ProviderSettings } from './schema.ts'

/**
 * Which provider an entry of `providers` is: by `type`, by what its transformers say, by the host of its address, by its
 * name, else `custom` if it has an address. Throws ConfigError.
 */
export const definitionOf = (
  name: string,
  settings: ProviderSettings,
  byTransformer: string | undefined,
  context: ResolveContext,
): ProviderDefinition => {
  const definition = typed(name, settings, context) ?? guessed(name, settings, byTransformer)
  if (definition === undefined) {
    const meant = nearest(name, providerNames())
    const advice = meant === undefined ? '' : `Did you mean \`${meant}\`? `
    const hint = `${advice}Known providers need no address; any other needs \`baseUrl\`.`
    throw wrong(context, ['providers', name], 'is no provider that is known here', hint, 'unknown-provider')
  }
  const unavailable = whyUnavailable(definition, context.env)
  if (unavailable !== undefined)
    throw wrong(context, ['providers', name], 'cannot be used', unavailable, 'provider-unavailable')
  return definition
}

const typed = (name: string, { type }: ProviderSettings, context: ResolveContext): ProviderDefinition | undefined => {
  if (type === undefined) return undefined
  const definition = findProvider(type)
  if (definition !== undefined) return definition
  const meant = nearest(type, providerNames())
  const known = providers.map(({ id }) => id).join(', ')
  throw wrong(
    context,
    ['providers', name, 'type'],
    'is no provider that is known here',
    `${meant === undefined ? '' : `Did you mean \`${meant}\`? `}Known: ${known}.`,
    'unknown-provider',
  )
}

const guessed = (
  name: string,
  { baseUrl }: ProviderSettings,
  byTransformer: string | undefined,
): ProviderDefinition | undefined => {
  const named = findProvider(name)
  const byHost = baseUrl === undefined ? undefined : definitionByHost(baseUrl, named)
  const fallback = baseUrl === undefined ? undefined : findProvider('custom')
  return (byTransformer === undefined ? undefined : findProvider(byTransformer)) ?? byHost ?? named ?? fallback
}

/** The provider that lives on the host of this address; `preferred` if it is one of several. Loopback says nothing: stubs and tunnels live there. */
const definitionByHost = (
  baseUrl: string,
  preferred: ProviderDefinition | undefined,
): ProviderDefinition | undefined => {
  const hostname = URL.parse(baseUrl)?.hostname
  if (hostname === undefined || /^(?:localhost|127\.|\[)/.test(hostname)) return undefined
  const candidates = [...(preferred === undefined ? [] : [preferred]), ...providers]
  const variants = providers.flatMap(({ variants }) =>
    Object.keys(variants ?? {}).flatMap(name => findProvider(name) ?? []),
  )
  return [...candidates, ...variants].find(definition =>
    Object.values(definition.endpoints).some(({ baseUrl: known }) => URL.parse(known)?.hostname === hostname),
  )
}

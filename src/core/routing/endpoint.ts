import { findProvider } from '../providers/find-provider.ts'
import type { AuthStyle, ProtocolId, ProviderDefinition, Quirks } from '../providers/provider.ts'
import { quirksOf } from '../providers/quirks-of.ts'
import type { ProviderConfig } from '../proxy-config.ts'
import type { Target } from './target.ts'

/** How a target is spoken to. */
export interface Endpoint {
  protocol: ProtocolId
  /** Without a trailing slash. */
  baseUrl: string
  auth: AuthStyle
  quirks: Quirks
}

/**
 * A model may need another wire format than its provider's usual one: by the configuration, or because the provider's
 * definition says so of an unlisted model. Another format means that format's own base URL, key header and quirks - but
 * only at the provider's own address: at a user's everything stays there, since the key belongs to it.
 */
export const endpointOf = ({ provider, model }: Target, definition: ProviderDefinition | undefined): Endpoint => {
  const site = siteOf(provider, definition)
  const needed = provider.protocol === definition?.defaultProtocol ? definition.protocolOf?.(model.id) : undefined
  const wanted = model.protocol ?? (needed !== undefined && site?.[needed] ? needed : provider.protocol)
  const differs = wanted !== provider.protocol
  const configured = differs ? {} : provider.quirks
  const moved = differs ? site?.[wanted] : undefined
  return {
    protocol: wanted,
    baseUrl: (model.baseUrl ?? moved ?? provider.baseUrl).replace(/\/+$/, ''),
    auth: differs ? authOf(provider, definition?.endpoints[wanted]?.auth) : provider.auth,
    quirks: definition ? quirksOf(definition, wanted, model.id, configured) : configured,
  }
}

/** Every protocol that targets of these providers may need. */
export const protocolsOf = (providers: readonly ProviderConfig[]): Set<ProtocolId> =>
  new Set(
    providers.flatMap(({ definition, protocol, models }) => {
      const known = findProvider(definition)
      const byModel = known?.protocolOf === undefined ? [] : (Object.keys(known.endpoints) as ProtocolId[])
      return [protocol, ...byModel, ...models.flatMap(model => model.protocol ?? [])]
    }),
  )

/** Base URLs of one site of a provider. */
type Site = Partial<Record<ProtocolId, string>>

/** The site of the provider at which this configuration points; undefined when the address is the user's own. */
const siteOf = (
  { protocol, baseUrl }: ProviderConfig,
  definition: ProviderDefinition | undefined,
): Site | undefined => {
  const main: Site = {}
  for (const [id, endpoint] of Object.entries(definition?.endpoints ?? {})) main[id as ProtocolId] = endpoint.baseUrl
  const variants = Object.values(definition?.variants ?? {}).map(variant => variant.endpoints)
  return [main, ...variants].find(site => site[protocol] === baseUrl.replace(/\/+$/, ''))
}

/** Without a key there is none to send, whatever the format's header. */
const authOf = ({ auth }: ProviderConfig, usual: AuthStyle | undefined): AuthStyle =>
  auth === 'none' || usual === undefined || usual === 'none' ? auth : usual

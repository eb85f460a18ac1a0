import type { AuthStyle, ProtocolId, ProviderDefinition, Quirks } from '../providers/provider.ts'
import { quirksOf } from '../providers/quirks-of.ts'
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
 * definition says so of an unlisted model. Another format means that format's own base URL, key header and quirks.
 */
export const endpointOf = ({ provider, model }: Target, definition: ProviderDefinition | undefined): Endpoint => {
  const wanted = model.protocol ?? provider.protocol
  const differs = wanted !== provider.protocol
  const own = differs ? definition?.endpoints[wanted] : undefined
  const configured = differs ? {} : provider.quirks
  return {
    protocol: wanted,
    baseUrl: (model.baseUrl ?? own?.baseUrl ?? provider.baseUrl).replace(/\/+$/, ''),
    auth: own?.auth ?? provider.auth,
    quirks: definition ? quirksOf(definition, wanted, model.id, configured) : configured,
  }
}

/**
 * Base URL and path joined the way people write base URLs: with or without `/v1`, or already with the whole path.
 */
export const joinUrl = (baseUrl: string, path: string): string => {
  const pathOnly = path.split('?', 1)[0] as string
  if (baseUrl.endsWith(pathOnly)) return baseUrl + path.slice(pathOnly.length)
  return /\/v1$/.test(baseUrl) && path.startsWith('/v1/') ? baseUrl + path.slice(3) : baseUrl + path
}

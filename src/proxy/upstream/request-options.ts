import type { Dispatcher } from 'undici'
import { joinUrl } from '../../core/providers/fill-base-url.ts'
import type { AuthStyle, ProviderDefinition } from '../../core/providers/provider.ts'
import type { Endpoint } from '../../core/routing/endpoint.ts'
import type { Target } from '../../core/routing/target.ts'
import { version } from '../../core/version.generated.ts'

const userAgent = `claude-router/${version}`

/** What goes over the wire, whoever made the body. */
export interface Outgoing {
  /** Appended to the base URL. */
  path: string
  headers: Record<string, string>
  body: Buffer | string
}

/** The request as undici takes it. The client's own credentials and headers never get here. */
export const requestOptions = (
  target: Target,
  endpoint: Endpoint,
  definition: ProviderDefinition | undefined,
  key: string,
  outgoing: Outgoing,
  stream: boolean,
): Dispatcher.DispatchOptions & { origin: string } => {
  const url = new URL(joinUrl(endpoint.baseUrl, outgoing.path))
  return {
    origin: url.origin,
    path: url.pathname + url.search,
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: stream ? 'text/event-stream, application/json' : 'application/json',
      'accept-encoding': 'identity',
      'user-agent': userAgent,
      ...definition?.headers,
      ...target.provider.headers,
      ...outgoing.headers,
      ...authHeaders(endpoint.auth, key),
    },
    body: outgoing.body,
  }
}

const authHeaders = (auth: AuthStyle, key: string): Record<string, string> => {
  if (auth === 'none' || key === '') return {}
  return auth === 'bearer' ? { authorization: `Bearer ${key}` } : { [auth]: key }
}

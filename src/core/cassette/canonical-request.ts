import type { CassetteRequest } from './cassette.ts'
import { withoutVarying, workingDirectoryIn } from './varying-text.ts'

/** A request as far as it says which answer it gets: the same for every run that does the same. */
export interface CanonicalRequest {
  method: string
  url: string
  headers: Record<string, string>
  body: unknown
}

/** Headers that say who asks or that this is another call, not what is asked. */
const aside =
  /auth|key|token|secret|cookie|password|session|request-id|trace|idempotency|^(?:user-agent|host|connection|content-length|accept-encoding)$/i

/** Body fields that hold an identity. */
const identities = new Set([
  ...['user_id', 'user', 'session_id', 'sessionId', 'prompt_cache_key', 'safety_identifier'],
  ...['id', 'tool_use_id', 'tool_call_id', 'call_id', 'item_id', 'previous_response_id'],
])

/** Below these lies what the model or the user made: an `id` there is a value like any other. */
const foreign = new Set(['input', 'args', 'arguments', 'properties', 'input_schema', 'parameters', 'response'])

export const canonicalRequest = ({ method, url, headers, ...content }: CassetteRequest): CanonicalRequest => {
  const body = 'body' in content ? content.body : (content.text ?? content.base64)
  const directory = findDirectory(body)
  const text = (value: string): string =>
    withoutVarying(directory === undefined ? value : value.replaceAll(directory, '<directory>'))
  return {
    method,
    url: canonicalUrl(url),
    headers: Object.fromEntries(
      Object.entries(headers)
        .filter(([name]) => !aside.test(name))
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    ),
    body: canonicalValue(body, text, false),
  }
}

/** Test servers and local models listen on another port each time. */
const canonicalUrl = (url: string): string =>
  withoutVarying(url.replace(/^(https?:\/\/(?:127\.0\.0\.1|localhost|\[::1\])):\d+/, '$1'))

/** Keys in order, identities and varying text left out; arrays as they are. */
const canonicalValue = (value: unknown, text: (value: string) => string, isForeign: boolean): unknown => {
  if (typeof value === 'string') return text(value)
  if (Array.isArray(value)) return value.map(item => canonicalValue(item, text, isForeign))
  if (typeof value !== 'object' || value === null) return value
  const result: Record<string, unknown> = {}
  for (const [key, item] of Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const isIdentity = !isForeign && identities.has(key) && typeof item === 'string'
    result[key] = isIdentity ? '<id>' : canonicalValue(item, text, isForeign || foreign.has(key))
  }
  return result
}

/** Looked for where a client tells it: in the system prompt and the first messages. */
const findDirectory = (value: unknown, depth = 0): string | undefined => {
  if (typeof value === 'string') return workingDirectoryIn(value)
  if (typeof value !== 'object' || value === null || depth > 5) return undefined
  for (const item of Object.values(value).slice(0, 20)) {
    const found = findDirectory(item, depth + 1)
    if (found !== undefined) return found
  }
  return undefined
}

import { type CanonicalRules, canonicalValue } from '../canonical/canonical-value.ts'
import { withoutLocalPort } from '../canonical/local-port.ts'
import { withoutVarying, workingDirectoryIn } from '../canonical/varying-text.ts'
import type { CassetteRequest } from './cassette.ts'

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

export const canonicalRequest = ({ method, url, headers, ...content }: CassetteRequest): CanonicalRequest => {
  const body = 'body' in content ? content.body : (content.text ?? content.base64)
  const directory = findDirectory(body)
  const rules: CanonicalRules = {
    text: value => withoutVarying(directory === undefined ? value : value.replaceAll(directory, '<directory>')),
    field: (key, value) => (identities.has(key) && typeof value === 'string' ? '<id>' : undefined),
  }
  return {
    method,
    url: withoutVarying(withoutLocalPort(url)),
    headers: Object.fromEntries(
      Object.entries(headers)
        .filter(([name]) => !aside.test(name))
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    ),
    body: canonicalValue(body, rules),
  }
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

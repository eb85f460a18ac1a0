import type { IncomingHttpHeaders } from 'node:http'
import type { RawRequest } from '../core/messages/raw-request.ts'
import type { RouteFacts } from '../core/routing/facts.ts'
import type { ClientSays } from './prepare-call.ts'

/** What the client says beside its request, as far as any upstream may hear of it. */
export const clientSays = (
  headers: IncomingHttpHeaders,
  raw: RawRequest,
  facts: RouteFacts,
  stream: boolean,
): ClientSays => ({
  stream,
  sessionId: sessionIdOf(headers, raw),
  anthropicVersion: singleHeader(headers['anthropic-version']),
  anthropicBetas: [headers['anthropic-beta'] ?? []]
    .flat()
    .flatMap(list => list.split(','))
    .flatMap(beta => beta.trim() || []),
  hasSubagentTag: facts.subagentModel !== undefined,
})

/** Claude Code's own header; older versions and other clients have it in `metadata.user_id`, as JSON or as `..._session_ID`. */
const sessionIdOf = (headers: IncomingHttpHeaders, raw: RawRequest): string | undefined => {
  const header = singleHeader(headers['x-claude-code-session-id'])
  if (header !== undefined) return header
  const metadata = raw.field('metadata') as { user_id?: unknown } | null | undefined
  const userId = metadata?.user_id
  if (typeof userId !== 'string') return undefined
  return /"session_id"\s*:\s*"([^"]+)"/.exec(userId)?.[1] ?? /_session_([\w-]+)$/.exec(userId)?.[1]
}

const singleHeader = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value

import type { MessagesRequest } from '../../messages/request.ts'
import type { Quirks } from '../../providers/provider.ts'
import { base36Digest, hexDigest } from './hash.ts'

/**
 * Tool-call ids on their way to the provider. Deterministic, so that a turn's prefix stays the same in every later
 * request (prompt caches) and calls and results agree without any memory between requests.
 */
export const upstreamIds = (rule: Quirks['toolCallId']): ((id: string) => string) => {
  const given = new Map<string, string>()
  const taken = new Set<string>()
  return id => {
    const known = given.get(id)
    if (known !== undefined) return known
    let candidate = shaped(id, rule, 0)
    for (let attempt = 1; taken.has(candidate); attempt += 1) candidate = shaped(id, rule, attempt)
    given.set(id, candidate)
    taken.add(candidate)
    return candidate
  }
}

/** `attempt` > 0 asks for another id, because two different ones came out the same. */
const shaped = (id: string, rule: Quirks['toolCallId'], attempt: number): string => {
  const seed = attempt === 0 ? id : `${id}#${attempt}`
  // Mistral: "must be a-z, A-Z, 0-9, with a length of 9".
  if (rule === 'mistral-9') return attempt === 0 && /^[a-zA-Z0-9]{9}$/.test(id) ? id : base36Digest(seed, 9)
  if (attempt === 0 && /^[a-zA-Z0-9_-]{1,40}$/.test(id)) return id
  return `call_${hexDigest(seed, 24)}`
}

/**
 * Tool-call ids on their way to the client: of Anthropic's alphabet and new in the conversation, since some servers
 * count from `call_0` in every answer. Call once for each call, in order.
 */
export const clientIds = (request: MessagesRequest): ((id: string) => string) => {
  let taken: Set<string> | undefined
  return id => {
    taken ??= idsIn(request)
    const clean = cleanId(id)
    let candidate = clean
    for (let count = 2; taken.has(candidate); count += 1) candidate = `${clean}_${count}`
    taken.add(candidate)
    return candidate
  }
}

/** Anthropic: `^[a-zA-Z0-9_-]{1,64}$`. */
const cleanId = (id: string): string => {
  const clean = id.replace(/[^a-zA-Z0-9_-]/g, '_')
  return clean.length <= 60 ? clean : `call_${hexDigest(id, 24)}`
}

const idsIn = (request: MessagesRequest): Set<string> => {
  const ids = new Set<string>()
  for (const message of request.messages) {
    if (typeof message.content === 'string') continue
    for (const block of message.content ?? []) {
      if (block?.type === 'tool_use' && 'id' in block && typeof block.id === 'string') ids.add(block.id)
    }
  }
  return ids
}

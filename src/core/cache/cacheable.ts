import type { Message } from '../messages/message.ts'
import type { MessagesRequest } from '../messages/request.ts'

type Headers = Readonly<Record<string, string | string[] | undefined>>

/** The client says so: `cache-control: no-cache` or `no-store`, `x-claude-router-cache: bypass`. */
export const refusesCache = (headers: Headers): boolean => {
  const says = (name: string): string => String(headers[name] ?? '').toLowerCase()
  return /\bno-(?:cache|store)\b/.test(says('cache-control')) || says('x-claude-router-cache').trim() === 'bypass'
}

/** Tools with a type of their own that the client runs, or that only choose among those. All others may look at the world. */
const clientTools = /^(?:custom$|bash_|text_editor_|computer_|memory_|tool_search_)/

/** False when the answer may depend on more than the request: what a server's tools find, what lies behind an address. */
export const isCacheableRequest = (request: MessagesRequest): boolean => {
  const { tools, mcp_servers: servers, container } = request
  if ((Array.isArray(servers) && servers.length > 0) || (container !== undefined && container !== null)) return false
  if (tools?.some(({ type }) => type !== undefined && type !== null && !clientTools.test(type))) return false
  return !request.messages.some(({ content }) => typeof content !== 'string' && holdsAddress(content))
}

const holdsAddress = (content: unknown): boolean =>
  Array.isArray(content) &&
  content.some(
    block =>
      (isObject(block?.source) && block.source.type === 'url') ||
      (block?.type === 'tool_result' && holdsAddress(block.content)),
  )

const wholeReasons: ReadonlySet<string | null> = new Set(['end_turn', 'tool_use', 'stop_sequence'])

/** Text, thinking and calls of the client's tools: whatever else there is came from a server's tool. */
const ownBlocks = new Set(['text', 'thinking', 'redacted_thinking', 'tool_use'])

/** Only whole answers are used again: not those cut off, refused, paused or empty. */
export const isCacheableAnswer = ({ stop_reason, content }: Message): boolean =>
  wholeReasons.has(stop_reason) &&
  Array.isArray(content) &&
  content.some(block => block?.type === 'tool_use' || (block?.type === 'text' && block.text !== '')) &&
  content.every(block => ownBlocks.has(block?.type))

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

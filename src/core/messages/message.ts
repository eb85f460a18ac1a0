/** The Anthropic Messages API's content and answers: the one language spoken inside. Field names are the wire's. */

export interface CacheControl {
  type: 'ephemeral'
  ttl?: string
}

export interface TextBlock {
  type: 'text'
  text: string
  citations?: unknown[] | null
  cache_control?: CacheControl | null
}

export interface ImageBlock {
  type: 'image'
  source: MediaSource
  cache_control?: CacheControl | null
}

export interface DocumentBlock {
  type: 'document'
  source:
    | MediaSource
    | { type: 'text'; media_type: string; data: string }
    | { type: 'content'; content: string | ContentBlock[] }
  title?: string | null
  context?: string | null
  citations?: { enabled?: boolean } | null
  cache_control?: CacheControl | null
}

export type MediaSource =
  | { type: 'base64'; media_type: string; data: string }
  | { type: 'url'; url: string }
  | { type: 'file'; file_id: string }

export interface ToolUseBlock {
  type: 'tool_use'
  id: string
  name: string
  input: Record<string, unknown>
  cache_control?: CacheControl | null
}

export interface ToolResultBlock {
  type: 'tool_result'
  tool_use_id: string
  content?: string | ContentBlock[]
  is_error?: boolean
  cache_control?: CacheControl | null
}

export interface ThinkingBlock {
  type: 'thinking'
  thinking: string
  signature?: string
}

interface RedactedThinkingBlock {
  type: 'redacted_thinking'
  data: string
}

/** A block this version does not know, or one only Anthropic's own servers make (server tools, search results ...). */
interface OtherBlock {
  type: string
  [key: string]: unknown
}

export type KnownBlock =
  | TextBlock
  | ImageBlock
  | DocumentBlock
  | ToolUseBlock
  | ToolResultBlock
  | ThinkingBlock
  | RedactedThinkingBlock

export type ContentBlock = KnownBlock | OtherBlock

export type StopReason =
  | 'end_turn'
  | 'max_tokens'
  | 'stop_sequence'
  | 'tool_use'
  | 'pause_turn'
  | 'refusal'
  | 'model_context_window_exceeded'

/** Tokens. `input_tokens` excludes what was read from or written to the cache, as Anthropic counts. */
export interface Usage {
  input_tokens: number
  output_tokens: number
  cache_read_input_tokens?: number | null
  cache_creation_input_tokens?: number | null
  [key: string]: unknown
}

export interface Message {
  id: string
  type: 'message'
  role: 'assistant'
  model: string
  content: ContentBlock[]
  stop_reason: StopReason | null
  stop_sequence: string | null
  usage: Usage
  [key: string]: unknown
}

import type { ContentBlock, TextBlock } from './message.ts'

/** The body of POST /v1/messages. Unknown fields are kept: Claude Code adds fields ahead of every gateway. */
export interface MessagesRequest {
  model: string
  messages: MessageParam[]
  max_tokens: number
  system?: string | TextBlock[]
  tools?: Tool[]
  tool_choice?: ToolChoice
  stream?: boolean
  temperature?: number
  top_p?: number
  top_k?: number
  stop_sequences?: string[]
  thinking?: Thinking
  output_config?: { effort?: string; format?: unknown; [key: string]: unknown }
  metadata?: { user_id?: string; [key: string]: unknown }
  service_tier?: string
  [key: string]: unknown
}

export interface MessageParam {
  /** `system` inside messages is sent by current Claude Code (mid-conversation system). */
  role: 'user' | 'assistant' | 'system'
  content: string | ContentBlock[]
}

export interface Tool {
  name: string
  /** Absent or `custom` for a client tool; anything else is a server tool or a schema-less client tool. */
  type?: string
  description?: string
  input_schema?: Record<string, unknown>
  [key: string]: unknown
}

type ToolChoice = { type: 'auto' | 'any' | 'none' | 'tool'; name?: string; disable_parallel_tool_use?: boolean }

type Thinking =
  | { type: 'enabled'; budget_tokens: number; display?: string }
  | { type: 'adaptive'; display?: string }
  | { type: 'disabled' }

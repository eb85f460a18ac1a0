/** A request to a model, whatever protocol it came in. */
export interface Conversation {
  system: string
  tools: { name: string; schema: Record<string, unknown> }[]
  turns: Turn[]
  stream: boolean
  /** Characters of the whole request, and of the part that an earlier request of this conversation already had. */
  size: { total: number; repeated: number }
}

export type Turn =
  | { kind: 'user'; text: string }
  | { kind: 'assistant'; text: string }
  | { kind: 'call'; id: string; name: string; input: Record<string, unknown> }
  | { kind: 'result'; id: string; text: string; failed: boolean }

export interface ToolCall {
  name: string
  input: Record<string, unknown>
}

/** What the script says next. */
export interface Move {
  text: string
  calls: ToolCall[]
}

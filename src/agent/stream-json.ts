/** One block of a message; only what is read of it. */
export type StreamBlock =
  | { kind: 'text'; text: string }
  | { kind: 'tool_use'; tool: string; input: Record<string, unknown> }
  | { kind: 'tool_result'; isError: boolean; text: string }

/** One line of `--output-format stream-json`, as far as anything here reads it. */
export type StreamMessage =
  | { kind: 'init'; sessionId: string | null; model: string; version: string | null; tools: string[] }
  /** One line a block: lines of the same message share its id. */
  | { kind: 'assistant' | 'user'; messageId: string; blocks: StreamBlock[]; isSubagent: boolean }
  /** Written by Claude Code itself where the model should have answered: an API error, most often. */
  | { kind: 'notice'; text: string }
  | { kind: 'retry'; attempt: number; maxRetries: number; delayMs: number; status: number | null; error: string }
  | { kind: 'denied'; tool: string }
  | { kind: 'compacted' }
  | { kind: 'result'; result: RunSummary }
  | { kind: 'other'; type: string }

/** The `result` message that ends a run. */
export interface RunSummary {
  subtype: string
  isError: boolean
  text: string
  structuredOutput: unknown
  turns: number
  terminalReason: string
  apiErrorStatus: number | null
  apiErrorType: string
  permissionDenials: { tool: string }[]
  sessionId: string | null
  errors: string[]
}

type Fields = Record<string, unknown>

/** Undefined for what is no JSON object: programs that share the stream write garbage into it. */
export const parseStreamLine = (line: string): StreamMessage | undefined => {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return undefined
  }
  if (!isFields(value) || typeof value.type !== 'string') return undefined
  switch (value.type) {
    case 'system':
      return systemMessage(value)
    case 'assistant':
    case 'user':
      return conversationMessage(value.type, value)
    case 'result':
      return { kind: 'result', result: summaryOf(value) }
    default:
      return { kind: 'other', type: value.type }
  }
}

const conversationMessage = (kind: 'assistant' | 'user', value: Fields): StreamMessage => {
  const message = isFields(value.message) ? value.message : {}
  const blocks = blocksOf(message.content)
  if (message.model === '<synthetic>') {
    return { kind: 'notice', text: blocks.map(block => (block.kind === 'text' ? block.text : '')).join('\n') }
  }
  return { kind, messageId: text(message.id), blocks, isSubagent: typeof value.parent_tool_use_id === 'string' }
}

const systemMessage = (value: Fields): StreamMessage => {
  switch (value.subtype) {
    case 'init':
      return {
        kind: 'init',
        sessionId: textOrNull(value.session_id),
        model: text(value.model),
        version: textOrNull(value.claude_code_version),
        tools: list(value.tools).map(text),
      }
    case 'api_retry':
      return {
        kind: 'retry',
        attempt: number(value.attempt),
        maxRetries: number(value.max_retries),
        delayMs: number(value.retry_delay_ms),
        status: typeof value.error_status === 'number' ? value.error_status : null,
        error: text(value.error),
      }
    case 'permission_denied':
      return { kind: 'denied', tool: text(value.tool_name) }
    case 'compact_boundary':
      return { kind: 'compacted' }
    default:
      return { kind: 'other', type: `system/${text(value.subtype)}` }
  }
}

const blocksOf = (content: unknown): StreamBlock[] => {
  if (typeof content === 'string') return [{ kind: 'text', text: content }]
  return list(content).flatMap((block): StreamBlock[] => {
    if (!isFields(block)) return []
    if (block.type === 'text') return [{ kind: 'text', text: text(block.text) }]
    if (block.type === 'tool_use')
      return [{ kind: 'tool_use', tool: text(block.name), input: isFields(block.input) ? block.input : {} }]
    if (block.type === 'tool_result') {
      return [{ kind: 'tool_result', isError: block.is_error === true, text: resultText(block.content) }]
    }
    return []
  })
}

const resultText = (content: unknown): string =>
  typeof content === 'string'
    ? content
    : list(content)
        .map(block => (isFields(block) ? text(block.text) : ''))
        .join('\n')

const summaryOf = (value: Fields): RunSummary => ({
  subtype: text(value.subtype),
  isError: value.is_error === true,
  text: text(value.result),
  structuredOutput: value.structured_output ?? undefined,
  turns: number(value.num_turns),
  terminalReason: text(value.terminal_reason),
  apiErrorStatus: typeof value.api_error_status === 'number' ? value.api_error_status : null,
  apiErrorType: text(value.api_error_type),
  permissionDenials: list(value.permission_denials).map(denial => ({
    tool: isFields(denial) ? text(denial.tool_name) : '',
  })),
  sessionId: textOrNull(value.session_id),
  errors: list(value.errors).map(text),
})

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null)
const number = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0)

import type { AgentEnd, AgentResult } from './agent.ts'
import { explainEnd } from './explain-end.ts'
import type { RunSummary, StreamMessage } from './stream-json.ts'
import { structuredOutputIn } from './structured-output.ts'

/** What is kept of the messages so far; bounded, however long the run. */
export interface RunRecord {
  started: boolean
  sessionId: string | null
  /** Of the last message of the main agent that had any. */
  lastText: string
  /** Messages the model gave the main agent. */
  turns: number
  lastMessageId: string
  /** Input of the last StructuredOutput call, valid or not. */
  handedIn: Record<string, unknown> | undefined
  /** The last one wins: a run can have several, each with what came before. */
  result: RunSummary | undefined
  denials: { tool: string }[]
  lastRetry: Extract<StreamMessage, { kind: 'retry' }> | undefined
}

export const emptyRecord: RunRecord = {
  started: false,
  sessionId: null,
  lastText: '',
  turns: 0,
  lastMessageId: '',
  handedIn: undefined,
  result: undefined,
  denials: [],
  lastRetry: undefined,
}

export const addMessage = (record: RunRecord, message: StreamMessage): RunRecord => {
  switch (message.kind) {
    case 'init':
      return { ...record, started: true, sessionId: message.sessionId }
    case 'assistant':
      return message.isSubagent ? record : addBlocks(record, message)
    case 'user':
      return record
    case 'retry':
      return { ...record, lastRetry: message }
    case 'denied':
      return record.denials.length < 100 ? { ...record, denials: [...record.denials, { tool: message.tool }] } : record
    case 'result':
      return { ...record, result: message.result, sessionId: message.result.sessionId ?? record.sessionId }
    default:
      return record
  }
}

type Conversation = Extract<StreamMessage, { kind: 'assistant' | 'user' }>

const addBlocks = (record: RunRecord, { blocks, messageId }: Conversation): RunRecord => {
  const isNew = messageId === '' || messageId !== record.lastMessageId
  const next = { ...record, turns: record.turns + (isNew ? 1 : 0), lastMessageId: messageId, lastRetry: undefined }
  for (const block of blocks) {
    if (block.kind === 'text' && block.text.trim() !== '') next.lastText = block.text
    if (block.kind === 'tool_use' && block.tool === 'StructuredOutput') next.handedIn = block.input
  }
  return next
}

/** How the process ended, and whether we ended it. */
export interface ProcessEnd {
  exitCode: number | null
  signal: string | null
  /** Why it was told to stop, if it was. */
  stopped: 'timed_out' | 'cancelled' | null
  /** Why there was no process, if there was none. */
  startError: string | null
  stderrTail: string
  durationMs: number
}

/** All of a run as its one result. `schema` is what was asked for, if anything was. */
export const outcomeOf = (
  record: RunRecord,
  ended: ProcessEnd,
  asked: { schema?: Record<string, unknown> | undefined; maxTurns: number; timeoutMs: number },
): AgentResult => {
  const { result } = record
  const text = result && !result.isError && result.text !== '' ? result.text : record.lastText
  const structuredOutput = asked.schema ? structuredIn(record, text, asked.schema) : undefined
  const end = endOf(record, ended, { hasSchema: asked.schema !== undefined, structuredOutput, text })
  return {
    end,
    message: end === 'completed' ? '' : explainEnd(end, record, ended, asked),
    text,
    structuredOutput,
    // Claude Code's own count is of tool calls rather than of the turns that --max-turns counts.
    turns: record.turns || (result?.turns ?? 0),
    durationMs: ended.durationMs,
    // libuv reports a failed start as a negative exit code.
    exitCode: ended.startError === null ? ended.exitCode : null,
    apiErrorStatus: result?.apiErrorStatus ?? record.lastRetry?.status ?? null,
    permissionDenials: result && result.permissionDenials.length > 0 ? result.permissionDenials : record.denials,
    sessionId: record.sessionId,
    stderrTail: ended.stderrTail,
  }
}

/** What was accepted; else what the model wrote as text; else what it tried to hand in, which may still be mended. */
const structuredIn = (record: RunRecord, text: string, schema: Record<string, unknown>): unknown =>
  record.result?.structuredOutput ?? structuredOutputIn(text, schema) ?? record.handedIn

const endOf = (
  record: RunRecord,
  ended: ProcessEnd,
  found: { hasSchema: boolean; structuredOutput: unknown; text: string },
): AgentEnd => {
  if (ended.startError !== null) return 'not_started'
  if (record.result) return resultEnd(record.result, found)
  if (ended.stopped) return ended.stopped
  // A shell's way to say "by a signal" is 128 + its number. On SIGINT Claude Code exits with 0 and no result.
  if (ended.signal !== null || ended.exitCode === 0 || (ended.exitCode ?? 0) > 128) return 'killed'
  return record.started ? 'execution_error' : 'usage_error'
}

const errorSubtypes: Record<string, AgentEnd> = {
  error_max_turns: 'max_turns',
  error_max_budget_usd: 'max_budget',
  error_max_structured_output_retries: 'no_structured_output',
}

/** An API error comes as subtype "success" with `is_error`; the terminal reason says which. */
const resultEnd = (
  result: RunSummary,
  found: { hasSchema: boolean; structuredOutput: unknown; text: string },
): AgentEnd => {
  if (result.subtype !== 'success') return errorSubtypes[result.subtype] ?? 'execution_error'
  if (result.isError) return apiErrorEnd(result)
  if (found.hasSchema && found.structuredOutput !== undefined) return 'completed'
  if (result.text.trim() === '') return 'empty_result'
  return found.hasSchema ? 'no_structured_output' : 'completed'
}

const apiErrorEnd = (result: RunSummary): AgentEnd => {
  if (['prompt_too_long', 'blocking_limit'].includes(result.terminalReason)) return 'context_overflow'
  // 403 is what the proxy answers when a budget refuses; no provider's own 403 gets through it as one.
  if (result.apiErrorStatus === 403) return 'budget'
  return result.apiErrorStatus !== null || result.terminalReason === 'api_error' ? 'api_error' : 'execution_error'
}

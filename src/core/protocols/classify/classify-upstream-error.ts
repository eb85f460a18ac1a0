import { UpstreamError, type UpstreamFailure } from '../../errors.ts'
import { type ErrorParts, errorParts } from './error-parts.ts'
import { type ErrorRow, errorTable } from './error-table.ts'
import { overflowOf } from './overflow.ts'
import { quote } from './quote.ts'
import { retryAfterMs } from './retry-after.ts'

export interface UpstreamAnswer {
  /** HTTP status. Undefined, or 200: the error came inside a successful answer. */
  status: number | undefined
  /** Parsed JSON if it was JSON, else text. */
  body: unknown
  /** Names in lower case. */
  headers: Record<string, string>
  /** As the user calls it. */
  provider?: string | undefined
  /** Epoch, for headers that name a moment. */
  nowMs?: number | undefined
}

/**
 * Any provider's error as one of ours. The message is the provider's words, shortened and without anything like a key; of
 * a refused key nothing is quoted.
 */
export const classifyUpstreamError = (answer: UpstreamAnswer): UpstreamError => {
  const parts = errorParts(answer.body)
  const status = isError(answer.status) ? answer.status : statusIn(parts)
  const row = errorTable.find(candidate => matches(candidate, status, parts))
  const failure = row?.failure ?? byStatus(status, parts)
  return new UpstreamError(failure, messageOf(failure, status, parts), {
    status: answer.status,
    retryAfterMs: retryAfterMs({ ...answer, ...parts }),
    overflow: failure === 'context_overflow' ? overflowOf(textOf(parts), parts.details) : undefined,
    provider: answer.provider,
    hint: row?.hint,
  })
}

const isError = (status: number | undefined): status is number => status !== undefined && status >= 300

/** `{"error": {"code": 429}}` inside a 200, as OpenRouter and vLLM have it. */
const statusIn = (parts: ErrorParts): number | undefined => {
  const status = /(?:^| )([45]\d\d)(?= |$)/.exec(parts.codes)?.[1]
  return status === undefined ? undefined : Number(status)
}

const textOf = (parts: ErrorParts): string => `${parts.message} ${parts.codes}`

const matches = (row: ErrorRow, status: number | undefined, parts: ErrorParts): boolean => {
  const text = textOf(parts)
  if (row.status && !row.status.includes(status ?? 200)) return false
  if (row.code && !row.code.test(parts.codes)) return false
  if (row.text && !row.text.test(text)) return false
  if (row.not?.test(text)) return false
  return row.overflow !== true || overflowOf(text, parts.details) !== undefined
}

const byStatus = (status: number | undefined, parts: ErrorParts): UpstreamFailure => {
  if (status === undefined)
    return /invalid_request|bad_request|invalid_argument/.test(parts.codes) ? 'bad_request' : 'transient'
  if (status >= 500) return 'transient'
  // A redirect, or a success that is not one: the base URL is not an API's.
  return status >= 400 ? 'bad_request' : 'malformed'
}

/** What the provider said; who and which status is told by the error's fields (core/messages/failure-text.ts). */
const messageOf = (failure: UpstreamFailure, status: number | undefined, parts: ErrorParts): string => {
  if (failure === 'auth') return 'it refuses the API key'
  const words = quote(parts.message)
  if (words !== '') return words
  return status === undefined ? 'an error without a reason' : `HTTP ${status} without a reason`
}

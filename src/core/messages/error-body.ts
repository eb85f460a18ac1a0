import { type AppError, BudgetError, RequestError, UpstreamError, type UpstreamFailure } from '../errors.ts'
import { describeFailure } from './failure-text.ts'

/** An error as the client sees it. */
export interface HttpError {
  status: number
  type: string
  message: string
  headers: Record<string, string>
}

interface Reaction {
  status: number
  type: string
  /** Trying again can help: Claude Code and the SDKs do so by themselves unless told not to. */
  retryable: boolean
}

/**
 * What makes Claude Code do the right thing (measured with 2.1.330): 529 is never sent, as it gives up on the third;
 * a provider's 401 about our key must not look like the client's, which would ask for a login; permanent failures carry
 * `x-should-retry: false`, without which each costs three minutes of backoff.
 */
const reactions: Record<UpstreamFailure, Reaction> = {
  rate_limit: { status: 429, type: 'rate_limit_error', retryable: true },
  overloaded: { status: 503, type: 'overloaded_error', retryable: true },
  transient: { status: 502, type: 'api_error', retryable: true },
  network: { status: 502, type: 'api_error', retryable: true },
  malformed: { status: 502, type: 'api_error', retryable: true },
  timeout: { status: 504, type: 'timeout_error', retryable: true },
  quota: { status: 402, type: 'billing_error', retryable: false },
  auth: { status: 502, type: 'api_error', retryable: false },
  not_found: { status: 404, type: 'not_found_error', retryable: false },
  bad_request: { status: 400, type: 'invalid_request_error', retryable: false },
  refused: { status: 400, type: 'invalid_request_error', retryable: false },
  context_overflow: { status: 400, type: 'invalid_request_error', retryable: false },
}

const requestErrorTypes: Record<number, string> = {
  400: 'invalid_request_error',
  401: 'authentication_error',
  402: 'billing_error',
  403: 'permission_error',
  404: 'not_found_error',
  409: 'conflict_error',
  413: 'request_too_large',
  429: 'rate_limit_error',
  503: 'overloaded_error',
  504: 'timeout_error',
}

const noRetry = { 'x-should-retry': 'false' }

/** The pure table from the taxonomy to HTTP. Anything unknown is a bug of ours: 500, without its details. */
export const httpErrorOf = (error: unknown): HttpError => {
  if (error instanceof UpstreamError) return upstreamError(error)
  if (error instanceof RequestError) {
    const type = requestErrorTypes[error.status] ?? (error.status < 500 ? 'invalid_request_error' : 'api_error')
    return { status: error.status, type, message: error.message, headers: error.status < 500 ? noRetry : {} }
  }
  if (error instanceof BudgetError) {
    return { status: 403, type: 'permission_error', message: withHint(error), headers: noRetry }
  }
  return { status: 500, type: 'api_error', message: 'Internal error in Claude Router', headers: {} }
}

const upstreamError = (error: UpstreamError): HttpError => {
  const reaction = reactions[error.failure]
  const headers: Record<string, string> = reaction.retryable ? {} : { ...noRetry }
  if (reaction.retryable && error.retryAfterMs !== undefined) {
    headers['retry-after'] = String(Math.max(1, Math.ceil(error.retryAfterMs / 1000)))
  }
  const status = error.failure === 'bad_request' && error.status === 413 ? 413 : statusOf(error, reaction)
  const type = status === 413 ? 'request_too_large' : reaction.type
  return { status, type, message: upstreamMessage(error), headers }
}

/** An upstream's own 500 stays one; every other server error is a bad gateway. */
const statusOf = (error: UpstreamError, reaction: Reaction): number =>
  error.failure === 'transient' && error.status === 500 ? 500 : reaction.status

const upstreamMessage = (error: UpstreamError): string => {
  if (error.failure === 'context_overflow') return overflowMessage(error)
  // The provider's words about the request itself go through as they are: Claude Code reads them.
  if (error.failure === 'bad_request' || error.failure === 'refused') return withHint(error)
  const head = describeFailure(error)
  // Of a refused key nothing is quoted: such messages repeat parts of it.
  if (error.failure === 'auth') return error.hint ? `${head}. ${error.hint}` : head
  return `${head}: ${withHint(error)}`
}

/** Anthropic's wording, which makes Claude Code compact the conversation and go on. */
const overflowMessage = ({ overflow, message }: UpstreamError): string => {
  const maximum = overflow?.maxTokens
  const prompt = overflow?.promptTokens
  if (maximum === undefined) return /prompt is too long/i.test(message) ? message : `prompt is too long: ${message}`
  return `prompt is too long: ${Math.max(prompt ?? 0, maximum + 1)} tokens > ${maximum} maximum`
}

const withHint = (error: AppError): string => (error.hint ? `${error.message} ${error.hint}` : error.message)

export interface ErrorBody {
  type: 'error'
  error: { type: string; message: string }
  request_id: string
}

/** Anthropic's one shape for every error. */
export const errorBody = (error: Pick<HttpError, 'type' | 'message'>, requestId: string): ErrorBody => ({
  type: 'error',
  error: { type: error.type, message: error.message },
  request_id: requestId,
})

import { type asRequestFailure, isRateLimit } from './explain-refusal.ts'

export interface RetryLimits {
  /** Calls in all, the first one included. */
  attempts: number
  /** First delay after a 5xx; doubles each time. */
  baseDelayMs: number
  /** Longest wait; what needs longer is an error that says until when. */
  maxDelayMs: number
  /** After a secondary rate limit that names no time. GitHub asks for at least a minute. */
  secondaryLimitMs: number
  /** Between a write and reading it back. */
  pauseMs: number
}

export const defaultRetryLimits: RetryLimits = {
  attempts: 4,
  baseDelayMs: 1_000,
  maxDelayMs: 120_000,
  secondaryLimitMs: 60_000,
  pauseMs: 1_000,
}

/**
 * Milliseconds until a failed call may be repeated, or null when it must not be. A rate limit refused the call, so any
 * method may be repeated; after a 5xx or a broken connection a POST may have been done, and repeating would do it twice.
 */
export const retryDelayMs = (failed: {
  failure: NonNullable<ReturnType<typeof asRequestFailure>>
  method: string
  attempt: number
  now: number
  limits: RetryLimits
}): number | null => {
  const { failure, method, attempt, now, limits } = failed
  if (attempt >= limits.attempts) return null
  const headers = failure.response?.headers ?? {}
  if (isRateLimit(failure)) {
    const delayMs = namedDelayMs(headers, now) ?? limits.secondaryLimitMs
    return delayMs <= limits.maxDelayMs ? delayMs : null
  }
  if (failure.status < 500 || method === 'POST') return null
  const delayMs =
    namedDelayMs({ 'retry-after': headers['retry-after'] }, now) ?? limits.baseDelayMs * 2 ** (attempt - 1)
  return Math.min(delayMs, limits.maxDelayMs)
}

const namedDelayMs = (headers: Record<string, string | undefined>, now: number): number | undefined => {
  const after = headers['retry-after']
  if (after !== undefined && /^\d+$/.test(after)) return Number(after) * 1_000
  if (headers['x-ratelimit-remaining'] !== '0') return undefined
  const reset = Number(headers['x-ratelimit-reset'])
  return Number.isFinite(reset) && reset > 0 ? Math.max(0, reset * 1_000 - now) : undefined
}

import type { UpstreamError, UpstreamFailure } from '../errors.ts'

export interface RetryPolicy {
  /** Further attempts at one target. Clients retry too, and the two multiply. */
  maxRetries: number
  baseDelayMs: number
  /** A longer `retry-after` is not waited for: the next target, or the client, has the time. */
  maxDelayMs: number
  /**
   * Since the request came in: no pause begins that would end later. Absent: a minute. The client has its own patience and
   * its own retries: Claude Code (2.1.330) gives up an answer without headers after six minutes and tries ten times more.
   */
  maxTotalMs?: number
}

export const defaultRetryPolicy: RetryPolicy = { maxRetries: 2, baseDelayMs: 500, maxDelayMs: 8000 }

const defaultTotalMs = 60_000

/** What follows a failed attempt. */
export type NextStep =
  | { step: 'retry'; delayMs: number }
  | { step: 'next-key' }
  | { step: 'next-target' }
  | { step: 'give-up' }

/** Failures that a moment later may be over. A timeout is none: waiting as long once more helps nobody. */
const passing = new Set<UpstreamFailure>(['rate_limit', 'overloaded', 'transient', 'network', 'malformed'])
/** Failures of the key rather than of the provider. */
const ofTheKey = new Set<UpstreamFailure>(['rate_limit', 'quota', 'auth'])
/** The same request fails everywhere. */
const final = new Set<UpstreamFailure>(['bad_request'])

export interface AttemptState {
  /** Retries made at this target. */
  retries: number
  /** Further keys of this target that have not been tried. */
  keysLeft: number
  targetsLeft: number
  /** 0..1, from the caller. */
  random: number
  /** Since the request came in. Absent = 0. */
  spentMs?: number
  /** The target's circuit breaker is open by now: not once more. */
  isOpen?: boolean
}

/** Another key at once, else the same target after a pause, else the next target; nothing when nobody can help. */
export const nextStep = (error: UpstreamError, state: AttemptState, policy: RetryPolicy): NextStep => {
  if (final.has(error.failure)) return { step: 'give-up' }
  if (ofTheKey.has(error.failure) && state.keysLeft > 0) return { step: 'next-key' }
  const after: NextStep = state.targetsLeft > 0 ? { step: 'next-target' } : { step: 'give-up' }
  if (!passing.has(error.failure)) return after
  if (state.isOpen && state.targetsLeft > 0) return after
  // With somewhere else to go one more try is enough.
  const allowed = state.targetsLeft > 0 ? Math.min(1, policy.maxRetries) : policy.maxRetries
  if (state.retries >= allowed) return after
  const pauseMs = Math.max(error.retryAfterMs ?? 0, policy.baseDelayMs * 2 ** state.retries)
  if (pauseMs > policy.maxDelayMs) return after
  // Spread, so that those who were refused together do not come back together; never sooner than told.
  const delayMs = pauseMs * (1 + state.random / 4)
  return (state.spentMs ?? 0) + delayMs <= (policy.maxTotalMs ?? defaultTotalMs) ? { step: 'retry', delayMs } : after
}

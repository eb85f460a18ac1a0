import type { UpstreamError, UpstreamFailure } from '../errors.ts'

export interface RetryPolicy {
  /** Further attempts at one target. Clients retry too, and the two multiply. */
  maxRetries: number
  baseDelayMs: number
  /** A longer `retry-after` is not waited for: the next target, or the client, has the time. */
  maxDelayMs: number
}

export const defaultRetryPolicy: RetryPolicy = { maxRetries: 2, baseDelayMs: 500, maxDelayMs: 8000 }

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
}

/** Another key at once, else the same target after a pause, else the next target; nothing when nobody can help. */
export const nextStep = (error: UpstreamError, state: AttemptState, policy: RetryPolicy): NextStep => {
  if (final.has(error.failure)) return { step: 'give-up' }
  if (ofTheKey.has(error.failure) && state.keysLeft > 0) return { step: 'next-key' }
  const after: NextStep = state.targetsLeft > 0 ? { step: 'next-target' } : { step: 'give-up' }
  if (!passing.has(error.failure)) return after
  // With somewhere else to go one more try is enough.
  const allowed = state.targetsLeft > 0 ? Math.min(1, policy.maxRetries) : policy.maxRetries
  const backoffMs = policy.baseDelayMs * 2 ** state.retries * (1 + state.random / 4)
  const delayMs = Math.max(error.retryAfterMs ?? 0, backoffMs)
  return state.retries < allowed && delayMs <= policy.maxDelayMs ? { step: 'retry', delayMs } : after
}

/** A key's rest at one target: limits and quotas are often per model. Plain JSON. */
export interface KeyCooldown {
  /** 0 = none. */
  untilMs: number
  /** Rate limits since the last success. */
  inARow: number
}

export type KeyEvent =
  | { type: 'success' }
  /** The key rests exactly as long as the provider says, else for a time that doubles. */
  | { type: 'rate-limit'; retryAfterMs?: number | undefined }
  /** Out of money, or of the day's allowance. */
  | { type: 'quota'; retryAfterMs?: number | undefined }

export const restedKey: KeyCooldown = { untilMs: 0, inARow: 0 }

const firstMs = 1000
const longestBackoffMs = 60_000
/**
 * Providers' days end in different time zones, and a balance may be topped up at any time: an hour's rest costs one call
 * an hour and notices both. That is longer than most runs.
 */
const quotaMs = 3_600_000
/** What a provider may ask for at most. */
const longestMs = 24 * 3_600_000

export const reduceKey = (state: KeyCooldown, event: KeyEvent, nowMs: number): KeyCooldown => {
  if (event.type === 'success') return restedKey
  const said = Math.min(event.retryAfterMs ?? 0, longestMs)
  const own = event.type === 'quota' ? quotaMs : Math.min(firstMs * 2 ** state.inARow, longestBackoffMs)
  return { untilMs: nowMs + (said > 0 ? said : own), inARow: state.inARow + 1 }
}

import type { ToldAllowance } from './limit-headers.ts'

/**
 * A token bucket whose size, level and flow an upstream tells with each answer. Between answers the level rises as told
 * and falls with what was let go since. Estimates are far from what is counted (cached prompt tokens often are not), so
 * `share` follows what asking really took.
 */
export interface Allowance {
  /** Infinity = not told. */
  readonly limit: number
  /** As told at `atMs`. */
  readonly remaining: number
  readonly atMs: number
  /** Comes back per millisecond; 0 = all of it at `fullAtMs`. */
  readonly perMs: number
  readonly fullAtMs: number
  /** What is really taken, of an estimate. */
  readonly share: number
}

const minuteMs = 60_000
const leastShare = 0.01
const mostShare = 4

/**
 * After an answer; `asked` = estimates let go since the answer before. Undefined when too little was told to hold
 * anyone back.
 */
export const learnAllowance = (
  before: Allowance | undefined,
  told: ToldAllowance,
  asked: number,
  now: number,
): Allowance | undefined => {
  const { remaining } = told
  const limit = told.limit ?? before?.limit ?? Number.POSITIVE_INFINITY
  const isKnown = Number.isFinite(limit) && limit > 0
  if (remaining === undefined || !(isKnown || told.resetsInMs !== undefined)) return before
  const used = Math.max(0, limit - remaining)
  const resetsInMs = told.resetsInMs ?? (used / limit) * minuteMs
  const perMs = !isKnown ? 0 : used > 0 && resetsInMs > 0 ? used / resetsInMs : limit / minuteMs
  const expected = before === undefined ? limit : levelOf(before, now)
  return {
    limit,
    remaining,
    atMs: now,
    perMs,
    fullAtMs: now + resetsInMs,
    share: shareAfter(before?.share, expected - remaining, asked),
  }
}

/** Until there is enough for `amount` after `asked` (both estimates); 0 = now. What is larger than the whole waits for the whole. */
export const allowanceWaitMs = (allowance: Allowance, asked: number, amount: number, now: number): number => {
  const { limit, share, perMs, fullAtMs } = allowance
  const missing = Math.min(amount * share, limit) + asked * share - levelOf(allowance, now)
  if (missing <= 0) return 0
  return perMs > 0 ? Math.ceil(missing / perMs) : Math.max(0, fullAtMs - now)
}

/** Without what was let go since. */
const levelOf = ({ limit, remaining, atMs, perMs, fullAtMs }: Allowance, now: number): number => {
  if (perMs > 0) return Math.min(limit, remaining + (now - atMs) * perMs)
  return now >= fullAtMs ? Number.POSITIVE_INFINITY : remaining
}

const shareAfter = (before: number | undefined, taken: number, asked: number): number => {
  if (asked <= 0 || !Number.isFinite(taken)) return before ?? 1
  const seen = Math.min(mostShare, Math.max(leastShare, taken / asked))
  return before === undefined ? seen : (before + seen) / 2
}

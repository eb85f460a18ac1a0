import type { LedgerEntry } from '../ledger.ts'

/** What counts as recent: more than one slow answer, and over soon after its cause. */
export const recentSpanMs = 300_000

/** The last requests, in a ring. */
export interface Window {
  readonly entries: (LedgerEntry | undefined)[]
  readonly endedAtMs: Float64Array
  /** Requests so far. */
  count: number
}

export const emptyWindow = (capacity = 500): Window => ({
  entries: new Array<LedgerEntry | undefined>(capacity).fill(undefined),
  endedAtMs: new Float64Array(capacity),
  count: 0,
})

/** In place; the oldest makes room. `now` in milliseconds of any steady clock. */
export const addToWindow = (window: Window, entry: LedgerEntry, now: number): void => {
  const at = window.count++ % window.entries.length
  window.entries[at] = entry
  window.endedAtMs[at] = now
}

/** At most `max` requests that ended within `spanMs` and are wanted, the latest first. */
export const recentOf = (
  window: Window,
  { now, spanMs, max }: { now: number; spanMs: number; max: number },
  isWanted: (entry: LedgerEntry) => boolean = () => true,
): LedgerEntry[] => {
  const capacity = window.entries.length
  const recent: LedgerEntry[] = []
  for (let back = 1; back <= Math.min(window.count, capacity) && recent.length < max; back++) {
    const at = (window.count - back) % capacity
    if (now - (window.endedAtMs[at] as number) > spanMs) break
    const entry = window.entries[at]
    if (entry !== undefined && isWanted(entry)) recent.push(entry)
  }
  return recent
}

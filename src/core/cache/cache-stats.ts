/** Counts of one day. */
export interface CacheTally {
  /** Of exactly the same request. */
  hits: number
  /** Of one that is similar enough. */
  similarHits: number
  misses: number
  stores: number
  /** Whole nano-USD (1e-9) that the hits would have cost. */
  savedNanoUsd: number
}

export const noTally: CacheTally = { hits: 0, similarHits: 0, misses: 0, stores: 0, savedNanoUsd: 0 }

export const addTallies = (left: CacheTally, right: CacheTally): CacheTally => ({
  hits: left.hits + right.hits,
  similarHits: left.similarHits + right.similarHits,
  misses: left.misses + right.misses,
  stores: left.stores + right.stores,
  savedNanoUsd: left.savedNanoUsd + right.savedNanoUsd,
})

/** What a store holds. */
export interface CacheOverview {
  entries: number
  bytes: number
  /** When the oldest answer was made. */
  oldestAtMs: number | null
  /** By day (UTC, `2026-11-23`), oldest first. */
  days: Record<string, CacheTally>
}

/** Hit rate from which the published guide calls a cache efficient. */
export const expectedHitRate = 0.6

export interface CacheReport {
  /** 0 to 1; null before the first request. */
  hitRate: number | null
  hits: number
  similarHits: number
  misses: number
  stores: number
  entries: number
  bytes: number
  oldestAtMs: number | null
  savedUsd: number
  /** In the same days, by the ledger. */
  spentUsd: number
  /** Of what would have been spent without the cache, 0 to 1; null when that is nothing. */
  savedShare: number | null
  /** Null without a target. */
  savingTarget: number | null
  targetReached: boolean | null
  days: (CacheTally & { day: string })[]
}

/** `spentUsd`: by day. */
export const cacheReport = (
  overview: CacheOverview,
  spentUsd: Readonly<Record<string, number>>,
  savingTarget: number | undefined,
): CacheReport => {
  const days = Object.entries(overview.days).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const total = days.reduce((sum, [, tally]) => addTallies(sum, tally), noTally)
  const [first] = days[0] ?? []
  const spent = Object.entries(spentUsd).reduce((sum, [day, usd]) => (first && day >= first ? sum + usd : sum), 0)
  const savedUsd = total.savedNanoUsd / 1e9
  const asked = total.hits + total.similarHits + total.misses
  const savedShare = savedUsd + spent > 0 ? savedUsd / (savedUsd + spent) : null
  return {
    hitRate: asked === 0 ? null : (total.hits + total.similarHits) / asked,
    hits: total.hits,
    similarHits: total.similarHits,
    misses: total.misses,
    stores: total.stores,
    entries: overview.entries,
    bytes: overview.bytes,
    oldestAtMs: overview.oldestAtMs,
    savedUsd,
    spentUsd: spent,
    savedShare,
    savingTarget: savingTarget ?? null,
    targetReached: savingTarget === undefined || savedShare === null ? null : savedShare >= savingTarget,
    days: days.map(([day, tally]) => ({ day, ...tally })),
  }
}

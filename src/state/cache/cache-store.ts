import type { CacheOverview, CacheTally } from '../../core/cache/cache-stats.ts'

/** One answer, packed. */
export interface CacheEntry {
  /** SHA-256 in hex of the request and all it depends on. */
  key: string
  answer: Buffer
  /** What it cost when it was made; null = unpriced. */
  costUsd: number | null
  expiresAtMs: number
  /** Of answers to questions that stand alone: those with the same group may be similar, these numbers say how much. */
  likeness?: { group: string; features: Float32Array } | undefined
}

interface StoredAnswer {
  answer: Buffer
  costUsd: number | null
}

type Eventually<T> = T | Promise<T>

/** Where answers are kept; each call is one atomic step, also among processes. Any call may throw or reject. */
export interface CacheStore {
  readonly kind: 'memory' | 'sqlite' | 'redis'
  /** An answer that has not expired; counts as used now. */
  get(key: string, nowMs: number): Eventually<StoredAnswer | undefined>
  /** Replaces one with the same key. Drops the least recently used answers until all fit. */
  put(entry: CacheEntry, nowMs: number): Eventually<void>
  /** The newest of a group, at most `limit`. */
  alike(group: string, nowMs: number, limit: number): Eventually<{ key: string; features: Float32Array }[]>
  /** Adds to the counts of a day. */
  tally(day: string, counts: CacheTally): Eventually<void>
  overview(nowMs: number): Eventually<CacheOverview>
  /** Removes what has expired; gives how many. */
  sweep(nowMs: number): Eventually<number>
  /** Removes all answers and counts; gives how many answers. */
  clear(): Eventually<number>
  /** Frees memory; answers kept elsewhere stay. */
  shed(): void
  close(): Eventually<void>
}

/** What an entry takes beside its answer: keys, times, indexes. */
export const overheadBytes = 300

export const sizeOf = ({ answer, likeness }: CacheEntry): number =>
  answer.length + overheadBytes + (likeness?.features.byteLength ?? 0)

/** Longest for which counts of a day are kept. */
export const keptDays = 90

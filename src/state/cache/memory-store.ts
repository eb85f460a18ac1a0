import { addTallies, type CacheTally, noTally } from '../../core/cache/cache-stats.ts'
import { type CacheEntry, type CacheStore, sizeOf } from './cache-store.ts'

/** Answers of this process, gone with it. */
export const openMemoryStore = (maxBytes: number): CacheStore => {
  // A Map keeps the order of insertion: the least recently used comes first.
  const entries = new Map<string, CacheEntry & { atMs: number; bytes: number }>()
  let days: Record<string, CacheTally> = {}
  let bytes = 0

  const remove = (key: string): void => {
    bytes -= entries.get(key)?.bytes ?? 0
    entries.delete(key)
  }
  const clear = (): number => {
    const count = entries.size
    entries.clear()
    bytes = 0
    return count
  }

  return {
    kind: 'memory',
    get(key, nowMs) {
      const entry = entries.get(key)
      if (entry === undefined || entry.expiresAtMs <= nowMs) return undefined
      entries.delete(key)
      entries.set(key, entry)
      return entry
    },
    put(entry, nowMs) {
      remove(entry.key)
      const size = sizeOf(entry)
      if (size > maxBytes) return
      entries.set(entry.key, { ...entry, atMs: nowMs, bytes: size })
      bytes += size
      for (const key of entries.keys()) {
        if (bytes <= maxBytes) break
        remove(key)
      }
    },
    alike(group, nowMs, limit) {
      const found = [...entries.values()].filter(
        ({ likeness, expiresAtMs }) => likeness?.group === group && expiresAtMs > nowMs,
      )
      return found
        .toSorted((a, b) => b.atMs - a.atMs)
        .slice(0, limit)
        .flatMap(({ key, likeness }) => (likeness ? [{ key, features: likeness.features }] : []))
    },
    tally(day, counts) {
      days[day] = addTallies(days[day] ?? noTally, counts)
    },
    overview(nowMs) {
      const alive = [...entries.values()].filter(({ expiresAtMs }) => expiresAtMs > nowMs)
      const oldestAtMs = alive.reduce((oldest, { atMs }) => Math.min(oldest, atMs), Number.POSITIVE_INFINITY)
      return { entries: alive.length, bytes, oldestAtMs: alive.length === 0 ? null : oldestAtMs, days: { ...days } }
    },
    sweep(nowMs) {
      const expired = [...entries.values()].filter(({ expiresAtMs }) => expiresAtMs <= nowMs)
      for (const { key } of expired) remove(key)
      return expired.length
    },
    clear() {
      days = {}
      return clear()
    },
    shed: () => void clear(),
    close: () => void clear(),
  }
}

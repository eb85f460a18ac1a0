import type { StateStore } from './state-store.ts'

/** More are never kept: the oldest go first. */
const maxKept = 20_000

/** Counters, marks and values with an end, in memory. */
export const createMemoryValues = (now: () => number): Pick<StateStore, 'count' | 'claim' | 'get' | 'set'> => {
  const counters = expiring<number>(now)
  const marks = expiring<true>(now)
  const values = expiring<string>(now)
  return {
    async count(key, amount, windowMs) {
      const before = counters.get(key)
      const value = (before?.value ?? 0) + amount
      const endsAt = before?.endsAt ?? now() + windowMs
      counters.set(key, value, endsAt)
      return { value, resetsInMs: endsAt - now() }
    },
    async claim(key, ttlMs) {
      if (marks.get(key)) return false
      marks.set(key, true, now() + ttlMs)
      return true
    },
    async get(key) {
      return values.get(key)?.value ?? null
    },
    async set(key, value, ttlMs) {
      values.set(key, value, now() + ttlMs)
    },
  }
}

const expiring = <Value>(now: () => number) => {
  const kept = new Map<string, { value: Value; endsAt: number }>()
  const sweep = () => {
    for (const [key, { endsAt }] of kept) if (endsAt <= now()) kept.delete(key)
    for (const key of kept.keys()) {
      if (kept.size <= maxKept / 2) break
      kept.delete(key)
    }
  }
  return {
    get(key: string) {
      const found = kept.get(key)
      return found && found.endsAt > now() ? found : undefined
    },
    set(key: string, value: Value, endsAt: number) {
      if (kept.size >= maxKept) sweep()
      // Set anew, it is the youngest again.
      kept.delete(key)
      kept.set(key, { value, endsAt })
    },
  }
}

import { addTallies, type CacheTally, noTally } from '../../core/cache/cache-stats.ts'
import type { CacheStore } from '../../state/cache/cache-store.ts'

const gapMs = 1000

/** Adds up what happened and writes it once a second, rather than with each request. */
export interface TallyWriter {
  add(counts: Partial<CacheTally>): void
  /** Writes what is left. Never rejects: counts are not worth a failure. */
  flush(): Promise<void>
}

export const tallyWriter = (store: CacheStore, now: () => number): TallyWriter => {
  let waiting = new Map<string, CacheTally>()
  let timer: NodeJS.Timeout | undefined

  const flush = async (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    const days = waiting
    waiting = new Map()
    for (const [day, counts] of days) {
      try {
        await store.tally(day, counts)
      } catch {}
    }
  }

  return {
    add(counts) {
      const day = new Date(now()).toISOString().slice(0, 10)
      waiting.set(day, addTallies(waiting.get(day) ?? noTally, { ...noTally, ...counts }))
      timer ??= setTimeout(() => void flush(), gapMs).unref()
    },
    flush,
  }
}

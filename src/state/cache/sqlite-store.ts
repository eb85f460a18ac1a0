import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import type { CacheTally } from '../../core/cache/cache-stats.ts'
import { inodeOf, isBusy, isCorrupt, setAside } from '../sqlite/open-database.ts'
import { retryWhileBusy } from '../sqlite/retry.ts'
import { type CacheEntry, type CacheStore, keptDays, sizeOf } from './cache-store.ts'
import { bytesOfFeatures, featuresOfBytes } from './features.ts'
import { openCacheFile } from './sqlite-file.ts'
import { type Statements, statements } from './sqlite-statements.ts'

const dayMs = 86_400_000

interface Opened {
  database: DatabaseSync
  run: Statements
  inode: number | undefined
}

/**
 * Answers in a file that several processes may share. Reading one takes some 30 µs, so nothing is kept in front of it.
 * A damaged file is set aside with a warning, also one that turns out so later. Rejects with ForeignFileError, or what
 * the file system says.
 */
export const openSqliteStore = async (
  file: string,
  maxBytes: number,
  warn: (text: string) => void,
): Promise<CacheStore> => {
  const open = (): Opened => {
    const database = openCacheFile(file)
    return { database, run: statements(database), inode: inodeOf(file) }
  }
  const replaceDamaged = (inode: number | undefined): void => {
    const aside = setAside(file, inode, Date.now())
    if (aside) warn(`The cache ${file} is damaged. It was renamed to ${aside}, and a new one is begun.`)
  }
  const openSound = async (): Promise<Opened> => {
    const inode = inodeOf(file)
    try {
      return await retryWhileBusy(file, open)
    } catch (error) {
      if (!isCorrupt(error)) throw error
      replaceDamaged(inode)
      return retryWhileBusy(file, open)
    }
  }

  let opened = await openSound()

  /** A step that met damage is done again on a new file. */
  const sound = <T>(step: (opened: Opened) => T): T => {
    try {
      return step(opened)
    } catch (error) {
      if (!isCorrupt(error)) throw error
      const damaged = opened
      replaceDamaged(damaged.inode)
      opened = open()
      damaged.database.close()
      return step(opened)
    }
  }
  const write = <T>(step: (opened: Opened) => T): Promise<T> => retryWhileBusy(file, () => sound(step))

  return {
    kind: 'sqlite',
    get: (key, nowMs) =>
      sound(({ run }) => {
        const row = run.get.get(key, nowMs)
        if (row === undefined) return undefined
        markUsed(run, key, nowMs)
        return { answer: Buffer.from(row.answer as Uint8Array), costUsd: row.cost_usd as number | null }
      }),
    put: async (entry, nowMs) => {
      if (sizeOf(entry) <= maxBytes)
        await write(it => transaction(it.database, () => put(it.run, entry, nowMs, maxBytes)))
    },
    alike: (group, nowMs, limit) =>
      sound(({ run }) => run.alike.all(group, nowMs, limit)).map(({ key, features }) => ({
        key: key as string,
        features: featuresOfBytes(features as Uint8Array),
      })),
    tally: async (day, { hits, similarHits, misses, stores, savedNanoUsd }) => {
      await write(({ run }) => run.tally.run(day, hits, similarHits, misses, stores, savedNanoUsd))
    },
    overview: nowMs => sound(({ run }) => overview(run, nowMs)),
    sweep: nowMs =>
      write(({ database, run }) => {
        const removed = transaction(database, () => sweep(run, nowMs))
        database.exec('PRAGMA incremental_vacuum')
        return removed
      }),
    clear: () =>
      write(({ database, run }) => {
        const removed = transaction(database, () => {
          const { changes } = run.removeAll.run()
          database.exec('DELETE FROM days; UPDATE total SET bytes = 0')
          return Number(changes)
        })
        database.exec('PRAGMA incremental_vacuum; PRAGMA wal_checkpoint(TRUNCATE)')
        return removed
      }),
    shed: () => opened.database.exec('PRAGMA shrink_memory'),
    close() {
      // The last to close also moves the journal into the file, so that the file alone is all there is.
      if (opened.database.isOpen) opened.database.close()
    },
  }
}

/** Not worth waiting for. */
const markUsed = (run: Statements, key: string, nowMs: number): void => {
  try {
    run.use.run(nowMs, key)
  } catch (error) {
    if (!isBusy(error)) throw error
  }
}

const put = (run: Statements, entry: CacheEntry, nowMs: number, maxBytes: number): void => {
  const { key, answer, costUsd, expiresAtMs, likeness } = entry
  const bytes = sizeOf(entry)
  const before = bytesIn(run.bytesOf.get(key))
  const features = likeness ? bytesOfFeatures(likeness.features) : null
  run.put.run(key, answer, costUsd, bytes, nowMs, nowMs, expiresAtMs, likeness?.group ?? null, features)
  run.grow.run(bytes - before)
  evict(run, maxBytes)
}

const evict = (run: Statements, maxBytes: number): void => {
  let over = bytesIn(run.total.get()) - maxBytes
  while (over > 0) {
    const oldest = run.oldest.all()
    if (oldest.length === 0) return
    for (const row of oldest) {
      if (over <= 0) break
      run.remove.run(row.key as string)
      run.grow.run(-bytesIn(row))
      over -= bytesIn(row)
    }
  }
}

const sweep = (run: Statements, nowMs: number): number => {
  const expired = bytesIn(run.expiredBytes.get(nowMs))
  const { changes } = run.removeExpired.run(nowMs)
  run.grow.run(-expired)
  run.forgetDays.run(new Date(nowMs - keptDays * dayMs).toISOString().slice(0, 10))
  return Number(changes)
}

const overview = (run: Statements, nowMs: number) => {
  const { entries = 0, oldest = null } = run.overview.get(nowMs) ?? {}
  return {
    entries: Number(entries),
    bytes: bytesIn(run.total.get()),
    oldestAtMs: oldest === null ? null : Number(oldest),
    days: Object.fromEntries(run.days.all().map(row => [row.day as string, tallyOf(row)])),
  }
}

const transaction = <T>(database: DatabaseSync, steps: () => T): T => {
  database.exec('BEGIN IMMEDIATE')
  try {
    const result = steps()
    database.exec('COMMIT')
    return result
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK')
    throw error
  }
}

type Row = Record<string, SQLOutputValue>

const bytesIn = (row: Row | undefined): number => Number(row?.bytes ?? 0)

const tallyOf = (row: Row): CacheTally => ({
  hits: Number(row.hits),
  similarHits: Number(row.similar_hits),
  misses: Number(row.misses),
  stores: Number(row.stores),
  savedNanoUsd: Number(row.saved_nano_usd),
})

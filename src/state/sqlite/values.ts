import type { DatabaseSync } from 'node:sqlite'

/** Counters, marks and values in the database. Each function that writes is to be called within a transaction. */
export interface SqliteValues {
  count(key: string, amount: number, windowMs: number, now: number): { value: number; resetsInMs: number }
  claim(key: string, ttlMs: number, now: number): boolean
  get(key: string, now: number): string | null
  set(key: string, value: string, ttlMs: number, now: number): void
  /** Deletes what has ended, in every table. */
  prune(now: number): void
}

export const sqliteValues = (database: DatabaseSync): SqliteValues => {
  const count = database.prepare(
    `INSERT INTO state_counters (key, value, ends_at) VALUES (:key, :amount, :now + :window)
     ON CONFLICT (key) DO UPDATE SET
       value = iif(ends_at > :now, value, 0) + :amount,
       ends_at = iif(ends_at > :now, ends_at, :now + :window)
     RETURNING value, ends_at`,
  )
  const claim = database.prepare(
    `INSERT INTO state_marks (key, ends_at) VALUES (:key, :now + :ttl)
     ON CONFLICT (key) DO UPDATE SET ends_at = excluded.ends_at WHERE ends_at <= :now`,
  )
  const get = database.prepare('SELECT value FROM state_values WHERE key = ? AND ends_at > ?')
  const set = database.prepare(
    `INSERT INTO state_values (key, value, ends_at) VALUES (?, ?, ?)
     ON CONFLICT (key) DO UPDATE SET value = excluded.value, ends_at = excluded.ends_at`,
  )
  const prunes = ['accounts', 'entries', 'counters', 'marks', 'values'].map(table =>
    database.prepare(`DELETE FROM state_${table} WHERE ends_at <= ?`),
  )
  return {
    count(key, amount, windowMs, now) {
      const row = count.get({ key, amount, window: windowMs, now })
      return { value: Number(row?.value), resetsInMs: Number(row?.ends_at) - now }
    },
    claim: (key, ttlMs, now) => Number(claim.run({ key, ttl: ttlMs, now }).changes) === 1,
    get: (key, now) => {
      const row = get.get(key, now)
      return row ? String(row.value) : null
    },
    set(key, value, ttlMs, now) {
      set.run(key, value, now + ttlMs)
    },
    prune(now) {
      for (const prune of prunes) prune.run(now)
    },
  }
}

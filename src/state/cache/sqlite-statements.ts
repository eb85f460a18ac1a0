import type { DatabaseSync } from 'node:sqlite'

/** All that is asked of the file, compiled once. */
export const statements = (database: DatabaseSync) => ({
  get: database.prepare('SELECT answer, cost_usd FROM answers WHERE key = ? AND expires_ms > ?'),
  use: database.prepare('UPDATE answers SET used_ms = ? WHERE key = ?'),
  bytesOf: database.prepare('SELECT bytes FROM answers WHERE key = ?'),
  put: database.prepare('INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)'),
  grow: database.prepare('UPDATE total SET bytes = bytes + ?'),
  total: database.prepare('SELECT bytes FROM total'),
  oldest: database.prepare('SELECT key, bytes FROM answers ORDER BY used_ms LIMIT 50'),
  remove: database.prepare('DELETE FROM answers WHERE key = ?'),
  alike: database.prepare(
    'SELECT key, features FROM answers WHERE alike = ? AND expires_ms > ? ORDER BY made_ms DESC LIMIT ?',
  ),
  tally: database.prepare(
    `INSERT INTO days VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (day) DO UPDATE SET hits = hits + excluded.hits,
     similar_hits = similar_hits + excluded.similar_hits, misses = misses + excluded.misses,
     stores = stores + excluded.stores, saved_nano_usd = saved_nano_usd + excluded.saved_nano_usd`,
  ),
  overview: database.prepare('SELECT count(*) AS entries, min(made_ms) AS oldest FROM answers WHERE expires_ms > ?'),
  days: database.prepare('SELECT * FROM days ORDER BY day'),
  expiredBytes: database.prepare('SELECT coalesce(sum(bytes), 0) AS bytes FROM answers WHERE expires_ms <= ?'),
  removeExpired: database.prepare('DELETE FROM answers WHERE expires_ms <= ?'),
  forgetDays: database.prepare('DELETE FROM days WHERE day < ?'),
  removeAll: database.prepare('DELETE FROM answers'),
})

export type Statements = ReturnType<typeof statements>

import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { loadSqlite } from '../sqlite/load-sqlite.ts'

/** Raised when an older version would misread the file. */
const schemaVersion = 1

const schema = `
  CREATE TABLE IF NOT EXISTS answers (
    key TEXT PRIMARY KEY,
    answer BLOB NOT NULL,
    cost_usd REAL,
    bytes INTEGER NOT NULL,
    made_ms INTEGER NOT NULL,
    used_ms INTEGER NOT NULL,
    expires_ms INTEGER NOT NULL,
    alike TEXT,
    features BLOB
  );
  CREATE INDEX IF NOT EXISTS answers_used ON answers (used_ms, bytes);
  CREATE INDEX IF NOT EXISTS answers_expire ON answers (expires_ms);
  CREATE INDEX IF NOT EXISTS answers_alike ON answers (alike, made_ms) WHERE alike IS NOT NULL;
  CREATE TABLE IF NOT EXISTS days (
    day TEXT PRIMARY KEY,
    hits INTEGER NOT NULL,
    similar_hits INTEGER NOT NULL,
    misses INTEGER NOT NULL,
    stores INTEGER NOT NULL,
    saved_nano_usd INTEGER NOT NULL
  );
  CREATE TABLE IF NOT EXISTS total (id INTEGER PRIMARY KEY CHECK (id = 1), bytes INTEGER NOT NULL);
  INSERT OR IGNORE INTO total VALUES (1, 0);
`

/** Of a file that must be left alone: another program's or a newer version's. */
class ForeignFileError extends Error {}

/**
 * Opens or makes the file, readable by its owner only. Throws ForeignFileError when it is not ours to change, and what
 * SQLite or the file system says when it cannot be used; `isCorrupt` and `isBusy` tell some of that apart.
 */
export const openCacheFile = (file: string): DatabaseSync => {
  const { DatabaseSync } = loadSqlite()
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  // SQLite would make it by the umask; its companions (-wal, -shm) take their mode from it.
  closeSync(openSync(file, 'a', 0o600))
  chmodSync(file, 0o600)
  const database = new DatabaseSync(file, { timeout: busyTimeoutMs })
  try {
    prepare(database)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** Waiting for a lock blocks the process; whoever can wait does so without (state/sqlite/retry.ts). */
const busyTimeoutMs = 20

const prepare = (database: DatabaseSync): void => {
  const version = Number(database.prepare('PRAGMA user_version').get()?.user_version ?? 0)
  if (version > schemaVersion) throw new ForeignFileError('a newer version of claude-router wrote it')
  if (version === 0 && tableCount(database) > 0) throw new ForeignFileError('it belongs to another program')
  // Only an empty file can be told to shrink later.
  if (version === 0) database.exec('PRAGMA auto_vacuum = INCREMENTAL')
  // After `kill -9` a journal of this kind loses nothing; after a power cut the last answers at most.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA journal_size_limit = 4194304')
  if (version < schemaVersion) {
    database.exec(`BEGIN IMMEDIATE; ${schema} PRAGMA user_version = ${schemaVersion}; COMMIT`)
  }
}

const tableCount = (database: DatabaseSync): number =>
  Number(database.prepare("SELECT count(*) AS tables FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'").get()?.tables)

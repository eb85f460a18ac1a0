import type { DatabaseSync } from 'node:sqlite'
import { AppError } from '../../core/errors.ts'

/** Step n leads from schema n to n + 1. Never changed once released: only added to. */
const migrations: readonly string[] = [
  `CREATE TABLE state_accounts (
     account TEXT PRIMARY KEY, spent INTEGER NOT NULL, reserved INTEGER NOT NULL, ends_at INTEGER NOT NULL
   ) WITHOUT ROWID;
   CREATE TABLE state_entries (
     id TEXT PRIMARY KEY, amount INTEGER, accounts TEXT, ends_at INTEGER NOT NULL
   ) WITHOUT ROWID;
   CREATE TABLE state_later (
     id TEXT PRIMARY KEY, spent INTEGER NOT NULL, accounts TEXT NOT NULL, position INTEGER NOT NULL
   ) WITHOUT ROWID;
   CREATE TABLE state_counters (key TEXT PRIMARY KEY, value INTEGER NOT NULL, ends_at INTEGER NOT NULL) WITHOUT ROWID;
   CREATE TABLE state_marks (key TEXT PRIMARY KEY, ends_at INTEGER NOT NULL) WITHOUT ROWID;
   CREATE TABLE state_values (key TEXT PRIMARY KEY, value TEXT NOT NULL, ends_at INTEGER NOT NULL);`,
]

const schemaVersion = migrations.length

/**
 * Brings the database to this version's schema, in one transaction: of two processes that open it at once, one does it.
 * Throws AppError `state_newer` for a database of a later version, which is left as it is.
 */
export const migrate = (database: DatabaseSync, file: string): void => {
  if (versionOf(database) === schemaVersion) return
  database.exec('BEGIN IMMEDIATE')
  try {
    database.exec('CREATE TABLE IF NOT EXISTS state_schema (version INTEGER NOT NULL)')
    const version = versionOf(database)
    if (version > schemaVersion)
      throw new AppError('state_newer', `${file} was written by a newer Claude Router (schema ${version})`, {
        hint: 'Update Claude Router, or name another file under state.',
      })
    for (const step of migrations.slice(version)) database.exec(step)
    database.exec('DELETE FROM state_schema')
    database.prepare('INSERT INTO state_schema (version) VALUES (?)').run(schemaVersion)
    database.exec('COMMIT')
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK')
    throw error
  }
}

const versionOf = (database: DatabaseSync): number => {
  const known = database.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'state_schema'").get()
  return known ? Number(database.prepare('SELECT max(version) AS version FROM state_schema').get()?.version ?? 0) : 0
}

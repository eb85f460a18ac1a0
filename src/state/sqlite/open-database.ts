import { closeSync, mkdirSync, openSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { loadSqlite } from './load-sqlite.ts'
import { migrate } from './schema.ts'

/** An open file. `inode` tells it from another that later has its name. */
export interface OpenDatabase {
  database: DatabaseSync
  inode: number | undefined
}

/** Undefined when there is no file. */
export const inodeOf = (file: string): number | undefined => statSync(file, { throwIfNoEntry: false })?.ino

/**
 * Waiting for a lock blocks the process, so SQLite itself waits this little; the rest is waited for without blocking
 * (sqlite/retry.ts).
 */
const busyTimeoutMs = 20

/**
 * Opens or makes the file: mode 0600, in a folder of 0700 if that has to be made.
 *
 * Write-ahead log with synchronous = NORMAL: a commit is written to the operating system before it is acknowledged, so
 * what a process was told survives its `kill -9`. It is not flushed to the disk each time (that is 1-10 ms); when the
 * machine itself loses power, the last commits may go, but the file stays sound.
 */
export const openDatabase = (file: string): OpenDatabase => {
  const sqlite = loadSqlite()
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  // SQLite makes the log beside it with the mode of the file.
  closeSync(openSync(file, 'a', 0o600))
  const inode = inodeOf(file)
  const database = new sqlite.DatabaseSync(file, { timeout: busyTimeoutMs })
  try {
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL')
    migrate(database, file)
    return { database, inode }
  } catch (error) {
    database.close()
    throw error
  }
}

/** SQLite's primary result code, undefined for other errors. */
const resultCode = (error: unknown): number | undefined =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : undefined

/** SQLITE_BUSY, SQLITE_LOCKED: somebody else writes. */
export const isBusy = (error: unknown): boolean => [5, 6].includes(resultCode(error) ?? 0)

/** SQLITE_CORRUPT, SQLITE_NOTADB. */
export const isCorrupt = (error: unknown): boolean => [11, 26].includes(resultCode(error) ?? 0)

/**
 * Renames a damaged file and its log, unless another process has done so already. Gives the new name; undefined when
 * there was nothing left to do.
 */
export const setAside = (file: string, inode: number | undefined, now: number): string | undefined => {
  if (inode === undefined || inodeOf(file) !== inode) return undefined
  const aside = `${file}.damaged-${new Date(now).toISOString().replaceAll(/[:.]/g, '-')}`
  for (const suffix of ['-wal', '-shm', '']) {
    if (inodeOf(file + suffix) !== undefined) renameSync(file + suffix, aside + suffix)
  }
  return aside
}

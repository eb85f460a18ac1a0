import { closeSync, openSync, write, writeSync } from 'node:fs'
import type { LedgerEntry } from '../core/ledger.ts'
import type { Logger } from '../log/logger.ts'

/** Appends the ledger: one JSON line a request, lines that come together in one write. */
export interface LedgerWriter {
  append(entry: LedgerEntry): void
  /** Writes what is left, at once. */
  close(): void
}

export const openLedger = (file: string | null, log: Logger): LedgerWriter => {
  if (file === null) return { append() {}, close() {} }
  const descriptor = openSync(file, 'a', 0o600)
  let pending = ''
  let writing = ''

  const flush = (): void => {
    if (writing !== '' || pending === '') return
    writing = pending
    pending = ''
    write(descriptor, writing, error => {
      if (error) log.error(`The ledger cannot be written: ${error.message}`)
      writing = ''
      flush()
    })
  }

  return {
    append(entry) {
      pending += `${JSON.stringify(entry)}\n`
      flush()
    },
    close() {
      if (pending !== '') writeSync(descriptor, pending)
      pending = ''
      if (writing === '') closeSync(descriptor)
    },
  }
}

import { closeSync, openSync, write, writeSync } from 'node:fs'
import type { LedgerEntry } from '../core/ledger.ts'
import type { Logger } from '../log/logger.ts'

/** Least time between two writes: a write a request would cost a tenth of all a small request costs. */
const gapMs = 20

/** Appends the ledger: one JSON line a request, the first at once, those that come on its heels in one write. */
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
  let resting = false

  const flush = (): void => {
    if (resting || pending === '') return
    resting = true
    writing = pending
    pending = ''
    write(descriptor, writing, error => {
      if (error) log.error(`The ledger cannot be written: ${error.message}`)
      writing = ''
      setTimeout(rested, gapMs).unref()
    })
  }

  const rested = (): void => {
    resting = false
    flush()
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

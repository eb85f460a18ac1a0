import { closeSync, constants, fstatSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import type { LedgerEntry } from '../core/ledger.ts'
import type { Logger } from '../log/logger.ts'

/**
 * Appends the ledger: one JSON line a request. Never throws: the user's run matters more than its accounts.
 */
export interface LedgerWriter {
  append(entry: LedgerEntry): void
  /**
   * When all that was appended survives the death of this process, since the kernel has it; at the latest with the end of
   * this turn of the event loop. Awaited before a client is given the end of its answer. Never rejects.
   */
  written(): Promise<void>
  close(): void
}

const now = Promise.resolve()
const silent: LedgerWriter = { append() {}, written: () => now, close() {} }

/**
 * One write for the entries of one turn of the event loop: at 64 requests at once that is one for eight, and a sixth less
 * work for a small request than with a write for each; for one request at a time it is the same. No fsync: that is for
 * machines that lose their power.
 *
 * Several proxies may share a file: with O_APPEND a local file system finds the end and writes under one lock, so that
 * lines do not mix, whatever their length (PIPE_BUF is a promise about pipes).
 */
export const openLedger = (file: string | null, log: Logger): LedgerWriter => {
  if (file === null) return silent
  let ledger: Ledger | undefined
  let failing = false
  let pending = ''
  let turn = Promise.withResolvers<void>()

  const guarded = (act: () => void): void => {
    try {
      act()
      if (failing) log.warn(`The ledger ${file} can be written again; requests before this one are missing from it`)
      failing = false
    } catch (error) {
      if (!failing) log.error(`The ledger ${file} cannot be written; the run goes on without it: ${messageOf(error)}`)
      failing = true
    }
  }

  const open = (): Ledger => {
    ledger ??= openForAppend(file)
    return ledger
  }

  const close = (): void => {
    if (ledger) closeSync(ledger.descriptor)
    ledger = undefined
  }

  const write = (lines: string): void => {
    if (appendLines(open(), lines)) return
    close()
    appendLines(open(), lines)
  }

  const flush = (): void => {
    if (pending === '') return
    const [lines, { resolve }] = [pending, turn]
    pending = ''
    turn = Promise.withResolvers()
    guarded(() => write(lines))
    resolve()
  }

  guarded(() => void open())
  return {
    append(entry) {
      if (pending === '') setImmediate(flush)
      pending += `${JSON.stringify(entry)}\n`
    },
    written: () => (pending === '' ? now : turn.promise),
    close() {
      flush()
      guarded(close)
    },
  }
}

interface Ledger {
  descriptor: number
  /** Size up to which the file is known to be whole lines; -1 = not known. */
  wholeTo: number
}

/** Readable too, to see how it ends. The folder tells what was spent: it is the user's alone. */
const openForAppend = (file: string): Ledger => {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const flags = constants.O_RDWR | constants.O_APPEND | constants.O_CREAT
  return { descriptor: openSync(file, flags, 0o600), wholeTo: -1 }
}

/**
 * Whoever died in the middle of a line, this process or another, leaves it to the next one to end it. False when the
 * file was removed: nothing is written then.
 */
const appendLines = (ledger: Ledger, lines: string): boolean => {
  const { size, nlink } = fstatSync(ledger.descriptor)
  if (nlink === 0) return false
  const torn = size !== ledger.wholeTo && endsInMidLine(ledger.descriptor, size)
  ledger.wholeTo = -1
  const bytes = Buffer.from(torn ? `\n${lines}` : lines)
  // A full disk takes a part of it and refuses the rest.
  for (let written = 0; written < bytes.length; ) written += writeSync(ledger.descriptor, bytes, written)
  ledger.wholeTo = size + bytes.length
  return true
}

const endsInMidLine = (descriptor: number, size: number): boolean => {
  const last = Buffer.alloc(1)
  return size > 0 && readSync(descriptor, last, 0, 1, size - 1) === 1 && last[0] !== 0x0a
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

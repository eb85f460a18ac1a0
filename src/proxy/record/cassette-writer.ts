import { closeSync, constants, fchmodSync, fstatSync, openSync, readSync, write } from 'node:fs'
import { setImmediate as turn } from 'node:timers/promises'
import { type CassetteEntry, cassetteLine, cassetteVersion } from '../../core/cassette/cassette.ts'
import { ProxyError } from '../../core/errors.ts'
import type { Logger } from '../../log/logger.ts'

/** Appends entries to a cassette, each as one whole line in one write. */
export interface CassetteWriter {
  /** The entry is made when its turn has come, between other work. `written` is called in any case. */
  append(make: () => CassetteEntry, written?: () => void): void
  /** Resolves when all of it is in the file. */
  close(): Promise<void>
}

export interface CassetteWriterOptions {
  log: Logger
  /** Bytes after which the file counts as full: a last line says so, and no more is written. */
  maxFileBytes: number
}

/**
 * Creates the file, readable by its user alone, or goes on with one that is a cassette. Throws ProxyError `record_file`:
 * another file is never written to, nor one behind a symbolic link.
 */
export const openCassette = (file: string, { log, maxFileBytes }: CassetteWriterOptions): CassetteWriter => {
  const { descriptor, size, ...opened } = openFile(file)
  // The last line has no end: of a killed writer, or of a write that failed half way.
  let { isTorn } = opened
  const queue: { make: () => CassetteEntry; written: () => void }[] = []
  let fileBytes = size
  let state: 'open' | 'full' | 'closed' = 'open'
  let draining: Promise<void> | undefined
  let complained = false

  const complain = (error: unknown): void => {
    if (!complained) log.error(`The recording ${file} cannot be written: ${messageOf(error)}`)
    complained = true
    isTorn = true
  }

  const nextLine = (make: () => CassetteEntry): Buffer | undefined => {
    if (state !== 'open') return undefined
    const line = Buffer.from(lineOf(make))
    fileBytes += line.length
    if (fileBytes <= maxFileBytes) return line
    state = 'full'
    log.warn(`The recording ${file} is full (${maxFileBytes} bytes); nothing more is recorded`)
    return Buffer.from(gapLine(`the file was full: ${maxFileBytes} bytes`))
  }

  const writeLine = async (line: Buffer): Promise<void> => {
    await writeAll(descriptor, isTorn ? Buffer.concat([Buffer.from('\n'), line]) : line)
    isTorn = false
  }

  const drain = async (): Promise<void> => {
    for (;;) {
      // Making a line of a long conversation takes milliseconds: streams go on in between.
      await turn()
      const next = queue.shift()
      if (next === undefined) break
      const line = nextLine(next.make)
      if (line) await writeLine(line).catch(complain)
      next.written()
    }
    draining = undefined
  }

  return {
    append(make, written = () => {}) {
      if (state === 'closed') return
      queue.push({ make, written })
      draining ??= drain()
    },
    async close() {
      if (state === 'closed') return
      await draining
      state = 'closed'
      closeSync(descriptor)
    },
  }
}

const lineOf = (make: () => CassetteEntry): string => {
  try {
    return cassetteLine(make())
  } catch (error) {
    return gapLine(`an exchange could not be written down: ${messageOf(error)}`)
  }
}

const gapLine = (reason: string): string =>
  cassetteLine({ schemaVersion: cassetteVersion, kind: 'gap', at: new Date().toISOString(), reason })

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Normally one write, so that lines of two writers do not mix. */
const writeAll = (descriptor: number, bytes: Buffer): Promise<void> => {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const from = (start: number): void =>
    write(descriptor, bytes, start, bytes.length - start, null, (error, count) => {
      if (error) reject(error)
      else if (start + count < bytes.length) from(start + count)
      else resolve()
    })
  from(0)
  return promise
}

const firstLine = /^\s*\{"schemaVersion":\d+,"kind":"/

const openFile = (file: string): { descriptor: number; size: number; isTorn: boolean } => {
  let descriptor: number | undefined
  try {
    const { O_RDWR, O_APPEND, O_CREAT, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants
    descriptor = openSync(file, O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK, 0o600)
    const stat = fstatSync(descriptor)
    if (!stat.isFile()) throw new Error('it is not a file')
    const { size } = stat
    if (size > 0 && !firstLine.test(readAt(descriptor, 0, 200)))
      throw new Error('the file exists and is not a cassette; it is left as it is')
    fchmodSync(descriptor, 0o600)
    return { descriptor, size, isTorn: size > 0 && readAt(descriptor, size - 1, 1) !== '\n' }
  } catch (error) {
    if (descriptor !== undefined) closeSync(descriptor)
    throw new ProxyError('record_file', `Cannot record to "${file}": ${messageOf(error)}`, {
      hint: 'Give a new file, or a cassette to go on with, in a folder that exists.',
      cause: error,
    })
  }
}

const readAt = (descriptor: number, position: number, length: number): string => {
  const buffer = Buffer.alloc(length)
  return buffer.toString('utf8', 0, readSync(descriptor, buffer, 0, length, position))
}

import { closeSync, fstatSync, mkdirSync, openSync, renameSync, rmSync, type Stats, statSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** A file of lines that several processes may write at once, and that never grows beyond its bound. */
export interface RotatingFile {
  /** Appends whole lines, each with its line break, in one piece. Throws as the file system does. */
  write(lines: string): void
  close(): void
}

export interface RotatingFileOptions {
  /** Size from which a file is put aside. Default 10 MB. */
  maxBytes?: number | undefined
  /** Files kept: `name`, `name.1` ... `name.4`. Default 5. */
  maxFiles?: number | undefined
}

const defaultMaxBytes = 10_000_000
const defaultMaxFiles = 5
/** Rotating takes a moment; a lock this old was left by a process that died. */
const staleLockMs = 10_000
/** A file that cannot be put aside (a full disk, a folder without the right) is left alone for a while. */
const restMs = 30_000

/**
 * Opens `file` for appending and makes its folder. Each write goes to where the name points then: a file that another
 * process has put aside is let go. One process at a time puts aside, under a lock file; whoever writes meanwhile writes
 * into the file that is being put aside, so that no line is lost. Appended in one write, lines of several processes do
 * not mix.
 */
export const openRotatingFile = (
  file: string,
  { maxBytes = defaultMaxBytes, maxFiles = defaultMaxFiles }: RotatingFileOptions = {},
): RotatingFile => {
  let descriptor = open(file)
  let restsUntil = 0

  /** The file under the name, with ours being it. */
  const current = (): Stats => {
    const named = statSync(file, { throwIfNoEntry: false })
    const own = fstatSync(descriptor)
    if (named && named.ino === own.ino && named.dev === own.dev) return own
    closeSync(descriptor)
    descriptor = open(file)
    return fstatSync(descriptor)
  }

  const rotate = (): void => {
    if (Date.now() < restsUntil || !lock(file)) return
    try {
      // Before the lock was had, another may have been quicker.
      if (current().size < maxBytes) return
      shift(file, maxFiles)
      closeSync(descriptor)
      descriptor = open(file)
    } catch {
      restsUntil = Date.now() + restMs
    } finally {
      rmSync(lockOf(file), { force: true })
    }
  }

  return {
    write(lines) {
      if (current().size >= maxBytes) rotate()
      append(descriptor, lines)
    },
    close: () => closeSync(descriptor),
  }
}

/** Whether `descriptor` writes into `file`. */
export const isSameFile = (descriptor: number, file: string): boolean => {
  try {
    const own = fstatSync(descriptor)
    const named = statSync(file)
    return own.ino === named.ino && own.dev === named.dev
  } catch {
    return false
  }
}

const open = (file: string): number => {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  return openSync(file, 'a', 0o600)
}

const append = (descriptor: number, lines: string): void => {
  const bytes = Buffer.from(lines)
  for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written)
}

/** `name` -> `name.1` -> ... -> gone; those of a time when more were kept go too. */
const shift = (file: string, maxFiles: number): void => {
  const nameOf = (number: number): string => (number === 0 ? file : `${file}.${number}`)
  let oldest = 0
  while (exists(nameOf(oldest + 1))) oldest++
  for (let number = oldest; number >= 0; number--) {
    if (number >= maxFiles - 1) rmSync(nameOf(number), { force: true })
    else renameSync(nameOf(number), nameOf(number + 1))
  }
}

const exists = (file: string): boolean => statSync(file, { throwIfNoEntry: false }) !== undefined

const lockOf = (file: string): string => `${file}.lock`

/** False while another process has it. */
const lock = (file: string): boolean => {
  try {
    closeSync(openSync(lockOf(file), 'wx', 0o600))
    return true
  } catch {
    const held = statSync(lockOf(file), { throwIfNoEntry: false })
    if (held && Date.now() - held.mtimeMs > staleLockMs) rmSync(lockOf(file), { force: true })
    return false
  }
}

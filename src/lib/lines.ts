import { createTextReader } from './text-reader.ts'

/** Text that comes in pieces, as lines without their breaks: LF, CRLF or CR. Any split of the bytes gives the same lines. */
export interface LineReader {
  /** The lines these bytes complete. */
  push(bytes: Uint8Array): string[]
  /** The rest: a last line without a break, if it is not empty. */
  end(): string[]
}

export const createLineReader = (): LineReader => {
  const scanner = createLineScanner()
  const collect = (scan: (see: SeeLine) => void): string[] => {
    const lines: string[] = []
    scan((text, start, end) => lines.push(text.slice(start, end)))
    return lines
  }
  return {
    push: bytes => collect(see => scanner.push(bytes, see)),
    end: () => collect(scanner.end),
  }
}

/** The line is `text` from `start` to `end`: whoever needs it cuts it out, and nobody else pays for that. */
type SeeLine = (text: string, start: number, end: number) => void

/** The same lines, shown rather than given. */
export interface LineScanner {
  push(bytes: Uint8Array, see: SeeLine): void
  end(see: SeeLine): void
}

export const createLineScanner = (): LineScanner => {
  const reader = createTextReader()
  let rest = ''

  return {
    push(bytes, see) {
      const text = rest + reader.write(bytes)
      rest = text.includes('\r') ? seeAny(text, see) : seeLineFeeds(text, see)
    },
    end(see) {
      const text = rest + reader.end()
      rest = ''
      const lines = text.split(/\r\n|\n|\r/)
      if (lines.at(-1) === '') lines.pop()
      for (const line of lines) see(line, 0, line.length)
    },
  }
}

/** Returns what comes after the last break. */
const seeLineFeeds = (text: string, see: SeeLine): string => {
  let start = 0
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
    see(text, start, end)
    start = end + 1
  }
  return start === 0 ? text : text.slice(start)
}

/** A CR at the very end may be half of a CRLF: it stays with the rest until more is known. */
const seeAny = (text: string, see: SeeLine): string => {
  const isHalf = text.endsWith('\r')
  const lines = (isHalf ? text.slice(0, -1) : text).split(/\r\n|\n|\r/)
  const rest = lines.pop() as string
  for (const line of lines) see(line, 0, line.length)
  return isHalf ? `${rest}\r` : rest
}

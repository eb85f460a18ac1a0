import { createTextReader } from './text-reader.ts'

/** Text that comes in pieces, as lines. */
export interface LineReader {
  /** The lines these bytes complete, without their breaks: LF, CRLF or CR. Any split of the bytes gives the same lines. */
  push(bytes: Uint8Array): string[]
  /** The rest: a last line without a break, if it is not empty. */
  end(): string[]
}

export const createLineReader = (): LineReader => {
  const reader = createTextReader()
  let rest = ''

  const split = (text: string, last: boolean): string[] => {
    const all = rest + text
    const lines = all.includes('\r') ? splitAny(all, last) : all.split('\n')
    rest = lines.pop() as string
    return lines
  }

  return {
    push: bytes => split(reader.write(bytes), false),
    end() {
      const lines = split(reader.end(), true)
      if (rest !== '') lines.push(rest)
      rest = ''
      return lines
    },
  }
}

/** A CR at the very end may be half of a CRLF: it stays with the rest until more is known. */
const splitAny = (text: string, last: boolean): string[] =>
  last || !text.endsWith('\r') ? text.split(/\r\n|\n|\r/) : keepEnd(text)

const keepEnd = (text: string): string[] => {
  const lines = text.slice(0, -1).split(/\r\n|\n|\r/)
  lines.push(`${lines.pop()}\r`)
  return lines
}

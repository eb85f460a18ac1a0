import { createLineReader } from './lines.ts'

export interface NdjsonParser {
  /** The non-empty lines these bytes complete. */
  push(bytes: Uint8Array): { data: string }[]
  /** The stream has ended: a last line without its line feed counts too. */
  end(): { data: string }[]
}

/** Reads newline-delimited JSON into lines, unparsed. Any split of the bytes gives the same lines. */
export const createNdjsonParser = (): NdjsonParser => {
  const reader = createLineReader()
  const frames = (lines: string[]): { data: string }[] =>
    lines.flatMap(line => (line.trim() === '' ? [] : [{ data: line.trim() }]))
  return {
    push: bytes => frames(reader.push(bytes)),
    end: () => frames(reader.end()),
  }
}

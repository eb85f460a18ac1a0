import { StringDecoder } from 'node:string_decoder'

export interface LineReader {
  push(bytes: Uint8Array): void
  /** The stream has ended: a last line without its line feed counts too. */
  end(): void
}

/**
 * Calls `onLine` with each whole line as it comes; any split of the bytes gives the same lines. A line longer than
 * `maxCharacters` is dropped whole, so that a flood without line breaks cannot fill the memory.
 */
export const createLineReader = (onLine: (line: string) => void, maxCharacters = 64_000_000): LineReader => {
  const decoder = new StringDecoder('utf8')
  let parts: string[] = []
  let characters = 0

  const add = (text: string): void => {
    characters += text.length
    if (characters <= maxCharacters) parts.push(text)
    else parts = []
  }
  const finish = (): void => {
    const line = characters <= maxCharacters ? parts.join('') : ''
    parts = []
    characters = 0
    if (line.trim() !== '') onLine(line.endsWith('\r') ? line.slice(0, -1) : line)
  }
  const feed = (text: string): void => {
    let from = 0
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
      add(text.slice(from, at))
      finish()
      from = at + 1
    }
    if (from < text.length) add(text.slice(from))
  }
  return {
    push: bytes => feed(decoder.write(bytes as Buffer)),
    end() {
      feed(decoder.end())
      finish()
    },
  }
}

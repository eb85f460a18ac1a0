import type { Readable } from 'node:stream'
import { StringDecoder } from 'node:string_decoder'

/** Calls `onLine` for every line of a stream as it becomes whole, and for the rest when the stream ends. */
export const readLines = (stream: Readable, onLine: (line: string) => void): Promise<void> => {
  const decoder = new StringDecoder('utf8')
  let rest = ''
  stream.on('data', (chunk: Buffer) => {
    const lines = (rest + decoder.write(chunk)).split(/\r?\n/)
    rest = lines.pop() ?? ''
    for (const line of lines) onLine(line)
  })
  return new Promise(resolve => {
    stream.on('close', () => {
      rest += decoder.end()
      if (rest !== '') onLine(rest)
      resolve()
    })
  })
}

import { StringDecoder } from 'node:string_decoder'

export interface NdjsonParser {
  /** The non-empty lines these bytes complete. */
  push(bytes: Uint8Array): { data: string }[]
  /** The stream has ended: a last line without its line feed counts too. */
  end(): { data: string }[]
}

/** Reads newline-delimited JSON into lines, unparsed. Any split of the bytes gives the same lines. */
export const createNdjsonParser = (): NdjsonParser => {
  const decoder = new StringDecoder('utf8')
  let rest = ''

  const feed = (text: string): { data: string }[] => {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    return lines.map(line => ({ data: line.trim() })).filter(line => line.data !== '')
  }

  return {
    push: bytes => feed(decoder.write(bytes as Buffer)),
    end() {
      const last = feed(`${decoder.end()}\n`)
      rest = ''
      return last
    },
  }
}

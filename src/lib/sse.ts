import { createLineReader } from './lines.ts'

/** One server-sent event. `data` is its data lines joined by line feeds. */
export interface SseFrame {
  event?: string
  data: string
}

export interface SseParser {
  /** The frames these bytes complete. Any split of the bytes gives the same frames. */
  push(bytes: Uint8Array): SseFrame[]
  /** The stream has ended: a last frame without its blank line counts too, as several providers forget it. */
  end(): SseFrame[]
}

/**
 * Reads server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html): LF, CRLF or CR, a leading
 * BOM, comments, `data:` with or without a space. Frames without data are dropped, `id` and `retry` are ignored.
 */
export const createSseParser = (): SseParser => {
  const reader = createLineReader()
  let isFirst = true
  let event: string | undefined
  let data: string | undefined

  const read = (lines: string[]): SseFrame[] => {
    const frames: SseFrame[] = []
    for (const line of lines) {
      if (line === '') {
        const frame = takeFrame()
        if (frame) frames.push(frame)
      } else readField(isFirst ? line.replace(/^\ufeff/, '') : line)
      isFirst = false
    }
    return frames
  }

  const takeFrame = (): SseFrame | undefined => {
    const frame = data === undefined ? undefined : event === undefined ? { data } : { event, data }
    event = undefined
    data = undefined
    return frame
  }

  const readField = (line: string): void => {
    if (line.startsWith('data:')) addData(line.slice(line.charCodeAt(5) === space ? 6 : 5))
    else if (line.startsWith('event:')) event = line.slice(line.charCodeAt(6) === space ? 7 : 6)
    else if (line === 'data') addData('')
  }

  const addData = (value: string): void => {
    data = data === undefined ? value : `${data}\n${value}`
  }

  return {
    push: bytes => read(reader.push(bytes)),
    end: () => read([...reader.end(), '']),
  }
}

const space = 32

/** One event in wire form. `data` must hold no line break, as JSON never does. */
export const sseText = (event: string, data: string): string => `event: ${event}\ndata: ${data}\n\n`

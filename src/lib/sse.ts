import { createLineScanner } from './lines.ts'

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
  const reader = createLineScanner()
  let isFirst = true
  let event: string | undefined
  let data: string | undefined
  let frames: SseFrame[] = []

  const see = (text: string, start: number, end: number): void => {
    if (isFirst && text.charCodeAt(start) === byteOrderMark) start++
    isFirst = false
    if (start === end) endFrame()
    else if (isField(text, start, end, 'data')) addData(text.slice(valueStart(text, start + 5), end))
    else if (isField(text, start, end, 'event')) event = text.slice(valueStart(text, start + 6), end)
    else if (end - start === 4 && text.startsWith('data', start)) addData('')
  }

  const endFrame = (): void => {
    if (data !== undefined) frames.push(event === undefined ? { data } : { event, data })
    event = undefined
    data = undefined
  }

  const addData = (value: string): void => {
    data = data === undefined ? value : `${data}\n${value}`
  }

  const take = (): SseFrame[] => {
    const taken = frames
    frames = []
    return taken
  }

  return {
    push(bytes) {
      reader.push(bytes, see)
      return take()
    },
    end() {
      reader.end(see)
      endFrame()
      return take()
    },
  }
}

const byteOrderMark = 0xfeff
const colon = 0x3a
const space = 0x20

const isField = (text: string, start: number, end: number, name: string): boolean =>
  start + name.length < end && text.charCodeAt(start + name.length) === colon && text.startsWith(name, start)

/** One space after the colon is not the value's. */
const valueStart = (text: string, at: number): number => (text.charCodeAt(at) === space ? at + 1 : at)

/** One event in wire form. `data` must hold no line break, as JSON never does. */
export const sseText = (event: string, data: string): string => `event: ${event}\ndata: ${data}\n\n`

import { StringDecoder } from 'node:string_decoder'

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
  const decoder = new StringDecoder('utf8')
  let rest = ''
  let atStart = true
  let event: string | undefined
  let data: string | undefined

  const line = (text: string, frames: SseFrame[]): void => {
    if (text === '') {
      if (data !== undefined) frames.push(event === undefined ? { data } : { event, data })
      event = undefined
      data = undefined
    } else if (text.startsWith('data:')) {
      const value = text.slice(text.charCodeAt(5) === 32 ? 6 : 5)
      data = data === undefined ? value : `${data}\n${value}`
    } else if (text.startsWith('event:')) {
      event = text.slice(text.charCodeAt(6) === 32 ? 7 : 6)
    } else if (text === 'data') {
      data = data === undefined ? '' : `${data}\n`
    }
  }

  const feed = (text: string, last: boolean): SseFrame[] => {
    const frames: SseFrame[] = []
    let buffer = rest + text
    if (atStart && buffer !== '') {
      atStart = false
      if (buffer.charCodeAt(0) === 0xfeff) buffer = buffer.slice(1)
    }
    // With no CR about (the rule), lines are found by a plain search.
    const hasCr = buffer.includes('\r')
    let from = 0
    for (;;) {
      const end = hasCr ? nextBreak(buffer, from) : buffer.indexOf('\n', from)
      if (end < 0) break
      if (hasCr && buffer.charCodeAt(end) === 13) {
        // A CR at the very end may be half of a CRLF.
        if (end + 1 === buffer.length && !last) break
        line(buffer.slice(from, end), frames)
        from = buffer.charCodeAt(end + 1) === 10 ? end + 2 : end + 1
      } else {
        line(buffer.slice(from, end), frames)
        from = end + 1
      }
    }
    rest = from === 0 ? buffer : buffer.slice(from)
    return frames
  }

  return {
    push: bytes => feed(decoder.write(bytes as Buffer), false),
    end() {
      const frames = feed(decoder.end(), true)
      if (rest !== '') line(rest, frames)
      rest = ''
      line('', frames)
      return frames
    },
  }
}

const nextBreak = (text: string, from: number): number => {
  const lf = text.indexOf('\n', from)
  const cr = text.indexOf('\r', from)
  if (lf < 0 || cr < 0) return Math.max(lf, cr)
  return Math.min(lf, cr)
}

/** One event in wire form. `data` must hold no line break, as JSON never does. */
export const sseText = (event: string, data: string): string => `event: ${event}\ndata: ${data}\n\n`

import { createCollector } from '../../core/messages/collect.ts'
import type { StreamEvent } from '../../core/messages/event.ts'
import type { Message } from '../../core/messages/message.ts'
import { createSseParser } from '../../lib/sse.ts'

/** Listens to a stream of events on its way to the client. */
export interface StreamCollector {
  /** Any piece of the bytes. Never throws. */
  push(piece: Buffer | string): void
  /** The message they spelt; undefined when it is not whole, or held an error. */
  message(): Message | undefined
}

/** Pieces are only kept while the stream runs, and read when it has ended: a stream that fails costs no parsing. */
export const collectStream = (): StreamCollector => {
  const pieces: (Buffer | string)[] = []
  return {
    push(piece) {
      pieces.push(piece)
    },
    message() {
      try {
        return readMessage(pieces)
      } catch {
        return undefined
      }
    },
  }
}

const readMessage = (pieces: readonly (Buffer | string)[]): Message => {
  const parser = createSseParser()
  const collector = createCollector()
  let isOver = false
  const read = (frames: { data: string }[]): void => {
    for (const { data } of frames) {
      // Some upstreams go on after the end; the client has stopped reading there.
      if (isOver) return
      const event = JSON.parse(data) as StreamEvent
      collector.add(event)
      isOver = event.type === 'message_stop'
    }
  }
  for (const piece of pieces) read(parser.push(typeof piece === 'string' ? Buffer.from(piece) : piece))
  read(parser.end())
  return collector.message()
}

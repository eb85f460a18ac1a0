import { sseText } from '../../../lib/sse.ts'
import type { UpstreamError } from '../../errors.ts'
import type { UsageMeter } from '../../messages/usage-meter.ts'
import type { Protocol } from '../protocol.ts'
import { isObject } from '../shared/json.ts'

/** What a frame becomes on its way to the client: itself, nothing, or this text. */
export type Verdict = 'keep' | 'drop' | { text: string }

/** Reads along in a stream of frames, as little of each as will do. */
export interface FrameReader {
  /** The frame at [start, end) of the bytes, its blank line included. */
  read(bytes: Buffer, start: number, end: number): Verdict
  /** The same without shortcuts, for a frame that may be cut off: kept only if it is whole. */
  readWhole(frame: string): Verdict
  started: boolean
  hasContent: boolean
  hasStopReason: boolean
  finished: boolean
  failure: UpstreamError | undefined
}

// `event: c...` is content_block_start, _delta or _stop; `event: p...` a ping.
const [e, space, c, p] = [0x65, 0x20, 0x63, 0x70]
const nameAt = 'event: '.length
/** Bytes of a content frame that are not its text. */
const frameOverhead = 130

export const createFrameReader = (usage: UsageMeter, classifyError: Protocol['classifyError']): FrameReader => {
  const reader: FrameReader = {
    started: false,
    hasContent: false,
    hasStopReason: false,
    finished: false,
    failure: undefined,
    read(bytes, start, end) {
      const isNamed = bytes[start] === e && bytes[start + nameAt - 1] === space
      const initial = isNamed ? bytes[start + nameAt] : undefined
      if (initial === p) return 'keep'
      if (initial !== c || !reader.started || reader.finished) return readWhole(bytes.toString('utf8', start, end))
      reader.hasContent = true
      usage.addContent(Math.max(0, end - start - frameOverhead))
      return 'keep'
    },
    readWhole: frame => readWhole(frame),
  }

  const readWhole = (text: string): Verdict => {
    const frame = splitFrame(text)
    if (frame.data === undefined) return text.startsWith(':') ? 'keep' : 'drop'
    const event = parseObject(frame.data)
    const type = event && typeOf(event)
    if (event === undefined || type === undefined) return 'drop'
    // The client has had its end; only a further message, as some recordings have it, may follow.
    if (reader.finished && type !== 'message_start') return 'drop'
    if (type === 'error') {
      reader.failure = classifyError(200, event, {})
      return 'drop'
    }
    // Nothing may come before the message but pings.
    if (!reader.started && type !== 'message_start' && type !== 'ping') return 'drop'
    note(type, event)
    return frame.event === type ? 'keep' : { text: sseText(type, JSON.stringify(event)) }
  }

  const note = (type: string, event: Record<string, unknown>): void => {
    switch (type) {
      case 'message_start':
        reader.started = true
        reader.finished = false
        reader.hasStopReason = false
        usage.read(isObject(event.message) ? event.message.usage : undefined)
        break
      case 'message_delta':
        usage.read(event.usage)
        if (isObject(event.delta) && typeof event.delta.stop_reason === 'string') reader.hasStopReason = true
        break
      case 'message_stop':
        reader.finished = true
        break
      default:
        if (type.startsWith('content_block')) reader.hasContent = true
    }
  }
  return reader
}

/** An imitation may send its errors without a type. */
const typeOf = (event: Record<string, unknown>): string | undefined => {
  if (typeof event.type === 'string' && event.type !== '') return event.type
  return isObject(event.error) ? 'error' : undefined
}

const splitFrame = (text: string): { event: string | undefined; data: string | undefined } => {
  let event: string | undefined
  let data: string | undefined
  for (const line of text.split(/\r?\n/)) {
    const match = /^\ufeff?(event|data): ?(.*)$/s.exec(line)
    if (match?.[1] === 'event') event = match[2]
    else if (match) data = data === undefined ? (match[2] as string) : `${data}\n${match[2]}`
  }
  return { event, data }
}

const parseObject = (data: string): Record<string, unknown> | undefined => {
  try {
    const event: unknown = JSON.parse(data)
    return isObject(event) ? event : undefined
  } catch {
    return undefined
  }
}

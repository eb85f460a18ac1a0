import { createNdjsonParser } from '../../lib/ndjson.ts'
import { createSseParser } from '../../lib/sse.ts'
import { UpstreamError } from '../errors.ts'
import type { BlockDelta, StreamEvent } from '../messages/event.ts'
import { eventsText } from '../messages/event-text.ts'
import type { Relay } from '../messages/relay.ts'
import { createUsageMeter, type UsageMeter } from '../messages/usage-meter.ts'
import { awsEventStream } from '../providers/aws-event-stream.ts'
import type { Frame, Framing, StreamDecoder } from './protocol.ts'

/** Reads an upstream's stream by its protocol and gives the events of each read. */
export interface EventReader {
  /** Never throws; the events before a failure are returned. */
  push(bytes: Buffer): StreamEvent[]
  end(): StreamEvent[]
  readonly failure: UpstreamError | undefined
}

const parsers: Record<Framing, () => { push(bytes: Buffer): Frame[]; end(): Frame[] }> = {
  sse: createSseParser,
  ndjson: createNdjsonParser,
  'aws-event-stream': awsEventStream,
}

export const createEventReader = (framing: Framing, decoder: StreamDecoder): EventReader => {
  const parser = parsers[framing]()
  let failure: UpstreamError | undefined

  const decode = (frames: () => Frame[], last: boolean): StreamEvent[] => {
    const events: StreamEvent[] = []
    try {
      for (const frame of frames()) for (const event of decoder.push(frame)) events.push(event)
      if (last) for (const event of decoder.end()) events.push(event)
    } catch (error) {
      failure = asUpstreamError(error)
    }
    return events
  }

  return {
    push: bytes => (failure === undefined ? decode(() => parser.push(bytes), false) : []),
    end: () => (failure === undefined ? decode(() => parser.end(), true) : []),
    get failure() {
      return failure
    },
  }
}

/** A relay that translates: all events of one read go out in one piece. */
export const createTranslatingRelay = (
  reader: EventReader,
  transform?: (event: StreamEvent) => StreamEvent[],
): Relay => {
  const usage = createUsageMeter()
  let started = false
  let hasContent = false
  let finished = false

  const write = (events: StreamEvent[]): string => {
    const out = transform ? events.flatMap(transform) : events
    for (const event of out) {
      meter(usage, event)
      if (event.type === 'message_start') started = true
      else if (event.type === 'message_stop') finished = true
      else if (event.type === 'content_block_start') hasContent = true
    }
    return eventsText(out)
  }

  return {
    usage,
    push: bytes => (finished ? '' : write(reader.push(bytes))),
    end: () => (finished ? '' : write(reader.end())),
    get started() {
      return started
    },
    get hasContent() {
      return hasContent
    },
    get finished() {
      return finished
    },
    get failure() {
      return finished ? undefined : reader.failure
    },
  }
}

const meter = (usage: UsageMeter, event: StreamEvent): void => {
  if (event.type === 'message_start') usage.read(event.message.usage)
  else if (event.type === 'message_delta') usage.read(event.usage)
  else if (event.type === 'content_block_delta') usage.addContent(deltaLength(event.delta))
}

const deltaLength = (delta: BlockDelta): number => {
  if (delta.type === 'text_delta' && typeof delta.text === 'string') return delta.text.length
  let length = 0
  for (const value of Object.values(delta)) if (typeof value === 'string') length += value.length
  return length
}

/** A translator that trips over an answer it does not expect is a malformed answer, not the end of the proxy. */
const asUpstreamError = (error: unknown): UpstreamError =>
  error instanceof UpstreamError
    ? error
    : new UpstreamError('malformed', "The upstream's answer could not be read", { cause: error })

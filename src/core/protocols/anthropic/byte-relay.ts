import { sseText } from '../../../lib/sse.ts'
import { UpstreamError } from '../../errors.ts'
import type { Relay } from '../../messages/relay.ts'
import { createUsageMeter } from '../../messages/usage-meter.ts'
import type { Protocol } from '../protocol.ts'
import { createFrameReader, type FrameReader, type Verdict } from './frame-reader.ts'

const boundaryLf = Buffer.from('\n\n')
const boundaryCrlf = Buffer.from('\r\n\r\n')
/** More than any event is long; without a limit an upstream that never ends a line would fill the memory. */
const longestFrame = 32 * 1024 * 1024
const nothing = Buffer.alloc(0)

/**
 * Forwards an Anthropic stream byte by byte, in whole frames: a frame that the upstream leaves unfinished never reaches
 * the client. What is not quite right is put right: a missing `event:` line, `[DONE]`, a missing `message_stop`.
 */
export const createByteRelay = (classifyError: Protocol['classifyError']): Relay => {
  const usage = createUsageMeter()
  const reader = createFrameReader(usage, classifyError)
  let rest: Buffer = nothing
  let boundary: Buffer | undefined

  const forward = (bytes: Buffer, separator: Buffer): Buffer => {
    const { out, length } = forwardFrames(bytes, separator, reader)
    rest = reader.failure !== undefined || length === bytes.length ? nothing : bytes.subarray(length)
    return out
  }

  const endEarly = (out: Buffer): Buffer => {
    if (reader.hasStopReason) {
      reader.finished = true
      return Buffer.concat([out, Buffer.from(sseText('message_stop', '{"type":"message_stop"}'))])
    }
    const text = reader.started ? 'the stream ended before the message was complete' : 'the stream has no message'
    reader.failure = new UpstreamError('malformed', text)
    return out
  }

  return {
    usage,
    push(bytes) {
      if (reader.failure !== undefined) return nothing
      const all = rest.length === 0 ? bytes : Buffer.concat([rest, bytes])
      boundary ??= boundaryOf(all)
      if (boundary === undefined) rest = all
      const out = boundary === undefined ? nothing : forward(all, boundary)
      if (rest.length > longestFrame)
        reader.failure ??= new UpstreamError('malformed', 'an event of the stream has no end')
      return out
    },
    end() {
      if (reader.failure !== undefined) return nothing
      const out = rest.length > 0 ? lastFrame(rest, boundary ?? boundaryLf, reader) : nothing
      return reader.finished || reader.failure !== undefined ? out : endEarly(out)
    },
    get started() {
      return reader.started
    },
    get hasContent() {
      return reader.hasContent
    },
    get toldEnd() {
      return reader.hasStopReason
    },
    get finished() {
      return reader.finished
    },
    get failure() {
      return reader.failure
    },
  }
}

/** The frames that are complete, as they are to go out, and how many bytes they took. */
const forwardFrames = (bytes: Buffer, separator: Buffer, reader: FrameReader): { out: Buffer; length: number } => {
  const parts: Buffer[] = []
  let kept = 0
  let at = 0
  while (reader.failure === undefined) {
    const found = bytes.indexOf(separator, at)
    if (found < 0) break
    const end = found + separator.length
    const verdict: Verdict = reader.read(bytes, at, end)
    if (verdict !== 'keep') {
      if (at > kept) parts.push(bytes.subarray(kept, at))
      if (verdict !== 'drop') parts.push(Buffer.from(verdict.text))
      kept = end
    }
    at = end
  }
  if (at > kept) parts.push(bytes.subarray(kept, at))
  return { out: parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts), length: at }
}

/** A last frame without its blank line, which several imitations forget; cut off, it is not passed on. */
const lastFrame = (rest: Buffer, separator: Buffer, reader: FrameReader): Buffer => {
  const text = rest.toString('utf8').replace(/[\r\n]+$/, '')
  const verdict = reader.readWhole(text)
  if (verdict === 'drop') return nothing
  return Buffer.from(verdict === 'keep' ? text + separator.toString() : verdict.text)
}

/** How this stream ends its lines, as its first line shows. */
const boundaryOf = (bytes: Buffer): Buffer | undefined => {
  const lineFeed = bytes.indexOf(0x0a)
  if (lineFeed < 0) return undefined
  return lineFeed > 0 && bytes[lineFeed - 1] === 0x0d ? boundaryCrlf : boundaryLf
}

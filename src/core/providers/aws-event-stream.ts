import { UpstreamError } from '../errors.ts'
import type { Frame } from '../protocols/protocol.ts'
import { crc32 } from './crc32.ts'

/** Larger than any message AWS sends (16 MB): a length beyond it is garbage. */
const maxMessageBytes = 24 * 1024 * 1024

/**
 * The frames of a stream of bedrock-runtime, which is AWS's binary event stream with Anthropic's events inside, base64 in
 * JSON. Bytes come in any pieces. Throws UpstreamError when they are not such a stream.
 * https://docs.aws.amazon.com/transcribe/latest/dg/event-stream.html
 */
export const awsEventStream = (): { push(bytes: Uint8Array): Frame[]; end(): Frame[] } => {
  let held = Buffer.alloc(0)
  return {
    push: bytes => {
      held = held.length === 0 ? Buffer.from(bytes) : Buffer.concat([held, bytes])
      const frames: Frame[] = []
      while (held.length >= 12) {
        const length = held.readUInt32BE(0)
        if (length < 16 || length > maxMessageBytes || crc32(held.subarray(0, 8)) !== held.readUInt32BE(8)) {
          throw malformed('a message with a wrong length')
        }
        if (held.length < length) break
        const message = held.subarray(0, length)
        held = held.subarray(length)
        if (crc32(message.subarray(0, length - 4)) !== message.readUInt32BE(length - 4))
          throw malformed('a damaged message')
        frames.push(...frameOf(message))
      }
      return frames
    },
    end: () => {
      if (held.length > 0) throw malformed('half a message at its end')
      return []
    },
  }
}

const malformed = (what: string): UpstreamError =>
  new UpstreamError('malformed', `The answer is not an AWS event stream: it has ${what}`)

const frameOf = (message: Buffer): Frame[] => {
  const headersEnd = 12 + message.readUInt32BE(4)
  if (headersEnd > message.length - 4) throw malformed('headers longer than their message')
  const headers = headersOf(message.subarray(12, headersEnd))
  const payload = message.subarray(headersEnd, message.length - 4).toString('utf8')
  const type = headers.get(':message-type')
  if (type === 'exception' || type === 'error') return [errorFrame(headers, payload)]
  if (headers.get(':event-type') !== 'chunk') return []
  const { bytes } = parse(payload)
  if (typeof bytes !== 'string') throw malformed('a chunk without bytes')
  const data = Buffer.from(bytes, 'base64').toString('utf8')
  const event = parse(data).type
  return [typeof event === 'string' ? { event, data } : { data }]
}

/** Only string headers (type 7) are sent; anything else ends the reading, what was read is enough. */
const headersOf = (bytes: Buffer): Map<string, string> => {
  const headers = new Map<string, string>()
  let at = 0
  while (at + 4 <= bytes.length) {
    const nameEnd = at + 1 + bytes.readUInt8(at)
    if (nameEnd + 3 > bytes.length || bytes.readUInt8(nameEnd) !== 7) break
    const valueEnd = nameEnd + 3 + bytes.readUInt16BE(nameEnd + 1)
    headers.set(bytes.toString('utf8', at + 1, nameEnd), bytes.toString('utf8', nameEnd + 3, valueEnd))
    at = valueEnd
  }
  return headers
}

const kinds: Record<string, string> = {
  throttlingException: 'rate_limit_error',
  serviceUnavailableException: 'overloaded_error',
  validationException: 'invalid_request_error',
  accessDeniedException: 'permission_error',
}

/** An exception in the stream, as the error event that Anthropic would send. */
const errorFrame = (headers: Map<string, string>, payload: string): Frame => {
  const name = headers.get(':exception-type') ?? headers.get(':error-code') ?? 'exception'
  const said = payload.startsWith('{') ? parse(payload).message : headers.get(':error-message')
  const error = {
    type: (Object.hasOwn(kinds, name) ? kinds[name] : undefined) ?? 'api_error',
    message: `${name}: ${typeof said === 'string' ? said : 'no reason given'}`,
  }
  return { event: 'error', data: JSON.stringify({ type: 'error', error }) }
}

const parse = (text: string): Record<string, unknown> => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    throw malformed('a payload that is not JSON')
  }
}

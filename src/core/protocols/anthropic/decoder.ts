import { UpstreamError } from '../../errors.ts'
import type { StreamEvent } from '../../messages/event.ts'
import { classifyUpstreamError } from '../classify/classify-upstream-error.ts'
import type { StreamDecoder } from '../protocol.ts'
import { isObject } from '../shared/json.ts'

/** The stream's events as they are, for when the client wants the message whole. */
export const createAnthropicDecoder = (): StreamDecoder => {
  let hasStopReason = false
  let finished = false
  return {
    push({ data }) {
      if (data === '[DONE]' || finished) return []
      const event = parseEvent(data)
      if (event.type === 'error') throw classifyUpstreamError({ status: undefined, body: event, headers: {} })
      if (event.type === 'message_delta')
        hasStopReason ||= Boolean((event as { delta?: { stop_reason?: unknown } }).delta?.stop_reason)
      finished ||= event.type === 'message_stop'
      return [event]
    },
    end() {
      if (finished) return []
      if (!hasStopReason)
        throw new UpstreamError('malformed', 'The upstream ended its stream before the message was complete')
      return [{ type: 'message_stop' }]
    },
  }
}

const parseEvent = (data: string): StreamEvent => {
  try {
    const event: unknown = JSON.parse(data)
    if (isObject(event) && typeof event.type === 'string') return event as unknown as StreamEvent
    if (isObject(event) && isObject(event.error)) return { type: 'error', ...event } as unknown as StreamEvent
  } catch {}
  throw new UpstreamError('malformed', 'The upstream sent a stream event that is not one')
}

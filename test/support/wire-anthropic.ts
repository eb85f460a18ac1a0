import type { JsonObject } from '../../src/core/providers/provider.ts'
import { hasCalls, pieces, type Said, type SaidPart, sse, usualUsage, type Wire } from './wire-said.ts'

const event = (data: JsonObject & { type: string }): string => sse(data, data.type)

const usageOf = ({ usage = usualUsage }: Said): JsonObject => ({
  input_tokens: usage.input - usage.cached,
  cache_read_input_tokens: usage.cached,
  cache_creation_input_tokens: 0,
  output_tokens: usage.output,
})

const stopReason = (said: Said): string =>
  said.end === 'length' ? 'max_tokens' : said.end === 'refusal' ? 'refusal' : hasCalls(said) ? 'tool_use' : 'end_turn'

const head = { id: 'msg_upstream01', type: 'message', role: 'assistant', model: 'model-x' }

const blockOf = (part: SaidPart): JsonObject => {
  if ('thinking' in part) return { type: 'thinking', thinking: part.thinking, signature: part.signature ?? '' }
  if ('text' in part) return { type: 'text', text: part.text }
  return { type: 'tool_use', id: part.id, name: part.call, input: part.input }
}

const opening = (part: SaidPart): JsonObject => {
  if ('thinking' in part) return { type: 'thinking', thinking: '', signature: '' }
  if ('text' in part) return { type: 'text', text: '' }
  return { type: 'tool_use', id: part.id, name: part.call, input: {} }
}

const deltas = (part: SaidPart): JsonObject[] => {
  if ('text' in part) return pieces(part.text).map(text => ({ type: 'text_delta', text }))
  if ('call' in part) {
    return pieces(JSON.stringify(part.input)).map(partial_json => ({ type: 'input_json_delta', partial_json }))
  }
  const thoughts = pieces(part.thinking).map(thinking => ({ type: 'thinking_delta', thinking }))
  return [...thoughts, { type: 'signature_delta', signature: part.signature ?? '' }]
}

export const anthropicWire: Wire = {
  id: 'anthropic',
  contentType: 'text/event-stream; charset=utf-8',
  frames(said) {
    const usage = usageOf(said)
    const start = {
      ...head,
      content: [],
      stop_reason: null,
      stop_sequence: null,
      usage: { ...usage, output_tokens: 1 },
    }
    return [
      event({ type: 'message_start', message: start }),
      event({ type: 'ping' }),
      ...said.parts.flatMap((part, index) => [
        event({ type: 'content_block_start', index, content_block: opening(part) }),
        ...deltas(part).map(delta => event({ type: 'content_block_delta', index, delta })),
        event({ type: 'content_block_stop', index }),
      ]),
      event({ type: 'message_delta', delta: { stop_reason: stopReason(said), stop_sequence: null }, usage }),
      event({ type: 'message_stop' }),
    ]
  },
  whole: said => ({
    ...head,
    content: said.parts.map(blockOf),
    stop_reason: stopReason(said),
    stop_sequence: null,
    usage: usageOf(said),
  }),
  error: (status, message) => ({ type: 'error', error: { type: errorTypes[status] ?? 'api_error', message } }),
  errorFrame: message => event({ type: 'error', error: { type: 'overloaded_error', message } }),
  ends: data => data.type === 'message_delta',
}

const errorTypes: Record<number, string> = {
  400: 'invalid_request_error',
  401: 'authentication_error',
  402: 'billing_error',
  403: 'permission_error',
  404: 'not_found_error',
  413: 'request_too_large',
  429: 'rate_limit_error',
  529: 'overloaded_error',
}

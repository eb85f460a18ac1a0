import type { JsonObject } from '../../src/core/providers/provider.ts'
import { pieces, type Said, type SaidPart, sse, usualUsage, type Wire, weaveParts } from './wire-said.ts'

const event = (type: string, data: JsonObject): string => sse({ type, ...data }, type)

const usageOf = ({ usage = usualUsage }: Said): JsonObject => ({
  input_tokens: usage.input,
  input_tokens_details: { cached_tokens: usage.cached },
  output_tokens: usage.output,
  output_tokens_details: { reasoning_tokens: 0 },
  total_tokens: usage.input + usage.output,
})

const itemOf = (part: SaidPart, index: number): JsonObject => {
  if ('thinking' in part) {
    const summary = [{ type: 'summary_text', text: part.thinking }]
    return { id: `rs_${index}`, type: 'reasoning', summary, encrypted_content: part.signature ?? 'encrypted' }
  }
  if ('text' in part) {
    const content = [{ type: 'output_text', text: part.text, annotations: [] }]
    return { id: `msg_${index}`, type: 'message', role: 'assistant', status: 'completed', content }
  }
  const call = { call_id: part.id, name: part.call, arguments: JSON.stringify(part.input) }
  return { id: `fc_${index}`, type: 'function_call', status: 'completed', ...call }
}

const framesOf = (part: SaidPart, output_index: number): string[] => {
  const item = itemOf(part, output_index)
  const at = { item_id: item.id, output_index }
  const added = (fields: JsonObject): string =>
    event('response.output_item.added', { output_index, item: { ...item, ...fields } })
  const done = event('response.output_item.done', { output_index, item })
  if ('thinking' in part) {
    const summary = { ...at, summary_index: 0 }
    const empty = { type: 'summary_text', text: '' }
    return [
      added({ summary: [] }),
      event('response.reasoning_summary_part.added', { ...summary, part: empty }),
      ...pieces(part.thinking).map(delta => event('response.reasoning_summary_text.delta', { ...summary, delta })),
      event('response.reasoning_summary_text.done', { ...summary, text: part.thinking }),
      done,
    ]
  }
  if ('text' in part) {
    const content = { ...at, content_index: 0 }
    return [
      added({ content: [], status: 'in_progress' }),
      event('response.content_part.added', { ...content, part: { type: 'output_text', text: '', annotations: [] } }),
      ...pieces(part.text).map(delta => event('response.output_text.delta', { ...content, delta })),
      event('response.output_text.done', { ...content, text: part.text }),
      done,
    ]
  }
  const text = JSON.stringify(part.input)
  return [
    added({ arguments: '', status: 'in_progress' }),
    ...pieces(text).map(delta => event('response.function_call_arguments.delta', { ...at, delta })),
    event('response.function_call_arguments.done', { ...at, arguments: text }),
    done,
  ]
}

const responseOf = (said: Said): JsonObject => {
  const cut = said.end === 'length' ? 'max_output_tokens' : said.end === 'refusal' ? 'content_filter' : null
  return {
    id: 'resp_1',
    object: 'response',
    status: cut === null ? 'completed' : 'incomplete',
    incomplete_details: cut === null ? null : { reason: cut },
    model: 'model-x',
    output: said.parts.map(itemOf),
    error: null,
    usage: usageOf(said),
  }
}

export const openaiResponsesWire: Wire = {
  id: 'openai-responses',
  contentType: 'text/event-stream; charset=utf-8',
  frames(said, weave) {
    const response = responseOf(said)
    const begun = { ...response, status: 'in_progress', output: [], usage: null, incomplete_details: null }
    return [
      event('response.created', { response: begun }),
      event('response.in_progress', { response: begun }),
      ...weaveParts(said.parts, framesOf, weave),
      event(response.status === 'completed' ? 'response.completed' : 'response.incomplete', { response }),
    ]
  },
  whole: responseOf,
  error: (status, message) => ({
    error: { message, type: errorTypes[status] ?? 'server_error', param: null, code: null },
  }),
  errorFrame: message => event('error', { code: 'server_error', message, param: null }),
  ends: ({ type }) => type === 'response.completed' || type === 'response.incomplete',
}

const errorTypes: Record<number, string> = { 400: 'invalid_request_error', 429: 'rate_limit_exceeded' }

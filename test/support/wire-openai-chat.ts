import type { JsonObject } from '../../src/core/providers/provider.ts'
import {
  hasCalls,
  pieces,
  type Said,
  type SaidCall,
  type SaidPart,
  sse,
  usualUsage,
  type Wire,
  weaveParts,
} from './wire-said.ts'

const head = { id: 'chatcmpl-1', created: 1_790_000_000, model: 'model-x' }

const chunk = (delta: JsonObject, finish_reason: string | null = null): string =>
  sse({ ...head, object: 'chat.completion.chunk', choices: [{ index: 0, delta, logprobs: null, finish_reason }] })

const usageOf = ({ usage = usualUsage }: Said): JsonObject => ({
  prompt_tokens: usage.input,
  completion_tokens: usage.output,
  total_tokens: usage.input + usage.output,
  prompt_tokens_details: { cached_tokens: usage.cached },
})

const finishReason = (said: Said): string =>
  said.end === 'length' ? 'length' : said.end === 'refusal' ? 'content_filter' : hasCalls(said) ? 'tool_calls' : 'stop'

/** A call's place among the calls. */
const callIndex = (said: Said, part: SaidCall): number => said.parts.filter(other => 'call' in other).indexOf(part)

export const openaiChatWire: Wire = {
  id: 'openai-chat',
  contentType: 'text/event-stream',
  frames(said, weave) {
    const framesOf = (part: SaidPart): string[] => {
      if ('thinking' in part) return pieces(part.thinking).map(reasoning_content => chunk({ reasoning_content }))
      if ('text' in part) return pieces(part.text).map(content => chunk({ content }))
      const index = callIndex(said, part)
      const call = { index, id: part.id, type: 'function', function: { name: part.call, arguments: '' } }
      return [
        chunk({ tool_calls: [call] }),
        ...pieces(JSON.stringify(part.input)).map(text =>
          chunk({ tool_calls: [{ index, function: { arguments: text } }] }),
        ),
      ]
    }
    return [
      chunk({ role: 'assistant', content: '' }),
      ...weaveParts(said.parts, framesOf, weave),
      chunk({}, finishReason(said)),
      sse({ ...head, object: 'chat.completion.chunk', choices: [], usage: usageOf(said) }),
      'data: [DONE]\n\n',
    ]
  },
  whole(said) {
    const text = said.parts.flatMap(part => ('text' in part ? [part.text] : [])).join('')
    const thinking = said.parts.flatMap(part => ('thinking' in part ? [part.thinking] : [])).join('')
    const calls = said.parts.flatMap(part =>
      'call' in part
        ? [{ id: part.id, type: 'function', function: { name: part.call, arguments: JSON.stringify(part.input) } }]
        : [],
    )
    const message = {
      role: 'assistant',
      content: text === '' ? null : text,
      ...(thinking === '' ? {} : { reasoning_content: thinking }),
      ...(calls.length === 0 ? {} : { tool_calls: calls }),
    }
    const choices = [{ index: 0, message, logprobs: null, finish_reason: finishReason(said) }]
    return { ...head, object: 'chat.completion', choices, usage: usageOf(said) }
  },
  error: (status, message) => ({
    error: { message, type: errorTypes[status] ?? 'server_error', param: null, code: null },
  }),
  errorFrame: message => sse({ error: { message, type: 'server_error', code: 500 } }),
  ends: ({ choices }) => Array.isArray(choices) && typeof choices[0]?.finish_reason === 'string',
}

const errorTypes: Record<number, string> = {
  400: 'invalid_request_error',
  401: 'authentication_error',
  404: 'not_found_error',
  429: 'rate_limit_exceeded',
}

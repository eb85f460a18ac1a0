import type { JsonObject } from '../../src/core/providers/provider.ts'
import { ndjson, pieces, type Said, type SaidCall, type SaidPart, usualUsage, type Wire } from './wire-said.ts'

const head = { model: 'model-x', created_at: '2026-11-01T10:00:00.000Z' }

const line = (message: JsonObject): string =>
  ndjson({ ...head, message: { role: 'assistant', ...message }, done: false })

/** There is no word for a refusal. */
const ending = ({ end, usage = usualUsage }: Said): JsonObject => ({
  done: true,
  done_reason: end === 'length' ? 'length' : 'stop',
  prompt_eval_count: usage.input,
  eval_count: usage.output,
})

const callOf = (part: SaidCall): JsonObject => ({
  id: part.id,
  function: { name: part.call, arguments: part.input },
})

const linesOf = (part: SaidPart): string[] => {
  if ('thinking' in part) return pieces(part.thinking).map(thinking => line({ content: '', thinking }))
  if ('text' in part) return pieces(part.text).map(content => line({ content }))
  return [line({ content: '', tool_calls: [callOf(part)] })]
}

export const ollamaWire: Wire = {
  id: 'ollama',
  contentType: 'application/x-ndjson',
  frames: said => [
    ...said.parts.flatMap(linesOf),
    ndjson({ ...head, message: { role: 'assistant', content: '' }, ...ending(said) }),
  ],
  whole(said) {
    const thinking = said.parts.flatMap(part => ('thinking' in part ? [part.thinking] : [])).join('')
    const calls = said.parts.flatMap(part => ('call' in part ? [callOf(part)] : []))
    const message = {
      role: 'assistant',
      content: said.parts.flatMap(part => ('text' in part ? [part.text] : [])).join(''),
      ...(thinking === '' ? {} : { thinking }),
      ...(calls.length === 0 ? {} : { tool_calls: calls }),
    }
    return { ...head, message, ...ending(said) }
  },
  error: (_status, message) => ({ error: message }),
  errorFrame: message => ndjson({ error: message }),
  ends: data => data.done === true,
}

import type { Move } from './conversation.ts'
import { cut } from './cut.ts'
import type { ScriptedUsage } from './usage.ts'

export interface Identity {
  model: string
  /** Number that makes ids of this answer its own: how many turns came before. */
  turn: number
}

const usageOf = ({ inputTokens, cachedTokens, outputTokens }: ScriptedUsage) => ({
  input_tokens: inputTokens - cachedTokens,
  cache_read_input_tokens: cachedTokens,
  cache_creation_input_tokens: 0,
  output_tokens: outputTokens,
})

const blocksOf = (move: Move, turn: number) => [
  ...(move.text === '' ? [] : [{ type: 'text' as const, text: move.text }]),
  ...move.calls.map((call, index) => ({
    type: 'tool_use' as const,
    id: `toolu_scripted_${turn}_${index}`,
    name: call.name,
    input: call.input,
  })),
]

export const anthropicMessage = (move: Move, usage: ScriptedUsage, { model, turn }: Identity) => ({
  id: `msg_scripted_${turn}`,
  type: 'message',
  role: 'assistant',
  model,
  content: blocksOf(move, turn),
  stop_reason: move.calls.length > 0 ? 'tool_use' : 'end_turn',
  stop_sequence: null,
  usage: usageOf(usage),
})

/** The same answer as server-sent events, in small pieces. */
export const anthropicEvents = (move: Move, usage: ScriptedUsage, identity: Identity): string[] => {
  const whole = anthropicMessage(move, usage, identity)
  const event = (body: { type: string }): string => `event: ${body.type}\ndata: ${JSON.stringify(body)}\n\n`
  const start = { ...whole, content: [], stop_reason: null, usage: { ...whole.usage, output_tokens: 1 } }
  const events = [event({ type: 'message_start', message: start } as { type: string })]
  for (const [index, block] of whole.content.entries()) {
    const empty = block.type === 'text' ? { ...block, text: '' } : { ...block, input: {} }
    const deltas =
      block.type === 'text'
        ? cut(block.text).map(text => ({ type: 'text_delta', text }))
        : cut(JSON.stringify(block.input)).map(partial_json => ({ type: 'input_json_delta', partial_json }))
    const of = (type: string, rest: object): string => event({ type, index, ...rest } as { type: string })
    events.push(of('content_block_start', { content_block: empty }))
    events.push(...deltas.map(delta => of('content_block_delta', { delta })))
    events.push(of('content_block_stop', {}))
  }
  const delta = { stop_reason: whole.stop_reason, stop_sequence: null }
  events.push(event({ type: 'message_delta', delta, usage: whole.usage } as { type: string }))
  events.push(event({ type: 'message_stop' }))
  return events
}

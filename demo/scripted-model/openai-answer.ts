import type { Identity } from './anthropic-answer.ts'
import type { Move } from './conversation.ts'
import { cut } from './cut.ts'
import type { ScriptedUsage } from './usage.ts'

/** Fixed, so that answers can be compared byte by byte. */
const created = 1_772_442_000

const usageOf = ({ inputTokens, cachedTokens, outputTokens }: ScriptedUsage) => ({
  prompt_tokens: inputTokens,
  completion_tokens: outputTokens,
  total_tokens: inputTokens + outputTokens,
  prompt_tokens_details: { cached_tokens: cachedTokens },
})

const finishOf = (move: Move): string => (move.calls.length > 0 ? 'tool_calls' : 'stop')

export const openaiCompletion = (move: Move, usage: ScriptedUsage, { model, turn }: Identity) => ({
  id: `chatcmpl-scripted-${turn}`,
  object: 'chat.completion',
  created,
  model,
  choices: [
    {
      index: 0,
      finish_reason: finishOf(move),
      message: {
        role: 'assistant',
        content: move.text === '' ? null : move.text,
        ...(move.calls.length === 0
          ? {}
          : {
              tool_calls: move.calls.map((call, index) => ({
                id: `call_scripted_${turn}_${index}`,
                type: 'function',
                function: { name: call.name, arguments: JSON.stringify(call.input) },
              })),
            }),
      },
    },
  ],
  usage: usageOf(usage),
})

/** The same answer as chunks; usage comes in a last one without choices, if it was asked for. */
export const openaiEvents = (move: Move, usage: ScriptedUsage, identity: Identity, withUsage: boolean): string[] => {
  const { model, turn } = identity
  const chunk = (choices: unknown[], rest: object = {}): string =>
    `data: ${JSON.stringify({ id: `chatcmpl-scripted-${turn}`, object: 'chat.completion.chunk', created, model, choices, ...rest })}\n\n`
  const delta = (content: object, finish: string | null = null): string =>
    chunk([{ index: 0, delta: content, finish_reason: finish }])
  return [
    delta({ role: 'assistant', content: '' }),
    ...(move.text === '' ? [] : cut(move.text).map(content => delta({ content }))),
    ...move.calls.flatMap((call, index) => [
      delta({
        tool_calls: [
          {
            index,
            id: `call_scripted_${turn}_${index}`,
            type: 'function',
            function: { name: call.name, arguments: '' },
          },
        ],
      }),
      ...cut(JSON.stringify(call.input)).map(part => delta({ tool_calls: [{ index, function: { arguments: part } }] })),
    ]),
    delta({}, finishOf(move)),
    ...(withUsage ? [chunk([], { usage: usageOf(usage) })] : []),
    'data: [DONE]\n\n',
  ]
}

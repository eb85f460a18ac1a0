import { expect, test } from 'vitest'
import { ollama } from '../../../../src/core/protocols/ollama/ollama.ts'
import { mintSignature } from '../../../../src/core/protocols/shared/signature.ts'
import { contextOf } from '../openai-chat/contexts.ts'
import { decodeFrames, encoded, failureOf, fixture, messageOf } from '../shared/wire.ts'

const message = (name: string) => messageOf(ollama, name)
const thinking = (text: string) => ({ type: 'thinking', thinking: text, signature: mintSignature('none') })
const call = (id: string, name: string, input: object) => ({ type: 'tool_use', id, name, input })

test.for([
  ['text', 'end_turn', [{ type: 'text', text: 'Hello 世界' }]],
  ['thinking-then-call', 'tool_use', [thinking('I should read.'), call('toolu_1', 'Read', { file_path: '/a' })]],
  ['parallel-calls-same-index', 'tool_use', [call('call_0', 'Read', { p: 1 }), call('call_0_2', 'Grep', { q: 'x' })]],
  ['call-in-last-line', 'tool_use', [call('toolu_1', 'Read', { p: 1 })]],
  ['length', 'max_tokens', [{ type: 'text', text: 'cut' }]],
  [
    'text-thinking-text',
    'end_turn',
    [{ type: 'text', text: '---\n' }, thinking('Let me think.'), { type: 'text', text: 'The answer.' }],
  ],
] as const)('%s', ([name, stop_reason, content]) => {
  expect(message(name)).toEqual({
    id: 'msg_1',
    type: 'message',
    role: 'assistant',
    model: 'provider/m',
    content,
    stop_reason,
    stop_sequence: null,
    usage: { input_tokens: 26, output_tokens: 12 },
  })
})

test('a cached prompt is not counted by older servers', () => {
  expect(message('cached-prompt').usage).toEqual({ input_tokens: 0, output_tokens: 12 })
})

test('a whole answer', () => {
  const body = JSON.parse(fixture(ollama, 'call-in-last-line')[0] ?? '')
  expect(ollama.decodeMessage(body, contextOf())).toEqual(message('call-in-last-line'))
})

test.for([
  [{ error: 'model runner has unexpectedly stopped' }, 'transient'],
  [{ error: 'the input length exceeds the context length' }, 'context_overflow'],
  [{ hello: 1 }, 'malformed'],
  [{ message: { tool_calls: [{ function: { name: 'f', arguments: [1] } }] }, done: true }, 'malformed'],
] as const)('%o is %s', ([line, failure]) => {
  const first = fixture(ollama, 'text')[0] ?? ''
  const { events, thrown } = decodeFrames(ollama, [first, JSON.stringify(line)])
  expect(failureOf(thrown)).toBe(failure)
  expect(events.length).toBeGreaterThan(0)
})

test.for([null, 'text', {}, { message: { content: 'x' }, done: false }])('no whole answer: %o', body => {
  expect(() => ollama.decodeMessage(body, contextOf())).toThrow(expect.objectContaining({ failure: 'malformed' }))
})

test('thinking comes back to the model as thinking', () => {
  const messages = [
    { role: 'user', content: 'go' },
    { role: 'assistant', content: message('thinking-then-call').content },
    { role: 'user', content: [{ type: 'tool_result', tool_use_id: 'toolu_1', content: 'text' }] },
  ]
  expect(encoded(ollama, { messages }).body.messages).toEqual([
    { role: 'user', content: 'go' },
    {
      role: 'assistant',
      content: '',
      thinking: 'I should read.',
      tool_calls: [{ id: 'toolu_1', function: { index: 0, name: 'Read', arguments: { file_path: '/a' } } }],
    },
    { role: 'tool', content: 'text', tool_name: 'Read', tool_call_id: 'toolu_1' },
  ])
})

test.for([
  [400, { error: 'model is required' }, 'bad_request'],
  [400, { error: 'the input length exceeds the context length' }, 'context_overflow'],
  [404, { error: "model 'x' not found" }, 'not_found'],
  [500, { error: 'something went wrong' }, 'transient'],
] as const)('error answer %i %o', ([status, body, failure]) => {
  expect(ollama.classifyError(status, body, {}).failure).toBe(failure)
})

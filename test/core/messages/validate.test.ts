import { expect, test } from 'vitest'
import { readRawRequest } from '../../../src/core/messages/raw-request.ts'

const body = (over: object) => ({ model: 'm', max_tokens: 1, messages: [{ role: 'user', content: 'hi' }], ...over })
const block = (content: unknown) => ({ messages: [{ role: 'user', content: [content] }] })

const refused: [over: object, message: RegExp][] = [
  [{ messages: [{ role: 'robot', content: 'x' }] }, /^messages\.0\.role/],
  [{ messages: [{ role: 'user' }] }, /^messages\.0\.content: Field required/],
  [{ messages: ['hi'] }, /^messages\.0: /],
  [{ messages: [{ role: 'user', content: 7 }] }, /^messages\.0\.content/],
  [block('hi'), /^messages\.0\.content\.0: /],
  [block({}), /^messages\.0\.content\.0\.type: Field required/],
  [block({ type: 'text' }), /^messages\.0\.content\.0\.text: Field required/],
  [block({ type: 'tool_use', name: 'x', input: {} }), /^messages\.0\.content\.0\.id: Field required/],
  [block({ type: 'tool_result', content: 'x' }), /^messages\.0\.content\.0\.tool_use_id: Field required/],
  [block({ type: 'tool_result', tool_use_id: 't', content: [{}] }), /^messages\.0\.content\.0\.content\.0\.type/],
  [block({ type: 'image' }), /^messages\.0\.content\.0\.source/],
  [{ system: 7 }, /^system: /],
  [{ tools: 'x' }, /^tools: /],
  [{ tools: [{ description: 'x' }] }, /^tools\.0\.name: Field required/],
  [{ tool_choice: 'auto' }, /^tool_choice: /],
  [{ thinking: {} }, /^thinking\.type: Field required/],
  [{ stop_sequences: [1] }, /^stop_sequences: /],
]

test.for(refused)('%j is refused', ([over, message]) => {
  expect(() => readRawRequest(Buffer.from(JSON.stringify(body(over)))).parsed()).toThrow(message)
})

const accepted: object[] = [
  {},
  { unknown_field: { a: 1 } },
  { messages: [{ role: 'system', content: [] }] },
  block({ type: 'never_heard_of', x: 1 }),
  {
    tools: [
      { type: 'web_search_20250305', name: 'web_search' },
      { name: 'x', input_schema: {} },
    ],
  },
  { stop_sequences: null, tool_choice: null, thinking: { type: 'adaptive' }, system: [] },
]

test.for(accepted)('%j passes', over => {
  expect(readRawRequest(Buffer.from(JSON.stringify(body(over)))).parsed()).toEqual(body(over))
})

test('a repeated key is read as JSON.parse reads it', () => {
  const raw = readRawRequest(
    Buffer.from('{"model":"a","model":"b","max_tokens":1,"messages":[{"role":"user","content":"x"}]}'),
  )
  expect(raw.fields).toBeUndefined()
  expect(raw.field('model')).toBe('b')
})

import { expect, test } from 'vitest'
import type { Message } from '../../../../src/core/messages/message.ts'
import { openaiChat } from '../../../../src/core/protocols/openai-chat/openai-chat.ts'
import { mintSignature } from '../../../../src/core/protocols/shared/signature.ts'
import { contextOf } from './contexts.ts'

const bodyOf = (message: unknown, finish_reason: unknown = 'stop', more: object = {}) => ({
  id: 'chatcmpl-1',
  object: 'chat.completion',
  model: 'm',
  choices: [{ index: 0, message, finish_reason }],
  usage: { prompt_tokens: 10, completion_tokens: 5, total_tokens: 15 },
  ...more,
})

const decoded = (body: unknown): Message => openaiChat.decodeMessage(body, contextOf())

test('a whole answer, in the right order and without foreign fields', () => {
  const message = decoded(
    bodyOf({
      role: 'assistant',
      content: 'Let me look.',
      reasoning_content: 'Hm',
      tool_calls: [
        { id: 'a', type: 'function', function: { name: 'f', arguments: '{"x":1}' } },
        { id: 'b', type: 'function', function: { name: 'g', arguments: '' } },
        { id: 'c', type: 'function', function: { name: 'h', arguments: { y: 2 } } },
      ],
    }),
  )
  expect(message).toEqual({
    id: 'msg_1',
    type: 'message',
    role: 'assistant',
    model: 'provider/m',
    content: [
      { type: 'thinking', thinking: 'Hm', signature: mintSignature('none') },
      { type: 'text', text: 'Let me look.' },
      { type: 'tool_use', id: 'a', name: 'f', input: { x: 1 } },
      { type: 'tool_use', id: 'b', name: 'g', input: {} },
      { type: 'tool_use', id: 'c', name: 'h', input: { y: 2 } },
    ],
    stop_reason: 'tool_use',
    stop_sequence: null,
    usage: { input_tokens: 10, output_tokens: 5, cache_read_input_tokens: 0, cache_creation_input_tokens: 0 },
  })
})

test.for([
  ['null content', { role: 'assistant', content: null }, []],
  ['no message', null, []],
  ['a call without function', { tool_calls: [{ id: 'a', type: 'function', function: null }] }, undefined],
  [
    'parts',
    {
      content: [
        { type: 'text', text: 'a' },
        { type: 'text', text: 'b' },
      ],
    },
    [{ type: 'text', text: 'ab' }],
  ],
] as [string, unknown, unknown][])('%s', ([, message, content]) => {
  if (content === undefined) expect(() => decoded(bodyOf(message))).toThrow(/without a name/)
  else expect(decoded(bodyOf(message)).content).toEqual(content)
})

test('null fields of usage are none', () => {
  const usage = { prompt_tokens: 10, completion_tokens: null, prompt_tokens_details: null, cost: null }
  expect(decoded(bodyOf({ content: 'x' }, 'stop', { usage })).usage).toMatchObject({
    input_tokens: 10,
    output_tokens: 0,
  })
  expect(decoded(bodyOf({ content: 'x' }, 'stop', { usage: null })).usage).toEqual({
    input_tokens: 0,
    output_tokens: 0,
  })
})

test.for([
  ['nothing', undefined, 'malformed'],
  ['text', 'ok', 'malformed'],
  ['no choices', { id: 'x' }, 'malformed'],
  ['empty choices', { choices: [] }, 'malformed'],
  ['an error', { error: { message: 'The model does not exist.', type: 'invalid_request_error' } }, 'not_found'],
  ['an error as text', { error: 'busy: rate limit' }, 'rate_limit'],
] as [string, unknown, string][])('no answer: %s', ([, body, failure]) => {
  let thrown: unknown
  try {
    decoded(body)
  } catch (error) {
    thrown = error
  }
  expect(thrown).toMatchObject({ failure })
})

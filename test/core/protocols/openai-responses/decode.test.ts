import { expect, test } from 'vitest'
import { collect } from '../../../../src/core/messages/collect.ts'
import { openaiResponses } from '../../../../src/core/protocols/openai-responses/openai-responses.ts'
import { mintSignature } from '../../../../src/core/protocols/shared/signature.ts'
import { contextOf, requestOf } from '../openai-chat/contexts.ts'
import { decodeFrames, encoded, failureOf, messageOf } from '../shared/wire.ts'

const message = (name: string, context = contextOf()) => messageOf(openaiResponses, name, context)
const signed = (payload: string) => mintSignature('responses', payload)

test('reasoning is thinking with its encrypted item, then the call', () => {
  expect(message('reasoning-then-call')).toEqual({
    id: 'msg_1',
    type: 'message',
    role: 'assistant',
    model: 'provider/m',
    content: [
      {
        type: 'thinking',
        thinking: '**Looking at files**\n\nThen reading them.',
        signature: signed('rs_01a:gAAAAfinal-1_='),
      },
      { type: 'tool_use', id: 'call_AB12', name: 'Read', input: { file_path: '/a/ü.ts' } },
    ],
    stop_reason: 'tool_use',
    stop_sequence: null,
    usage: { input_tokens: 176, output_tokens: 90, cache_read_input_tokens: 1024, cache_creation_input_tokens: 0 },
  })
})

test('each reasoning item is a block of its own, also one without a summary', () => {
  expect(message('two-reasoning-items').content).toEqual([
    { type: 'thinking', thinking: 'First.', signature: signed('rs_1:gAAAAone') },
    { type: 'thinking', thinking: '', signature: signed('rs_2:gAAAAtwo') },
    { type: 'text', text: 'Hello 世界' },
  ])
})

test('interleaved calls keep whole', () => {
  expect(message('interleaved-calls').content).toEqual([
    { type: 'text', text: 'Both at once.' },
    { type: 'tool_use', id: 'call_a', name: 'Read', input: { p: 1 } },
    { type: 'tool_use', id: 'call_b', name: 'Grep', input: { q: 2 } },
  ])
})

test('a response of which only the end is told', () => {
  expect(message('only-completed')).toMatchObject({
    content: [
      { type: 'text', text: 'All at the end.' },
      { type: 'tool_use', id: 'call_w', name: 'Read', input: { p: 1 } },
    ],
    stop_reason: 'tool_use',
  })
})

const announced = { type: 'function_call', call_id: 'call_1' }
const added = { type: 'response.output_item.added', output_index: 1, item: announced }
const named = { ...announced, name: 'Read', arguments: '{"p":1}' }

test.for([
  ['never resolved', [], [], []],
  ['named when done', [{ type: 'response.output_item.done', output_index: 1, item: named }], [], ['call_1']],
  ['named in the end only', [], [named], ['call_1']],
] as const)('a call announced without a name: %s', ([, between, output, ids]) => {
  const completed = { type: 'response.completed', response: { status: 'completed', output, usage: {} } }
  const frames = [added, ...between, completed].map(event => JSON.stringify(event))
  const { content, stop_reason } = collect(decodeFrames(openaiResponses, frames).events)
  expect(content).toEqual(ids.map(id => ({ type: 'tool_use', id, name: 'Read', input: { p: 1 } })))
  expect(stop_reason).toBe(ids.length === 0 ? 'end_turn' : 'tool_use')
})

test('a call with arguments and no name is an error', () => {
  const at = { output_index: 1 }
  const frames = [
    added,
    { type: 'response.function_call_arguments.done', ...at, arguments: '{"p":1}' },
    { type: 'response.completed', response: { status: 'completed', output: [], usage: {} } },
  ].map(event => JSON.stringify(event))
  expect(String(decodeFrames(openaiResponses, frames).thrown)).toContain('a tool call without a name')
})

test('whole parts that repeat what was streamed, or contradict it, add nothing', () => {
  const at = { output_index: 0, content_index: 0 }
  const frames = [
    { type: 'response.output_text.delta', ...at, delta: 'Hel' },
    { type: 'response.output_text.delta', ...at, delta: 'lo' },
    { type: 'response.output_text.done', ...at, text: 'Hello!' },
    {
      type: 'response.output_item.done',
      output_index: 0,
      item: { type: 'message', content: [{ type: 'output_text', text: 'Bye' }] },
    },
    { type: 'response.completed', response: { status: 'completed', output: [] } },
  ].map(event => JSON.stringify(event))
  expect(collect(decodeFrames(openaiResponses, frames).events).content).toEqual([{ type: 'text', text: 'Hello!' }])
})

test('readable reasoning of open models is not signed for replay', () => {
  expect(message('open-model-reasoning').content).toEqual([
    { type: 'thinking', thinking: 'Keep it short.', signature: mintSignature('none') },
    { type: 'text', text: 'Hi!' },
  ])
})

test.for([
  ['refusal', 'refusal', 'I cannot help.'],
  ['cut-in-call', 'max_tokens', undefined],
] as const)('%s ends with %s', ([name, stopReason, text]) => {
  const { stop_reason, content } = message(name)
  expect(stop_reason).toBe(stopReason)
  if (text !== undefined) expect(content).toEqual([{ type: 'text', text }])
})

test('a search is told in blocks to who asked for one, else only its text', () => {
  const request = requestOf({ tools: [{ type: 'web_search_20250305', name: 'web_search' }] })
  const { content, usage } = message('web-search', contextOf(request))
  expect(content).toEqual([
    { type: 'server_tool_use', id: 'srvtoolu_ws_07b', name: 'web_search', input: { query: 'node 24 release' } },
    {
      type: 'web_search_tool_result',
      tool_use_id: 'srvtoolu_ws_07b',
      content: [
        {
          type: 'web_search_result',
          url: 'https://nodejs.org/en/blog',
          title: 'https://nodejs.org/en/blog',
          encrypted_content: '',
          page_age: null,
        },
      ],
    },
    {
      type: 'text',
      text: 'Node 24 is out.',
      citations: [
        {
          type: 'web_search_result_location',
          url: 'https://nodejs.org/en/blog',
          title: 'Node.js Blog',
          encrypted_index: '',
          cited_text: '',
        },
      ],
    },
  ])
  expect(usage).toMatchObject({ server_tool_use: { web_search_requests: 1 } })
  expect(message('web-search').content).toEqual([{ type: 'text', text: 'Node 24 is out.' }])
})

const text = JSON.stringify({ type: 'response.output_text.delta', output_index: 0, content_index: 0, delta: 'par' })

test.for([
  [
    'an error event',
    { type: 'error', error: { type: 'server_error', code: 'server_error', message: 'x' } },
    'transient',
  ],
  ['a flat error event', { type: 'error', code: 'rate_limit_exceeded', message: 'slow down' }, 'rate_limit'],
  ['out of money', { type: 'error', error: { code: 'insufficient_quota', message: 'no' } }, 'quota'],
  ['failed', { type: 'response.failed', response: { error: { code: 'server_error', message: 'x' } } }, 'transient'],
  ['failed without a word', { type: 'response.failed', response: { status: 'failed' } }, 'transient'],
  [
    'overflow',
    {
      type: 'response.failed',
      response: {
        error: { code: 'context_length_exceeded', message: 'Your input exceeds the context window of this model.' },
      },
    },
    'context_overflow',
  ],
  ['an error without type', { error: { message: 'boom' } }, 'transient'],
] as const)('mid-stream: %s', ([, event, failure]) => {
  const { events, thrown } = decodeFrames(openaiResponses, [text, JSON.stringify(event)])
  expect(failureOf(thrown)).toBe(failure)
  expect(JSON.stringify(events)).toContain('par')
  const first = decodeFrames(openaiResponses, [
    JSON.stringify({ type: 'response.created', response: {} }),
    JSON.stringify(event),
  ])
  // Before any output nothing may have been committed to, or failover is impossible.
  expect(first.events).toEqual([])
})

test.for(['{"type":"response.output_text.delta"', '[]', '"x"', 'null', '<html>'])('not a chunk: %s', frame => {
  expect(failureOf(decodeFrames(openaiResponses, [text, frame]).thrown)).toBe('malformed')
})

test('whole answers read as streams do', () => {
  const body = {
    id: 'resp_1',
    status: 'completed',
    output: [
      {
        id: 'rs_1',
        type: 'reasoning',
        summary: [
          { type: 'summary_text', text: 'a' },
          { type: 'summary_text', text: 'b' },
        ],
        encrypted_content: 'ENC',
      },
      {
        type: 'message',
        role: 'assistant',
        content: [
          { type: 'output_text', text: 'Hi' },
          { type: 'output_text', text: '!' },
        ],
      },
      { type: 'function_call', call_id: 'call:1', name: 'Read', arguments: '' },
    ],
    usage: { input_tokens: 30, input_tokens_details: { cached_tokens: 4, cache_write_tokens: 6 }, output_tokens: 5 },
  }
  expect(openaiResponses.decodeMessage(body, contextOf())).toMatchObject({
    content: [
      { type: 'thinking', thinking: 'a\n\nb', signature: signed('rs_1:ENC') },
      { type: 'text', text: 'Hi!' },
      { type: 'tool_use', id: 'call_1', name: 'Read', input: {} },
    ],
    stop_reason: 'tool_use',
    usage: { input_tokens: 20, output_tokens: 5, cache_read_input_tokens: 4, cache_creation_input_tokens: 6 },
  })
})

test.for([
  ['an error in a 200', { error: { code: 'rate_limit_exceeded', message: 'x' } }, 'rate_limit'],
  ['failed', { status: 'failed', output: [], error: { code: 'server_error', message: 'x' } }, 'transient'],
  ['unfinished', { status: 'in_progress', output: [] }, 'malformed'],
  ['not a response', { ok: true }, 'malformed'],
  ['a text', 'hello', 'malformed'],
  ['nothing', null, 'malformed'],
] as const)('whole answer: %s', ([, body, failure]) => {
  let thrown: unknown
  try {
    openaiResponses.decodeMessage(body, contextOf())
  } catch (error) {
    thrown = error
  }
  expect(failureOf(thrown)).toBe(failure)
})

test('what was thought comes back as the item it was, and only there', () => {
  const history = [
    { role: 'user', content: 'go' },
    { role: 'assistant', content: message('reasoning-then-call').content },
    { role: 'user', content: [{ type: 'tool_result', tool_use_id: 'call_AB12', content: 'text' }] },
  ]
  const { input } = encoded(openaiResponses, { messages: history }).body
  expect(input).toEqual([
    { type: 'message', role: 'user', content: [{ type: 'input_text', text: 'go' }] },
    {
      type: 'reasoning',
      id: 'rs_01a',
      summary: [{ type: 'summary_text', text: '**Looking at files**\n\nThen reading them.' }],
      encrypted_content: 'gAAAAfinal-1_=',
    },
    { type: 'function_call', call_id: 'call_AB12', name: 'Read', arguments: '{"file_path":"/a/ü.ts"}' },
    { type: 'function_call_output', call_id: 'call_AB12', output: 'text' },
  ])
  const elsewhere = encoded(openaiResponses, { messages: history }, { quirks: { signatureFamily: 'xai' } })
  expect(JSON.stringify(elsewhere.body)).not.toContain('gAAAA')
})

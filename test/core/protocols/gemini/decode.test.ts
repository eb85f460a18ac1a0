import { expect, test } from 'vitest'
import { gemini } from '../../../../src/core/protocols/gemini/gemini.ts'
import { mintSignature } from '../../../../src/core/protocols/shared/signature.ts'
import { contextOf, requestOf } from '../openai-chat/contexts.ts'
import { decodeFrames, encoded, failureOf, fixture, messageOf } from '../shared/wire.ts'

const message = (name: string, context = contextOf()) => messageOf(gemini, name, context)
const signed = (payload: string) => mintSignature('gemini', payload)
const mark = (place: string) => ({ type: 'thinking', thinking: '', signature: signed(place) })

test('thoughts, then the call with its signature before it; thoughts count as output', () => {
  expect(message('thought-then-signed-call')).toEqual({
    id: 'msg_1',
    type: 'message',
    role: 'assistant',
    model: 'provider/m',
    content: [
      { type: 'thinking', thinking: '**Reading**\n\nI need the file.', signature: mintSignature('none') },
      mark('next:EqUCsig+call/1=='),
      { type: 'tool_use', id: 'toolu_1', name: 'Read', input: { file_path: '/a/ü.ts' } },
    ],
    stop_reason: 'tool_use',
    stop_sequence: null,
    usage: { input_tokens: 36, output_tokens: 60, cache_read_input_tokens: 64, cache_creation_input_tokens: 0 },
  })
})

test.for([
  [
    'parallel-calls',
    [
      { type: 'text', text: 'Both.' },
      mark('next:sigFirst'),
      { type: 'tool_use', id: 'fc-1', name: 'Read', input: { p: 1 } },
      { type: 'tool_use', id: 'fc-2', name: 'Read', input: { p: 2 } },
      { type: 'tool_use', id: 'toolu_1', name: 'Grep', input: {} },
    ],
  ],
  [
    'signed-thought',
    [
      { type: 'thinking', thinking: 'Step one. Step two.', signature: signed('thought:sigThought') },
      { type: 'text', text: '世界!' },
    ],
  ],
  // A last block of thinking would be all that Claude Code takes for the result.
  ['signed-text', [{ type: 'text', text: 'There are 3.' }]],
  [
    'signed-text-then-call',
    [
      { type: 'text', text: 'Let me look.' },
      mark('previous:sigOfText'),
      { type: 'tool_use', id: 'toolu_1', name: 'Read', input: { p: 1 } },
    ],
  ],
  [
    'signature-alone',
    [
      { type: 'thinking', thinking: 'Hm.', signature: signed('alone:sigAlone') },
      { type: 'text', text: 'Yes.' },
    ],
  ],
  [
    'partial-args',
    [
      mark('next:sigW'),
      {
        type: 'tool_use',
        id: 'toolu_1',
        name: 'Write',
        input: { content: 'const a = 1', edits: [{ line: 3 }, { line: 4 }], dry: false, none: null },
      },
      { type: 'tool_use', id: 'toolu_2', name: 'Stop', input: {} },
    ],
  ],
  ['safety', [{ type: 'text', text: 'Well' }]],
  ['blocked-prompt', []],
] as const)('%s', ([name, content]) => {
  expect(message(name).content).toEqual(content)
})

test.for([
  ['safety', 'refusal'],
  ['blocked-prompt', 'refusal'],
  ['max-tokens-in-thought', 'max_tokens'],
  ['signed-text', 'end_turn'],
  ['parallel-calls', 'tool_use'],
] as const)('%s ends with %s', ([name, stopReason]) => {
  expect(message(name).stop_reason).toBe(stopReason)
})

test('a search is told in blocks to who asked for one', () => {
  const request = requestOf({ tools: [{ type: 'web_search_20250305', name: 'web_search' }] })
  const { content, usage } = message('grounded', contextOf(request))
  expect(content).toMatchObject([
    { type: 'text', text: 'Node 24 is out.' },
    { type: 'server_tool_use', name: 'web_search', input: { query: 'node 24; node release' } },
    { type: 'web_search_tool_result', content: [{ url: 'https://nodejs.org/en/blog', title: 'nodejs.org' }] },
  ])
  expect(usage).toMatchObject({ input_tokens: 100, server_tool_use: { web_search_requests: 2 } })
  expect(message('grounded').content).toHaveLength(1)
})

const part = (parts: object[], more: object = {}) => ({ candidates: [{ content: { role: 'model', parts }, ...more }] })
const text = JSON.stringify(part([{ text: 'par' }]))

test.for([
  [
    'MALFORMED_FUNCTION_CALL',
    part([], { finishReason: 'MALFORMED_FUNCTION_CALL', finishMessage: 'print(x)' }),
    'malformed',
  ],
  ['UNEXPECTED_TOOL_CALL', part([], { finishReason: 'UNEXPECTED_TOOL_CALL' }), 'malformed'],
  ['a lost signature', part([], { finishReason: 'MISSING_THOUGHT_SIGNATURE' }), 'bad_request'],
  [
    'an error chunk',
    { error: { code: 503, message: 'The model is overloaded.', status: 'UNAVAILABLE' } },
    'overloaded',
  ],
  ['an error in an array', [{ error: { code: 429, message: 'slow', status: 'RESOURCE_EXHAUSTED' } }], 'rate_limit'],
  ['a text', 'oops', 'malformed'],
] as const)('mid-stream: %s', ([, chunk, failure]) => {
  const { events, thrown } = decodeFrames(gemini, [text, JSON.stringify(chunk)])
  expect(failureOf(thrown)).toBe(failure)
  expect(JSON.stringify(events)).toContain('par')
  expect(events.map(({ type }) => type)).not.toContain('message_delta')
})

test.for([
  ['an error in a 200', { error: { code: 500, message: 'x', status: 'INTERNAL' } }, 'transient'],
  ['no reason to end', part([{ text: 'par' }]), 'malformed'],
  ['OTHER, and nothing said', part([], { finishReason: 'OTHER' }), 'malformed'],
  ['nothing', null, 'malformed'],
  ['no answer', { ok: true }, 'malformed'],
] as const)('whole answer: %s', ([, body, failure]) => {
  let thrown: unknown
  try {
    gemini.decodeMessage(body, contextOf())
  } catch (error) {
    thrown = error
  }
  expect(failureOf(thrown)).toBe(failure)
})

test('unknown reasons end the turn when something was said', () => {
  expect(gemini.decodeMessage(part([{ text: 'x' }], { finishReason: 'NEW' }), contextOf()).stop_reason).toBe('end_turn')
})

test('the signature of a whole text stands before it', () => {
  const body = part([{ text: 'Done.', thoughtSignature: 'sigT' }], { finishReason: 'STOP' })
  expect(gemini.decodeMessage(body, contextOf()).content).toEqual([mark('next:sigT'), { type: 'text', text: 'Done.' }])
})

const sentBack = (content: unknown) => {
  const { contents } = encoded(gemini, {
    messages: [
      { role: 'user', content: 'go' },
      { role: 'assistant', content },
      { role: 'user', content: 'on' },
    ],
  }).body
  return (contents as { parts: unknown[] }[])[1]?.parts
}

test.for([
  [
    'thought-then-signed-call',
    [
      {
        functionCall: { id: 'toolu_1', name: 'Read', args: { file_path: '/a/ü.ts' } },
        thoughtSignature: 'EqUCsig+call/1==',
      },
    ],
  ],
  [
    'parallel-calls',
    [
      { text: 'Both.' },
      { functionCall: { id: 'fc-1', name: 'Read', args: { p: 1 } }, thoughtSignature: 'sigFirst' },
      { functionCall: { id: 'fc-2', name: 'Read', args: { p: 2 } } },
      { functionCall: { id: 'toolu_1', name: 'Grep', args: {} } },
    ],
  ],
  [
    'signed-thought',
    [{ text: 'Step one. Step two.', thought: true, thoughtSignature: 'sigThought' }, { text: '世界!' }],
  ],
  [
    'signed-text-then-call',
    [
      { text: 'Let me look.', thoughtSignature: 'sigOfText' },
      {
        functionCall: { id: 'toolu_1', name: 'Read', args: { p: 1 } },
        thoughtSignature: 'skip_thought_signature_validator',
      },
    ],
  ],
  ['signature-alone', [{ text: '', thoughtSignature: 'sigAlone' }, { text: 'Yes.' }]],
] as const)('%s: each signature comes back on the part it came with', ([name, parts]) => {
  expect(sentBack(message(name).content)).toEqual(parts)
})

test('an answer without alt=sse is an array of chunks', () => {
  const chunks = fixture(gemini, 'signed-thought').map(line => JSON.parse(line))
  expect(gemini.decodeMessage(chunks, contextOf()).content).toEqual(message('signed-thought').content)
})

import { expect, test } from 'vitest'
import type { MessagesRequest } from '../../../../src/core/messages/request.ts'
import { openaiChat } from '../../../../src/core/protocols/openai-chat/openai-chat.ts'
import { mintSignature } from '../../../../src/core/protocols/shared/signature.ts'
import type { Quirks } from '../../../../src/core/providers/provider.ts'
import type { ModelConfig } from '../../../../src/core/proxy-config.ts'
import { contextOf, requestOf } from './contexts.ts'

const messagesOf = (fields: object, quirks: Quirks = {}, model: Partial<ModelConfig> = {}): unknown => {
  const request = requestOf(fields) as MessagesRequest
  return openaiChat.encode(request, contextOf(request, quirks, { model: { id: 'm', ...model } })).body.messages
}

const text = (said: string, more: object = {}) => ({ type: 'text', text: said, ...more })
const use = (id: string, name = 'f', input: unknown = {}) => ({ type: 'tool_use', id, name, input })
const result = (id: string, content?: unknown, more: object = {}) => ({
  type: 'tool_result',
  tool_use_id: id,
  content,
  ...more,
})
const image = { type: 'image', source: { type: 'base64', media_type: 'image/png', data: 'aW1n' } }
const imageUrl = { type: 'image_url', image_url: { url: 'data:image/png;base64,aW1n' } }
const pdf = {
  type: 'document',
  title: 'a.pdf',
  source: { type: 'base64', media_type: 'application/pdf', data: 'JVBER' },
}
const filePart = { type: 'file', file: { filename: 'a.pdf', file_data: 'data:application/pdf;base64,JVBER' } }
const asked = (id: string, args = '{}', name = 'f') => ({ id, type: 'function', function: { name, arguments: args } })
const assistant = (content: string | null, calls: object[] = [], more: object = {}) => ({
  role: 'assistant',
  content,
  ...more,
  ...(calls.length === 0 ? {} : { tool_calls: calls }),
})
const user = (content: unknown) => ({ role: 'user', content })
const answered = (id: string, content: unknown) => ({ role: 'tool', tool_call_id: id, content })
const attached = (id: string) => text(`Attached by the result of the tool call ${id}:`)
const cached = { cache_control: { type: 'ephemeral' } }

type Row = [name: string, messages: object[], expected: object[], quirks?: Quirks, model?: Partial<ModelConfig>]

const rows: Row[] = [
  ['blocks of text', [user([text('a'), text('b', cached), text(' ')])], [user('a\nb')]],
  ['images in place', [user([text('a'), image, text('b')])], [user([text('a'), imageUrl, text('b')])]],
  [
    'an image by address',
    [user([{ type: 'image', source: { type: 'url', url: 'https://x/i.png' } }])],
    [user([{ type: 'image_url', image_url: { url: 'https://x/i.png' } }])],
  ],
  [
    'images, to a model without eyes',
    [user([text('a'), image])],
    [user('a\n[image omitted: the model does not take images]')],
    {},
    { capabilities: { images: false } },
  ],
  ['a PDF', [user([pdf])], [user([filePart])]],
  [
    'a document by address',
    [user([{ type: 'document', source: { type: 'url', url: 'https://x/a.pdf' } }])],
    [user('[document: https://x/a.pdf]')],
  ],
  ['nothing but white space', [user(' \n'), user([]), user('a')], [user('a')]],
  ['half a surrogate pair', [user('a\ud83d')], [user('a\ufffd')]],

  ['an answer', [{ role: 'assistant', content: [text('a'), text('b')] }], [assistant('a\nb')]],
  ['an empty answer', [user('a'), { role: 'assistant', content: [text('')] }, user('b')], [user('a'), user('b')]],
  [
    'thinking',
    [
      {
        role: 'assistant',
        content: [
          { type: 'thinking', thinking: 't', signature: 's' },
          { type: 'redacted_thinking', data: 'x' },
          text('a'),
        ],
      },
    ],
    [assistant('a')],
  ],
  [
    'a call with text, and its result',
    [{ role: 'assistant', content: [text('Look.'), use('t1', 'f', { x: 1 })] }, user([result('t1', 'found')])],
    [assistant('Look.', [asked('t1', '{"x":1}')]), answered('t1', 'found')],
  ],
  [
    'a call without text',
    [{ role: 'assistant', content: [use('t1')] }, user([result('t1')])],
    [assistant(null, [asked('t1')]), answered('t1', '')],
  ],
  [
    'text and results in any order',
    [
      { role: 'assistant', content: [use('t1'), use('t2')] },
      user([text('before'), result('t1', 'a'), text('between'), result('t2', 'b'), text('after')]),
    ],
    [
      assistant(null, [asked('t1'), asked('t2')]),
      answered('t1', 'a'),
      answered('t2', 'b'),
      user('before\nbetween\nafter'),
    ],
  ],
  [
    'results in two messages, with instructions between',
    [
      { role: 'assistant', content: [use('t1'), use('t2')] },
      user([result('t1', 'a')]),
      { role: 'system', content: 'note' },
      user([result('t2', 'b'), text('go')]),
    ],
    [
      assistant(null, [asked('t1'), asked('t2')]),
      answered('t1', 'a'),
      answered('t2', 'b'),
      { role: 'system', content: 'note' },
      user('go'),
    ],
  ],
  [
    'a missing result',
    [
      { role: 'assistant', content: [use('t1'), use('t2')] },
      user([result('t2', 'b')]),
      { role: 'assistant', content: 'c' },
    ],
    [
      assistant(null, [asked('t1'), asked('t2')]),
      answered('t2', 'b'),
      answered('t1', 'No result was provided.'),
      assistant('c'),
    ],
  ],
  ['a result without a call', [user([result('t9', 'lost')])], [user('[tool result] lost')]],
  [
    'a result given twice',
    [{ role: 'assistant', content: [use('t1')] }, user([result('t1', 'a'), result('t1', 'b')])],
    [assistant(null, [asked('t1')]), answered('t1', 'a'), user('[tool result] b')],
  ],
  [
    'a failed tool',
    [{ role: 'assistant', content: [use('t1')] }, user([result('t1', 'no', { is_error: true })])],
    [assistant(null, [asked('t1')]), answered('t1', '[tool error] no')],
  ],
  [
    'images of results, with what the user says',
    [
      { role: 'assistant', content: [use('t1'), use('t2')] },
      user([result('t1', [text('shot'), image]), result('t2', [image]), text('see?')]),
    ],
    [
      assistant(null, [asked('t1'), asked('t2')]),
      answered('t1', 'shot'),
      answered('t2', '[see the attachment in the next message]'),
      user([attached('t1'), imageUrl, attached('t2'), imageUrl, text('see?')]),
    ],
  ],
  [
    'a PDF of a result',
    [{ role: 'assistant', content: [use('t1')] }, user([result('t1', [pdf])])],
    [
      assistant(null, [asked('t1')]),
      answered('t1', '[see the attachment in the next message]'),
      user([attached('t1'), filePart]),
    ],
  ],
  [
    'an image of a result, to a model without eyes',
    [{ role: 'assistant', content: [use('t1')] }, user([result('t1', [image])])],
    [assistant(null, [asked('t1')]), answered('t1', '[image omitted: the model does not take images]')],
    { noImages: true },
  ],
  [
    'input that is no object',
    [{ role: 'assistant', content: [use('t1', 'f', 'x')] }, user([result('t1', 'a')])],
    [assistant(null, [asked('t1', '{"input":"x"}')]), answered('t1', 'a')],
  ],

  [
    'instructions in between keep their place',
    [user('a'), { role: 'system', content: [text('note')] }, user('b')],
    [user('a'), { role: 'system', content: 'note' }, user('b')],
  ],
  [
    'or come from the user where they may not',
    [user('a'), { role: 'system', content: 'note' }],
    [user('a'), user('<system-reminder>\nnote\n</system-reminder>')],
    { systemInMessages: false },
  ],
  ['empty instructions', [user('a'), { role: 'system', content: [] }], [user('a')]],

  [
    'reasoning, to who wants it in a tool loop',
    [
      { role: 'assistant', content: [{ type: 'thinking', thinking: 't', signature: 's' }, use('t1')] },
      user([result('t1', 'a')]),
      { role: 'assistant', content: [{ type: 'thinking', thinking: 'u' }, text('b')] },
    ],
    [assistant(null, [asked('t1')], { reasoning_content: 't' }), answered('t1', 'a'), assistant('b')],
    { replayReasoning: 'tool-calls' },
  ],
  [
    'even when there is none',
    [{ role: 'assistant', content: [use('t1')] }, user([result('t1', 'a')])],
    [assistant(null, [asked('t1')], { reasoning_content: '' }), answered('t1', 'a')],
    { replayReasoning: 'tool-calls' },
  ],
  [
    'reasoning, always',
    [{ role: 'assistant', content: [{ type: 'thinking', thinking: 'u' }, text('b')] }],
    [assistant('b', [], { reasoning_content: 'u' })],
    { replayReasoning: 'always' },
  ],
  [
    "OpenRouter's details, but no others",
    [
      {
        role: 'assistant',
        content: [
          { type: 'thinking', thinking: 't', signature: mintSignature('reasoning_details', '[{"data":"x"}]') },
          { type: 'thinking', thinking: 'u', signature: 'foreign' },
          text('b'),
        ],
      },
    ],
    [assistant('b', [], { reasoning_details: [{ data: 'x' }] })],
    { reasoning: 'reasoning' },
  ],
  [
    "a tool's name with its result",
    [{ role: 'assistant', content: [use('D681PevKs', 'g')] }, user([result('D681PevKs', 'a')])],
    [assistant(null, [asked('D681PevKs', '{}', 'g')]), { ...answered('D681PevKs', 'a'), name: 'g' }],
    { toolMessageName: true, toolCallId: 'mistral-9' },
  ],
  [
    'cache marks, where understood',
    [user([text('a'), text('b', cached)])],
    [user([text('a'), text('b', cached)])],
    { cacheControl: 'all' },
  ],
  ['cache marks, for other models', [user([text('a', cached)])], [user('a')], { cacheControl: 'claude-models' }],
]

test.for(rows)('%s', ([, messages, expected, quirks, model]) => {
  expect(messagesOf({ messages }, quirks, model)).toEqual(expected)
})

test.for([
  ['a string', 'be kind', 'be kind'],
  ['blocks', [text('a', cached), text('b')], 'a\n\nb'],
  ['with a billing header', [text('x-anthropic-billing-header: cch=1;'), text('a')], 'a'],
] as const)('system: %s', ([, system, expected]) => {
  expect(messagesOf({ system })).toEqual([{ role: 'system', content: expected }, user('hi')])
})

test.for(['', [], [text(' ')]])('no system prompt: %o', system => {
  expect(messagesOf({ system })).toEqual([user('hi')])
})

test('cache marks of the system prompt go to Claude', () => {
  const messages = messagesOf(
    { system: [text('a', cached)] },
    { cacheControl: 'claude-models' },
    { id: 'anthropic/claude-x' },
  )
  expect(messages).toEqual([{ role: 'system', content: [text('a', cached)] }, user('hi')])
})

test('a long id and name are the same in call, result and declaration', () => {
  const id = 'i'.repeat(60)
  const name = 'n'.repeat(70)
  const request = requestOf({
    tools: [{ name }],
    messages: [{ role: 'assistant', content: [use(id, name)] }, user([result(id, 'a')])],
  }) as MessagesRequest
  const { body } = openaiChat.encode(request, contextOf(request))
  const [first, second] = body.messages as [
    { tool_calls: { id: string; function: { name: string } }[] },
    { tool_call_id: string },
  ]
  const [declared] = body.tools as { function: { name: string } }[]
  expect(first.tool_calls[0]?.id).toBe(second.tool_call_id)
  expect(second.tool_call_id.length).toBeLessThanOrEqual(40)
  expect(first.tool_calls[0]?.function.name).toBe(declared?.function.name)
})

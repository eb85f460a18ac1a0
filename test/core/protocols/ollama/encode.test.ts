import { expect, test } from 'vitest'
import { ollama } from '../../../../src/core/protocols/ollama/ollama.ts'
import { contextOf, requestOf } from '../openai-chat/contexts.ts'
import { encoded } from '../shared/wire.ts'

const on = (id: string, more: object = {}) => ({ model: { id, ...more } })
const bodyOf = (request: object, context: object = {}) => encoded(ollama, request, context).body

test('the least request', () => {
  expect(encoded(ollama, {}, { stream: false })).toEqual({
    path: '/api/chat',
    body: {
      model: 'm',
      messages: [{ role: 'user', content: 'hi' }],
      options: { num_ctx: 8192, num_predict: 100 },
      truncate: false,
      shift: false,
      stream: false,
    },
  })
})

const schema = { type: 'object', properties: { p: { type: 'string' } } }
const tool = { name: 'Read', description: 'Reads', input_schema: schema, cache_control: { type: 'ephemeral' } }
const declared = { type: 'function', function: { name: 'Read', description: 'Reads', parameters: schema } }
const other = { name: 'Other', input_schema: schema }

test.for([
  [
    'options',
    { temperature: 0.7, top_p: 0.9, top_k: 40, stop_sequences: ['\n', 'END'] },
    { options: { temperature: 0.7, top_p: 0.9, top_k: 40, stop: ['\n', 'END'] } },
  ],
  ['tools', { tools: [tool] }, { tools: [declared] }],
  [
    'the chosen tool alone',
    { tools: [other, tool], tool_choice: { type: 'tool', name: 'Read' } },
    { tools: [declared] },
  ],
  ['structured output', { output_config: { format: { type: 'json_schema', schema } } }, { format: schema }],
  [
    'system',
    {
      system: [
        { type: 'text', text: 'A' },
        { type: 'text', text: 'B' },
      ],
    },
    { messages: [{ role: 'system', content: 'A\n\nB' }, {}] },
  ],
] as const)('%s', ([, request, expected]) => {
  expect(bodyOf(request)).toMatchObject(expected)
})

test('nothing of Anthropic alone, nothing empty', () => {
  const body = bodyOf({
    tools: [tool],
    tool_choice: { type: 'none' },
    metadata: { user_id: 'u' },
    context_management: {},
    service_tier: 'auto',
  })
  expect(Object.keys(body)).toEqual(['model', 'messages', 'options', 'truncate', 'shift', 'stream'])
})

test.for([
  ['the window, if known', {}, on('m', { contextWindow: 131_072 }), 131_072],
  ['not above the limit', {}, { ...on('m', { contextWindow: 131_072 }), quirks: { maxContext: 32_768 } }, 32_768],
  ['what is needed, if not', { system: 'x'.repeat(60_000), max_tokens: 4096 }, {}, 32_768],
  [
    'images are no text',
    {
      messages: [
        {
          role: 'user',
          content: [{ type: 'image', source: { type: 'base64', media_type: 'image/png', data: 'A'.repeat(900_000) } }],
        },
      ],
    },
    {},
    8192,
  ],
] as const)('num_ctx: %s', ([, request, context, tokens]) => {
  expect(bodyOf(request, context).options).toMatchObject({ num_ctx: tokens })
})

const high = { thinking: { type: 'adaptive' }, output_config: { effort: 'high' } }
const off = { thinking: { type: 'disabled' }, output_config: { effort: 'high' } }

test.for([
  ['qwen3:8b', high, true],
  ['qwen3:8b', off, false],
  ['qwen3:8b', {}, undefined],
  ['gpt-oss:20b', high, 'high'],
  ['gpt-oss:20b', { output_config: { effort: 'xhigh' } }, 'high'],
  ['gpt-oss:20b', off, 'low'],
  ['llama3.1:70b', high, undefined],
  ['qwen3-coder:30b', high, undefined],
  ['qwen2.5-coder:7b', high, undefined],
  ['gemma4:12b', high, true],
] as const)('%s thinks: %o', ([id, request, think]) => {
  expect(bodyOf(request, on(id)).think).toBe(think)
})

test('what the catalogue says of thinking counts', () => {
  expect(bodyOf(high, on('llama3.1', { capabilities: { thinking: true } })).think).toBe(true)
  expect(bodyOf(high, on('qwen3', { capabilities: { thinking: false } })).think).toBeUndefined()
})

const png = { type: 'base64', media_type: 'image/png', data: 'aGk=' }

test.for([
  ['image', { type: 'image', source: png }, { content: 'see', images: ['aGk='] }],
  [
    'image by URL',
    { type: 'image', source: { type: 'url', url: 'https://x/y.png' } },
    { content: 'see\n[image: https://x/y.png]' },
  ],
  [
    'PDF',
    { type: 'document', title: 'a.pdf', source: { type: 'base64', media_type: 'application/pdf', data: 'JVBERg==' } },
    { content: 'see\n[document "a.pdf" omitted: the model cannot read it]' },
  ],
  [
    'text document',
    { type: 'document', source: { type: 'text', media_type: 'text/plain', data: 'body' } },
    { content: 'see\nbody' },
  ],
] as const)('user content: %s', ([, block, said]) => {
  const content = [{ type: 'text', text: 'see' }, block]
  expect(bodyOf({ messages: [{ role: 'user', content }] }).messages).toEqual([{ role: 'user', ...said }])
})

test('a tool loop, with an image in a result, an error and a reminder', () => {
  const { messages } = bodyOf({
    messages: [
      { role: 'user', content: 'go' },
      {
        role: 'assistant',
        content: [
          { type: 'thinking', thinking: 'from Anthropic', signature: 'EuYB' },
          { type: 'text', text: 'Two.' },
          { type: 'tool_use', id: 'toolu_1', name: 'Read', input: { p: 1 } },
          { type: 'tool_use', id: 'toolu_2', name: 'Shot', input: {} },
        ],
      },
      {
        role: 'user',
        content: [
          {
            type: 'tool_result',
            tool_use_id: 'toolu_2',
            content: [
              { type: 'text', text: 'a shot' },
              { type: 'image', source: png },
            ],
          },
          { type: 'tool_result', tool_use_id: 'toolu_1', is_error: true, content: 'ENOENT' },
          { type: 'text', text: 'and then' },
        ],
      },
      { role: 'system', content: 'Mind the time.' },
    ],
  })
  expect(messages).toEqual([
    { role: 'user', content: 'go' },
    {
      role: 'assistant',
      content: 'Two.',
      tool_calls: [
        { id: 'toolu_1', function: { index: 0, name: 'Read', arguments: { p: 1 } } },
        { id: 'toolu_2', function: { index: 1, name: 'Shot', arguments: {} } },
      ],
    },
    { role: 'tool', content: '[tool error] ENOENT', tool_name: 'Read', tool_call_id: 'toolu_1' },
    { role: 'tool', content: 'a shot', images: ['aGk='], tool_name: 'Shot', tool_call_id: 'toolu_2' },
    { role: 'user', content: 'and then' },
    { role: 'system', content: 'Mind the time.' },
  ])
})

test.for(['web_search_20250305', 'code_execution_20250825', 'bash_20250124'])('%s is refused', type => {
  const request = requestOf({ tools: [{ type, name: 'x' }] })
  expect(() => ollama.encode(request, contextOf(request))).toThrow(expect.objectContaining({ status: 400 }))
})

import { describe, expect, test } from 'vitest'
import type { MessagesRequest } from '../../../../src/core/messages/request.ts'
import { openaiChat } from '../../../../src/core/protocols/openai-chat/openai-chat.ts'
import type { CallContext } from '../../../../src/core/protocols/protocol.ts'
import type { JsonObject, Quirks } from '../../../../src/core/providers/provider.ts'
import type { ModelConfig } from '../../../../src/core/proxy-config.ts'
import { contextOf, requestOf } from './contexts.ts'

const encoded = (fields: object, quirks: Quirks = {}, more: Partial<CallContext> = {}): JsonObject => {
  const request = requestOf(fields) as MessagesRequest
  return openaiChat.encode(request, contextOf(request, quirks, more)).body
}

const tool = { name: 'f', description: 'd', input_schema: { type: 'object', properties: { x: { type: 'string' } } } }
const schema = { type: 'object', properties: { a: { type: 'string' } }, required: ['a'], additionalProperties: false }

test('the plainest request', () => {
  const call = openaiChat.encode(requestOf(), contextOf(requestOf(), {}, { stream: false }))
  expect(call).toEqual({
    path: '/chat/completions',
    body: { model: 'm', messages: [{ role: 'user', content: 'hi' }], max_tokens: 100, stream: false },
  })
})

type Row = [name: string, fields: object, expected: JsonObject, quirks?: Quirks, model?: Partial<ModelConfig>]

const absent = undefined
const rows: Row[] = [
  ['stream', {}, { stream: true, stream_options: { include_usage: true } }],
  ['stream without options', {}, { stream: true, stream_options: absent }, { noStreamOptions: true }],
  [
    'max_completion_tokens',
    {},
    { max_completion_tokens: 100, max_tokens: absent },
    { maxTokensField: 'max_completion_tokens' },
  ],
  ["the model's limit", { max_tokens: 128_000 }, { max_tokens: 8192 }, {}, { maxOutputTokens: 8192 }],
  [
    "the provider's limit",
    { max_tokens: 128_000 },
    { max_tokens: 4096 },
    { maxOutputTokens: 4096 },
    { maxOutputTokens: 8192 },
  ],
  ['sampling', { temperature: 0, top_p: 0.5, top_k: 5 }, { temperature: 0, top_p: 0.5, top_k: absent }],
  [
    'a model without temperature',
    { temperature: 0 },
    { temperature: absent },
    {},
    { capabilities: { temperature: false } },
  ],
  ['stop', { stop_sequences: ['\n', 'END', ''] }, { stop: ['\n', 'END'], stop_sequences: absent }],
  ['no stop', { stop_sequences: [] }, { stop: absent }],
  ['stop refused', { stop_sequences: ['END'] }, { stop: absent }, { noStop: true }],
  ['user', { metadata: { user_id: 'user-1' } }, { user: 'user-1', metadata: absent }],
  ['long user', { metadata: { user_id: 'x'.repeat(65) } }, { user: expect.stringMatching(/^[0-9a-f]{64}$/) }],
  [
    "Anthropic's own fields",
    { context_management: {}, service_tier: 'standard_only', container: 'c', mcp_servers: [], speed: 'fast' },
    { context_management: absent, service_tier: absent, container: absent, mcp_servers: absent, speed: absent },
  ],
  [
    'dropped fields',
    { temperature: 1, metadata: { user_id: 'u' } },
    { temperature: absent, user: absent },
    { dropFields: ['temperature', 'user'] },
  ],

  [
    'tools',
    { tools: [tool] },
    { tools: [{ type: 'function', function: { name: 'f', description: 'd', parameters: tool.input_schema } }] },
  ],
  ['no tools', { tools: [], tool_choice: { type: 'any' } }, { tools: absent, tool_choice: absent }],
  ['a model without tools', { tools: [tool] }, { tools: absent }, {}, { capabilities: { tools: false } }],
  [
    'the keys of others',
    {
      tools: [
        { ...tool, cache_control: { type: 'ephemeral' }, defer_loading: false, strict: true, input_examples: [] },
      ],
    },
    { tools: [{ type: 'function', function: { name: 'f', description: 'd', parameters: tool.input_schema } }] },
  ],
  [
    'dropped keywords, but not properties of that name',
    { tools: [{ name: 'f', input_schema: { properties: { const: { const: 1, items: [{ const: 2 }] } }, const: 3 } }] },
    {
      tools: [
        {
          type: 'function',
          function: { name: 'f', parameters: { type: 'object', properties: { const: { items: [{}] } } } },
        },
      ],
    },
    { dropSchemaKeywords: ['const'] },
  ],
  [
    'choice auto',
    { tools: [tool], tool_choice: { type: 'auto' } },
    { tool_choice: 'auto', parallel_tool_calls: absent },
  ],
  ['choice any', { tools: [tool], tool_choice: { type: 'any' } }, { tool_choice: 'required' }],
  ['choice none', { tools: [tool], tool_choice: { type: 'none' } }, { tool_choice: 'none' }],
  [
    'choice of one',
    { tools: [tool], tool_choice: { type: 'tool', name: 'f' } },
    { tool_choice: { type: 'function', function: { name: 'f' } } },
  ],
  [
    'choice of one that is not there',
    { tools: [tool], tool_choice: { type: 'tool', name: 'g' } },
    { tool_choice: absent },
  ],
  [
    'no choice understood',
    { tools: [tool], tool_choice: { type: 'any' } },
    { tool_choice: absent },
    { noToolChoice: true },
  ],
  ['nor none', { tools: [tool], tool_choice: { type: 'none' } }, { tools: absent }, { noToolChoice: true }],
  [
    'one at a time',
    { tools: [tool], tool_choice: { type: 'auto', disable_parallel_tool_use: true } },
    { parallel_tool_calls: false },
  ],
  [
    'one at a time, not understood',
    { tools: [tool], tool_choice: { type: 'auto', disable_parallel_tool_use: true } },
    { parallel_tool_calls: absent },
    { noParallelToolCalls: true },
  ],

  [
    'no knob',
    { thinking: { type: 'adaptive' }, output_config: { effort: 'high' } },
    { reasoning_effort: absent, reasoning: absent, thinking: absent },
  ],
  [
    'effort',
    { output_config: { effort: 'xhigh' } },
    { reasoning_effort: 'high', output_config: absent },
    { reasoning: 'reasoning_effort' },
  ],
  [
    'effort the model knows',
    { output_config: { effort: 'xhigh' } },
    { reasoning_effort: 'xhigh' },
    { reasoning: 'reasoning_effort', efforts: ['high', 'xhigh'] },
  ],
  [
    'effort of a budget',
    { thinking: { type: 'enabled', budget_tokens: 1500 } },
    { reasoning_effort: 'low' },
    { reasoning: 'reasoning_effort' },
  ],
  ['no thinking', { thinking: { type: 'disabled' } }, { reasoning_effort: absent }, { reasoning: 'reasoning_effort' }],
  [
    'no thinking, sayable',
    { thinking: { type: 'disabled' } },
    { reasoning_effort: 'none' },
    { reasoning: 'reasoning_effort', efforts: ['none', 'low'] },
  ],
  [
    'a model that cannot think',
    { output_config: { effort: 'high' } },
    { reasoning_effort: absent },
    { reasoning: 'reasoning_effort' },
    { capabilities: { thinking: false } },
  ],
  [
    'OpenRouter effort',
    { output_config: { effort: 'high' } },
    { reasoning: { effort: 'high' } },
    { reasoning: 'reasoning' },
  ],
  [
    'OpenRouter budget',
    { thinking: { type: 'enabled', budget_tokens: 1500 } },
    { reasoning: { max_tokens: 1500 } },
    { reasoning: 'reasoning' },
  ],
  [
    'OpenRouter as it likes',
    { thinking: { type: 'adaptive' } },
    { reasoning: { enabled: true } },
    { reasoning: 'reasoning' },
  ],
  [
    'OpenRouter off',
    { thinking: { type: 'disabled' } },
    { reasoning: { effort: 'none' } },
    { reasoning: 'reasoning', efforts: ['none', 'low'] },
  ],
  [
    'thinking type',
    { thinking: { type: 'adaptive' } },
    { thinking: { type: 'enabled' }, reasoning_effort: absent },
    { reasoning: 'thinking-type' },
  ],
  [
    'thinking type off',
    { thinking: { type: 'disabled' } },
    { thinking: { type: 'disabled' } },
    { reasoning: 'thinking-type', effortBesideThinking: true },
  ],
  [
    'thinking type and effort',
    { output_config: { effort: 'medium' } },
    { thinking: { type: 'enabled' }, reasoning_effort: 'high' },
    { reasoning: 'thinking-type', effortBesideThinking: true, efforts: ['low', 'high', 'max'] },
  ],
  [
    'enable_thinking',
    { thinking: { type: 'enabled', budget_tokens: 5000 } },
    { enable_thinking: true, thinking_budget: 5000 },
    { reasoning: 'enable_thinking', thinkingBudgetField: 'thinking_budget' },
  ],
  ['think', { thinking: { type: 'disabled' } }, { think: false }, { reasoning: 'think' }],
  ['thinking not spoken of', {}, { enable_thinking: absent, thinking: absent }, { reasoning: 'enable_thinking' }],

  [
    'a schema',
    { output_config: { format: { type: 'json_schema', schema } } },
    { response_format: { type: 'json_schema', json_schema: { name: 'output', schema, strict: true } } },
  ],
  [
    'a schema that is not strict',
    {
      output_format: {
        type: 'json_schema',
        schema: { type: 'object', properties: { a: { type: 'object', properties: { b: {} } } } },
      },
    },
    {
      output_format: absent,
      response_format: {
        type: 'json_schema',
        json_schema: {
          name: 'output',
          schema: { type: 'object', properties: { a: { type: 'object', properties: { b: {} } } } },
        },
      },
    },
  ],
]

test.for(rows)('%s', ([, fields, expected, quirks, model]) => {
  const body = encoded(fields, quirks, { model: { id: 'm', ...model } })
  for (const [key, value] of Object.entries(expected)) expect(body[key], key).toEqual(value)
})

test('a provider that cannot be given the schema is told it', () => {
  const body = encoded(
    { system: 's', output_config: { format: { type: 'json_schema', schema } } },
    { structuredOutput: 'json_object' },
  )
  expect(body.response_format).toEqual({ type: 'json_object' })
  expect((body.messages as { content: string }[])[0]?.content).toMatch(/^s\n\n.*JSON.*additionalProperties/s)
})

test('the conversation is told apart where the provider wants it', () => {
  const context = contextOf(
    requestOf(),
    { sessionAffinity: { header: 'x-session-id', field: 'prompt_cache_key' } },
    { sessionId: 's1' },
  )
  const call = openaiChat.encode(requestOf(), context)
  expect(call.headers).toEqual({ 'x-session-id': 's1' })
  expect(call.body.prompt_cache_key).toBe('s1')
})

describe('the same request', () => {
  test('is encoded the same every time, and is not changed', () => {
    const request = requestOf({
      system: [{ type: 'text', text: 's', cache_control: { type: 'ephemeral' } }],
      tools: [{ ...tool, name: 'n'.repeat(70) }],
      metadata: { user_id: 'x'.repeat(100) },
      messages: [
        { role: 'user', content: 'a' },
        { role: 'assistant', content: [{ type: 'tool_use', id: 'y'.repeat(50), name: 'n'.repeat(70), input: {} }] },
        { role: 'user', content: [{ type: 'tool_result', tool_use_id: 'y'.repeat(50), content: 'r' }] },
      ],
    }) as MessagesRequest
    const before = structuredClone(request)
    const first = openaiChat.encode(request, contextOf(request))
    expect(openaiChat.encode(request, contextOf(request))).toEqual(first)
    expect(request).toEqual(before)
  })
})

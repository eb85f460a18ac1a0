import { expect, test } from 'vitest'
import { openaiResponses } from '../../../../src/core/protocols/openai-responses/openai-responses.ts'
import { contextOf, requestOf } from '../openai-chat/contexts.ts'
import { encoded } from '../shared/wire.ts'

const bodyOf = (request: object, context: object = {}) => encoded(openaiResponses, request, context).body
const inputOf = (content: unknown) => bodyOf({ messages: [{ role: 'user', content }] }).input

test('the least request', () => {
  expect(encoded(openaiResponses, {})).toEqual({
    path: '/responses',
    body: {
      model: 'm',
      input: [{ type: 'message', role: 'user', content: [{ type: 'input_text', text: 'hi' }] }],
      max_output_tokens: 100,
      store: false,
      stream: true,
    },
  })
})

const tool = {
  name: 'Read',
  description: 'Reads',
  input_schema: { type: 'object', properties: { p: { type: 'string' } } },
}
const encodedTool = {
  type: 'function',
  name: 'Read',
  description: 'Reads',
  parameters: tool.input_schema,
  strict: false,
}
const search = { type: 'web_search_20250305', name: 'web_search' }
const schema = { type: 'object', properties: { a: { type: 'string' } }, required: ['a'], additionalProperties: false }

test.for([
  ['system text', { system: 'Be brief.' }, { instructions: 'Be brief.' }],
  [
    'system blocks, without the billing one',
    {
      system: [
        { type: 'text', text: 'x-anthropic-billing-header: cch=1;' },
        { type: 'text', text: 'A', cache_control: { type: 'ephemeral' } },
        { type: 'text', text: 'B' },
      ],
    },
    { instructions: 'A\n\nB' },
  ],
  ['no system', { system: [] }, { instructions: undefined }],
  ['at least 16 tokens', { max_tokens: 1 }, { max_output_tokens: 16 }],
  ['sampling', { temperature: 0.2, top_p: 0.9, top_k: 5 }, { temperature: 0.2, top_p: 0.9, top_k: undefined }],
  ['stop sequences have no field', { stop_sequences: ['X'] }, { stop: undefined, stop_sequences: undefined }],
  [
    'tools',
    { tools: [{ ...tool, cache_control: { type: 'ephemeral' }, eager_input_streaming: true }] },
    { tools: [encodedTool] },
  ],
  ['no tools', { tools: [], tool_choice: { type: 'any' } }, { tools: undefined, tool_choice: undefined }],
  ['choice auto', { tools: [tool], tool_choice: { type: 'auto' } }, { tool_choice: 'auto' }],
  ['choice any', { tools: [tool], tool_choice: { type: 'any' } }, { tool_choice: 'required' }],
  ['choice none', { tools: [tool], tool_choice: { type: 'none' } }, { tool_choice: 'none', tools: [encodedTool] }],
  [
    'choice tool',
    { tools: [tool], tool_choice: { type: 'tool', name: 'Read' } },
    { tool_choice: { type: 'function', name: 'Read' } },
  ],
  [
    'one at a time',
    { tools: [tool], tool_choice: { type: 'auto', disable_parallel_tool_use: true } },
    { parallel_tool_calls: false },
  ],
  [
    'search',
    {
      tools: [
        { ...search, allowed_domains: ['a.org'], max_uses: 3, user_location: { type: 'approximate', country: 'DE' } },
      ],
    },
    {
      tools: [
        {
          type: 'web_search',
          filters: { allowed_domains: ['a.org'] },
          user_location: { type: 'approximate', country: 'DE' },
        },
      ],
      max_tool_calls: 3,
      include: ['web_search_call.action.sources'],
    },
  ],
  [
    'search chosen',
    { tools: [search], tool_choice: { type: 'tool', name: 'web_search' } },
    { tool_choice: { type: 'web_search' } },
  ],
  [
    'adaptive thinking',
    { thinking: { type: 'adaptive' } },
    { reasoning: { summary: 'auto' }, include: ['reasoning.encrypted_content'] },
  ],
  [
    'effort',
    { thinking: { type: 'adaptive' }, output_config: { effort: 'medium' } },
    { reasoning: { effort: 'medium', summary: 'auto' } },
  ],
  ['effort beyond the known', { output_config: { effort: 'max' } }, { reasoning: { effort: 'high', summary: 'auto' } }],
  [
    'budget',
    { thinking: { type: 'enabled', budget_tokens: 2048 } },
    { reasoning: { effort: 'medium', summary: 'auto' } },
  ],
  ['thinking off, no word for it', { thinking: { type: 'disabled' } }, { reasoning: undefined }],
  [
    'structured output',
    { output_config: { format: { type: 'json_schema', schema } } },
    { text: { format: { type: 'json_schema', name: 'output', schema, strict: true } } },
  ],
  ['user', { metadata: { user_id: 'u1', other: 1 } }, { user: 'u1', metadata: undefined }],
  [
    'nothing of Anthropic alone',
    { context_management: {}, service_tier: 'auto', container: 'c', mcp_servers: [], cache_control: {} },
    {
      context_management: undefined,
      service_tier: undefined,
      container: undefined,
      mcp_servers: undefined,
      cache_control: undefined,
    },
  ],
] as const)('%s', ([, request, expected]) => {
  expect(bodyOf(request)).toMatchObject(
    Object.fromEntries(Object.entries(expected).filter(([, value]) => value !== undefined)),
  )
  for (const [key, value] of Object.entries(expected))
    if (value === undefined) expect(bodyOf(request)).not.toHaveProperty(key)
})

test.for([
  ['none', { quirks: { efforts: ['none', 'low', 'high'] } }, { effort: 'none' }],
  ['minimal', { quirks: { efforts: ['minimal', 'low'] } }, { effort: 'minimal' }],
] as const)('thinking off is %s where that is known', ([, context, reasoning]) => {
  expect(bodyOf({ thinking: { type: 'disabled' } }, context).reasoning).toEqual(reasoning)
})

test.for([{ id: 'gpt-4.1-mini' }, { id: 'x', capabilities: { thinking: false } }])(
  '%o is not asked to reason',
  model => {
    const body = bodyOf({ thinking: { type: 'adaptive' }, output_config: { effort: 'high' } }, { model })
    expect(body).not.toHaveProperty('reasoning')
    expect(body).not.toHaveProperty('include')
  },
)

test('limits, affinity and dropped fields', () => {
  const model = { id: 'm', maxOutputTokens: 50, capabilities: { temperature: false } }
  const quirks = { sessionAffinity: { field: 'prompt_cache_key', header: 'session-id' }, dropFields: ['store'] }
  const { body, headers } = encoded(
    openaiResponses,
    { temperature: 1 },
    { model, quirks, sessionId: 's1', stream: false },
  )
  expect(headers).toEqual({ 'session-id': 's1' })
  expect(body).toMatchObject({ max_output_tokens: 50, prompt_cache_key: 's1', stream: false })
  expect(body).not.toHaveProperty('store')
  expect(body).not.toHaveProperty('temperature')
})

const png = { type: 'base64', media_type: 'image/png', data: 'aGk=' }
const pdf = { type: 'base64', media_type: 'application/pdf', data: 'JVBERg==' }

test.for([
  [
    'image',
    { type: 'image', source: png },
    { type: 'input_image', image_url: 'data:image/png;base64,aGk=', detail: 'auto' },
  ],
  [
    'image by URL',
    { type: 'image', source: { type: 'url', url: 'https://x/y.png' } },
    { type: 'input_image', image_url: 'https://x/y.png', detail: 'auto' },
  ],
  [
    'PDF',
    { type: 'document', title: 'a.pdf', source: pdf },
    { type: 'input_file', filename: 'a.pdf', file_data: 'data:application/pdf;base64,JVBERg==' },
  ],
  [
    'PDF by URL',
    { type: 'document', source: { type: 'url', url: 'https://x/a.pdf' } },
    { type: 'input_file', file_url: 'https://x/a.pdf' },
  ],
  [
    'text document',
    { type: 'document', source: { type: 'text', media_type: 'text/plain', data: 'body' } },
    { type: 'input_text', text: 'body' },
  ],
  [
    'stored image',
    { type: 'image', source: { type: 'file', file_id: 'f' } },
    { type: 'input_text', text: '[image omitted: it is stored at Anthropic]' },
  ],
] as const)('user content: %s', ([, block, part]) => {
  const expected = { type: 'message', role: 'user', content: [{ type: 'input_text', text: 'see' }, part] }
  expect(inputOf([{ type: 'text', text: 'see' }, block, { type: 'text', text: ' ' }])).toEqual([expected])
})

test('calls and results, with images and errors, in order', () => {
  const { input } = bodyOf({
    messages: [
      { role: 'user', content: 'go' },
      {
        role: 'assistant',
        content: [
          { type: 'thinking', thinking: 'from Anthropic', signature: 'EuYB' },
          { type: 'redacted_thinking', data: 'x' },
          { type: 'text', text: 'Two.' },
          { type: 'tool_use', id: 'toolu_1', name: 'Read', input: { p: 1 } },
          { type: 'tool_use', id: 'toolu_2', name: 'Shot', input: {} },
          { type: 'tool_use', id: 'toolu_3', name: 'Lost', input: {} },
        ],
      },
      {
        role: 'user',
        content: [
          { type: 'text', text: 'and then' },
          {
            type: 'tool_result',
            tool_use_id: 'toolu_2',
            content: [
              { type: 'text', text: 'a shot' },
              { type: 'image', source: png },
            ],
          },
          { type: 'tool_result', tool_use_id: 'toolu_1', is_error: true, content: 'ENOENT' },
          { type: 'tool_result', tool_use_id: 'toolu_9', content: 'whose?' },
        ],
      },
      { role: 'system', content: 'Mind the time.' },
    ],
  })
  expect(input).toEqual([
    { type: 'message', role: 'user', content: [{ type: 'input_text', text: 'go' }] },
    { type: 'message', role: 'assistant', content: [{ type: 'output_text', text: 'Two.' }] },
    { type: 'function_call', call_id: 'toolu_1', name: 'Read', arguments: '{"p":1}' },
    { type: 'function_call', call_id: 'toolu_2', name: 'Shot', arguments: '{}' },
    { type: 'function_call', call_id: 'toolu_3', name: 'Lost', arguments: '{}' },
    { type: 'function_call_output', call_id: 'toolu_1', output: '[tool error] ENOENT' },
    {
      type: 'function_call_output',
      call_id: 'toolu_2',
      output: [
        { type: 'input_text', text: 'a shot' },
        { type: 'input_image', image_url: 'data:image/png;base64,aGk=', detail: 'auto' },
      ],
    },
    { type: 'function_call_output', call_id: 'toolu_3', output: '[tool error] No result was provided.' },
    {
      type: 'message',
      role: 'user',
      content: [
        { type: 'input_text', text: 'and then' },
        { type: 'input_text', text: '[tool result] whose?' },
      ],
    },
    { type: 'message', role: 'developer', content: [{ type: 'input_text', text: 'Mind the time.' }] },
  ])
})

test('reasoning that led to nothing stays out', () => {
  const signature = 'claude-router.responses.rs_1:ENC'
  const messages = [
    { role: 'user', content: 'a' },
    { role: 'assistant', content: [{ type: 'thinking', thinking: '', signature }] },
    { role: 'user', content: 'b' },
  ]
  expect(JSON.stringify(bodyOf({ messages }).input)).not.toContain('reasoning')
})

test('long and odd tool names come back as they were', () => {
  const name = `mcp__server__${'x'.repeat(80)}`
  const request = requestOf({
    tools: [{ name, input_schema: { type: 'object' } }],
    tool_choice: { type: 'tool', name },
  })
  const context = contextOf(request)
  const { body } = openaiResponses.encode(request, context)
  const sent = (body.tools as { name: string }[])[0]?.name ?? ''
  expect(sent).toMatch(/^[a-zA-Z0-9_-]{1,64}$/)
  expect(body.tool_choice).toEqual({ type: 'function', name: sent })
  const answer = { status: 'completed', output: [{ type: 'function_call', call_id: 'c', name: sent, arguments: '{}' }] }
  expect(openaiResponses.decodeMessage(answer, context).content).toMatchObject([{ name }])
})

test('deferred tools appear once a search has named them', () => {
  const tools = [
    { name: 'ToolSearch', input_schema: {} },
    { name: 'Late', input_schema: {}, defer_loading: true },
  ]
  const found = [
    { role: 'user', content: 'x' },
    { role: 'assistant', content: [{ type: 'tool_use', id: 't', name: 'ToolSearch', input: {} }] },
    {
      role: 'user',
      content: [{ type: 'tool_result', tool_use_id: 't', content: [{ type: 'tool_reference', tool_name: 'Late' }] }],
    },
  ]
  const names = (body: { tools?: unknown }) => (body.tools as { name: string }[]).map(({ name }) => name)
  expect(names(bodyOf({ tools }))).toEqual(['ToolSearch'])
  expect(names(bodyOf({ tools, messages: found }))).toEqual(['ToolSearch', 'Late'])
})

test.for(['code_execution_20250825', 'bash_20250124', 'web_fetch_20250910', 'computer_20250124'])(
  '%s is refused',
  type => {
    const request = requestOf({ tools: [{ type, name: 'x' }] })
    expect(() => openaiResponses.encode(request, contextOf(request))).toThrow(expect.objectContaining({ status: 400 }))
    expect(() => openaiResponses.encode(request, contextOf(request))).toThrow(type)
  },
)

test('counting tokens', () => {
  const request = requestOf({ system: 'S', tools: [tool], temperature: 1 })
  const call = openaiResponses.countTokens?.encode(request, contextOf(request))
  expect(call?.path).toBe('/responses/input_tokens')
  expect(Object.keys(call?.body ?? {}).toSorted()).toEqual(['input', 'instructions', 'model', 'tools'])
  expect(openaiResponses.countTokens?.decode({ object: 'response.input_tokens', input_tokens: 11 })).toBe(11)
  expect(() => openaiResponses.countTokens?.decode({ ok: true })).toThrow('counted no tokens')
})

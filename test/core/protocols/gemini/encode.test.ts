import { expect, test } from 'vitest'
import { gemini } from '../../../../src/core/protocols/gemini/gemini.ts'
import { contextOf, requestOf } from '../openai-chat/contexts.ts'
import { encoded } from '../shared/wire.ts'

const on = (id: string) => ({ model: { id } })
const bodyOf = (request: object, context: object = {}) => encoded(gemini, request, context).body
const contentsOf = (messages: unknown[], context: object = {}) => bodyOf({ messages }, context).contents

test('the least request', () => {
  expect(encoded(gemini, {}, { stream: false })).toEqual({
    path: '/models/m:generateContent',
    body: { contents: [{ role: 'user', parts: [{ text: 'hi' }] }], generationConfig: { maxOutputTokens: 100 } },
  })
})

test.for([
  ['gemini-3-flash', '/models/gemini-3-flash:streamGenerateContent?alt=sse'],
  ['models/gemini-3-flash', '/models/gemini-3-flash:streamGenerateContent?alt=sse'],
  ['publishers/google/models/x', '/publishers/google/models/x:streamGenerateContent?alt=sse'],
  ['a b?c', '/models/a%20b%3Fc:streamGenerateContent?alt=sse'],
] as const)('path of %s', ([id, path]) => {
  expect(encoded(gemini, {}, on(id)).path).toBe(path)
})

const schema = { type: 'object', properties: { p: { type: 'string' } }, required: ['p'] }
const tool = { name: 'Read', description: 'Reads', input_schema: schema, cache_control: { type: 'ephemeral' } }
const declared = { name: 'Read', description: 'Reads', parametersJsonSchema: schema }
const search = { type: 'web_search_20250305', name: 'web_search', max_uses: 8 }

test.for([
  [
    'system',
    {
      system: [
        { type: 'text', text: 'A' },
        { type: 'text', text: 'B' },
      ],
    },
    { systemInstruction: { parts: [{ text: 'A\n\nB' }] } },
  ],
  [
    'sampling',
    { temperature: 0.2, top_p: 0.9, top_k: 5 },
    { generationConfig: { maxOutputTokens: 100, temperature: 0.2, topP: 0.9, topK: 5 } },
  ],
  [
    'stops, at most five',
    { stop_sequences: ['1', '2', '3', '4', '5', '6'] },
    { generationConfig: { stopSequences: ['1', '2', '3', '4', '5'] } },
  ],
  ['tools', { tools: [tool] }, { tools: [{ functionDeclarations: [declared] }] }],
  [
    'choice auto',
    { tools: [tool], tool_choice: { type: 'auto' } },
    { toolConfig: { functionCallingConfig: { mode: 'AUTO' } } },
  ],
  [
    'choice any',
    { tools: [tool], tool_choice: { type: 'any' } },
    { toolConfig: { functionCallingConfig: { mode: 'ANY' } } },
  ],
  [
    'choice none',
    { tools: [tool], tool_choice: { type: 'none' } },
    { toolConfig: { functionCallingConfig: { mode: 'NONE' } } },
  ],
  [
    'choice tool',
    { tools: [tool], tool_choice: { type: 'tool', name: 'Read' } },
    { toolConfig: { functionCallingConfig: { mode: 'ANY', allowedFunctionNames: ['Read'] } } },
  ],
  ['search', { tools: [search] }, { tools: [{ googleSearch: {} }] }],
  [
    'search beside tools',
    { tools: [tool, search] },
    {
      tools: [{ functionDeclarations: [declared] }, { googleSearch: {} }],
      toolConfig: { includeServerSideToolInvocations: true },
    },
  ],
  [
    'structured output',
    { output_config: { format: { type: 'json_schema', schema } } },
    { generationConfig: { responseMimeType: 'application/json', responseJsonSchema: schema } },
  ],
] as const)('%s', ([, request, expected]) => {
  expect(bodyOf(request)).toMatchObject(expected)
})

test('nothing of Anthropic alone, nothing empty', () => {
  const body = bodyOf({
    tools: [],
    tool_choice: { type: 'any' },
    system: '',
    metadata: { user_id: 'u' },
    context_management: {},
    cache_control: {},
    service_tier: 'auto',
  })
  expect(Object.keys(body)).toEqual(['contents', 'generationConfig'])
})

const adaptive = (effort?: string) => ({
  thinking: { type: 'adaptive' },
  ...(effort ? { output_config: { effort } } : {}),
})
const budget = (budget_tokens: number) => ({ thinking: { type: 'enabled', budget_tokens } })
const off = { thinking: { type: 'disabled' } }

test.for([
  ['gemini-3.8-flash', adaptive('medium'), { thinkingLevel: 'medium', includeThoughts: true }],
  ['gemini-3.8-flash', adaptive('max'), { thinkingLevel: 'high', includeThoughts: true }],
  ['gemini-3.8-flash', adaptive(), { includeThoughts: true }],
  ['gemini-3.8-flash', budget(1024), { thinkingLevel: 'low', includeThoughts: true }],
  ['gemini-3.8-flash', off, { thinkingLevel: 'minimal', includeThoughts: false }],
  ['gemini-3.1-pro-preview', off, { thinkingLevel: 'low', includeThoughts: false }],
  ['gemini-3-pro-preview', adaptive('medium'), { thinkingLevel: 'high', includeThoughts: true }],
  ['gemini-2.5-flash', budget(5000), { thinkingBudget: 5000, includeThoughts: true }],
  ['gemini-2.5-flash', budget(50000), { thinkingBudget: 24576, includeThoughts: true }],
  ['gemini-2.5-flash', adaptive('medium'), { thinkingBudget: 8192, includeThoughts: true }],
  ['gemini-2.5-flash', adaptive(), { includeThoughts: true }],
  ['gemini-2.5-flash', off, { thinkingBudget: 0, includeThoughts: false }],
  ['gemini-2.5-pro', off, { thinkingBudget: 128, includeThoughts: false }],
  ['gemini-1.5-pro', adaptive('high'), undefined],
  ['gemma-3-27b-it', adaptive('high'), undefined],
  ['my-alias', budget(5000), { thinkingBudget: 5000, includeThoughts: true }],
  ['my-alias', adaptive('high'), { thinkingLevel: 'high', includeThoughts: true }],
  ['gemini-3.8-flash', {}, undefined],
] as const)('%s thinks: %o', ([id, request, expected]) => {
  const { thinkingConfig } = bodyOf(request, on(id)).generationConfig as { thinkingConfig?: unknown }
  expect(thinkingConfig).toEqual(expected)
})

const png = { type: 'base64', media_type: 'image/png', data: 'aGk=' }
const inlinePng = { inlineData: { mimeType: 'image/png', data: 'aGk=' } }

test.for([
  ['image', { type: 'image', source: png }, inlinePng],
  [
    'image by URL',
    { type: 'image', source: { type: 'url', url: 'https://x/y.webp?z=1' } },
    { fileData: { mimeType: 'image/webp', fileUri: 'https://x/y.webp?z=1' } },
  ],
  [
    'PDF',
    { type: 'document', source: { type: 'base64', media_type: 'application/pdf', data: 'JVBERg==' } },
    { inlineData: { mimeType: 'application/pdf', data: 'JVBERg==' } },
  ],
  [
    'PDF by URL',
    { type: 'document', source: { type: 'url', url: 'https://x/doc' } },
    { fileData: { mimeType: 'application/pdf', fileUri: 'https://x/doc' } },
  ],
  [
    'text document',
    { type: 'document', title: 'T', source: { type: 'text', media_type: 'text/plain', data: 'body' } },
    { text: 'T\nbody' },
  ],
  [
    'stored image',
    { type: 'image', source: { type: 'file', file_id: 'f' } },
    { text: '[image omitted: it is stored at Anthropic]' },
  ],
] as const)('user content: %s', ([, block, part]) => {
  const content = [{ type: 'text', text: 'see' }, block, { type: 'text', text: '' }]
  expect(contentsOf([{ role: 'user', content }])).toEqual([{ role: 'user', parts: [{ text: 'see' }, part] }])
})

const loop = [
  { role: 'user', content: 'go' },
  { role: 'user', content: [{ type: 'text', text: 'now' }] },
  {
    role: 'assistant',
    content: [
      { type: 'thinking', thinking: 'from Anthropic', signature: 'EuYB' },
      { type: 'redacted_thinking', data: 'x' },
      { type: 'tool_use', id: 'toolu_1', name: 'Read', input: { p: 1 } },
      { type: 'tool_use', id: 'toolu_2', name: 'Shot', input: {} },
    ],
  },
  {
    role: 'user',
    content: [
      { type: 'text', text: 'and then' },
      { type: 'tool_result', tool_use_id: 'toolu_2', content: [{ type: 'image', source: png }] },
      {
        type: 'tool_result',
        tool_use_id: 'toolu_1',
        is_error: true,
        content: [
          { type: 'text', text: 'a' },
          { type: 'text', text: 'b' },
        ],
      },
    ],
  },
  { role: 'system', content: [{ type: 'text', text: 'Mind the time.' }] },
]
const reminder = { text: '<system-reminder>\nMind the time.\n</system-reminder>' }

test('a tool loop: roles alternate, results first and together, foreign thoughts gone', () => {
  expect(contentsOf(loop, on('gemini-3-flash'))).toEqual([
    { role: 'user', parts: [{ text: 'go' }, { text: 'now' }] },
    {
      role: 'model',
      parts: [
        {
          functionCall: { id: 'toolu_1', name: 'Read', args: { p: 1 } },
          thoughtSignature: 'skip_thought_signature_validator',
        },
        { functionCall: { id: 'toolu_2', name: 'Shot', args: {} } },
      ],
    },
    {
      role: 'user',
      parts: [
        { functionResponse: { id: 'toolu_1', name: 'Read', response: { error: 'a\nb' } } },
        {
          functionResponse: {
            id: 'toolu_2',
            name: 'Shot',
            response: { output: '[see the attached media]' },
            parts: [inlinePng],
          },
        },
        { text: 'and then' },
        reminder,
      ],
    },
  ])
})

test('before Gemini 3: no ids, no signatures, media beside the results', () => {
  expect(contentsOf(loop, on('gemini-2.5-pro'))).toMatchObject([
    {},
    { parts: [{ functionCall: { name: 'Read', args: { p: 1 } } }, { functionCall: { name: 'Shot', args: {} } }] },
    {
      parts: [
        { functionResponse: { name: 'Read', response: { error: 'a\nb' } } },
        { functionResponse: { name: 'Shot', response: { output: '[see the attached media]' } } },
        inlinePng,
        { text: 'and then' },
        reminder,
      ],
    },
  ])
  expect(JSON.stringify(contentsOf(loop, on('gemini-2.5-pro')))).not.toMatch(/"id"|thoughtSignature/)
})

test('a signature of another protocol of ours is not replayed', () => {
  const signature = 'claude-router.responses.rs_1:next:ENC'
  const content = [
    { type: 'thinking', thinking: 'x', signature },
    { type: 'text', text: 'y' },
  ]
  expect(
    contentsOf([
      { role: 'user', content: 'a' },
      { role: 'assistant', content },
    ]),
  ).toMatchObject([{}, { parts: [{ text: 'y' }] }])
})

test.for([
  [{ const: 'a' }, { type: 'string', enum: ['a'] }],
  [{ const: true }, { type: 'boolean' }],
  [{ const: null }, { type: 'null' }],
  [{ $schema: 'x', $id: 'y', default: 1, examples: [], pattern: 'p', minLength: 1, propertyNames: {} }, {}],
  [
    { type: 'integer', exclusiveMinimum: 0 },
    { type: 'integer', minimum: 1 },
  ],
  [
    { type: 'number', exclusiveMaximum: 9 },
    { type: 'number', maximum: 9 },
  ],
  [
    { type: ['string', 'null'], format: 'uri' },
    { type: ['string', 'null'], format: 'uri' },
  ],
  [
    { type: 'array', items: { const: 1 } },
    { type: 'array', items: { type: 'number', enum: [1] } },
  ],
  [
    { anyOf: [{ const: 'a' }, { $ref: '#/definitions/B' }] },
    { anyOf: [{ type: 'string', enum: ['a'] }, { $ref: '#/$defs/B' }] },
  ],
  [
    { type: 'object', properties: {}, required: ['gone'] },
    { type: 'object', properties: {}, required: [] },
  ],
  [
    { type: 'object', properties: { const: { type: 'string' }, default: { const: 'x' } } },
    { type: 'object', properties: { const: { type: 'string' }, default: { type: 'string', enum: ['x'] } } },
  ],
  [
    {
      allOf: [
        { properties: { a: {} }, required: ['a'] },
        { properties: { b: {} }, required: ['b'] },
      ],
    },
    { properties: { a: {}, b: {} }, required: ['a', 'b'] },
  ],
  [
    { type: 'object', additionalProperties: { const: 2 } },
    { type: 'object', additionalProperties: { type: 'number', enum: [2] } },
  ],
] as const)('schema %o', ([given, clean]) => {
  const input_schema = { type: 'object', properties: { x: given }, definitions: { B: { const: 'b' } } }
  const { tools } = bodyOf({ tools: [{ name: 'f', input_schema }] })
  expect(tools).toEqual([
    {
      functionDeclarations: [
        {
          name: 'f',
          parametersJsonSchema: {
            type: 'object',
            properties: { x: clean },
            $defs: { B: { type: 'string', enum: ['b'] } },
          },
        },
      ],
    },
  ])
})

test('names begin with a letter, and come back as they were', () => {
  const request = requestOf({
    tools: [{ name: '3d-print', input_schema: {} }],
    tool_choice: { type: 'tool', name: '3d-print' },
  })
  const context = contextOf(request)
  const { body } = gemini.encode(request, context)
  const name = (body.tools as { functionDeclarations: { name: string }[] }[])[0]?.functionDeclarations[0]?.name ?? ''
  expect(name).toMatch(/^[a-zA-Z_][a-zA-Z0-9_-]{0,63}$/)
  expect(body.toolConfig).toMatchObject({ functionCallingConfig: { allowedFunctionNames: [name] } })
  const answer = { candidates: [{ content: { parts: [{ functionCall: { name } }] }, finishReason: 'STOP' }] }
  expect(gemini.decodeMessage(answer, context).content).toMatchObject([{ name: '3d-print' }])
})

test.for(['code_execution_20250825', 'bash_20250124', 'text_editor_20250728'])('%s is refused', type => {
  const request = requestOf({ tools: [{ type, name: 'x' }] })
  expect(() => gemini.encode(request, contextOf(request))).toThrow(expect.objectContaining({ status: 400 }))
})

test('counting tokens', () => {
  const request = requestOf({ system: 'S', tools: [tool] })
  const call = gemini.countTokens?.encode(request, contextOf(request))
  expect(call?.path).toBe('/models/m:countTokens')
  expect(call?.body).toMatchObject({
    generateContentRequest: { model: 'models/m', contents: [{}], tools: [{}], systemInstruction: {} },
  })
  expect(gemini.countTokens?.decode({ totalTokens: 42 })).toBe(42)
  expect(() => gemini.countTokens?.decode({})).toThrow('counted no tokens')
})

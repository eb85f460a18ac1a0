import { expect } from 'vitest'
import type { JsonObject, ProtocolId } from '../../src/core/providers/provider.ts'
import type { Expected, RequestCase } from './request-cases.ts'

const png = 'iVBORw0KGgo='
const dataUrl = `data:image/png;base64,${png}`
const image = { type: 'image', source: { type: 'base64', media_type: 'image/png', data: png } }

const schema = { type: 'object', properties: { file_path: { type: 'string' } }, required: ['file_path'] }
const bare = { type: 'object', properties: {} }
const read = { name: 'Read', description: 'Reads a file', input_schema: schema }
const bash = { name: 'Bash', input_schema: bare }
const tools = [read, bash]

const chatTool = (name: string, parameters: object, description?: string): object => ({
  type: 'function',
  function: { name, parameters, ...(description ? { description } : {}) },
})
const chatTools = [chatTool('Read', schema, 'Reads a file'), chatTool('Bash', bare)]
const responsesTools = [
  { type: 'function', name: 'Read', description: 'Reads a file', parameters: schema, strict: false },
  { type: 'function', name: 'Bash', parameters: bare, strict: false },
]
const geminiTools = [
  {
    functionDeclarations: [
      { name: 'Read', description: 'Reads a file', parametersJsonSchema: schema },
      { name: 'Bash', parametersJsonSchema: bare },
    ],
  },
]

/** A choice of tools, and what each protocol calls it. */
const choice = (name: string, tool_choice: object | undefined, said: Record<ProtocolId, Expected>): RequestCase => ({
  name,
  request: { messages: [{ role: 'user', content: 'x' }], tools, ...(tool_choice ? { tool_choice } : {}) },
  expected: said,
})

const one = { type: 'tool', name: 'Bash' }

const call = (id: string, name: string): object => ({ type: 'tool_use', id, name, input: { of: id } })

/** A turn that calls Read and Bash and is answered. */
const loop = (...results: object[]): JsonObject => ({
  tools,
  messages: [
    { role: 'user', content: 'go' },
    { role: 'assistant', content: [call('toolu_1', 'Read'), call('toolu_2', 'Bash')] },
    { role: 'user', content: results },
  ],
})
const result = (id: string, more: object): object => ({ type: 'tool_result', tool_use_id: id, ...more })

const chatCalls = {
  role: 'assistant',
  content: null,
  tool_calls: [
    { id: 'toolu_1', type: 'function', function: { name: 'Read', arguments: '{"of":"toolu_1"}' } },
    { id: 'toolu_2', type: 'function', function: { name: 'Bash', arguments: '{"of":"toolu_2"}' } },
  ],
}
const ollamaCalls = {
  role: 'assistant',
  tool_calls: [
    { id: 'toolu_1', function: { name: 'Read', arguments: { of: 'toolu_1' } } },
    { id: 'toolu_2', function: { name: 'Bash', arguments: { of: 'toolu_2' } } },
  ],
}
const responsesCalls = [
  { type: 'function_call', call_id: 'toolu_1', name: 'Read', arguments: '{"of":"toolu_1"}' },
  { type: 'function_call', call_id: 'toolu_2', name: 'Bash', arguments: '{"of":"toolu_2"}' },
]
const geminiCalls = {
  role: 'model',
  parts: [
    { functionCall: { id: 'toolu_1', name: 'Read', args: { of: 'toolu_1' } } },
    { functionCall: { id: 'toolu_2', name: 'Bash', args: { of: 'toolu_2' } } },
  ],
}

/** The second half of a loop in each protocol's words. */
const answered = (
  request: JsonObject,
  chat: object[],
  responses: object[],
  geminiParts: object[],
  ollama: object[],
): RequestCase['expected'] => ({
  anthropic: { body: request },
  'openai-chat': { body: { messages: [{ role: 'user' }, chatCalls, ...chat] } },
  'openai-responses': { body: { input: [{ role: 'user' }, ...responsesCalls, ...responses] } },
  gemini: { body: { contents: [{ role: 'user' }, geminiCalls, { role: 'user', parts: geminiParts }] } },
  ollama: { body: { messages: [{ role: 'user' }, ollamaCalls, ...ollama] } },
})

const chatResult = (id: string, content: string): object => ({ role: 'tool', tool_call_id: id, content })
const outputOf = (id: string, output: unknown): object => ({ type: 'function_call_output', call_id: id, output })
const geminiResult = (id: string, name: string, response: object, more: object = {}): object => ({
  functionResponse: { id, name, response, ...more },
})
const ollamaResult = (id: string, name: string, content: string, more: object = {}): object => ({
  role: 'tool',
  tool_call_id: id,
  tool_name: name,
  content,
  ...more,
})

const plainResults = loop(
  result('toolu_1', { content: [{ type: 'text', text: 'one' }] }),
  result('toolu_2', { content: 'no such file', is_error: true }),
)
const pictureResults = loop(
  result('toolu_1', { content: [{ type: 'text', text: 'a picture' }, image] }),
  result('toolu_2', {}),
  { type: 'text', text: 'Well?' },
)
const halfResults = loop(result('toolu_2', { content: 'two' }))
const missing = 'No result was provided.'
const longName = `mcp__server__${'x'.repeat(80)}`
const shortened: unknown = expect.stringMatching(/^mcp__server__x+_[0-9a-f]{8}$/)

/** Tools, the choice of them, their calls and results. */
export const toolCases: RequestCase[] = [
  choice('tools, none chosen', undefined, {
    anthropic: { body: { tools }, absent: ['tool_choice'] },
    'openai-chat': { body: { tools: chatTools }, absent: ['tool_choice', 'parallel_tool_calls'] },
    'openai-responses': { body: { tools: responsesTools }, absent: ['tool_choice'] },
    gemini: { body: { tools: geminiTools }, absent: ['toolConfig'] },
    ollama: { body: { tools: chatTools }, absent: ['tool_choice'] },
  }),
  choice(
    'any tool, one at a time',
    { type: 'any', disable_parallel_tool_use: true },
    {
      anthropic: { body: { tool_choice: { type: 'any', disable_parallel_tool_use: true } } },
      'openai-chat': { body: { tool_choice: 'required', parallel_tool_calls: false } },
      'openai-responses': { body: { tool_choice: 'required', parallel_tool_calls: false } },
      gemini: { body: { toolConfig: { functionCallingConfig: { mode: 'ANY' } } } },
      ollama: { body: { tools: chatTools }, absent: ['tool_choice'] },
    },
  ),
  choice('one tool', one, {
    anthropic: { body: { tool_choice: one } },
    'openai-chat': { body: { tool_choice: { type: 'function', function: { name: 'Bash' } } } },
    'openai-responses': { body: { tool_choice: { type: 'function', name: 'Bash' } } },
    gemini: { body: { toolConfig: { functionCallingConfig: { mode: 'ANY', allowedFunctionNames: ['Bash'] } } } },
    ollama: { body: { tools: [chatTools[1]] } },
  }),
  choice(
    'no tool',
    { type: 'none' },
    {
      anthropic: { body: { tools, tool_choice: { type: 'none' } } },
      'openai-chat': { body: { tools: chatTools, tool_choice: 'none' } },
      'openai-responses': { body: { tools: responsesTools, tool_choice: 'none' } },
      gemini: { body: { tools: geminiTools, toolConfig: { functionCallingConfig: { mode: 'NONE' } } } },
      ollama: { body: {}, absent: ['tools'] },
    },
  ),
  {
    name: 'results, one of a failed tool',
    request: plainResults,
    expected: answered(
      plainResults,
      [chatResult('toolu_1', 'one'), chatResult('toolu_2', '[tool error] no such file')],
      [outputOf('toolu_1', 'one'), outputOf('toolu_2', '[tool error] no such file')],
      [geminiResult('toolu_1', 'Read', { output: 'one' }), geminiResult('toolu_2', 'Bash', { error: 'no such file' })],
      [ollamaResult('toolu_1', 'Read', 'one'), ollamaResult('toolu_2', 'Bash', '[tool error] no such file')],
    ),
  },
  {
    name: 'a result with an image, an empty one, and words of the user behind them',
    request: pictureResults,
    expected: answered(
      pictureResults,
      [
        chatResult('toolu_1', 'a picture'),
        chatResult('toolu_2', ''),
        {
          role: 'user',
          content: [
            { type: 'text', text: 'Attached by the result of the tool call toolu_1:' },
            { type: 'image_url', image_url: { url: dataUrl } },
            { type: 'text', text: 'Well?' },
          ],
        },
      ],
      [
        outputOf('toolu_1', [
          { type: 'input_text', text: 'a picture' },
          { type: 'input_image', image_url: dataUrl },
        ]),
        outputOf('toolu_2', ''),
        { role: 'user', content: [{ type: 'input_text', text: 'Well?' }] },
      ],
      [
        geminiResult('toolu_1', 'Read', { output: 'a picture' }, { parts: [{ inlineData: { data: png } }] }),
        geminiResult('toolu_2', 'Bash', { output: '' }),
        { text: 'Well?' },
      ],
      [
        ollamaResult('toolu_1', 'Read', 'a picture', { images: [png] }),
        ollamaResult('toolu_2', 'Bash', ''),
        { role: 'user', content: 'Well?' },
      ],
    ),
  },
  {
    name: 'a call that was never answered',
    request: halfResults,
    expected: answered(
      halfResults,
      [chatResult('toolu_2', 'two'), chatResult('toolu_1', missing)],
      [outputOf('toolu_1', `[tool error] ${missing}`), outputOf('toolu_2', 'two')],
      [geminiResult('toolu_1', 'Read', { error: missing }), geminiResult('toolu_2', 'Bash', { output: 'two' })],
      [ollamaResult('toolu_1', 'Read', `[tool error] ${missing}`), ollamaResult('toolu_2', 'Bash', 'two')],
    ),
  },
  {
    name: 'a tool name longer than others allow',
    request: { messages: [{ role: 'user', content: 'x' }], tools: [{ name: longName, input_schema: bare }] },
    expected: {
      anthropic: { body: { tools: [{ name: longName }] } },
      'openai-chat': { body: { tools: [{ function: { name: shortened } }] } },
      'openai-responses': { body: { tools: [{ name: shortened }] } },
      gemini: { body: { tools: [{ functionDeclarations: [{ name: shortened }] }] } },
      ollama: { body: { tools: [{ function: { name: shortened } }] } },
    },
  },
]

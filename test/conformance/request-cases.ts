import type { JsonObject, ProtocolId } from '../../src/core/providers/provider.ts'

type Expected = { body: JsonObject; absent?: string[] } | { refused: unknown }

export interface RequestCase {
  name: string
  /** The client's, in Anthropic's words. */
  request: JsonObject
  /** What the upstream must get, at least. */
  expected: Record<ProtocolId, Expected>
}

const png = 'iVBORw0KGgo='
const image = { type: 'image', source: { type: 'base64', media_type: 'image/png', data: png } }
const imageAt = { type: 'image', source: { type: 'url', url: 'https://pictures.example/x.jpg' } }
const pdf = {
  type: 'document',
  title: 'Spec',
  source: { type: 'base64', media_type: 'application/pdf', data: 'JVBERi0=' },
}
const note = { type: 'document', source: { type: 'text', media_type: 'text/plain', data: 'plain words' } }
const dataUrl = `data:image/png;base64,${png}`

const schema = { type: 'object', properties: { file_path: { type: 'string' } }, required: ['file_path'] }
const tools = [
  { name: 'Read', description: 'Reads a file', input_schema: schema },
  { name: 'Bash', input_schema: { type: 'object', properties: { command: { type: 'string' } } } },
]

const ask = (content: unknown, more: JsonObject = {}): JsonObject => ({
  messages: [{ role: 'user', content }],
  ...more,
})

const call = { type: 'tool_use', id: 'toolu_1', name: 'Read', input: { file_path: '/a' } }
const otherCall = { type: 'tool_use', id: 'toolu_2', name: 'Bash', input: { command: 'ls' } }

/** A turn that calls and is answered. */
const loop = (calls: object[], ...results: object[]): JsonObject => ({
  tools,
  messages: [
    { role: 'user', content: 'go' },
    { role: 'assistant', content: [{ type: 'text', text: 'ok' }, ...calls] },
    { role: 'user', content: results },
  ],
})

const resultOf = (id: string, more: JsonObject): object => ({ type: 'tool_result', tool_use_id: id, ...more })

const body = (fields: JsonObject, ...absent: string[]): Expected => ({ body: fields, absent })
const chatMessages = (...messages: object[]): Expected => ({ body: { messages } })
const responsesInput = (...input: object[]): Expected => ({ body: { input } })
const geminiContents = (...contents: object[]): Expected => ({ body: { contents } })

const system = [
  { type: 'text', text: 'x-anthropic-billing-header: cc_version=2.1.330; cch=abc;' },
  { type: 'text', text: 'Be short.', cache_control: { type: 'ephemeral' } },
  { type: 'text', text: 'Be kind.' },
]
const both = 'Be short.\n\nBe kind.'
const userParts = (...parts: object[]): object => ({ role: 'user', parts })
const answered = expect_last()

function expect_last(): JsonObject {
  return {}
}

export const requestCases: RequestCase[] = []
void [
  image,
  imageAt,
  pdf,
  note,
  dataUrl,
  ask,
  loop,
  call,
  otherCall,
  resultOf,
  body,
  chatMessages,
  responsesInput,
  geminiContents,
  system,
  both,
  userParts,
  answered,
]

import type { JsonObject } from '../../src/core/providers/provider.ts'
import type { Expected, RequestCase } from './request-cases.ts'

const png = 'iVBORw0KGgo='
const dataUrl = `data:image/png;base64,${png}`
const image = { type: 'image', source: { type: 'base64', media_type: 'image/png', data: png } }
const imageAt = { type: 'image', source: { type: 'url', url: 'https://pictures.example/x.jpg' } }
const pdf = {
  type: 'document',
  title: 'Spec',
  source: { type: 'base64', media_type: 'application/pdf', data: 'JVBERi0=' },
}
const note = { type: 'document', source: { type: 'text', media_type: 'text/plain', data: 'plain words' } }

const ask = (content: unknown, more: JsonObject = {}): JsonObject => ({
  messages: [{ role: 'user', content }],
  ...more,
})
const messages = (...list: object[]): Expected => ({ body: { messages: list } })
const input = (...list: object[]): Expected => ({ body: { input: list } })
const contents = (...list: object[]): Expected => ({ body: { contents: list } })
const userInput = (...content: object[]): object => ({ type: 'message', role: 'user', content })
const inputText = (text: string): object => ({ type: 'input_text', text })
const said = (text: string): object => ({
  type: 'message',
  role: 'assistant',
  content: [{ type: 'output_text', text }],
})

const system = [
  { type: 'text', text: 'x-anthropic-billing-header: cc_version=2.1.330; cch=abc;' },
  { type: 'text', text: 'Be short.', cache_control: { type: 'ephemeral' } },
  { type: 'text', text: 'Be kind.' },
]
const both = 'Be short.\n\nBe kind.'
const reminder = '<system-reminder>\nNew rule.\n</system-reminder>'

/** System prompts, text, media, and thoughts of other models. */
export const contentCases: RequestCase[] = [
  {
    name: 'a system prompt in blocks, the billing block left out',
    request: ask('hi', { system }),
    expected: {
      anthropic: { body: { system: system.slice(1) } },
      'openai-chat': messages({ role: 'system', content: both }, { role: 'user', content: 'hi' }),
      'openai-responses': { body: { instructions: both, input: [userInput(inputText('hi'))] } },
      gemini: {
        body: { systemInstruction: { parts: [{ text: both }] }, contents: [{ role: 'user', parts: [{ text: 'hi' }] }] },
      },
      ollama: messages({ role: 'system', content: both }, { role: 'user', content: 'hi' }),
    },
  },
  {
    name: 'a system message in mid-conversation, which keeps its place',
    request: {
      messages: [
        { role: 'user', content: 'hi' },
        { role: 'assistant', content: 'yo' },
        { role: 'user', content: 'more' },
        { role: 'system', content: 'New rule.' },
      ],
    },
    expected: {
      anthropic: messages(
        { role: 'user', content: 'hi' },
        { role: 'assistant', content: 'yo' },
        { role: 'user', content: 'more' },
        { role: 'user', content: [{ type: 'text', text: reminder }] },
      ),
      'openai-chat': messages(
        { role: 'user', content: 'hi' },
        { role: 'assistant', content: 'yo' },
        { role: 'user', content: 'more' },
        { role: 'system', content: 'New rule.' },
      ),
      'openai-responses': input(userInput(inputText('hi')), said('yo'), userInput(inputText('more')), {
        type: 'message',
        role: 'developer',
        content: [inputText('New rule.')],
      }),
      gemini: contents(
        { role: 'user', parts: [{ text: 'hi' }] },
        { role: 'model', parts: [{ text: 'yo' }] },
        { role: 'user', parts: [{ text: 'more' }, { text: reminder }] },
      ),
      ollama: messages(
        { role: 'user', content: 'hi' },
        { role: 'assistant', content: 'yo' },
        { role: 'user', content: 'more' },
        { role: 'system', content: 'New rule.' },
      ),
    },
  },
  {
    name: 'images, inline and by address',
    request: ask([{ type: 'text', text: 'see' }, image, imageAt]),
    expected: {
      anthropic: messages({ role: 'user', content: [{ type: 'text', text: 'see' }, image, imageAt] }),
      'openai-chat': messages({
        role: 'user',
        content: [
          { type: 'text', text: 'see' },
          { type: 'image_url', image_url: { url: dataUrl } },
          { type: 'image_url', image_url: { url: imageAt.source.url } },
        ],
      }),
      'openai-responses': input(
        userInput(
          inputText('see'),
          { type: 'input_image', image_url: dataUrl },
          { type: 'input_image', image_url: imageAt.source.url },
        ),
      ),
      gemini: contents({
        role: 'user',
        parts: [
          { text: 'see' },
          { inlineData: { mimeType: 'image/png', data: png } },
          { fileData: { mimeType: 'image/jpeg', fileUri: imageAt.source.url } },
        ],
      }),
      ollama: messages({ role: 'user', content: `see\n[image: ${imageAt.source.url}]`, images: [png] }),
    },
  },
  {
    name: 'documents, as PDF and as text',
    request: ask([pdf, note, { type: 'text', text: 'read' }]),
    expected: {
      anthropic: messages({ role: 'user', content: [pdf, note, { type: 'text', text: 'read' }] }),
      'openai-chat': messages({
        role: 'user',
        content: [
          { type: 'file', file: { filename: 'Spec', file_data: 'data:application/pdf;base64,JVBERi0=' } },
          { type: 'text', text: 'plain words' },
          { type: 'text', text: 'read' },
        ],
      }),
      'openai-responses': input(
        userInput(
          { type: 'input_file', filename: 'Spec', file_data: 'data:application/pdf;base64,JVBERi0=' },
          inputText('plain words'),
          inputText('read'),
        ),
      ),
      gemini: contents({
        role: 'user',
        parts: [
          { inlineData: { mimeType: 'application/pdf', data: 'JVBERi0=' } },
          { text: 'plain words' },
          { text: 'read' },
        ],
      }),
      ollama: messages({
        role: 'user',
        content: '[document "Spec" omitted: the model cannot read it]\nplain words\nread',
      }),
    },
  },
  {
    name: "another provider's thoughts, which go to Anthropic only",
    request: {
      messages: [
        { role: 'user', content: 'a' },
        {
          role: 'assistant',
          content: [
            { type: 'redacted_thinking', data: 'opaque' },
            { type: 'thinking', thinking: 'hidden', signature: 'AnthropicSignature' },
            { type: 'text', text: 'b' },
          ],
        },
        { role: 'user', content: 'c' },
      ],
    },
    expected: {
      anthropic: messages(
        { role: 'user', content: 'a' },
        {
          role: 'assistant',
          content: [
            { type: 'redacted_thinking', data: 'opaque' },
            { type: 'thinking', thinking: 'hidden', signature: 'AnthropicSignature' },
            { type: 'text', text: 'b' },
          ],
        },
        { role: 'user', content: 'c' },
      ),
      'openai-chat': messages(
        { role: 'user', content: 'a' },
        { role: 'assistant', content: 'b' },
        { role: 'user', content: 'c' },
      ),
      'openai-responses': input(userInput(inputText('a')), said('b'), userInput(inputText('c'))),
      gemini: contents(
        { role: 'user', parts: [{ text: 'a' }] },
        { role: 'model', parts: [{ text: 'b' }] },
        { role: 'user', parts: [{ text: 'c' }] },
      ),
      ollama: messages(
        { role: 'user', content: 'a' },
        { role: 'assistant', content: 'b' },
        { role: 'user', content: 'c' },
      ),
    },
  },
  {
    name: 'thoughts minted here, which Anthropic would refuse',
    request: {
      messages: [
        { role: 'user', content: 'a' },
        {
          role: 'assistant',
          content: [
            { type: 'thinking', thinking: 'mine', signature: 'claude-router.none.' },
            { type: 'text', text: 'b' },
          ],
        },
        { role: 'user', content: 'c' },
      ],
    },
    expected: {
      anthropic: messages(
        { role: 'user', content: 'a' },
        { role: 'assistant', content: [{ type: 'text', text: 'b' }] },
        { role: 'user', content: 'c' },
      ),
      'openai-chat': messages(
        { role: 'user', content: 'a' },
        { role: 'assistant', content: 'b' },
        { role: 'user', content: 'c' },
      ),
      'openai-responses': input(userInput(inputText('a')), said('b'), userInput(inputText('c'))),
      gemini: contents(
        { role: 'user', parts: [{ text: 'a' }] },
        { role: 'model', parts: [{ text: 'b' }] },
        { role: 'user', parts: [{ text: 'c' }] },
      ),
      ollama: messages(
        { role: 'user', content: 'a' },
        { role: 'assistant', content: 'b', thinking: 'mine' },
        { role: 'user', content: 'c' },
      ),
    },
  },
  {
    name: 'a prefilled answer',
    request: {
      messages: [
        { role: 'user', content: 'a' },
        { role: 'assistant', content: 'Here is' },
      ],
    },
    expected: {
      anthropic: messages({ role: 'user', content: 'a' }, { role: 'assistant', content: 'Here is' }),
      'openai-chat': messages({ role: 'user', content: 'a' }, { role: 'assistant', content: 'Here is' }),
      'openai-responses': input(userInput(inputText('a')), said('Here is')),
      gemini: contents({ role: 'user', parts: [{ text: 'a' }] }, { role: 'model', parts: [{ text: 'Here is' }] }),
      ollama: messages({ role: 'user', content: 'a' }, { role: 'assistant', content: 'Here is' }),
    },
  },
]

import { expect } from 'vitest'
import type { JsonObject } from '../../src/core/providers/provider.ts'
import type { RequestCase } from './request-cases.ts'

const ask = (more: JsonObject): JsonObject => ({ messages: [{ role: 'user', content: 'x' }], ...more })

const answerSchema = {
  type: 'object',
  properties: { title: { type: 'string' } },
  required: ['title'],
  additionalProperties: false,
}
const tools = [
  { type: 'tool_search_tool_regex_20251119', name: 'tool_search_tool_regex' },
  { name: 'Read', input_schema: { type: 'object', properties: {} } },
  { name: 'Bash', input_schema: { type: 'object', properties: {} }, defer_loading: true },
]
const userId = `user_${'0123456789abcdef'.repeat(4)}_account__session_1b2c`
const hashed: unknown = expect.stringMatching(/^[0-9a-f]{64}$/)

/** Everything beside the conversation. */
export const optionCases: RequestCase[] = [
  {
    name: 'sampling, limits and stop sequences',
    request: ask({ max_tokens: 321, temperature: 0.5, top_p: 0.9, top_k: 5, stop_sequences: ['END', ''] }),
    expected: {
      anthropic: { body: { max_tokens: 321, temperature: 0.5, top_p: 0.9, top_k: 5 } },
      'openai-chat': { body: { max_tokens: 321, temperature: 0.5, top_p: 0.9, stop: ['END'] }, absent: ['top_k'] },
      'openai-responses': {
        body: { max_output_tokens: 321, temperature: 0.5, top_p: 0.9, store: false },
        absent: ['top_k', 'stop', 'max_tokens'],
      },
      gemini: {
        body: {
          generationConfig: { maxOutputTokens: 321, temperature: 0.5, topP: 0.9, topK: 5, stopSequences: ['END'] },
        },
      },
      ollama: {
        body: {
          options: { num_predict: 321, temperature: 0.5, top_p: 0.9, top_k: 5, stop: ['END'], num_ctx: 8192 },
          truncate: false,
        },
      },
    },
  },
  {
    name: 'the user, hashed where 64 characters are the limit',
    request: ask({ metadata: { user_id: userId } }),
    expected: {
      anthropic: { body: { metadata: { user_id: userId } } },
      'openai-chat': { body: { user: hashed }, absent: ['metadata'] },
      'openai-responses': { body: { user: hashed }, absent: ['metadata'] },
      gemini: { body: {}, absent: ['metadata', 'user'] },
      ollama: { body: {}, absent: ['metadata', 'user'] },
    },
  },
  {
    name: 'a thinking budget',
    request: ask({ max_tokens: 9000, thinking: { type: 'enabled', budget_tokens: 4096 } }),
    expected: {
      anthropic: { body: { thinking: { type: 'enabled', budget_tokens: 4096 } } },
      'openai-chat': { body: {}, absent: ['thinking'] },
      'openai-responses': {
        body: { reasoning: { effort: 'high', summary: 'auto' }, include: ['reasoning.encrypted_content'] },
        absent: ['thinking'],
      },
      gemini: { body: { generationConfig: { thinkingConfig: { thinkingBudget: 4096, includeThoughts: true } } } },
      ollama: { body: { think: true } },
    },
  },
  {
    name: 'adaptive thinking with an effort',
    request: ask({ thinking: { type: 'adaptive' }, output_config: { effort: 'medium' } }),
    expected: {
      anthropic: { body: { thinking: { type: 'adaptive' }, output_config: { effort: 'medium' } } },
      'openai-chat': { body: {}, absent: ['thinking', 'output_config'] },
      'openai-responses': { body: { reasoning: { effort: 'medium' } }, absent: ['output_config'] },
      gemini: { body: { generationConfig: { thinkingConfig: { thinkingLevel: 'medium' } } } },
      ollama: { body: { think: true }, absent: ['output_config'] },
    },
  },
  {
    name: 'no thinking',
    request: ask({ thinking: { type: 'disabled' } }),
    expected: {
      anthropic: { body: { thinking: { type: 'disabled' } } },
      'openai-chat': { body: {}, absent: ['thinking', 'reasoning_effort'] },
      'openai-responses': { body: {}, absent: ['reasoning', 'include'] },
      gemini: { body: { generationConfig: { thinkingConfig: { includeThoughts: false } } } },
      ollama: { body: { think: false } },
    },
  },
  {
    name: 'an answer by a schema',
    request: ask({ output_config: { format: { type: 'json_schema', schema: answerSchema } } }),
    expected: {
      anthropic: { body: { output_config: { format: { type: 'json_schema', schema: answerSchema } } } },
      'openai-chat': {
        body: { response_format: { type: 'json_schema', json_schema: { schema: answerSchema, strict: true } } },
      },
      'openai-responses': { body: { text: { format: { type: 'json_schema', schema: answerSchema, strict: true } } } },
      gemini: {
        body: { generationConfig: { responseMimeType: 'application/json', responseJsonSchema: answerSchema } },
      },
      ollama: { body: { format: answerSchema } },
    },
  },
  {
    name: 'deferred tools and the search for them',
    request: ask({ tools }),
    expected: {
      anthropic: { body: { tools: tools.slice(1).map(({ name, input_schema }) => ({ name, input_schema })) } },
      'openai-chat': { body: { tools: [{ function: { name: 'Read' } }, { function: { name: 'Bash' } }] } },
      'openai-responses': { body: { tools: [{ name: 'Read' }, { name: 'Bash' }] } },
      gemini: { body: { tools: [{ functionDeclarations: [{ name: 'Read' }, { name: 'Bash' }] }] } },
      ollama: { body: { tools: [{ function: { name: 'Read' } }, { function: { name: 'Bash' } }] } },
    },
  },
  {
    name: "fields that are Anthropic's own",
    request: ask({
      context_management: { edits: [] },
      service_tier: 'auto',
      messages: [{ role: 'user', content: [{ type: 'text', text: 'x', cache_control: { type: 'ephemeral' } }] }],
    }),
    expected: {
      anthropic: { body: { context_management: { edits: [] }, service_tier: 'auto' } },
      'openai-chat': {
        body: { messages: [{ role: 'user', content: 'x' }] },
        absent: ['context_management', 'service_tier'],
      },
      'openai-responses': { body: {}, absent: ['context_management', 'service_tier'] },
      gemini: { body: {}, absent: ['context_management', 'service_tier'] },
      ollama: { body: {}, absent: ['context_management', 'service_tier'] },
    },
  },
]

import { classifyByRules } from './error-rules.ts'
import { defineProvider } from './provider.ts'

export const groq = defineProvider({
  id: 'groq',
  name: 'Groq',
  env: ['GROQ_API_KEY'],
  endpoints: {
    'openai-chat': {
      baseUrl: 'https://api.groq.com/openai/v1',
      auth: 'bearer',
      quirks: {
        maxTokensField: 'max_completion_tokens',
        dropSchemaKeywords: ['$schema'],
      },
    },
    'openai-responses': { baseUrl: 'https://api.groq.com/openai/v1', auth: 'bearer' },
  },
  defaultProtocol: 'openai-chat',
  quirksOf: model =>
    /gpt-oss|qwen3/.test(model) ? { reasoning: 'reasoning_effort', efforts: ['low', 'medium', 'high'] } : undefined,
  classifyError: classifyByRules([
    // Its 400 for a call that the model wrote wrongly: the same request mostly passes the next time.
    { failure: 'transient', status: 400, code: /tool_use_failed/ },
    { failure: 'quota', status: 429, text: /\((?:RPD|TPD)\)/ },
  ]),
  docs: 'https://console.groq.com/docs',
  suggestedModels: ['openai/gpt-oss-120b', 'qwen/qwen3.8-27b'],
})

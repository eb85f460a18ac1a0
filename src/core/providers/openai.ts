import { classifyByRules } from './error-rules.ts'
import { openaiQuirks } from './openai-quirks.ts'
import { defineProvider } from './provider.ts'

export const openai = defineProvider({
  id: 'openai',
  name: 'OpenAI',
  env: ['OPENAI_API_KEY'],
  baseUrlEnv: ['OPENAI_BASE_URL'],
  endpoints: {
    'openai-responses': {
      baseUrl: 'https://api.openai.com/v1',
      auth: 'bearer',
      quirks: { systemInMessages: true, sessionAffinity: { field: 'prompt_cache_key' } },
    },
    'openai-chat': {
      baseUrl: 'https://api.openai.com/v1',
      auth: 'bearer',
      quirks: { maxTokensField: 'max_completion_tokens', sessionAffinity: { field: 'prompt_cache_key' } },
    },
  },
  defaultProtocol: 'openai-responses',
  quirksOf: openaiQuirks,
  classifyError: classifyByRules([
    {
      failure: 'quota',
      status: 429,
      code: /insufficient_quota|billing/,
      hint: 'Add credit at https://platform.openai.com/settings/organization/billing.',
    },
  ]),
  docs: 'https://platform.openai.com/docs/api-reference',
  suggestedModels: ['gpt-6.1-sol', 'gpt-6.1-terra', 'gpt-6-luna'],
})

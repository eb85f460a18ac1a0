import { classifyByRules } from './error-rules.ts'
import { defineProvider } from './provider.ts'

export const gemini = defineProvider({
  id: 'gemini',
  name: 'Google Gemini',
  aliases: ['google'],
  env: ['GEMINI_API_KEY', 'GOOGLE_API_KEY', 'GOOGLE_GENERATIVE_AI_API_KEY'],
  catalogKey: 'google',
  endpoints: {
    gemini: { baseUrl: 'https://generativelanguage.googleapis.com/v1beta', auth: 'x-goog-api-key' },
    'openai-chat': {
      baseUrl: 'https://generativelanguage.googleapis.com/v1beta/openai',
      auth: 'bearer',
      quirks: { reasoning: 'reasoning_effort', dropSchemaKeywords: ['$schema', 'additionalProperties', 'const'] },
    },
  },
  defaultProtocol: 'gemini',
  // The day's free allowance: its retryDelay can be hours, waiting is pointless.
  classifyError: (status, body, headers) =>
    status === 429 && /PerDay/.test(JSON.stringify(body) ?? '') ? usedUp(status, body, headers) : undefined,
  docs: 'https://ai.google.dev/gemini-api/docs',
  suggestedModels: ['gemini-4-argon', 'gemini-3.8-flash'],
})

const usedUp = classifyByRules([
  { failure: 'quota', hint: "The free tier's daily allowance is used up: enable billing or use another model." },
])

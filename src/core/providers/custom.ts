import { defineProvider } from './provider.ts'

/** Any other upstream that speaks one of the protocols. The base URL is the user's, and says the protocol if nothing else does. */
export const custom = defineProvider({
  id: 'custom',
  name: 'Custom',
  env: [],
  optionalEnv: ['CUSTOM_API_KEY'],
  baseUrlEnv: ['CUSTOM_BASE_URL'],
  endpoints: {
    'openai-chat': { baseUrl: '', auth: 'bearer', quirks: { reasoning: 'reasoning_effort' } },
    'openai-responses': { baseUrl: '', auth: 'bearer' },
    anthropic: { baseUrl: '', auth: 'x-api-key', quirks: { anthropicBetas: 'all', cacheControl: 'all' } },
    gemini: { baseUrl: '', auth: 'x-goog-api-key' },
    ollama: { baseUrl: '', auth: 'bearer', quirks: { reasoning: 'think' } },
  },
  defaultProtocol: 'openai-chat',
  docs: 'https://platform.openai.com/docs/api-reference/chat',
})

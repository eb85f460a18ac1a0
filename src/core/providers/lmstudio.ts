import { anthropicSkin } from './anthropic-skin.ts'
import { classifyByRules } from './error-rules.ts'
import { defineProvider } from './provider.ts'

export const lmstudio = defineProvider({
  id: 'lmstudio',
  name: 'LM Studio',
  aliases: ['lm-studio'],
  env: [],
  optionalEnv: ['LMSTUDIO_API_KEY', 'LM_API_TOKEN'],
  baseUrlEnv: ['LMSTUDIO_BASE_URL'],
  endpoints: {
    'openai-chat': { baseUrl: 'http://127.0.0.1:1234/v1', auth: 'none', quirks: { reasoning: 'reasoning_effort' } },
    anthropic: { baseUrl: 'http://127.0.0.1:1234', auth: 'none', quirks: anthropicSkin },
    'openai-responses': { baseUrl: 'http://127.0.0.1:1234/v1', auth: 'none' },
  },
  defaultProtocol: 'openai-chat',
  local: true,
  classifyError: classifyByRules([
    {
      failure: 'context_overflow',
      text: /greater than the context length/i,
      hint: 'Load the model with a longer context.',
    },
    { failure: 'not_found', text: /no models? loaded|model.{0,40}not found/i, hint: 'Load the model in LM Studio.' },
  ]),
  docs: 'https://lmstudio.ai/docs/developer',
})

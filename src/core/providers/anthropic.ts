import { classifyByRules } from './error-rules.ts'
import { defineProvider } from './provider.ts'

export const anthropic = defineProvider({
  id: 'anthropic',
  name: 'Anthropic',
  aliases: ['claude'],
  env: ['ANTHROPIC_API_KEY'],
  endpoints: {
    anthropic: {
      baseUrl: 'https://api.anthropic.com',
      auth: 'x-api-key',
      quirks: {
        anthropicBetas: 'all',
        cacheControl: 'all',
        countTokens: true,
        systemInMessages: true,
        toolSearch: true,
        keepBillingBlock: true,
      },
    },
  },
  defaultProtocol: 'anthropic',
  classifyError: classifyByRules([
    { failure: 'quota', status: 400, text: /credit balance is too low/i, hint: 'Add credit in the Anthropic console.' },
  ]),
  docs: 'https://platform.claude.com/docs/en/api/messages',
  suggestedModels: ['claude-sonnet-5-5', 'claude-opus-5-5', 'claude-haiku-5-5'],
})

import { anthropicSkin } from './anthropic-skin.ts'
import { classifyByRules } from './error-rules.ts'
import { defineProvider } from './provider.ts'

export const aihubmix = defineProvider({
  id: 'aihubmix',
  name: 'AIHubMix',
  env: ['AIHUBMIX_API_KEY'],
  endpoints: {
    'openai-chat': { baseUrl: 'https://aihubmix.com/v1', auth: 'bearer', quirks: { reasoning: 'reasoning_effort' } },
    anthropic: {
      baseUrl: 'https://aihubmix.com',
      auth: 'bearer',
      quirks: { ...anthropicSkin, cacheControl: 'all', anySignature: false },
    },
    gemini: { baseUrl: 'https://aihubmix.com/gemini/v1beta', auth: 'x-goog-api-key' },
  },
  defaultProtocol: 'openai-chat',
  protocolOf: model => (model.startsWith('claude') ? 'anthropic' : model.startsWith('gemini') ? 'gemini' : undefined),
  classifyError: classifyByRules([
    {
      failure: 'quota',
      text: /insufficient.{0,20}(?:quota|balance|credit)|额度不足|余额不足/i,
      hint: 'Top up at https://aihubmix.com.',
    },
    // New API's wording for a model that no channel serves.
    { failure: 'not_found', status: 503, text: /no available channel|无可用渠道/i },
  ]),
  docs: 'https://docs.aihubmix.com',
  suggestedModels: ['claude-sonnet-5-5', 'gpt-6-sol'],
})

import { anthropicSkin } from './anthropic-skin.ts'
import { classifyByRules } from './error-rules.ts'
import { defineProvider } from './provider.ts'

export const openrouter = defineProvider({
  id: 'openrouter',
  name: 'OpenRouter',
  env: ['OPENROUTER_API_KEY'],
  endpoints: {
    'openai-chat': {
      baseUrl: 'https://openrouter.ai/api/v1',
      auth: 'bearer',
      quirks: {
        reasoning: 'reasoning',
        efforts: ['none', 'minimal', 'low', 'medium', 'high', 'xhigh'],
        cacheControl: 'claude-models',
        webSearch: 'plugins',
        sessionAffinity: { header: 'x-session-id' },
      },
    },
    anthropic: {
      baseUrl: 'https://openrouter.ai/api',
      auth: 'bearer',
      quirks: {
        ...anthropicSkin,
        cacheControl: 'all',
        anySignature: false,
        sessionAffinity: { header: 'x-session-id' },
      },
    },
    'openai-responses': { baseUrl: 'https://openrouter.ai/api/v1', auth: 'bearer' },
  },
  defaultProtocol: 'openai-chat',
  // Claude keeps its signatures and caches only over its own protocol.
  protocolOf: model => (model.startsWith('anthropic/') ? 'anthropic' : undefined),
  headers: { 'x-openrouter-title': 'claude-router' },
  variants: {
    'openrouter-eu': {
      endpoints: {
        'openai-chat': 'https://eu.openrouter.ai/api/v1',
        anthropic: 'https://eu.openrouter.ai/api',
        'openai-responses': 'https://eu.openrouter.ai/api/v1',
      },
    },
  },
  classifyError: classifyByRules([
    // It reserves max_tokens of credit: passes when the calls in flight have ended.
    { failure: 'rate_limit', status: 402, code: /in_flight_budget_exhausted/ },
    { failure: 'rate_limit', status: 402, text: /in_flight_budget_exhausted/i },
    { failure: 'quota', status: 402, hint: 'Add credit at https://openrouter.ai/settings/credits.' },
  ]),
  docs: 'https://openrouter.ai/docs',
  suggestedModels: ['anthropic/claude-sonnet-5.5', 'z-ai/glm-5.3', 'openrouter/auto-code'],
})

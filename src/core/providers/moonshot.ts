import { olderAnthropicSkin } from './anthropic-skin.ts'
import { classifyByRules } from './error-rules.ts'
import { defineProvider } from './provider.ts'

export const moonshot = defineProvider({
  id: 'moonshot',
  name: 'Moonshot AI (Kimi)',
  aliases: ['kimi', 'moonshotai'],
  env: ['MOONSHOT_API_KEY'],
  catalogKey: 'moonshotai',
  endpoints: {
    anthropic: { baseUrl: 'https://api.moonshot.ai/anthropic', auth: 'bearer', quirks: olderAnthropicSkin },
    'openai-chat': {
      baseUrl: 'https://api.moonshot.ai/v1',
      auth: 'bearer',
      quirks: { reasoning: 'thinking-type', systemInMessages: true },
    },
  },
  defaultProtocol: 'anthropic',
  quirksOf: (model, protocol) =>
    protocol === 'openai-chat' && /^kimi-k(?:[3-9]|\d\d)/.test(model)
      ? { reasoning: 'reasoning_effort', efforts: ['low', 'high', 'max'], replayReasoning: 'always' }
      : undefined,
  variants: {
    'moonshot-cn': {
      endpoints: { anthropic: 'https://api.moonshot.cn/anthropic', 'openai-chat': 'https://api.moonshot.cn/v1' },
    },
    'kimi-coding': {
      endpoints: { anthropic: 'https://api.kimi.com/coding', 'openai-chat': 'https://api.kimi.com/coding/v1' },
      env: ['KIMI_API_KEY'],
    },
  },
  classifyError: classifyByRules([
    {
      failure: 'quota',
      code: /exceeded_current_quota_error/,
      hint: 'The balance is used up: top up in the Moonshot console.',
    },
  ]),
  docs: 'https://platform.moonshot.ai/docs',
  suggestedModels: ['kimi-k3.1-pro', 'kimi-k2.7-code'],
})

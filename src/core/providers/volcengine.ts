import { olderAnthropicSkin } from './anthropic-skin.ts'
import { classifyByRules } from './error-rules.ts'
import { defineProvider } from './provider.ts'

export const volcengine = defineProvider({
  id: 'volcengine',
  name: 'Volcengine Ark (Doubao)',
  aliases: ['ark', 'doubao'],
  env: ['ARK_API_KEY', 'VOLCENGINE_API_KEY'],
  endpoints: {
    'openai-chat': {
      baseUrl: 'https://ark.cn-beijing.volces.com/api/v3',
      auth: 'bearer',
      quirks: { reasoning: 'thinking-type', effortBesideThinking: true, efforts: ['minimal', 'low', 'medium', 'high'] },
    },
    anthropic: {
      baseUrl: 'https://ark.cn-beijing.volces.com/api/compatible',
      auth: 'bearer',
      quirks: olderAnthropicSkin,
    },
    'openai-responses': { baseUrl: 'https://ark.cn-beijing.volces.com/api/v3', auth: 'bearer' },
  },
  defaultProtocol: 'openai-chat',
  variants: {
    'volcengine-coding': {
      endpoints: {
        anthropic: 'https://ark.cn-beijing.volces.com/api/coding',
        'openai-chat': 'https://ark.cn-beijing.volces.com/api/coding/v3',
      },
    },
  },
  classifyError: classifyByRules([
    {
      failure: 'quota',
      code: /accountoverdue|insufficientbalance|setlimitexceeded|quotaexceeded/,
      hint: 'Pay the balance or raise the limit in the Ark console.',
    },
    {
      failure: 'not_found',
      code: /modelnotopen|invalidendpointormodel/,
      hint: 'Activate the model in the Ark console, or give its `ep-...` endpoint id.',
    },
  ]),
  docs: 'https://www.volcengine.com/docs/82379',
  suggestedModels: ['doubao-seed-2-1-pro-260628', 'doubao-seed-2-0-code-preview-260215'],
})

import { olderAnthropicSkin } from './anthropic-skin.ts'
import { classifyByRules } from './error-rules.ts'
import { defineProvider, type JsonObject } from './provider.ts'

export const zai = defineProvider({
  id: 'zai',
  name: 'Z.ai (Zhipu GLM)',
  aliases: ['z-ai', 'glm'],
  env: ['ZAI_API_KEY', 'Z_AI_API_KEY'],
  endpoints: {
    anthropic: { baseUrl: 'https://api.z.ai/api/anthropic', auth: 'bearer', quirks: olderAnthropicSkin },
    'openai-chat': {
      baseUrl: 'https://api.z.ai/api/paas/v4',
      auth: 'bearer',
      quirks: { reasoning: 'thinking-type', structuredOutput: 'json_object' },
    },
  },
  defaultProtocol: 'anthropic',
  quirksOf: (model, protocol) =>
    protocol === 'openai-chat' && /^glm-(?:5\.[2-9]|[6-9])/.test(model)
      ? { effortBesideThinking: true, efforts: ['low', 'high', 'max'] }
      : undefined,
  transformBody: (body, { protocol }) => (protocol === 'openai-chat' ? withZaiFields(body) : body),
  variants: {
    zhipu: {
      endpoints: {
        anthropic: 'https://open.bigmodel.cn/api/anthropic',
        'openai-chat': 'https://open.bigmodel.cn/api/paas/v4',
      },
      env: ['ZHIPU_API_KEY', 'ZHIPUAI_API_KEY', 'BIGMODEL_API_KEY'],
    },
    'zai-coding': {
      endpoints: { anthropic: 'https://api.z.ai/api/anthropic', 'openai-chat': 'https://api.z.ai/api/coding/paas/v4' },
    },
    'zhipu-coding': {
      endpoints: {
        anthropic: 'https://open.bigmodel.cn/api/anthropic',
        'openai-chat': 'https://open.bigmodel.cn/api/coding/paas/v4',
      },
      env: ['ZHIPU_API_KEY', 'ZHIPUAI_API_KEY', 'BIGMODEL_API_KEY'],
    },
  },
  classifyError: classifyByRules([
    { failure: 'quota', code: /\b1113\b/, hint: 'The balance is used up: top up, or check the plan.' },
    { failure: 'quota', code: /\b1308\b/, hint: "The plan's allowance of these hours is used up." },
    { failure: 'rate_limit', code: /\b130[234]\b/ },
  ]),
  docs: 'https://docs.z.ai',
  suggestedModels: ['glm-5.3', 'glm-5.3-flash'],
})

/** `clear_thinking: false` keeps earlier reasoning, `tool_stream` lets tool arguments come piece by piece. */
const withZaiFields = (body: JsonObject): JsonObject => ({
  ...body,
  ...(isEnabled(body.thinking) ? { thinking: { ...body.thinking, clear_thinking: false } } : {}),
  ...(body.stream === true && Array.isArray(body.tools) ? { tool_stream: true } : {}),
})

const isEnabled = (thinking: unknown): thinking is JsonObject =>
  typeof thinking === 'object' && thinking !== null && (thinking as JsonObject).type === 'enabled'

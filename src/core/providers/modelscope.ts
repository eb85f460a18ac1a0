import { olderAnthropicSkin } from './anthropic-skin.ts'
import { classifyByRules } from './error-rules.ts'
import { defineProvider } from './provider.ts'

export const modelscope = defineProvider({
  id: 'modelscope',
  name: 'ModelScope',
  env: ['MODELSCOPE_API_KEY', 'MODELSCOPE_SDK_TOKEN'],
  endpoints: {
    'openai-chat': {
      baseUrl: 'https://api-inference.modelscope.cn/v1',
      auth: 'bearer',
      // Open Qwen3 models think by default and refuse to do so without streaming.
      quirks: { structuredOutput: 'json_object', reasoning: 'enable_thinking', alwaysStream: true },
    },
    anthropic: { baseUrl: 'https://api-inference.modelscope.cn', auth: 'bearer', quirks: olderAnthropicSkin },
  },
  defaultProtocol: 'openai-chat',
  classifyError: (status, body, headers) => classify(status, unwrapped(body), headers),
  docs: 'https://modelscope.cn/docs/model-service/API-Inference/intro',
  suggestedModels: ['Qwen/Qwen3-Coder-30B-A3B-Instruct', 'ZhipuAI/GLM-4.6'],
})

const classify = classifyByRules([
  {
    failure: 'quota',
    status: 429,
    text: /today|daily|per day|exceeded.*quota/i,
    hint: "The day's free calls are used up.",
  },
])

/** It answers `{errors: {message}}`. */
const unwrapped = (body: unknown): unknown => {
  const { errors } = (typeof body === 'object' && body !== null ? body : {}) as { errors?: unknown }
  return errors === undefined ? body : { error: errors }
}

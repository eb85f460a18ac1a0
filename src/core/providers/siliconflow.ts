import { olderAnthropicSkin } from './anthropic-skin.ts'
import { classifyByRules } from './error-rules.ts'
import { defineProvider } from './provider.ts'

export const siliconflow = defineProvider({
  id: 'siliconflow',
  name: 'SiliconFlow',
  env: ['SILICONFLOW_API_KEY'],
  endpoints: {
    'openai-chat': {
      baseUrl: 'https://api.siliconflow.cn/v1',
      auth: 'bearer',
      quirks: { structuredOutput: 'json_object', reasoning: 'enable_thinking', thinkingBudgetField: 'thinking_budget' },
    },
    anthropic: { baseUrl: 'https://api.siliconflow.cn', auth: 'bearer', quirks: olderAnthropicSkin },
  },
  defaultProtocol: 'openai-chat',
  variants: {
    'siliconflow-intl': {
      endpoints: { 'openai-chat': 'https://api.siliconflow.com/v1', anthropic: 'https://api.siliconflow.com' },
    },
  },
  classifyError: classifyByRules([
    { failure: 'quota', code: /\b30001\b/, hint: 'Top up at https://cloud.siliconflow.cn.' },
  ]),
  docs: 'https://docs.siliconflow.cn',
  suggestedModels: ['deepseek-ai/DeepSeek-V4-Pro', 'zai-org/GLM-5.2'],
})

import { anthropicSkin } from './anthropic-skin.ts'
import { classifyByRules } from './error-rules.ts'
import { defineProvider } from './provider.ts'

export const deepseek = defineProvider({
  id: 'deepseek',
  name: 'DeepSeek',
  env: ['DEEPSEEK_API_KEY'],
  endpoints: {
    anthropic: {
      baseUrl: 'https://api.deepseek.com/anthropic',
      auth: 'bearer',
      quirks: { ...anthropicSkin, noAdaptiveThinking: true, efforts: ['low', 'high', 'max'] },
    },
    'openai-chat': {
      baseUrl: 'https://api.deepseek.com',
      auth: 'bearer',
      quirks: {
        structuredOutput: 'json_object',
        reasoning: 'thinking-type',
        effortBesideThinking: true,
        efforts: ['low', 'high', 'max'],
        // 400 "The reasoning_content in the thinking mode must be passed back to the API", even when it is empty.
        replayReasoning: 'tool-calls',
      },
    },
  },
  defaultProtocol: 'anthropic',
  // The Anthropic layer answers 400 to names it does not know; the old ones live on only as aliases of the chat API.
  protocolOf: model => (/^deepseek-(?:chat|coder|reasoner)$/.test(model) ? 'openai-chat' : undefined),
  classifyError: classifyByRules([
    { failure: 'quota', status: 402, hint: 'Top up at https://platform.deepseek.com/top_up.' },
  ]),
  docs: 'https://api-docs.deepseek.com',
  suggestedModels: ['deepseek-v4-pro', 'deepseek-flash'],
})

import { anthropicSkin } from './anthropic-skin.ts'
import { defineProvider } from './provider.ts'

/** Tools need the server's `--enable-auto-tool-choice --tool-call-parser ...`. */
export const vllm = defineProvider({
  id: 'vllm',
  name: 'vLLM',
  env: [],
  optionalEnv: ['VLLM_API_KEY'],
  baseUrlEnv: ['VLLM_BASE_URL'],
  endpoints: {
    'openai-chat': {
      baseUrl: 'http://127.0.0.1:8000/v1',
      auth: 'none',
      quirks: { reasoning: 'reasoning_effort', thinkingBudgetField: 'thinking_token_budget' },
    },
    anthropic: { baseUrl: 'http://127.0.0.1:8000', auth: 'none', quirks: { ...anthropicSkin, countTokens: true } },
    'openai-responses': { baseUrl: 'http://127.0.0.1:8000/v1', auth: 'none' },
  },
  defaultProtocol: 'openai-chat',
  local: true,
  docs: 'https://docs.vllm.ai/en/latest/serving/openai_compatible_server.html',
})

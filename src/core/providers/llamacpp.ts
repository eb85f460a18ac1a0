import { UpstreamError } from '../errors.ts'
import { anthropicSkin } from './anthropic-skin.ts'
import { defineProvider } from './provider.ts'

/** Tools need the server's `--jinja`. */
export const llamacpp = defineProvider({
  id: 'llamacpp',
  name: 'llama.cpp',
  aliases: ['llama.cpp', 'llama-cpp'],
  env: [],
  optionalEnv: ['LLAMA_API_KEY'],
  baseUrlEnv: ['LLAMACPP_BASE_URL'],
  endpoints: {
    'openai-chat': {
      baseUrl: 'http://127.0.0.1:8080/v1',
      auth: 'none',
      quirks: { thinkingBudgetField: 'thinking_budget_tokens' },
    },
    anthropic: { baseUrl: 'http://127.0.0.1:8080', auth: 'none', quirks: { ...anthropicSkin, countTokens: true } },
    'openai-responses': { baseUrl: 'http://127.0.0.1:8080/v1', auth: 'none' },
  },
  defaultProtocol: 'openai-chat',
  local: true,
  classifyError: (status, body) => {
    const error = (body as { error?: { type?: unknown; n_prompt_tokens?: unknown; n_ctx?: unknown } } | null)?.error
    if (error?.type !== 'exceed_context_size_error') return undefined
    const [promptTokens, maxTokens] = [Number(error.n_prompt_tokens), Number(error.n_ctx)]
    return new UpstreamError('context_overflow', `llama.cpp answered ${status}: the prompt exceeds its context`, {
      status,
      overflow: { ...(promptTokens > 0 ? { promptTokens } : {}), ...(maxTokens > 0 ? { maxTokens } : {}) },
      hint: 'Start the server with a larger --ctx-size.',
    })
  },
  docs: 'https://github.com/ggml-org/llama.cpp/tree/master/tools/server',
})

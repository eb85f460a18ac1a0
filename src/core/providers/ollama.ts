import { defineProvider } from './provider.ts'

export const ollama = defineProvider({
  id: 'ollama',
  name: 'Ollama',
  env: [],
  optionalEnv: ['OLLAMA_API_KEY'],
  baseUrlEnv: ['OLLAMA_HOST', 'OLLAMA_BASE_URL'],
  endpoints: {
    // Only the native API can set num_ctx: /v1 silently cuts the prompt to 4k tokens on a small machine.
    ollama: { baseUrl: 'http://127.0.0.1:11434', auth: 'none', quirks: { reasoning: 'think', noToolChoice: true } },
    'openai-chat': { baseUrl: 'http://127.0.0.1:11434/v1', auth: 'none', quirks: { reasoning: 'reasoning_effort' } },
  },
  defaultProtocol: 'ollama',
  local: true,
  docs: 'https://docs.ollama.com/api',
  suggestedModels: ['qwen3-coder:30b', 'gpt-oss:20b', 'llama3.1:70b'],
})

import { defineProvider } from './provider.ts'

/** Kept so that a workflow written for it learns what happened. */
export const githubModels = defineProvider({
  id: 'github-models',
  name: 'GitHub Models (retired)',
  aliases: ['github'],
  env: [],
  unavailable:
    'GitHub Models was retired by GitHub on 2026-07-30 and answers 410 to every call; `permissions: models: read` buys nothing. ' +
    'Use another provider: a key for OpenRouter, DeepSeek or Anthropic, or a local Ollama.',
  endpoints: { 'openai-chat': { baseUrl: 'https://models.github.ai/inference', auth: 'bearer' } },
  defaultProtocol: 'openai-chat',
  docs: 'https://docs.github.com/github-models',
})

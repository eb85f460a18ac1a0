import { defineProvider } from './provider.ts'

export const mistral = defineProvider({
  id: 'mistral',
  name: 'Mistral AI',
  env: ['MISTRAL_API_KEY'],
  endpoints: {
    'openai-chat': {
      baseUrl: 'https://api.mistral.ai/v1',
      auth: 'bearer',
      // stream_options is unknown to it and usage always comes.
      quirks: {
        toolCallId: 'mistral-9',
        toolMessageName: true,
        noStreamOptions: true,
        dropFields: ['user', 'prompt_cache_key'],
      },
    },
  },
  defaultProtocol: 'openai-chat',
  transformBody: (body, { request, model }) =>
    /^magistral/.test(model.id) && request.thinking !== undefined && request.thinking.type !== 'disabled'
      ? { ...body, prompt_mode: 'reasoning' }
      : body,
  docs: 'https://docs.mistral.ai/api',
  suggestedModels: ['mistral-large-4', 'devstral-2512', 'codestral-2508'],
})

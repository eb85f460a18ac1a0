import { classifyByRules } from './error-rules.ts'
import { defineProvider } from './provider.ts'

export const xai = defineProvider({
  id: 'xai',
  name: 'xAI (Grok)',
  aliases: ['grok'],
  env: ['XAI_API_KEY', 'GROK_API_KEY'],
  endpoints: {
    'openai-responses': {
      baseUrl: 'https://api.x.ai/v1',
      auth: 'bearer',
      quirks: {
        reasoning: 'reasoning',
        efforts: ['low', 'medium', 'high', 'xhigh'],
        noStop: true,
        signatureFamily: 'xai',
      },
    },
    'openai-chat': {
      baseUrl: 'https://api.x.ai/v1',
      auth: 'bearer',
      quirks: {
        reasoning: 'reasoning_effort',
        efforts: ['low', 'medium', 'high', 'xhigh'],
        noStop: true,
        reasoningTokensExtra: true,
        dropFields: ['presence_penalty', 'frequency_penalty'],
      },
    },
  },
  defaultProtocol: 'openai-responses',
  classifyError: classifyByRules([
    {
      failure: 'quota',
      status: [402, 403, 429],
      text: /credits|spending limit/i,
      hint: 'Add credit in the xAI console.',
    },
  ]),
  docs: 'https://docs.x.ai',
  suggestedModels: ['grok-4.7', 'grok-4.3'],
})

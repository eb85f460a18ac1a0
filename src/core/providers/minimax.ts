import { anthropicSkin } from './anthropic-skin.ts'
import { classifyByRules } from './error-rules.ts'
import { defineProvider } from './provider.ts'

export const minimax = defineProvider({
  id: 'minimax',
  name: 'MiniMax',
  env: ['MINIMAX_API_KEY'],
  endpoints: {
    // The vendor's recommendation: interleaved thinking must come back, which the chat API cannot carry.
    anthropic: {
      baseUrl: 'https://api.minimax.io/anthropic',
      auth: 'bearer',
      quirks: { ...anthropicSkin, cacheControl: 'all' },
    },
    'openai-chat': {
      baseUrl: 'https://api.minimax.io/v1',
      auth: 'bearer',
      quirks: { reasoningTags: true },
    },
    'openai-responses': { baseUrl: 'https://api.minimax.io/v1', auth: 'bearer' },
  },
  defaultProtocol: 'anthropic',
  variants: {
    'minimax-cn': {
      endpoints: {
        anthropic: 'https://api.minimaxi.com/anthropic',
        'openai-chat': 'https://api.minimaxi.com/v1',
        'openai-responses': 'https://api.minimaxi.com/v1',
      },
      env: ['MINIMAX_CN_API_KEY'],
    },
  },
  classifyError: classifyByRules([
    {
      failure: 'quota',
      text: /insufficient balance|\(1008\)/i,
      hint: 'The balance is used up: top up in the MiniMax console.',
    },
    { failure: 'quota', code: /\b1008\b/, hint: 'The balance is used up: top up in the MiniMax console.' },
    {
      failure: 'auth',
      code: /\b(?:1004|2049)\b/,
      hint: 'Keys are bound to a region: use `minimax-cn` for keys of minimaxi.com.',
    },
    {
      failure: 'auth',
      text: /\(2049\)/,
      hint: 'Keys are bound to a region: use `minimax-cn` for keys of minimaxi.com.',
    },
  ]),
  docs: 'https://platform.minimax.io/docs',
  suggestedModels: ['MiniMax-M3', 'MiniMax-M3.1-Flash'],
})

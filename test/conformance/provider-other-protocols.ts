import { expect } from 'vitest'
import { budget, chat, type ProviderCase, thinking } from './provider-case.ts'

/** Providers over a protocol that has to be asked for. */
export const otherProtocolCases: ProviderCase[] = [
  {
    provider: 'dashscope',
    model: 'qwen3.8-max',
    protocol: 'openai-chat',
    quirk: 'is always asked to stream',
    request: budget,
    path: '/compatible-mode/v1/chat/completions',
    auth: ['authorization', 'Bearer '],
    sent: { stream: true, enable_thinking: true, thinking_budget: 4000 },
  },
  {
    provider: 'minimax',
    model: 'MiniMax-M3',
    protocol: 'openai-chat',
    quirk: 'thinks aloud, between tags',
    path: '/v1/chat/completions',
    auth: ['authorization', 'Bearer '],
    answer: chat({ content: '<think>\nHm.\n</think>\n\nDone.' }),
    sees: {
      content: [
        { type: 'thinking', thinking: expect.stringContaining('Hm.') },
        { type: 'text', text: 'Done.' },
      ],
    },
  },
  {
    provider: 'moonshot',
    model: 'kimi-k3.1-pro',
    protocol: 'openai-chat',
    quirk: 'wants its thoughts back on every turn, and counts the cache beside',
    path: '/v1/chat/completions',
    auth: ['authorization', 'Bearer '],
    sent: { messages: [{}, {}, { reasoning_content: 'I should read.' }, {}] },
    answer: chat({ content: 'Done.' }, { usage: { prompt_tokens: 50, completion_tokens: 10, cached_tokens: 40 } }),
    sees: { usage: { input_tokens: 10, cache_read_input_tokens: 40, output_tokens: 10 } },
  },
  {
    provider: 'openai',
    model: 'gpt-6.1-sol',
    protocol: 'openai-chat',
    quirk: 'calls the limit by another name',
    request: { ...thinking, temperature: 0.5, stop_sequences: ['END'] },
    path: '/v1/chat/completions',
    auth: ['authorization', 'Bearer '],
    sent: { max_completion_tokens: 20_000, reasoning_effort: 'high' },
    absent: ['max_tokens', 'temperature', 'stop'],
  },
  {
    provider: 'xai',
    model: 'grok-4.7',
    protocol: 'openai-chat',
    quirk: 'counts its thoughts beside the completion',
    request: { stop_sequences: ['END'] },
    path: '/v1/chat/completions',
    auth: ['authorization', 'Bearer '],
    absent: ['stop'],
    answer: chat(
      { content: 'Done.' },
      {
        usage: {
          prompt_tokens: 50,
          completion_tokens: 10,
          total_tokens: 90,
          completion_tokens_details: { reasoning_tokens: 30 },
        },
      },
    ),
    sees: { usage: { output_tokens: 40 } },
  },
  {
    provider: 'zai',
    model: 'glm-5.3',
    protocol: 'openai-chat',
    quirk: 'streams the arguments of calls if asked, and keeps earlier thoughts',
    request: thinking,
    stream: true,
    path: '/api/paas/v4/chat/completions',
    auth: ['authorization', 'Bearer '],
    sent: { thinking: { type: 'enabled', clear_thinking: false }, tool_stream: true, reasoning_effort: 'high' },
  },
]

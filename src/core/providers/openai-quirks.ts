import type { ProtocolId, Quirks } from './provider.ts'

const reasoningModel = /^(?:o\d|gpt-(?:[5-9]|\d\d)|codex)/

/**
 * OpenAI's own models, also on Azure: the newer ones know only `max_completion_tokens` and an effort, the older ones
 * (gpt-4o, gpt-4-turbo) refuse `reasoning_effort`.
 */
export const openaiQuirks = (model: string, protocol: ProtocolId): Quirks | undefined => {
  if (protocol !== 'openai-chat' && protocol !== 'openai-responses') return undefined
  if (!reasoningModel.test(model)) return undefined
  const efforts = /^o\d/.test(model) ? ['low', 'medium', 'high'] : ['low', 'medium', 'high', 'xhigh']
  return protocol === 'openai-chat'
    ? { reasoning: 'reasoning_effort', efforts, noStop: true, dropFields: ['temperature', 'top_p'] }
    : { reasoning: 'reasoning', efforts, dropFields: ['temperature', 'top_p'] }
}

import type { MessagesRequest } from '../../messages/request.ts'
import type { JsonObject } from '../../providers/provider.ts'
import type { CallContext } from '../protocol.ts'
import { clampEffort, reasoningOf } from '../shared/effort.ts'

/**
 * `think`: true or false, for gpt-oss a level (it cannot be turned off). Ollama answers 400 to `true` for a model that
 * cannot think, so it is left out for those known not to. https://docs.ollama.com/capabilities/thinking
 */
export const encodeThink = (request: MessagesRequest, { model, quirks }: CallContext): JsonObject => {
  const reasoning = reasoningOf(request)
  const canThink = model.capabilities?.thinking ?? !isThoughtless(model.id)
  if (reasoning === undefined || !canThink) return {}
  if (!/gpt-oss/.test(model.id)) return { think: reasoning.on }
  const levels = quirks.efforts ?? ['low', 'medium', 'high']
  return { think: reasoning.on ? (clampEffort(reasoning.effort, levels) ?? true) : 'low' }
}

/** Families in Ollama's library without the capability `thinking`, for when the catalogue says nothing. */
const thoughtlessFamilies = [
  ...['llama', 'codellama', 'tinyllama', 'llava', 'mistral', 'mixtral', 'codestral', 'devstral', 'dolphin', 'yi'],
  ...['gemma:', 'gemma2', 'gemma3', 'codegemma', 'qwen:', 'qwen2', 'qwen3-coder', 'codeqwen', 'phi', 'smollm'],
  ...['starcoder', 'command-r', 'deepseek-coder', 'deepseek-v2', 'granite-code', 'granite3'],
]

const isThoughtless = (model: string): boolean => {
  const name = model.slice(model.lastIndexOf('/') + 1)
  return thoughtlessFamilies.some(family => name.startsWith(family))
}

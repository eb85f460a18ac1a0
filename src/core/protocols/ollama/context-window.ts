import type { MessagesRequest } from '../../messages/request.ts'
import type { CallContext } from '../protocol.ts'

const smallest = 8192
const largest = 262_144

/**
 * `num_ctx` in tokens. Without it Ollama takes 4096 on most machines and silently cuts the beginning off. The model's own
 * window if it is known; else what this request needs, in steps of doubling, since each change loads the model anew.
 */
export const contextWindow = (request: MessagesRequest, { model, quirks }: CallContext): number => {
  const ceiling = quirks.maxContext ?? Infinity
  return Math.min(model.contextWindow ?? neededWindow(request), ceiling)
}

const neededWindow = (request: MessagesRequest): number => {
  const needed = estimateTokens(request) + Math.min(request.max_tokens, smallest)
  const step = smallest * 2 ** Math.ceil(Math.log2(Math.max(1, needed / smallest)))
  return Math.min(step, largest)
}

/** Generous: three characters a token. An image counts as what the usual vision encoders make of it. */
const estimateTokens = (request: MessagesRequest): number => {
  let images = 0
  const text = JSON.stringify([request.system, request.messages, request.tools], (key, value: unknown) => {
    if (key !== 'data' || typeof value !== 'string' || value.length < 1024) return value
    images += 1
    return ''
  })
  return Math.ceil(text.length / 3) + images * 1500
}

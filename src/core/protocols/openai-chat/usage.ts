import type { Usage } from '../../messages/message.ts'
import type { JsonObject, Quirks } from '../../providers/provider.ts'
import { arrayAt, numberAt, objectAt } from '../shared/json.ts'

/** The usage in a chunk or body: at the top, in the choice (Moonshot), in `x_groq` (Groq). The last one found counts. */
export const usageOf = (chunk: unknown): JsonObject | undefined =>
  objectAt(chunk, 'usage') ??
  objectAt(arrayAt(chunk, 'choices')[0], 'usage') ??
  objectAt(objectAt(chunk, 'x_groq'), 'usage')

/**
 * Tokens as Anthropic counts them: input without what was read from or written to the cache. All zero when the upstream
 * said nothing. `cost_usd`: what the provider says it charged (OpenRouter).
 */
export const decodeUsage = (usage: JsonObject | undefined, quirks: Quirks): Usage => {
  if (usage === undefined) return { input_tokens: 0, output_tokens: 0 }
  const prompt = tokens(usage, 'prompt_tokens') ?? tokens(usage, 'input_tokens') ?? 0
  const read = Math.min(cacheRead(usage), prompt)
  const write = Math.min(cacheWrite(usage), prompt - read)
  const cost = chargedUsd(usage)
  return {
    input_tokens: prompt - read - write,
    output_tokens: outputTokens(usage, prompt, quirks),
    cache_read_input_tokens: read,
    cache_creation_input_tokens: write,
    ...(cost === undefined ? {} : { cost_usd: cost }),
  }
}

const tokens = (source: unknown, key: string): number | undefined => {
  const value = numberAt(source, key)
  return value === undefined ? undefined : Math.max(0, Math.round(value))
}

const details = (usage: JsonObject): JsonObject | undefined =>
  objectAt(usage, 'prompt_tokens_details') ?? objectAt(usage, 'input_tokens_details')

/** OpenAI and most; DeepSeek `prompt_cache_hit_tokens`; Moonshot top-level `cached_tokens`; gateways to Claude. */
const cacheRead = (usage: JsonObject): number =>
  tokens(details(usage), 'cached_tokens') ??
  tokens(usage, 'prompt_cache_hit_tokens') ??
  tokens(usage, 'cached_tokens') ??
  tokens(usage, 'cache_read_input_tokens') ??
  0

/** OpenRouter `cache_write_tokens`; DashScope and LiteLLM `cache_creation_...`. */
const cacheWrite = (usage: JsonObject): number => {
  const inner = details(usage)
  return (
    tokens(inner, 'cache_write_tokens') ??
    tokens(inner, 'cache_creation_input_tokens') ??
    tokens(inner, 'cache_creation_tokens') ??
    tokens(usage, 'cache_creation_input_tokens') ??
    0
  )
}

/** completion_tokens has the reasoning in it, except at xAI, where the total tells (total = prompt + completion + reasoning). */
const outputTokens = (usage: JsonObject, prompt: number, quirks: Quirks): number => {
  const completion = tokens(usage, 'completion_tokens') ?? tokens(usage, 'output_tokens') ?? 0
  if (quirks.reasoningTokensExtra !== true) return completion
  const total = tokens(usage, 'total_tokens')
  const reasoning = tokens(objectAt(usage, 'completion_tokens_details'), 'reasoning_tokens') ?? 0
  return total === undefined ? completion + reasoning : Math.max(completion, total - prompt)
}

/** With an own key at the upstream (BYOK) the charge is its price plus OpenRouter's fee. */
const chargedUsd = (usage: JsonObject): number | undefined => {
  const cost = numberAt(usage, 'cost')
  if (cost === undefined || usage.is_byok !== true) return cost
  return cost + (numberAt(objectAt(usage, 'cost_details'), 'upstream_inference_cost') ?? 0)
}

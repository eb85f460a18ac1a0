import type { BilledTokens } from '../budget/cost.ts'
import type { Usage } from './message.ts'

/** Adds up what an answer says of its tokens, wherever it says it. */
export interface UsageMeter {
  /** A `usage` object; later ones are cumulative and win. Anything else is ignored. */
  read(usage: unknown): void
  /** Characters of content seen, the basis of an estimate. */
  addContent(characters: number): void
  /** What is to be billed; `estimated` when the upstream told nothing of its output. */
  total(estimatedInputTokens: () => number): BilledTokens & { estimated: boolean }
}

const charactersPerToken = 4

export const createUsageMeter = (): UsageMeter => {
  const known: Partial<Usage> = {}
  let content = 0
  let hourCacheWriteTokens = 0
  let webSearches = 0
  return {
    read(usage) {
      if (typeof usage !== 'object' || usage === null) return
      for (const field of [
        'input_tokens',
        'output_tokens',
        'cache_read_input_tokens',
        'cache_creation_input_tokens',
      ] as const) {
        const value = (usage as Record<string, unknown>)[field]
        // A zero in a later frame means "nothing new" with several vendors, not "none after all".
        if (typeof value === 'number' && Number.isFinite(value) && (value > 0 || known[field] === undefined))
          known[field] = value
      }
      const { cache_creation: kept, server_tool_use: served } = usage as AnthropicDetails
      hourCacheWriteTokens = Math.max(hourCacheWriteTokens, countOf(kept?.ephemeral_1h_input_tokens))
      webSearches = Math.max(webSearches, countOf(served?.web_search_requests))
    },
    addContent(characters) {
      content += characters
    },
    total(estimatedInputTokens) {
      const cacheReadTokens = known.cache_read_input_tokens ?? 0
      const cacheWriteTokens = known.cache_creation_input_tokens ?? 0
      const saysInput = (known.input_tokens ?? 0) + cacheReadTokens + cacheWriteTokens > 0
      const saysOutput = (known.output_tokens ?? 0) > 0 || content === 0
      return {
        inputTokens: saysInput ? (known.input_tokens ?? 0) : estimatedInputTokens(),
        outputTokens: saysOutput ? (known.output_tokens ?? 0) : Math.ceil(content / charactersPerToken),
        cacheReadTokens,
        cacheWriteTokens,
        ...(hourCacheWriteTokens > 0 ? { hourCacheWriteTokens } : {}),
        ...(webSearches > 0 ? { webSearches } : {}),
        estimated: !(saysInput && saysOutput),
      }
    },
  }
}

/** What only Anthropic tells; anything may stand there. */
interface AnthropicDetails {
  cache_creation?: { ephemeral_1h_input_tokens?: unknown } | null
  server_tool_use?: { web_search_requests?: unknown } | null
}

const countOf = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0)

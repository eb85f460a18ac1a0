import type { Pricing } from '../proxy-config.ts'

/** Tokens to be paid for. `inputTokens` excludes those read from or written to a cache. */
export interface BilledTokens {
  inputTokens: number
  outputTokens: number
  cacheReadTokens: number
  cacheWriteTokens: number
  /** Of `cacheWriteTokens`, those that are kept for an hour. */
  hourCacheWriteTokens?: number
  /** Searches that the provider made for the answer. */
  webSearches?: number
}

const perToken = 1e-6

/** An hour of cache costs twice what input costs, five minutes 1.25 times. https://platform.claude.com/docs/en/build-with-claude/prompt-caching */
const hourCacheFactor = 2

/** USD a search, as Anthropic and OpenAI charge it. https://platform.claude.com/docs/en/agents-and-tools/tool-use/web-search-tool */
const webSearchUsd = 0.01

/**
 * USD for one request, or null when the model has no known price. A missing cache price is the price of plain input.
 * `at` decides peak hours; the whole prompt, cached or not, decides the tier.
 */
export const costUsd = (tokens: BilledTokens, pricing: Pricing | undefined, at: Date): number | null => {
  if (pricing === undefined) return null
  const promptTokens = tokens.inputTokens + tokens.cacheReadTokens + tokens.cacheWriteTokens
  const price = tierOf(pricing, promptTokens)
  const hourTokens = Math.min(tokens.hourCacheWriteTokens ?? 0, tokens.cacheWriteTokens)
  const usd =
    tokens.inputTokens * price.input +
    tokens.outputTokens * price.output +
    tokens.cacheReadTokens * (price.cacheRead ?? price.input) +
    (tokens.cacheWriteTokens - hourTokens) * (price.cacheWrite ?? price.input) +
    hourTokens * (price.cacheWrite === undefined ? price.input : price.input * hourCacheFactor)
  return usd * perToken * peakMultiplier(pricing, at) + (tokens.webSearches ?? 0) * (pricing.webSearch ?? webSearchUsd)
}

const tierOf = (pricing: Pricing, promptTokens: number): Omit<Pricing, 'tiers' | 'peak' | 'webSearch'> => {
  let chosen: { above: number; input: number; output: number; cacheRead?: number; cacheWrite?: number } | undefined
  for (const tier of pricing.tiers ?? []) {
    if (promptTokens > tier.above && (chosen === undefined || tier.above > chosen.above)) chosen = tier
  }
  return chosen ?? pricing
}

/** What prices are multiplied with at that time: 1 outside of peak hours. */
export const peakMultiplier = ({ peak }: Pricing, at: Date): number => {
  if (peak === undefined) return 1
  const day = at.getUTCDay()
  if (peak.weekdaysOnly && (day === 0 || day === 6)) return 1
  const hour = at.getUTCHours()
  const within = ([from, to]: [number, number]) => (from <= to ? hour >= from && hour < to : hour >= from || hour < to)
  return peak.utc.some(within) ? peak.multiplier : 1
}

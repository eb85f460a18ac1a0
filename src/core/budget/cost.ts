import type { Pricing } from '../proxy-config.ts'

/** Tokens to be paid for. `inputTokens` excludes those read from or written to a cache. */
export interface BilledTokens {
  inputTokens: number
  outputTokens: number
  cacheReadTokens: number
  cacheWriteTokens: number
}

const perToken = 1e-6

/**
 * USD for one request, or null when the model has no known price. A missing cache price is the price of plain input.
 * `at` decides peak hours; the whole prompt, cached or not, decides the tier.
 */
export const costUsd = (tokens: BilledTokens, pricing: Pricing | undefined, at: Date): number | null => {
  if (pricing === undefined) return null
  const promptTokens = tokens.inputTokens + tokens.cacheReadTokens + tokens.cacheWriteTokens
  const price = tierOf(pricing, promptTokens)
  const usd =
    tokens.inputTokens * price.input +
    tokens.outputTokens * price.output +
    tokens.cacheReadTokens * (price.cacheRead ?? price.input) +
    tokens.cacheWriteTokens * (price.cacheWrite ?? price.input)
  return usd * perToken * peakMultiplier(pricing, at)
}

const tierOf = (pricing: Pricing, promptTokens: number): Omit<Pricing, 'tiers' | 'peak'> => {
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

import type { Pricing } from '../proxy-config.ts'
import type { Target } from '../routing/target.ts'
import { peakMultiplier } from './cost.ts'

/** The most that tokens of a request can cost, in nano-USD each. */
export interface CeilingPrice {
  inputNanoUsd: number
  outputNanoUsd: number
}

/** Prices are per million tokens in USD: a thousand nano-USD a token. */
const nanoUsdPerPrice = 1000
/** A request may end in peak hours that had not begun when it was sent. */
const longestRequestMs = 15 * 60_000
/** Some upstreams take no lower `max_tokens`. */
const leastOutputTokens = 16

const free: Pricing = { input: 0, output: 0 }

/** Absent = unpriced. What runs on the user's machines costs nothing unless it is given a price. */
export const pricingOf = ({ provider, model }: Target): Pricing | undefined =>
  model.pricing ?? (provider.local ? free : undefined)

/** Of a prompt of at most so many tokens: its dearest tier, cache writes, peak hours. */
export const ceilingPrice = (pricing: Pricing, inputTokens: number, at: Date): CeilingPrice => {
  const tiers = [pricing, ...(pricing.tiers ?? []).filter(({ above }) => inputTokens > above)]
  const soon = new Date(at.getTime() + longestRequestMs)
  const peak = Math.max(peakMultiplier(pricing, at), peakMultiplier(pricing, soon))
  const dearest = (prices: (number | undefined)[]) =>
    Math.max(...prices.map(price => price ?? 0)) * nanoUsdPerPrice * peak
  return {
    inputNanoUsd: dearest(tiers.flatMap(({ input, cacheRead, cacheWrite }) => [input, cacheRead, cacheWrite])),
    outputNanoUsd: dearest(tiers.map(({ output }) => output)),
  }
}

export const isFree = ({ inputNanoUsd, outputNanoUsd }: CeilingPrice): boolean =>
  inputNanoUsd === 0 && outputNanoUsd === 0

export const ceilingNanoUsd = (price: CeilingPrice, inputTokens: number, outputTokens: number): number =>
  Math.ceil(inputTokens * price.inputNanoUsd + outputTokens * price.outputNanoUsd)

/** Output tokens that so much money still pays for after the prompt; 0 when not even that. */
export const affordableTokens = (price: CeilingPrice, inputTokens: number, nanoUsd: number): number => {
  const left = nanoUsd - inputTokens * price.inputNanoUsd
  if (left < 0) return 0
  return price.outputNanoUsd === 0 ? Number.MAX_SAFE_INTEGER : Math.floor(left / price.outputNanoUsd)
}

/** What an answer of this model can have at most: encoders lower what was asked to the model's own limit. */
export const outputTokensOf = ({ model }: Target, maxTokens: number): number =>
  Math.max(leastOutputTokens, Math.min(maxTokens, model.maxOutputTokens ?? maxTokens))

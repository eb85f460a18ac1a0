import type { Pricing } from '../proxy-config.ts'

/** Prices in USD per million tokens: input, output, cache read, cache write. The last two may be missing. */
export type PriceRow = [input: number, output: number, cacheRead?: number | null, cacheWrite?: number | null]

/** What only few models have. */
export interface RowExtra {
  /** Prices for prompts longer than the first number of tokens. */
  tiers?: [above: number, ...PriceRow][]
  peak?: NonNullable<Pricing['peak']>
  /** Where an own row comes from; absent = the snapshot's source. */
  source?: string
  /** Day since which the provider serves it no more. */
  retired?: string
}

/**
 * Context window and output limit in tokens (0 = unknown), prices (0 = unpriced), letters for what it can do:
 * `i` images, `r` reasoning, `t` refuses a temperature, `x` no tools.
 */
export type CatalogRow = [context: number, output: number, price: PriceRow | 0, flags?: string, extra?: RowExtra]

export interface CatalogSnapshot {
  source: { name: string; version: string; date: string; licence: string; overridesChecked: string }
  /** Models of one catalogue key that another provider serves at the same price. */
  copies: { from: string; to: string; pattern: string; source: string }[]
  models: Record<string, Record<string, CatalogRow>>
}

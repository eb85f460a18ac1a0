import type { LedgerEntry } from './ledger.ts'
import type { ModelUsage } from './result.ts'

/**
 * The ledger by provider and model, most used first. Only requests that a provider answered count as served; a model
 * with one unpriced request is unpriced, since a part of a sum would be taken for the whole.
 */
export const summariseUsage = (entries: readonly LedgerEntry[]): ModelUsage[] => {
  const usages = new Map<string, ModelUsage>()
  for (const entry of entries) {
    if (entry.provider === '' || (entry.status === 'error' && tokensOf(entry) === 0)) continue
    const key = JSON.stringify([entry.provider, entry.model])
    const usage = usages.get(key)
    usages.set(key, usage ? sum(usage, entry) : sum(noUsage(entry), entry))
  }
  return [...usages.values()].sort((left, right) => right.requests - left.requests)
}

const tokensOf = (entry: LedgerEntry): number =>
  entry.inputTokens + entry.outputTokens + entry.cacheReadTokens + entry.cacheWriteTokens

const noUsage = ({ provider, model }: LedgerEntry): ModelUsage => ({
  provider,
  model,
  requests: 0,
  inputTokens: 0,
  outputTokens: 0,
  cacheReadTokens: 0,
  cacheWriteTokens: 0,
  costUsd: 0,
})

const sum = (usage: ModelUsage, entry: LedgerEntry): ModelUsage => ({
  ...usage,
  requests: usage.requests + 1,
  inputTokens: usage.inputTokens + entry.inputTokens,
  outputTokens: usage.outputTokens + entry.outputTokens,
  cacheReadTokens: usage.cacheReadTokens + entry.cacheReadTokens,
  cacheWriteTokens: usage.cacheWriteTokens + entry.cacheWriteTokens,
  costUsd: usage.costUsd === null || entry.costUsd === null ? null : usage.costUsd + entry.costUsd,
})

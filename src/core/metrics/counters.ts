import type { LedgerEntry } from '../ledger.ts'
import { isHit, isTimed, writingMs } from './counted.ts'
import {
  addValue,
  durationBounds,
  emptyHistogram,
  firstTokenBounds,
  type Histogram,
  perTokenBounds,
  queueBounds,
  tokenBounds,
} from './histogram.ts'

/** Series kept apart; what comes after shares one called `other`. Clients may ask for any model name. */
const maxModels = 100
const maxRules = 1000
const maxLabelLength = 120
const other = 'other'

/** Totals since the start, by provider and model. */
export interface Counters {
  readonly byProvider: Map<string, Map<string, ModelCounters>>
  readonly models: ModelCounters[]
  ruleCount: number
  readonly queue: Histogram
}

export interface ModelCounters {
  readonly provider: string
  readonly model: string
  readonly rules: Map<string, Record<LedgerEntry['status'], number>>
  readonly failures: Map<string, number>
  attempts: number
  failovers: number
  costUsd: number
  unpriced: number
  cacheReadTokens: number
  cacheWriteTokens: number
  cacheHits: number
  cacheMisses: number
  savedUsd: number
  /** Seconds, of requests that a provider was called for. */
  readonly duration: Histogram
  /** Seconds, of streams. */
  readonly firstToken: Histogram
  /** Seconds for each token after the first. */
  readonly perToken: Histogram
  readonly inputTokens: Histogram
  readonly outputTokens: Histogram
}

export const emptyCounters = (): Counters => ({
  byProvider: new Map(),
  models: [],
  ruleCount: 0,
  queue: emptyHistogram(queueBounds),
})

/** Adds one request, in place; well below a microsecond. */
export const countRequest = (counters: Counters, entry: LedgerEntry): void => {
  const model = modelOf(counters, entry)
  ruleOf(counters, model, entry.rule)[entry.status]++
  if (entry.failure !== undefined) model.failures.set(entry.failure, (model.failures.get(entry.failure) ?? 0) + 1)
  model.attempts += entry.attempts
  model.failovers += entry.failovers ?? 0
  if (entry.queuedMs !== undefined) addValue(counters.queue, entry.queuedMs / 1000)
  if (isHit(entry)) {
    model.cacheHits++
    model.savedUsd += entry.savedUsd ?? 0
    return
  }
  if (entry.cache === 'miss') model.cacheMisses++
  if (entry.costUsd === null) model.unpriced++
  else model.costUsd += entry.costUsd
  countTimes(model, entry)
  countTokens(model, entry)
}

const countTimes = (model: ModelCounters, entry: LedgerEntry): void => {
  if (isTimed(entry)) addValue(model.duration, entry.durationMs / 1000)
  if (entry.stream && entry.firstTokenMs !== undefined) addValue(model.firstToken, entry.firstTokenMs / 1000)
  const writing = writingMs(entry)
  if (writing > 0) addValue(model.perToken, writing / 1000 / (entry.outputTokens - 1))
}

const countTokens = (model: ModelCounters, entry: LedgerEntry): void => {
  if (entry.inputTokens > 0) addValue(model.inputTokens, entry.inputTokens)
  if (entry.outputTokens > 0) addValue(model.outputTokens, entry.outputTokens)
  model.cacheReadTokens += entry.cacheReadTokens
  model.cacheWriteTokens += entry.cacheWriteTokens
}

const modelOf = (counters: Counters, { provider, model }: LedgerEntry): ModelCounters => {
  const known = counters.byProvider.get(provider)?.get(model)
  if (known !== undefined) return known
  const [providerLabel, modelLabel] =
    counters.models.length < maxModels ? [label(provider), label(model)] : [other, other]
  const models = counters.byProvider.get(providerLabel) ?? new Map<string, ModelCounters>()
  counters.byProvider.set(providerLabel, models)
  const same = models.get(modelLabel)
  if (same !== undefined) return same
  const added = emptyModel(providerLabel, modelLabel)
  models.set(modelLabel, added)
  counters.models.push(added)
  return added
}

const ruleOf = (counters: Counters, model: ModelCounters, rule: string): Record<LedgerEntry['status'], number> => {
  const known = model.rules.get(rule)
  if (known !== undefined) return known
  const ruleLabel = counters.ruleCount < maxRules ? label(rule) : other
  const same = model.rules.get(ruleLabel)
  if (same !== undefined) return same
  const added = { ok: 0, error: 0, aborted: 0 }
  model.rules.set(ruleLabel, added)
  counters.ruleCount++
  return added
}

/** A name fit for a label; two that become the same are counted as one. */
const label = (name: string): string => {
  if (name === '') return 'none'
  return name.length <= maxLabelLength && name.isWellFormed() ? name : name.slice(0, maxLabelLength).toWellFormed()
}

const emptyModel = (provider: string, model: string): ModelCounters => ({
  provider,
  model,
  rules: new Map(),
  failures: new Map(),
  attempts: 0,
  failovers: 0,
  costUsd: 0,
  unpriced: 0,
  cacheReadTokens: 0,
  cacheWriteTokens: 0,
  cacheHits: 0,
  cacheMisses: 0,
  savedUsd: 0,
  duration: emptyHistogram(durationBounds),
  firstToken: emptyHistogram(firstTokenBounds),
  perToken: emptyHistogram(perTokenBounds),
  inputTokens: emptyHistogram(tokenBounds),
  outputTokens: emptyHistogram(tokenBounds),
})

import type { LedgerEntry } from '../ledger.ts'
import { isHit, isJudged, isPriced, isTimed, writingMs } from './counted.ts'

/** What a number of requests came to. null = none of them says. */
export interface Measures {
  requests: number
  /** Milliseconds, with the answers from the cache: what clients waited. */
  responseMs: { mean: number; p50: number; p95: number } | null
  /** 0 to 1. */
  successRate: number | null
  errorRate: number | null
  costPerRequestUsd: number | null
  unpricedRequests: number
  tokens: { input: number; output: number; cacheRead: number; cacheWrite: number }
  /** Of the requests that the cache was asked for. */
  cacheHitRate: number | null
  cacheHits: number
  /** What is known of it: hits without a price add nothing. */
  savedUsd: number
  models: ModelPerformance[]
}

interface ModelPerformance {
  provider: string
  model: string
  requests: number
  successRate: number | null
  firstTokenMs: number | null
  tokensPerSecond: number | null
}

export const measure = (entries: readonly LedgerEntry[]): Measures => {
  const judged = entries.filter(isJudged)
  const successRate = share(judged, ({ status }) => status === 'ok')
  const used = entries.filter(entry => !isHit(entry))
  const hits = entries.filter(isHit)
  return {
    requests: entries.length,
    responseMs: spreadOf(entries.filter(isTimed).map(({ durationMs }) => durationMs)),
    successRate,
    errorRate: successRate === null ? null : 1 - successRate,
    costPerRequestUsd: mean(entries.filter(isPriced).map(({ costUsd }) => costUsd ?? 0)),
    unpricedRequests: entries.filter(({ costUsd }) => costUsd === null).length,
    tokens: {
      input: sum(used, entry => entry.inputTokens),
      output: sum(used, entry => entry.outputTokens),
      cacheRead: sum(used, entry => entry.cacheReadTokens),
      cacheWrite: sum(used, entry => entry.cacheWriteTokens),
    },
    cacheHitRate: share(
      entries.filter(({ cache }) => cache !== undefined),
      isHit,
    ),
    cacheHits: hits.length,
    savedUsd: sum(hits, entry => entry.savedUsd ?? 0),
    models: performanceOf(used),
  }
}

/** Model by model, most used first. */
const performanceOf = (entries: readonly LedgerEntry[]): ModelPerformance[] => {
  const groups = Map.groupBy(
    entries.filter(({ provider }) => provider !== ''),
    ({ provider, model }) => JSON.stringify([provider, model]),
  )
  return [...groups.values()]
    .map(group => {
      const writing = group.filter(entry => writingMs(entry) > 0)
      const first = group.filter(({ stream, firstTokenMs }) => stream && firstTokenMs !== undefined)
      return {
        provider: group[0]?.provider ?? '',
        model: group[0]?.model ?? '',
        requests: group.length,
        successRate: share(group.filter(isJudged), ({ status }) => status === 'ok'),
        firstTokenMs: mean(first.map(({ firstTokenMs }) => firstTokenMs ?? 0)),
        tokensPerSecond:
          writing.length === 0 ? null : (1000 * sum(writing, entry => entry.outputTokens)) / sum(writing, writingMs),
      }
    })
    .sort((left, right) => right.requests - left.requests)
}

const spreadOf = (values: number[]): Measures['responseMs'] => {
  if (values.length === 0) return null
  const sorted = values.sort((left, right) => left - right)
  return { mean: mean(sorted) ?? 0, p50: percentile(sorted, 0.5), p95: percentile(sorted, 0.95) }
}

/** Nearest rank: a value that really occurred. */
const percentile = (sorted: readonly number[], part: number): number =>
  sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? 0

const sum = (entries: readonly LedgerEntry[], pick: (entry: LedgerEntry) => number): number =>
  entries.reduce((total, entry) => total + pick(entry), 0)

export const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((total, value) => total + value, 0) / values.length

export const share = (entries: readonly LedgerEntry[], holds: (entry: LedgerEntry) => boolean): number | null =>
  entries.length === 0 ? null : entries.filter(holds).length / entries.length

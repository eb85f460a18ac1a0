import { describe, expect, test } from 'vitest'
import type { LedgerEntry } from '../../../src/core/ledger.ts'
import { kpisOf } from '../../../src/core/metrics/kpis.ts'
import { measure } from '../../../src/core/metrics/measure.ts'
import { ledgerEntry } from '../../support/ledger-entry.ts'

const kpis = (entries: Partial<LedgerEntry>[], metrics?: string[]) => {
  const found = kpisOf(entries.map(ledgerEntry), metrics)
  return Object.fromEntries(found.map(kpi => [kpi.name, [kpi.value, kpi.met]]))
}
const times = (count: number, over: Partial<LedgerEntry>) => Array.from({ length: count }, () => over)

describe("the guide's four figures", () => {
  const failed = { status: 'error', failure: 'overloaded', costUsd: 0 } as const

  test.each<[string, Partial<LedgerEntry>[], Record<string, unknown>]>([
    ['mean below 3 s', [{ durationMs: 2000 }, { durationMs: 3999 }], { response_time_mean: [2999.5, true] }],
    ['mean at 3 s', [{ durationMs: 2000 }, { durationMs: 4000 }], { response_time_mean: [3000, false] }],
    ['19 of 20 in time', [...times(19, { durationMs: 1 }), { durationMs: 60_000 }], { response_time_p95: [1, true] }],
    ['18 of 20', [...times(18, {}), ...times(2, { durationMs: 10_000 })], { response_time_p95: [10_000, false] }],
    ['199 of 200', [...times(199, {}), failed], { success_rate: [0.995, false] }],
    ['399 of 400', [...times(399, {}), failed], { success_rate: [0.9975, true] }],
    ['cheap', [{ costUsd: 0.01 }, { costUsd: 0.012 }], { cost_per_request: [0.011, true] }],
    ['dear', [{ costUsd: 0.01 }, { costUsd: 0.02 }], { cost_per_request: [0.015, false] }],
  ])('%s', (_, entries, expected) => expect(kpis(entries)).toMatchObject(expected))

  test('of nothing, nothing is said', () => {
    const nothing = [null, null]
    expect(kpis([])).toEqual({
      response_time_mean: nothing,
      response_time_p95: nothing,
      success_rate: nothing,
      cost_per_request: nothing,
    })
  })
})

test('what the client did, or a budget, is no failure of a provider', () => {
  const { success_rate } = kpis([
    {},
    { status: 'aborted', failure: 'client' },
    { status: 'error', failure: 'client' },
    { status: 'error', failure: 'budget' },
  ])
  expect(success_rate).toEqual([1, true])
})

test('unpriced requests are named, never taken for free', () => {
  const [kpi] = kpisOf([ledgerEntry({ costUsd: 0.02 }), ledgerEntry({ costUsd: null })], ['cost_per_request'])
  expect(kpi).toMatchObject({ value: 0.02, unpricedRequests: 1 })
  expect(kpis([{ costUsd: null }]).cost_per_request).toEqual([null, null])
})

test('a failure costs nothing and makes no request cheaper', () => {
  const failed = { status: 'error', failure: 'network', costUsd: 0 } as const
  expect(kpis([{ costUsd: 0.01 }, failed]).cost_per_request).toEqual([0.01, true])
})

test.each([
  [['response_time'], ['response_time_mean', 'response_time_p95']],
  [['error_rate'], ['success_rate']],
  [['model_performance'], ['success_rate']],
  [['cost_per_request', 'token_usage'], ['cost_per_request']],
  [['cache_hit_rate'], []],
  [[], []],
])('`monitoring.metrics: %j` shows %j', (metrics, names) => expect(Object.keys(kpis([{}], metrics))).toEqual(names))

test('each model with its speed', () => {
  const { models } = measure([
    ledgerEntry({ model: 'slow', durationMs: 10_500, firstTokenMs: 500, outputTokens: 100 }),
    ledgerEntry({ model: 'fast', durationMs: 1200, firstTokenMs: 200, outputTokens: 100 }),
    ledgerEntry({ model: 'fast', durationMs: 1000, stream: false, firstTokenMs: 1000, outputTokens: 100 }),
    ledgerEntry({ model: 'fast', status: 'error', failure: 'transient', outputTokens: 0 }),
    ledgerEntry({ model: 'fast', cache: 'hit', durationMs: 1 }),
  ])
  expect(models).toEqual([
    { provider: 'deepseek', model: 'fast', requests: 3, successRate: 2 / 3, firstTokenMs: 350, tokensPerSecond: 100 },
    { provider: 'deepseek', model: 'slow', requests: 1, successRate: 1, firstTokenMs: 500, tokensPerSecond: 10 },
  ])
})

test('hits, misses and what was saved', () => {
  const measured = measure([
    ledgerEntry({ cache: 'hit', savedUsd: 0.5 }),
    ledgerEntry({ cache: 'hit', savedUsd: null }),
    ledgerEntry({ cache: 'miss' }),
    ledgerEntry(),
  ])
  expect(measured).toMatchObject({ cacheHitRate: 2 / 3, cacheHits: 2, savedUsd: 0.5, tokens: { input: 2000 } })
  expect(measure([ledgerEntry()]).cacheHitRate).toBeNull()
})

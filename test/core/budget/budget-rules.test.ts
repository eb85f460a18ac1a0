import { describe, expect, test } from 'vitest'
import { budgetUsdOf, withRunLimit } from '../../../src/core/budget/budget-limits.ts'
import { resetsAt, scopedAccounts } from '../../../src/core/budget/budget-scope.ts'
import { affordableTokens, ceilingNanoUsd, ceilingPrice, outputTokensOf } from '../../../src/core/budget/ceiling.ts'
import { costUsd } from '../../../src/core/budget/cost.ts'
import { nanoUsdOf } from '../../../src/core/budget/nano-usd.ts'
import { fewestTokens, thinkingWithin } from '../../../src/core/budget/shrink.ts'
import type { BudgetConfig, Pricing } from '../../../src/core/proxy-config.ts'
import { noon, providerOf } from '../../support/budget.ts'
import { seededRandom } from '../../support/ledger-entry.ts'

describe('`budget` in conditions', () => {
  test.for<[what: string, config: Partial<BudgetConfig> | undefined, usd: number]>([
    ['the daily limit', { dailyUsd: 50, monthlyUsd: 1000, runUsd: 2 }, 50],
    ['else the monthly', { monthlyUsd: 1000, runUsd: 2 }, 1000],
    ["else the run's", { runUsd: 2, pullRequestUsd: 5 }, 2],
    ["else the pull request's", { pullRequestUsd: 5, requestUsd: 1 }, 5],
    ['0 when nothing may be spent', { dailyUsd: 0 }, 0],
    ['endless without any', { requestUsd: 1 }, Number.POSITIVE_INFINITY],
    ['endless without a section', undefined, Number.POSITIVE_INFINITY],
  ])('%s', ([, config, usd]) => {
    expect(budgetUsdOf(config && { alertThresholds: [], ...config })).toBe(usd)
  })

  test('no spending passes a share of what is endless', () => {
    expect(1e9 > budgetUsdOf(undefined) * 0.8).toBe(false)
  })
})

test('of the limits of a run the smaller holds', () => {
  expect(withRunLimit(undefined, 2)).toEqual({ runUsd: 2, alertThresholds: [0.8, 0.9, 0.95] })
  expect(withRunLimit({ runUsd: 1, dailyUsd: 9, alertThresholds: [] }, 2)).toEqual({
    runUsd: 1,
    dailyUsd: 9,
    alertThresholds: [],
  })
  expect(withRunLimit({ runUsd: 3, alertThresholds: [] }, 2).runUsd).toBe(2)
  expect(withRunLimit(undefined, 0).runUsd).toBe(0)
})

test('accounts have the names that stores keep, by UTC', () => {
  const payer = { runId: '42', repository: 'o/r', pullRequest: 7 }
  const names = (at: string, pullRequest = 7) =>
    scopedAccounts({ alertThresholds: [] }, { ...payer, pullRequest }, new Date(at)).map(({ account }) => account)
  expect(names('2026-12-31T23:59:59.999Z')).toEqual(['run:42', 'pr:o/r#7', 'day:2026-12-31', 'month:2026-12'])
  expect(names('2027-01-01T00:00:00Z', 0)).toEqual(['run:42', 'day:2027-01-01', 'month:2027-01'])
})

test.for([
  ['daily', '2026-12-31T23:59:00Z', '2027-01-01T00:00:00.000Z'],
  ['daily', '2028-02-28T00:00:00Z', '2028-02-29T00:00:00.000Z'],
  ['monthly', '2026-12-01T00:00:00Z', '2027-01-01T00:00:00.000Z'],
  ['monthly', '2026-01-31T12:00:00Z', '2026-02-01T00:00:00.000Z'],
] as const)('%s limits at %s start anew at %s', ([scope, at, anew]) => {
  expect(resetsAt(scope, new Date(at))?.toISOString()).toBe(anew)
})

test.for([
  [0, 0],
  [-1, 0],
  [Number.NaN, 0],
  [Number.POSITIVE_INFINITY, 0],
  [50.01, 50_010_000_000],
  [0.1 + 0.2, 300_000_000],
  [1e12, Number.MAX_SAFE_INTEGER],
] as const)('$%d are %d nano-USD', ([usd, nanoUsd]) => {
  expect(nanoUsdOf(usd)).toBe(nanoUsd)
})

describe('the most that a request can cost', () => {
  const pricings: Pricing[] = [
    { input: 3, output: 15, cacheRead: 0.3, cacheWrite: 3.75 },
    { input: 0.14, output: 0.28, cacheRead: 0.014 },
    { input: 1.25, output: 10, tiers: [{ above: 2000, input: 2.5, output: 15, cacheWrite: 4 }] },
    { input: 4, output: 20, tiers: [{ above: 1000, input: 1, output: 2 }] },
    { input: 1, output: 2, peak: { utc: [[12, 14]], multiplier: 2 } },
    { input: 1, output: 2, peak: { utc: [[0, 24]], multiplier: 0.5 } },
    { input: 0, output: 0 },
  ]

  test.for(pricings)('is never less than what it costs: %j', pricing => {
    const random = seededRandom(3)
    const upTo = (most: number) => Math.floor(random() * (most + 1))
    for (let i = 0; i < 500; i++) {
      const [upper, maxTokens, startsAt] = [upTo(5000), upTo(2000), new Date(noon.getTime() + upTo(24 * 3600_000))]
      const [inputTokens, cacheReadTokens] = [upTo(upper / 3), upTo(upper / 3)]
      const tokens = { inputTokens, cacheReadTokens, cacheWriteTokens: upTo(upper / 3), outputTokens: upTo(maxTokens) }
      const endsAt = new Date(startsAt.getTime() + upTo(15 * 60_000))
      const ceiling = ceilingNanoUsd(ceilingPrice(pricing, upper, startsAt), upper, maxTokens)
      expect(nanoUsdOf(costUsd(tokens, pricing, endsAt) ?? Number.NaN)).toBeLessThanOrEqual(ceiling)
    }
  })

  test.for(pricings)('what is affordable costs no more than there is: %j', pricing => {
    const price = ceilingPrice(pricing, 1000, noon)
    for (const money of [0, 1, 999_999, 5_000_000, 123_456_789]) {
      const tokens = affordableTokens(price, 1000, money)
      if (tokens === 0 || tokens === Number.MAX_SAFE_INTEGER) continue
      expect(ceilingNanoUsd(price, 1000, tokens)).toBeLessThanOrEqual(money)
      expect(ceilingNanoUsd(price, 1000, tokens + 1)).toBeGreaterThan(money)
    }
  })

  test('an answer is no longer than its model can make it', () => {
    const target = { provider: providerOf('p', []), model: { id: 'm', maxOutputTokens: 8192 } }
    expect([1, 4000, 64_000].map(asked => outputTokensOf(target, asked))).toEqual([16, 4000, 8192])
  })
})

test('an answer is shrunk to something of use, or not at all', () => {
  expect([fewestTokens(32_000, false), fewestTokens(32_000, true), fewestTokens(10, true)]).toEqual([1024, 2048, 10])
})

test('a thinking budget leaves room for the answer and is never too small', () => {
  for (let maxTokens = 2048; maxTokens < 40_000; maxTokens += 997) {
    for (const asked of [1024, 4000, 31_999]) {
      const thinking = thinkingWithin(asked, maxTokens)
      expect(thinking).toBeGreaterThanOrEqual(1024)
      expect(thinking).toBeLessThanOrEqual(Math.min(asked, maxTokens - 1024))
    }
  }
})

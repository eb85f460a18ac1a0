import { expect, test } from 'vitest'
import { costUsd } from '../../../src/core/budget/cost.ts'
import type { Pricing } from '../../../src/core/proxy-config.ts'

const tokens = { inputTokens: 1000, outputTokens: 100, cacheReadTokens: 500, cacheWriteTokens: 200 }
const monday = (hour: number) => new Date(Date.UTC(2026, 0, 5, hour))
const sunday = (hour: number) => new Date(Date.UTC(2026, 0, 4, hour))
const plain: Pricing = { input: 1, output: 10 }
const tiered: Pricing = {
  ...plain,
  tiers: [
    { above: 1500, input: 2, output: 20 },
    { above: 5000, input: 9, output: 9 },
  ],
}
const peaked: Pricing = {
  ...plain,
  peak: {
    utc: [
      [22, 2],
      [9, 10],
    ],
    weekdaysOnly: true,
    multiplier: 2,
  },
}

const cases: [what: string, pricing: Pricing | undefined, at: Date, microUsd: number | null][] = [
  ['unpriced is not free', undefined, monday(0), null],
  ['cached tokens cost what input costs unless priced', plain, monday(0), 1000 + 1000 + 500 + 200],
  ['cache prices', { ...plain, cacheRead: 0.1, cacheWrite: 1.25 }, monday(0), 1000 + 1000 + 50 + 250],
  ['the tier of the whole prompt', tiered, monday(0), 2 * (1000 + 1000 + 500 + 200)],
  ['peak hours', peaked, monday(9), 2 * 2700],
  ['peak hours over midnight', peaked, monday(1), 2 * 2700],
  ['after the peak', peaked, monday(10), 2700],
  ['no peak on Sundays', peaked, sunday(9), 2700],
]

test.for(cases)('%s', ([, pricing, at, microUsd]) => {
  const cost = costUsd(tokens, pricing, at)
  if (microUsd === null) expect(cost).toBeNull()
  else expect(cost).toBeCloseTo(microUsd / 1e6, 12)
})

test('an hour of cache costs twice the input, a search has a price of its own', () => {
  const pricing: Pricing = { input: 1, output: 10, cacheRead: 0.1, cacheWrite: 1.25 }
  const none = { inputTokens: 0, outputTokens: 0, cacheReadTokens: 0, cacheWriteTokens: 0 }
  const hour = { ...none, cacheWriteTokens: 300, hourCacheWriteTokens: 100 }
  expect(costUsd(hour, pricing, monday(0))).toBeCloseTo((200 * 1.25 + 100 * 2) * 1e-6, 12)
  expect(costUsd({ ...none, webSearches: 3 }, pricing, monday(0))).toBeCloseTo(0.03, 12)
  expect(costUsd({ ...none, webSearches: 3 }, { ...pricing, webSearch: 0.005 }, monday(0))).toBeCloseTo(0.015, 12)
})

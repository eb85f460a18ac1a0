import { expect, test } from 'vitest'
import type { LedgerEntry } from '../../src/core/ledger.ts'
import { summariseUsage } from '../../src/core/usage-summary.ts'

const entry = (over: Partial<LedgerEntry>): LedgerEntry => ({
  at: '2026-01-01T00:00:00.000Z',
  requestId: 'req_1',
  provider: 'a',
  model: 'm',
  rule: 'default',
  status: 'ok',
  stream: true,
  attempts: 1,
  inputTokens: 10,
  outputTokens: 5,
  cacheReadTokens: 2,
  cacheWriteTokens: 1,
  costUsd: 0.5,
  durationMs: 1,
  ...over,
})

test('tokens and money by model, most used first', () => {
  const summary = summariseUsage([
    entry({}),
    entry({ model: 'n' }),
    entry({ model: 'n', costUsd: 0.25, status: 'aborted' }),
  ])
  expect(summary).toEqual([
    {
      provider: 'a',
      model: 'n',
      requests: 2,
      inputTokens: 20,
      outputTokens: 10,
      cacheReadTokens: 4,
      cacheWriteTokens: 2,
      costUsd: 0.75,
    },
    {
      provider: 'a',
      model: 'm',
      requests: 1,
      inputTokens: 10,
      outputTokens: 5,
      cacheReadTokens: 2,
      cacheWriteTokens: 1,
      costUsd: 0.5,
    },
  ])
})

test('one unpriced request makes its model unpriced', () => {
  expect(summariseUsage([entry({}), entry({ costUsd: null }), entry({})])[0]?.costUsd).toBeNull()
})

test('a request that nobody served is not counted', () => {
  const failed = {
    status: 'error',
    inputTokens: 0,
    outputTokens: 0,
    cacheReadTokens: 0,
    cacheWriteTokens: 0,
    costUsd: 0,
  } as const
  expect(summariseUsage([entry(failed)])).toEqual([])
  expect(summariseUsage([])).toEqual([])
})

import type { LedgerEntry } from '../../src/core/ledger.ts'

/** A request that went well, with what a test says of it. */
export const ledgerEntry = (over: Partial<LedgerEntry> = {}): LedgerEntry => ({
  at: '2026-11-23T10:00:00.000Z',
  requestId: 'req_1',
  provider: 'deepseek',
  model: 'deepseek-chat',
  rule: 'default',
  status: 'ok',
  stream: true,
  attempts: 1,
  inputTokens: 1000,
  outputTokens: 101,
  cacheReadTokens: 0,
  cacheWriteTokens: 0,
  costUsd: 0.002,
  durationMs: 2500,
  firstTokenMs: 500,
  ...over,
})

/** Numbers from 0 to 1 that are the same in every run. */
export const seededRandom = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

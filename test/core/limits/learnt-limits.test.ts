import { describe, expect, test } from 'vitest'
import {
  type LearntLimits,
  learnLimits,
  limitsWaitMs,
  nothingLearnt,
  spendLimits,
} from '../../../src/core/limits/learnt-limits.ts'

const openai = (limit: number, remaining: number, reset: string) => ({
  status: 200,
  headers: {
    'x-ratelimit-limit-tokens': String(limit),
    'x-ratelimit-remaining-tokens': String(remaining),
    'x-ratelimit-reset-tokens': reset,
  },
})

/** One request after another, each answered before the next: what it asked, what is left, how long until all is back. */
const history = (start: LearntLimits, ...steps: [at: number, tokens: number, answer: ReturnType<typeof openai>][]) =>
  steps.reduce((state, [at, tokens, answer]) => learnLimits(spendLimits(state, tokens), answer, at), start)

describe('limits learnt from answers', () => {
  test('nothing is known, nobody waits', () => expect(limitsWaitMs(nothingLearnt, 1e9, 0)).toBe(0))

  test('headers that say nothing change nothing', () => {
    expect(learnLimits(nothingLearnt, { status: 200, headers: { date: 'x' } }, 0)).toBe(nothingLearnt)
  })

  test('the bucket fills as told: half of it in half the time', () => {
    // 30 000 a minute; 20 000 asked and taken: back in 40 s.
    const state = history(nothingLearnt, [0, 20_000, openai(30_000, 10_000, '40s')])
    expect(limitsWaitMs(state, 10_000, 0)).toBe(0)
    expect(limitsWaitMs(state, 20_000, 0)).toBe(20_000)
    expect(limitsWaitMs(state, 20_000, 15_000)).toBe(5000)
    expect(limitsWaitMs(state, 20_000, 20_000)).toBe(0)
  })

  test('what was let go since counts', () => {
    const state = history(nothingLearnt, [0, 20_000, openai(30_000, 10_000, '40s')])
    expect(limitsWaitMs(spendLimits(state, 10_000), 5000, 0)).toBe(10_000)
  })

  test('more than there ever is waits for all of it, and no longer', () => {
    const state = history(nothingLearnt, [0, 30_000, openai(30_000, 0, '1m0s')])
    expect(limitsWaitMs(state, 500_000, 0)).toBe(60_000)
    expect(limitsWaitMs(state, 500_000, 60_000)).toBe(0)
  })

  test('cached prompts take less than estimated: the share is learnt, so nobody waits in vain', () => {
    const cached = (at: number, remaining: number): [number, number, ReturnType<typeof openai>] => [
      at,
      150_000,
      openai(50_000, remaining, '3s'),
    ]
    const state = history(nothingLearnt, cached(0, 48_000), cached(3000, 48_000), cached(6000, 48_000))
    expect(limitsWaitMs(state, 150_000, 6000)).toBe(0)
    expect(limitsWaitMs(spendLimits(state, 150_000), 150_000, 6000)).toBe(0)
    // Thirty at once would be too much all the same.
    const thirty = Array.from({ length: 30 }).reduce<LearntLimits>(before => spendLimits(before, 150_000), state)
    expect(limitsWaitMs(thirty, 150_000, 6000)).toBeGreaterThan(0)
  })

  test('retry-after holds everybody back until it is over', () => {
    const state = learnLimits(nothingLearnt, { status: 429, headers: { 'retry-after': '12' } }, 1000)
    expect(limitsWaitMs(state, 1, 1000)).toBe(12_000)
    expect(limitsWaitMs(state, 1, 13_000)).toBe(0)
    const shorter = learnLimits(state, { status: 429, headers: { 'retry-after': '1' } }, 2000)
    expect(limitsWaitMs(shorter, 1, 2000)).toBe(11_000)
  })

  test('requests of a day flow as told, whatever the day is', () => {
    // Groq: 14 400 a day, 30 used: all back in 180 s.
    const told = (remaining: string, reset: string) => ({
      'x-ratelimit-limit-requests': '14400',
      'x-ratelimit-remaining-requests': remaining,
      'x-ratelimit-reset-requests': reset,
    })
    const fresh = learnLimits(nothingLearnt, { status: 200, headers: told('14370', '2m59.56s') }, 0)
    expect(limitsWaitMs(fresh, 100, 0)).toBe(0)
    const spent = learnLimits(nothingLearnt, { status: 200, headers: told('0', '24h0m0s') }, 0)
    expect(limitsWaitMs(spent, 100, 0)).toBe(6000)
  })

  test('no limit told: what is left, and after the reset nothing is held back', () => {
    const headers = { 'x-ratelimit-remaining-tokens': '10', 'x-ratelimit-reset-tokens': '30s' }
    const state = learnLimits(nothingLearnt, { status: 200, headers }, 0)
    expect(limitsWaitMs(state, 11, 0)).toBe(30_000)
    expect(limitsWaitMs(state, 10, 0)).toBe(0)
    expect(limitsWaitMs(state, 1_000_000, 30_000)).toBe(0)
  })

  test('a limit of zero and other oddities hold nobody for ever', () => {
    const odd = {
      'x-ratelimit-limit-tokens': '0',
      'x-ratelimit-remaining-tokens': '0',
      'x-ratelimit-reset-tokens': '0s',
    }
    const state = learnLimits(nothingLearnt, { status: 200, headers: odd }, 0)
    expect(limitsWaitMs(state, 10, 1)).toBe(0)
  })
})

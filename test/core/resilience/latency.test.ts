import { expect, test } from 'vitest'
import { expectedMs, isFresh, type Latency, measure } from '../../../src/core/resilience/latency.ts'

test('the first measurement is the average', () => {
  expect(measure(undefined, { firstTokenMs: 400, outputTokens: 100, streamMs: 2000 }, 5)).toEqual({
    firstTokenMs: 400,
    tokensPerSecond: 50,
    measuredAtMs: 5,
  })
})

test('a new one counts a fifth at once, more the older the average is, and all after minutes', () => {
  const known: Latency = { firstTokenMs: 1000, measuredAtMs: 0 }
  expect(measure(known, { firstTokenMs: 0 }, 0).firstTokenMs).toBeCloseTo(800)
  expect(measure(known, { firstTokenMs: 0 }, 60_000).firstTokenMs).toBeCloseTo(368, 0)
  expect(measure(known, { firstTokenMs: 0 }, 600_000).firstTokenMs).toBeLessThan(1)
})

test('an average stays between the lowest and the highest measurement, whatever the clock does', () => {
  let latency: Latency | undefined
  for (const [at, firstTokenMs] of [
    [0, 100],
    [10, 900],
    [5, 300],
    [70_000, 500],
    [70_001, 100],
  ] as const) {
    latency = measure(latency, { firstTokenMs }, at)
    expect(latency.firstTokenMs).toBeGreaterThanOrEqual(100)
    expect(latency.firstTokenMs).toBeLessThanOrEqual(900)
  }
})

test('short answers and whole ones tell no rate, and a known one stays', () => {
  expect(measure(undefined, { firstTokenMs: 1, outputTokens: 3, streamMs: 500 }, 0).tokensPerSecond).toBeUndefined()
  expect(measure(undefined, { firstTokenMs: 1, outputTokens: 900 }, 0).tokensPerSecond).toBeUndefined()
  const known = measure(undefined, { firstTokenMs: 1, outputTokens: 100, streamMs: 1000 }, 0)
  expect(measure(known, { firstTokenMs: 1 }, 9).tokensPerSecond).toBe(100)
})

test('what to expect, and for how long it holds', () => {
  expect(expectedMs({ firstTokenMs: 200, tokensPerSecond: 100, measuredAtMs: 0 }, 500)).toBe(5200)
  expect(expectedMs({ firstTokenMs: 200, measuredAtMs: 0 }, 500)).toBe(200)
  expect(isFresh({ firstTokenMs: 1, measuredAtMs: 0 }, 600_000)).toBe(true)
  expect(isFresh({ firstTokenMs: 1, measuredAtMs: 0 }, 600_001)).toBe(false)
  expect(isFresh(undefined, 0)).toBe(false)
})

import { describe, expect, test } from 'vitest'
import { slidingWindow, takeOne, windowWaitMs } from '../../../src/core/limits/sliding-window.ts'

/** Repeatable pseudo-random numbers in [0, 1). */
const randomFrom = (seed: number) => () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
  return seed / 2 ** 32
}

describe('the sliding window', () => {
  test('a burst up to the limit goes at once, the next one waits for the first to grow old', () => {
    let window = slidingWindow(60, 60_000)
    for (let i = 0; i < 60; i++) {
      expect(windowWaitMs(window, 0, 59_000 + i)).toBe(0)
      window = takeOne(window, 59_000 + i)
    }
    // Across the boundary of a minute nothing starts anew.
    expect(windowWaitMs(window, 0, 60_001)).toBe(119_000 - 60_001)
    expect(windowWaitMs(window, 0, 119_000)).toBe(0)
    expect(windowWaitMs(window, 1, 119_000)).toBe(1)
  })

  test.each([
    [1, 1],
    [7, 2],
    [60, 3],
    [119, 4],
    [121, 5],
    [1000, 6],
    [50_000, 7],
  ])('never more than %i in any minute, whatever comes', (limit, seed) => {
    const random = randomFrom(seed)
    let window = slidingWindow(limit, 60_000)
    const taken: number[] = []
    const step = 300_000 / (limit * 3)
    for (let now = 0; now < 240_000; now += random() * step) {
      if (windowWaitMs(window, 0, now) > 0) continue
      window = takeOne(window, now)
      taken.push(now)
    }
    for (let i = limit; i < taken.length; i++) {
      expect((taken[i] as number) - (taken[i - limit] as number)).toBeGreaterThanOrEqual(60_000)
    }
    expect(taken.length).toBeGreaterThan(limit * 2)
    expect(window.taken.length).toBeLessThanOrEqual(122)
  })

  test('the wait that is told is the wait that is had, also with others before', () => {
    const limit = 3
    let window = slidingWindow(limit, 1000)
    for (const now of [0, 100, 500]) window = takeOne(window, now)
    const told = Array.from({ length: 8 }, (_, ahead) => windowWaitMs(window, ahead, 600))
    // Eight wait from 600 on, in turn, each going as soon as it may.
    const had: number[] = []
    for (let now = 600; had.length < 8; now++) {
      while (windowWaitMs(window, 0, now) === 0 && had.length < 8) {
        window = takeOne(window, now)
        had.push(now - 600)
      }
    }
    expect(told).toEqual(had)
  })
})

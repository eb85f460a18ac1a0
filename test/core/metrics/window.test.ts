import { expect, test } from 'vitest'
import { addToWindow, emptyWindow, recentOf } from '../../../src/core/metrics/window.ts'
import { ledgerEntry, seededRandom } from '../../support/ledger-entry.ts'

test('the last so many, of the last so long, the latest first', () => {
  const window = emptyWindow(10)
  for (let i = 0; i < 25; i++) addToWindow(window, ledgerEntry({ durationMs: i }), i * 1000)
  const recent = (spanMs: number, max: number) =>
    recentOf(window, { now: 24_000, spanMs, max }).map(({ durationMs }) => durationMs)
  expect(recent(1e9, 100)).toEqual([24, 23, 22, 21, 20, 19, 18, 17, 16, 15])
  expect(recent(1e9, 2)).toEqual([24, 23])
  expect(recent(3000, 100)).toEqual([24, 23, 22, 21])
  const odd = recentOf(window, { now: 24_000, spanMs: 1e9, max: 2 }, ({ durationMs }) => durationMs % 2 === 1)
  expect(odd.map(({ durationMs }) => durationMs)).toEqual([23, 21])
})

test('a ring of any size is the end of the list', () => {
  const random = seededRandom(3)
  for (let round = 0; round < 200; round++) {
    const capacity = 1 + Math.floor(random() * 20)
    const window = emptyWindow(capacity)
    const all: { at: number; durationMs: number }[] = []
    let now = 0
    for (let i = 0; i < 50; i++) {
      now += Math.floor(random() * 1000)
      all.unshift({ at: now, durationMs: i })
      addToWindow(window, ledgerEntry({ durationMs: i }), now)
    }
    const [spanMs, max] = [Math.floor(random() * 20_000), Math.floor(random() * 30)]
    const expected = all
      .slice(0, capacity)
      .filter(({ at }) => now - at <= spanMs)
      .slice(0, max)
    expect(recentOf(window, { now, spanMs, max }).map(({ durationMs }) => durationMs)).toEqual(
      expected.map(({ durationMs }) => durationMs),
    )
  }
})

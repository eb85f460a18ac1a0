import { describe, expect, test } from 'vitest'
import {
  type AlertTiming,
  initialAlertState,
  nextAlertState,
  noisyTiming,
  promptTiming,
} from '../../../src/core/alerts/hysteresis.ts'
import { seededRandom } from '../../support/ledger-entry.ts'

interface Look {
  now: number
  holds: boolean
  isRequest?: boolean
}

/** When the alert changed, in seconds. */
const changes = (looks: readonly Look[], timing: AlertTiming = noisyTiming): { at: number; on: boolean }[] => {
  let state = initialAlertState
  return looks.flatMap(({ now, holds, isRequest = true }) => {
    const before = state.on
    state = nextAlertState(state, { now: now * 1000, holds, isRequest }, timing)
    return state.on === before ? [] : [{ at: now, on: state.on }]
  })
}

const looks = (text: string, everySeconds = 1): Look[] =>
  [...text].map((letter, index) => ({ now: index * everySeconds, holds: letter === 'x' }))

describe('on', () => {
  test.each<[string, Look[], number | undefined]>([
    ['one slow answer', looks('x.........'), undefined],
    ['two', looks('xx........'), undefined],
    ['three in a row', looks('..xxx.....'), 4],
    ['not in a row', looks('xx.xx.xx.xx'), undefined],
    ['two that are half a minute apart', looks('xx', 30), 30],
    ['time without requests counts as time', [...looks('x'), { now: 31, holds: true, isRequest: false }], 31],
    ['time without requests is no request', looks('xxxxxx').map(look => ({ ...look, isRequest: false })), undefined],
  ])('%s', (_, history, at) => expect(changes(history).map(change => change.at)).toEqual(at === undefined ? [] : [at]))

  test('money does not wait', () => expect(changes(looks('.x.'), promptTiming)).toEqual([{ at: 1, on: true }]))
})

describe('off', () => {
  test('only after a minute without it', () => {
    expect(changes(looks(`xxx${'.'.repeat(100)}`))).toEqual([
      { at: 2, on: true },
      { at: 63, on: false },
    ])
  })

  test('one slow answer in between starts the minute anew', () => {
    expect(changes(looks(`xxx${'.'.repeat(50)}x${'.'.repeat(100)}`)).at(-1)).toEqual({ at: 114, on: false })
  })

  test('after it came back, twice as long', () => {
    const round = `xxx${'.'.repeat(300)}`
    const lasted = changes(looks(round + round + round)).map(({ at }) => at % round.length)
    expect(lasted).toEqual([2, 63, 2, 123, 2, 243])
  })

  test('but never longer than a quarter of an hour or so', () => {
    const round = `xxx${'.'.repeat(1000)}`
    const offs = changes(looks(round.repeat(9))).filter(({ on }) => !on)
    expect(offs.map(({ at }) => (at % round.length) - 3).slice(-3)).toEqual([960, 960, 960])
  })
})

test('nothing new is the same object', () => {
  const state = nextAlertState(initialAlertState, { holds: false, now: 5, isRequest: true }, noisyTiming)
  expect(state).toBe(initialAlertState)
})

/** What a condition may say over time, from steady to random to the worst for a switch. */
const series: Record<string, (random: () => number, index: number, on: boolean) => boolean> = {
  coin: random => random() < 0.5,
  rare: random => random() < 0.1,
  frequent: random => random() < 0.9,
  'near the threshold': (random, index) => Math.sin(index / 40) + random() - 0.5 > 0,
  'put right by the alert itself': (random, _, on) => (on ? random() < 0.02 : random() < 0.98),
  'every other': (_, index) => index % 2 === 0,
}

describe('never flaps', () => {
  test.each(Object.keys(series))('%s', name => {
    for (let seed = 0; seed < 30; seed++) {
      const random = seededRandom(seed)
      let state = initialAlertState
      let now = 0
      const switches: { now: number; on: boolean }[] = []
      for (let index = 0; index < 3000; index++) {
        now += random() * 4000
        const holds = series[name]?.(random, index, state.on) ?? false
        const before = state.on
        state = nextAlertState(state, { now, holds, isRequest: true }, noisyTiming)
        if (state.on !== before) switches.push({ now, on: state.on })
      }
      let leastMs = noisyTiming.offMs
      for (const [index, { now: at, on }] of switches.entries()) {
        if (on) continue
        expect(at - (switches[index - 1]?.now ?? 0)).toBeGreaterThanOrEqual(leastMs)
        leastMs = Math.min(leastMs * 2, noisyTiming.maxOffMs)
      }
      // 100 minutes: 1 + 2 + 4 + 8 + 16 + 16 ...
      expect(switches.length).toBeLessThanOrEqual(2 * 9)
    }
  })
})

import { expect, test } from 'vitest'
import {
  type BreakerEvent,
  type BreakerState,
  breakerAllows,
  closedBreaker,
  defaultBreakerPolicy,
  opensAtMs,
  reduceBreaker,
} from '../../../src/core/resilience/circuit-breaker.ts'
import { seeded } from '../protocols/shared/check-stream.ts'

const policy = {
  consecutiveFailures: 3,
  failureShare: 0.5,
  minimumCalls: 6,
  windowMs: 60_000,
  cooldownMs: 1000,
  maxCooldownMs: 8000,
  probeTimeoutMs: 5000,
}

/** `+` success, `-` failure, `0` no verdict, `c` call, a number: milliseconds that pass. */
type Moment = '+' | '-' | '0' | 'c' | number | BreakerEvent

const events: Record<string, BreakerEvent> = {
  '+': { type: 'success' },
  '-': { type: 'failure' },
  '0': { type: 'no-verdict' },
  c: { type: 'call' },
}

const play = (history: Moment[], startMs = 1_000_000): { state: BreakerState; nowMs: number } => {
  let state = closedBreaker
  let nowMs = startMs
  for (const moment of history) {
    if (typeof moment === 'number') nowMs += moment
    else
      state = reduceBreaker(
        state,
        typeof moment === 'string' ? (events[moment] as BreakerEvent) : moment,
        nowMs,
        policy,
      )
  }
  return { state, nowMs }
}

const histories: [what: string, history: Moment[], kind: BreakerState['kind'], allowed: boolean, leftMs?: number][] = [
  ['new', [], 'closed', true],
  ['two failures in a row', ['-', '-'], 'closed', true],
  ['three failures in a row', ['-', '-', '-'], 'open', false, 1000],
  ['three, hours apart', ['-', 4e6, '-', 4e6, '-'], 'open', false, 1000],
  ['a success between them', ['-', '-', '+', '-', '-'], 'closed', true],
  ['half of too few', ['-', '+', '-', '+'], 'closed', true],
  ['half of enough', ['-', '+', '-', '+', '+', '-'], 'open', false, 1000],
  ['a third of enough', ['-', '+', '+', '-', '+', '+'], 'closed', true],
  ['half of enough, but long ago', ['-', '+', '-', '+', '+', 70_000, '-'], 'closed', true],
  ['what says nothing of the target', ['-', '-', '0', '0', '0'], 'closed', true],
  ['and does not break a row', ['-', '-', '0', '-'], 'open', false],
  ['within the cool-down', ['-', '-', '-', 999], 'open', false, 1],
  ['after the cool-down', ['-', '-', '-', 1000], 'open', true],
  ['a call then is the probe, and the only one', ['-', '-', '-', 1000, 'c'], 'half-open', false, 5000],
  ['a second call changes nothing', ['-', '-', '-', 1000, 'c', 100, 'c'], 'half-open', false, 4900],
  ['a probe that tells nothing is given up', ['-', '-', '-', 1000, 'c', 5000], 'half-open', true],
  ['a probe without a verdict lets the next one', ['-', '-', '-', 1000, 'c', '0'], 'half-open', true],
  ['a good probe', ['-', '-', '-', 1000, 'c', '+'], 'closed', true],
  ['after it all is forgotten', ['-', '-', '-', 1000, 'c', '+', '-', '-'], 'closed', true],
  ['a bad probe', ['-', '-', '-', 1000, 'c', '-'], 'open', false, 2000],
  ['a further bad probe', ['-', '-', '-', 1000, 'c', '-', 2000, 'c', '-'], 'open', false, 4000],
  [
    'a good probe makes the next opening short again',
    ['-', '-', '-', 1000, 'c', '-', 2000, 'c', '+', '-', '-', '-'],
    'open',
    false,
    1000,
  ],
  ['calls that were under way when it opened', ['-', '-', '-', 500, '-', '-'], 'open', false, 500],
  ['a call let through although open, that works', ['-', '-', '-', 500, '+'], 'closed', true],
  ['as long as the provider asks', ['-', '-', { type: 'failure', retryAfterMs: 5000 }], 'open', false, 5000],
  ['but not for ever', ['-', '-', { type: 'failure', retryAfterMs: 1e12 }], 'open', false, 8000],
  ['no shorter than its own cool-down', ['-', '-', { type: 'failure', retryAfterMs: 1 }], 'open', false, 1000],
  ['opened elsewhere', [{ type: 'opened-elsewhere', untilMs: 1_003_000, openings: 2 }], 'open', false, 3000],
  [
    'elsewhere, with a clock of its own',
    [{ type: 'opened-elsewhere', untilMs: 9e15, openings: 2 }],
    'open',
    false,
    8000,
  ],
  ['elsewhere, and over', [{ type: 'opened-elsewhere', untilMs: 999_999, openings: 2 }], 'closed', true],
  [
    'elsewhere, sooner over than here',
    ['-', '-', '-', { type: 'opened-elsewhere', untilMs: 1_000_500, openings: 1 }],
    'open',
    false,
    1000,
  ],
  ['the probe is made elsewhere', ['-', '-', '-', { type: 'postponed', untilMs: 1_004_000 }], 'open', false, 4000],
  ['nothing to postpone', [{ type: 'postponed', untilMs: 1_004_000 }], 'closed', true],
]

test.for(histories)('%s', ([, history, kind, allowed, leftMs]) => {
  const { state, nowMs } = play(history)
  expect({ kind: state.kind, allowed: breakerAllows(state, nowMs) }).toEqual({ kind, allowed })
  if (leftMs !== undefined) expect(opensAtMs(state) - nowMs).toBe(leftMs)
  expect(JSON.parse(JSON.stringify(state))).toEqual(state)
})

test('cool-downs double up to their bound', () => {
  const lengths: number[] = []
  let { state, nowMs } = play(['-', '-', '-'])
  for (let opening = 0; opening < 6; opening++) {
    lengths.push(opensAtMs(state) - nowMs)
    nowMs = opensAtMs(state)
    for (const type of ['call', 'failure'] as const) state = reduceBreaker(state, { type }, nowMs, policy)
  }
  expect(lengths).toEqual([1000, 2000, 4000, 8000, 8000, 8000])
})

test('whatever happens: it opens for no longer than its bound, probes one at a time, and remembers little', () => {
  const random = seeded(7)
  const moments: Moment[] = ['+', '-', '-', '-', '0', 'c', 'c', 300, 5000]
  for (let round = 0; round < 300; round++) {
    let state = closedBreaker
    let nowMs = 0
    for (let step = 0; step < 60; step++) {
      const moment = moments[Math.floor(random() * moments.length)] as Moment
      if (typeof moment === 'number') nowMs += moment
      else {
        const before = state
        state = reduceBreaker(before, events[moment as string] as BreakerEvent, nowMs, policy)
        checkStep(before, moment as string, state, nowMs)
      }
      expect(opensAtMs(state) - nowMs).toBeLessThanOrEqual(policy.maxCooldownMs)
      expect(breakerAllows(state, nowMs + policy.maxCooldownMs)).toBe(true)
    }
  }
})

const checkStep = (before: BreakerState, moment: string, after: BreakerState, nowMs: number): void => {
  const allowed = breakerAllows(before, nowMs)
  if (moment === 'c' && !allowed) expect(after).toBe(before)
  if (moment === 'c' && allowed && before.kind !== 'closed') expect(breakerAllows(after, nowMs)).toBe(false)
  if (moment === '+') expect(after.kind).toBe('closed')
  if (after.kind === 'closed') expect(after.window.length).toBeLessThanOrEqual(7)
}

test('one failure in ten hardly ever opens it', () => {
  const random = seeded(3)
  let state = closedBreaker
  let refused = 0
  for (let call = 0; call < 10_000; call++) {
    const nowMs = call * 2000
    if (!breakerAllows(state, nowMs)) {
      refused++
      continue
    }
    state = reduceBreaker(state, { type: 'call' }, nowMs)
    state = reduceBreaker(state, { type: random() < 0.1 ? 'failure' : 'success' }, nowMs, defaultBreakerPolicy)
  }
  expect(refused).toBeLessThan(100)
})

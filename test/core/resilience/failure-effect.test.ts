import { expect, test } from 'vitest'
import { UpstreamError, type UpstreamFailure } from '../../../src/core/errors.ts'
import { effectOf, type FailureEffect } from '../../../src/core/resilience/failure-effect.ts'
import { type KeyCooldown, type KeyEvent, reduceKey, restedKey } from '../../../src/core/resilience/key-cooldown.ts'

const effects: [failure: UpstreamFailure, status: number | undefined, effect: FailureEffect][] = [
  ['rate_limit', 429, 'key-pause'],
  ['quota', 402, 'key-quota'],
  ['quota', 413, 'nobody'],
  ['auth', 401, 'key-refused'],
  ['context_overflow', 400, 'nobody'],
  ['bad_request', 400, 'nobody'],
  ['refused', 400, 'nobody'],
  ['overloaded', 529, 'target'],
  ['not_found', 404, 'target'],
  ['timeout', undefined, 'target'],
  ['network', undefined, 'target'],
  ['transient', 500, 'target'],
  ['malformed', 200, 'target'],
]

test.for(effects)('%s with %s speaks against %s', ([failure, status, effect]) => {
  expect(effectOf(new UpstreamError(failure, 'x', { status }))).toBe(effect)
})

const rests: [what: string, events: KeyEvent[], ms: number][] = [
  ['a rate limit', [{ type: 'rate-limit' }], 1000],
  ['exactly as long as told', [{ type: 'rate-limit', retryAfterMs: 17_123 }], 17_123],
  ['and no longer than a day', [{ type: 'rate-limit', retryAfterMs: 1e15 }], 86_400_000],
  ['again and again', [{ type: 'rate-limit' }, { type: 'rate-limit' }, { type: 'rate-limit' }], 4000],
  ['up to a minute', Array.from({ length: 30 }, (): KeyEvent => ({ type: 'rate-limit' })), 60_000],
  ['a success ends it', [{ type: 'rate-limit' }, { type: 'success' }], 0],
  ['and starts the doubling anew', [{ type: 'rate-limit' }, { type: 'success' }, { type: 'rate-limit' }], 1000],
  ['out of money', [{ type: 'quota' }], 3_600_000],
  ['out of the day, until told', [{ type: 'quota', retryAfterMs: 7_200_000 }], 7_200_000],
]

test.for(rests)('a key rests: %s', ([, events, ms]) => {
  const state = events.reduce<KeyCooldown>((key, event) => reduceKey(key, event, 5000), restedKey)
  expect(Math.max(0, state.untilMs - 5000)).toBe(ms)
})

import { expect, test } from 'vitest'
import { UpstreamError, type UpstreamFailure } from '../../../src/core/errors.ts'
import { type AttemptState, nextStep } from '../../../src/core/resilience/retry-policy.ts'

const policy = { maxRetries: 2, baseDelayMs: 100, maxDelayMs: 1000 }
const alone: AttemptState = { retries: 0, keysLeft: 0, targetsLeft: 0, random: 0 }
const error = (failure: UpstreamFailure, retryAfterMs?: number) => new UpstreamError(failure, 'x', { retryAfterMs })

const cases: [what: string, error: UpstreamError, state: Partial<AttemptState>, step: object][] = [
  ['a passing failure is tried again', error('overloaded'), {}, { step: 'retry', delayMs: 100 }],
  ['the pause doubles', error('overloaded'), { retries: 1 }, { step: 'retry', delayMs: 200 }],
  ['and is spread', error('overloaded'), { random: 1 }, { step: 'retry', delayMs: 125 }],
  ['retry-after is kept', error('rate_limit', 700), {}, { step: 'retry', delayMs: 700 }],
  ['and spread too, never shorter', error('rate_limit', 700), { random: 1 }, { step: 'retry', delayMs: 875 }],
  ['no pause ends after the time for all', error('overloaded'), { spentMs: 59_950 }, { step: 'give-up' }],
  ['one that ends before does', error('overloaded'), { spentMs: 59_900 }, { step: 'retry', delayMs: 100 }],
  [
    'an open breaker is not tried again',
    error('overloaded'),
    { isOpen: true, targetsLeft: 1 },
    { step: 'next-target' },
  ],
  ['unless it is all there is', error('overloaded'), { isOpen: true }, { step: 'retry', delayMs: 100 }],
  ['but not waited for too long', error('rate_limit', 5000), {}, { step: 'give-up' }],
  ['the last retry', error('overloaded'), { retries: 2 }, { step: 'give-up' }],
  [
    'with another target one retry is enough',
    error('overloaded'),
    { retries: 1, targetsLeft: 1 },
    { step: 'next-target' },
  ],
  ['another key is tried at once', error('rate_limit', 5000), { keysLeft: 1 }, { step: 'next-key' }],
  ['a refused key, none left', error('auth'), { targetsLeft: 1 }, { step: 'next-target' }],
  ['out of money', error('quota'), {}, { step: 'give-up' }],
  ['a timeout is not repeated', error('timeout'), { targetsLeft: 1 }, { step: 'next-target' }],
  ['a bad request is bad everywhere', error('bad_request'), { keysLeft: 1, targetsLeft: 1 }, { step: 'give-up' }],
  ['too long a prompt', error('context_overflow'), { targetsLeft: 1 }, { step: 'next-target' }],
]

test.for(cases)('%s', ([, failure, state, step]) => {
  expect(nextStep(failure, { ...alone, ...state }, policy)).toEqual(step)
})

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { UpstreamError } from '../../../src/core/errors.ts'
import { httpErrorOf } from '../../../src/core/messages/error-body.ts'
import type { LimitsConfig } from '../../../src/core/proxy-config.ts'
import { silentLogger } from '../../../src/log/logger.ts'
import type { Leave, ProviderAsk } from '../../../src/proxy/limits/admission.ts'
import { openAdmission } from '../../../src/proxy/limits/open-admission.ts'

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }))
afterEach(() => void vi.useRealTimers())

const open = (limits: Partial<LimitsConfig>) =>
  openAdmission(
    { limits: { requestsPerMinute: {}, queueTimeoutMs: 60_000, ...limits } },
    { log: silentLogger, now: () => Date.now() },
  )

const ask = (over: Partial<ProviderAsk> = {}): ProviderAsk => ({
  sessionId: 's',
  signal: new AbortController().signal,
  tokens: 100,
  ...over,
})

/** What became of a wait so far. */
const follow = (wait: Promise<Leave> | Leave) => {
  const seen: { leave?: Leave; error?: unknown } = {}
  Promise.resolve(wait).then(
    leave => {
      seen.leave = leave
    },
    error => {
      seen.error = error
    },
  )
  return seen
}

const settle = () => vi.advanceTimersByTimeAsync(0)

describe('without limits', () => {
  test('everybody may, at once and in the same tick', () => {
    const admission = openAdmission({}, { log: silentLogger })
    expect(typeof admission.enter(ask())).toBe('function')
    expect(typeof admission.enterProvider('any', ask())).toBe('function')
    expect(admission.load()).toEqual({ active: 0, queued: 0 })
  })

  test('limits of others cost no wait, and what runs is counted', () => {
    const admission = open({ requestsPerMinute: { deepseek: 1 } })
    const leave = admission.enter(ask()) as Leave
    expect(typeof admission.enterProvider('ollama', ask())).toBe('function')
    expect(admission.load()).toEqual({ active: 1, queued: 0 })
    leave()
    leave()
    expect(admission.load()).toEqual({ active: 0, queued: 0 })
  })
})

describe('places', () => {
  test('never more than there are, whatever the history', async () => {
    const admission = open({ maxConcurrent: 3 })
    let inside = 0
    let most = 0
    const one = async (i: number): Promise<void> => {
      const leave = await admission.enter(ask({ sessionId: `s${i % 4}` }))
      most = Math.max(most, ++inside)
      await new Promise(resolve => setTimeout(resolve, 10 + ((i * 37) % 90)))
      inside--
      leave()
      leave()
    }
    const all = Promise.all(Array.from({ length: 100 }, (_, i) => one(i)))
    await vi.advanceTimersByTimeAsync(20_000)
    await all
    expect(most).toBe(3)
    expect(admission.load()).toEqual({ active: 0, queued: 0 })
  })

  test('a session with fifty in the queue does not keep another from its turn', async () => {
    const admission = open({ maxConcurrent: 1 })
    const first = admission.enter(ask({ sessionId: 'greedy' })) as Leave
    const greedy = Array.from({ length: 50 }, () => follow(admission.enter(ask({ sessionId: 'greedy' }))))
    const modest = follow(admission.enter(ask({ sessionId: 'modest' })))
    first()
    await settle()
    expect(greedy[0]?.leave).toBeDefined()
    greedy[0]?.leave?.()
    await settle()
    expect(modest.leave).toBeDefined()
    expect(greedy[1]?.leave).toBeUndefined()
  })

  test('who hangs up leaves the queue at once', async () => {
    const admission = open({ maxConcurrent: 1 })
    const first = admission.enter(ask()) as Leave
    const client = new AbortController()
    const gone = follow(admission.enter(ask({ signal: client.signal })))
    const next = follow(admission.enter(ask()))
    expect(admission.load()).toEqual({ active: 1, queued: 2 })
    const reason = new Error('hung up')
    client.abort(reason)
    expect(admission.load()).toEqual({ active: 1, queued: 1 })
    await settle()
    expect(gone.error).toBe(reason)
    first()
    await settle()
    expect(next.leave).toBeDefined()
    expect(admission.load()).toEqual({ active: 1, queued: 0 })
    expect(follow(admission.enter(ask({ signal: client.signal })))).toEqual({})
    await settle()
    expect(admission.load()).toEqual({ active: 1, queued: 0 })
  })

  test('a wait has an end: 429 with retry-after, which Claude Code retries', async () => {
    const admission = open({ maxConcurrent: 1, queueTimeoutMs: 5000 })
    admission.enter(ask())
    const late = follow(admission.enter(ask()))
    await vi.advanceTimersByTimeAsync(4999)
    expect(late).toEqual({})
    await vi.advanceTimersByTimeAsync(1)
    expect(late.error).toBeInstanceOf(UpstreamError)
    expect(httpErrorOf(late.error)).toMatchObject({
      status: 429,
      type: 'rate_limit_error',
      headers: { 'retry-after': '2' },
      message: expect.stringContaining('concurrency.maxConcurrentRequests'),
    })
    expect(httpErrorOf(late.error).headers).not.toHaveProperty('x-should-retry')
    expect(admission.load().queued).toBe(0)
  })

  test("a provider's own places are given up with its calls", async () => {
    const admission = open({ maxConcurrentPerProvider: { ollama: 1 } })
    const leave = admission.enterProvider('ollama', ask()) as Leave
    const next = follow(admission.enterProvider('ollama', ask()))
    expect(typeof admission.enterProvider('deepseek', ask())).toBe('function')
    await settle()
    expect(next.leave).toBeUndefined()
    leave()
    await settle()
    expect(next.leave).toBeDefined()
  })
})

describe('requests per minute', () => {
  test('a burst up to the limit, then one as each grows old; never 120 in two seconds', async () => {
    const admission = open({ requestsPerMinute: { deepseek: 60 }, queueTimeoutMs: 200_000 })
    const went: number[] = []
    for (let i = 0; i < 150; i++) {
      void Promise.resolve(admission.enterProvider('deepseek', ask({ sessionId: `s${i % 7}` }))).then(() =>
        went.push(Date.now()),
      )
      await vi.advanceTimersByTimeAsync(20)
    }
    expect(went).toHaveLength(60)
    await vi.advanceTimersByTimeAsync(180_000)
    expect(went).toHaveLength(150)
    for (let i = 60; i < went.length; i++)
      expect((went[i] as number) - (went[i - 60] as number)).toBeGreaterThanOrEqual(60_000)
    // No longer than it has to be, either.
    expect((went[149] as number) - (went[0] as number)).toBeLessThan(122_000)
  })

  test('with another target left nobody waits long: the error says for how long it would be', async () => {
    const admission = open({ requestsPerMinute: { deepseek: 1 } })
    admission.enterProvider('deepseek', ask())
    await vi.advanceTimersByTimeAsync(20_000)
    const moves = follow(admission.enterProvider('deepseek', ask({ targetsLeft: 1 })))
    await settle()
    expect(moves.error).toMatchObject({ failure: 'rate_limit', retryAfterMs: 40_000, provider: 'deepseek' })
    expect(httpErrorOf(moves.error).message).toContain('concurrency.rateLimiting.deepseek are used up for 40 s')
    // The last target is waited for.
    const waits = follow(admission.enterProvider('deepseek', ask({ targetsLeft: 0 })))
    await vi.advanceTimersByTimeAsync(39_999)
    expect(waits).toEqual({})
    await vi.advanceTimersByTimeAsync(1)
    expect(waits.leave).toBeDefined()
  })

  test('a short wait is had even with another target left', async () => {
    const admission = open({ requestsPerMinute: { deepseek: 1 } })
    admission.enterProvider('deepseek', ask())
    await vi.advanceTimersByTimeAsync(58_000)
    const waits = follow(admission.enterProvider('deepseek', ask({ targetsLeft: 3 })))
    await vi.advanceTimersByTimeAsync(2000)
    expect(waits.leave).toBeDefined()
  })

  test('a wait that is sure to be too long is not begun', async () => {
    const admission = open({ requestsPerMinute: { deepseek: 2 } })
    for (let i = 0; i < 2; i++) admission.enterProvider('deepseek', ask())
    const inTime = [1, 2].map(() => follow(admission.enterProvider('deepseek', ask())))
    const tooLate = follow(admission.enterProvider('deepseek', ask()))
    await settle()
    expect(inTime).toEqual([{}, {}])
    expect(tooLate.error).toMatchObject({ retryAfterMs: 120_000 })
  })
})

describe('what a provider tells', () => {
  const told = (remaining: number, reset: string) => ({
    'x-ratelimit-limit-tokens': '1000',
    'x-ratelimit-remaining-tokens': String(remaining),
    'x-ratelimit-reset-tokens': reset,
  })

  test('tokens that are used up are waited for, by model and by key', async () => {
    const admission = open({})
    const draw = { model: 'm', key: 'k1' }
    admission.enterProvider('openai', ask({ ...draw, tokens: 900 }))
    admission.learn('openai', 200, told(100, '54s'), draw)
    expect(typeof admission.enterProvider('openai', ask({ ...draw, key: 'k2', tokens: 900 }))).toBe('function')
    expect(typeof admission.enterProvider('openai', ask({ ...draw, model: 'n', tokens: 900 }))).toBe('function')
    const waits = follow(admission.enterProvider('openai', ask({ ...draw, tokens: 400 })))
    await vi.advanceTimersByTimeAsync(17_999)
    expect(waits).toEqual({})
    expect(admission.load().queued).toBe(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(waits.leave).toBeDefined()
  })

  test('better news lets those go that wait', async () => {
    const admission = open({})
    admission.learn('openai', 429, { 'retry-after': '50' })
    const waits = follow(admission.enterProvider('openai', ask()))
    const moves = follow(admission.enterProvider('openai', ask({ targetsLeft: 1 })))
    await settle()
    expect(moves.error).toMatchObject({ failure: 'rate_limit', retryAfterMs: 50_000 })
    expect(waits).toEqual({})
    await vi.advanceTimersByTimeAsync(50_000)
    expect(waits.leave).toBeDefined()
  })

  test("a wait for tokens gives the provider's place back when it ends badly", async () => {
    const admission = open({ maxConcurrentPerProvider: { openai: 1 } })
    admission.learn('openai', 429, { 'retry-after': '600' })
    const refused = follow(admission.enterProvider('openai', ask()))
    await settle()
    expect(refused.error).toMatchObject({ retryAfterMs: 600_000 })
    expect(typeof admission.enterProvider('openai', ask({ model: 'other' }))).toBe('function')
  })

  test('names that clients make up do not pile up', () => {
    const admission = open({})
    for (let i = 0; i < 5000; i++) admission.enterProvider('openai', ask({ model: `made-up-${i}` }))
    expect(admission.load().queued).toBe(0)
  })
})

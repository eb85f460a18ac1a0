import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { LimitsConfig, ProxyConfig } from '../../../src/core/proxy-config.ts'
import { messageSteps, streamReply, wholeReply } from '../../support/anthropic-wire.ts'
import { eventsOf, provider, proxyConfig, startTestProxy, type TestProxy } from '../../support/proxy.ts'
import { startUpstream, type Upstream } from '../../support/upstream.ts'

let first: Upstream
let second: Upstream
let proxy: TestProxy | undefined

beforeEach(async () => {
  first = await startUpstream()
  second = await startUpstream()
})
afterEach(async () => {
  await proxy?.close()
  proxy = undefined
  await Promise.all([first.close(), second.close()])
})

const start = async (limits: Partial<LimitsConfig>, over: Partial<ProxyConfig> = {}): Promise<TestProxy> => {
  const providers = [provider('one', first.url), provider('two', second.url)]
  const config = proxyConfig(providers, {
    limits: { requestsPerMinute: {}, queueTimeoutMs: 60_000, ...limits },
    ...over,
  })
  proxy = await startTestProxy(config)
  return proxy
}

const fallback = {
  slots: { default: 'one/claude-x' },
  longContextThreshold: 60_000,
  fallback: ['two/claude-x'],
  rules: [],
  strategy: 'priority',
} satisfies ProxyConfig['routing']

const body = (stream: boolean, max_tokens = 5) => ({
  model: 'claude-x',
  max_tokens,
  stream,
  messages: [{ role: 'user', content: 'hi' }],
})

/** Resolves when the upstream has seen so many requests. */
const seen = async (upstream: Upstream, count: number): Promise<void> => {
  while (upstream.requests.length < count) await new Promise(resolve => setTimeout(resolve, 5))
}

describe('limits in the running proxy', () => {
  test('no more at once than places; a streaming client that waits gets pings', async () => {
    const gate = Promise.withResolvers<void>()
    const [head, ...rest] = messageSteps('hello')
    first.script(streamReply(head as string, { until: gate.promise }, ...rest), streamReply(...messageSteps('after')))
    const { post } = await start(
      { maxConcurrent: 1 },
      { timeouts: { firstTokenMs: 10_000, idleMs: 10_000, requestMs: 0, pingMs: 30 } },
    )
    const running = post(body(true))
    await seen(first, 1)
    const waiting = await post(body(true))
    // Its headers and a ping came while the other one had the only place.
    expect(waiting.status).toBe(200)
    expect(first.requests).toHaveLength(1)
    gate.resolve()
    const events = eventsOf(await waiting.text())
    expect(events[0]?.event).toBe('ping')
    expect(events.at(-1)?.event).toBe('message_stop')
    expect(await (await running).text()).toContain('message_stop')
  })

  test('a place that is not free in time: 429 with retry-after and the key to change; nothing is sent', async () => {
    first.script({ hang: true })
    const { post, ledger } = await start({ maxConcurrent: 1, queueTimeoutMs: 50 })
    const client = new AbortController()
    const running = fetch(`${proxy?.url}/v1/messages`, {
      method: 'POST',
      signal: client.signal,
      headers: { authorization: 'Bearer client-token-for-tests' },
      body: JSON.stringify(body(false)),
    }).catch(() => undefined)
    await seen(first, 1)
    const refused = await post(body(false))
    expect(refused.status).toBe(429)
    expect(refused.headers.get('retry-after')).toBe('2')
    expect(refused.headers.get('x-should-retry')).toBeNull()
    const { error } = (await refused.json()) as { error: { type: string; message: string } }
    expect(error.type).toBe('rate_limit_error')
    expect(error.message).toContain('concurrency.maxConcurrentRequests')
    expect(first.requests).toHaveLength(1)
    client.abort()
    await running
    // The place is free again once its client has hung up.
    first.script(wholeReply('hello'))
    expect((await post(body(false))).status).toBe(200)
    expect(ledger().map(({ failure }) => failure)).toContain('rate_limit')
  })

  test('a client that hangs up while it waits leaves no trace at the provider', async () => {
    const gate = Promise.withResolvers<void>()
    const [head, ...rest] = messageSteps('hello')
    first.script(streamReply(head as string, { until: gate.promise }, ...rest))
    const { post, url } = await start({ maxConcurrent: 1 })
    const running = post(body(true))
    await seen(first, 1)
    await expect(
      fetch(`${url}/v1/messages`, {
        method: 'POST',
        signal: AbortSignal.timeout(100),
        headers: { authorization: 'Bearer client-token-for-tests' },
        body: JSON.stringify(body(false)),
      }),
    ).rejects.toThrow()
    gate.resolve()
    await (await running).text()
    first.script(wholeReply('next'))
    expect((await post(body(false))).status).toBe(200)
    expect(first.requests).toHaveLength(2)
  })

  test('requests per minute used up: the next target answers at once, and the reason is told', async () => {
    first.script(wholeReply('first'))
    second.script(wholeReply('second'))
    const { post, log } = await start({ requestsPerMinute: { one: 2 } }, { routing: fallback })
    const served: (string | null)[] = []
    for (let i = 0; i < 4; i++) served.push((await post(body(false))).headers.get('x-claude-router-provider'))
    expect(served).toEqual(['one', 'one', 'two', 'two'])
    expect(first.requests).toHaveLength(2)
    expect(log.join('\n')).toContain('failing over from one/claude-x to two/claude-x')
  })

  test("what an answer's headers tell holds for the next request", async () => {
    const used = {
      'x-ratelimit-limit-tokens': '1000',
      'x-ratelimit-remaining-tokens': '0',
      'x-ratelimit-reset-tokens': '10m0s',
    }
    first.script({ ...wholeReply('first'), headers: used })
    second.script(wholeReply('second'))
    const { post } = await start({}, { routing: fallback })
    const served: (string | null)[] = []
    for (let i = 0; i < 3; i++) served.push((await post(body(false))).headers.get('x-claude-router-provider'))
    expect(served).toEqual(['one', 'two', 'two'])
    expect(first.requests).toHaveLength(1)
  })

  test("a provider's place is given up when its answer is over, its failure too", async () => {
    first.script(
      { status: 500, body: 'no' },
      streamReply(...messageSteps('a')),
      wholeReply('b'),
      { reset: true },
      wholeReply('c'),
    )
    const { post } = await start({ maxConcurrentPerProvider: { one: 1 }, queueTimeoutMs: 200 })
    const statuses: number[] = []
    for (const stream of [false, true, false, false, false]) {
      const response = await post(body(stream))
      await response.text()
      statuses.push(response.status)
    }
    expect(statuses).toEqual([500, 200, 200, 502, 200])
  })
})

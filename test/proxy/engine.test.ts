import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ProxyConfig } from '../../src/core/proxy-config.ts'
import { ending, messageSteps, streamReply, wholeReply } from '../support/anthropic-wire.ts'
import { provider, proxyConfig, startTestProxy, type TestProxy } from '../support/proxy.ts'
import { startUpstream, type Upstream } from '../support/upstream.ts'

let strong: Upstream
let cheap: Upstream
let folder = ''
const opened: TestProxy[] = []
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'engine-'))
  strong = await startUpstream()
  cheap = await startUpstream()
})
afterEach(async () => {
  for (const proxy of opened.splice(0)) await proxy.close()
  await strong.close()
  await cheap.close()
  rmSync(folder, { recursive: true, force: true })
})

const open = async (over: Partial<ProxyConfig>): Promise<TestProxy> => {
  const providers = [
    provider('strong', strong.url),
    provider('cheap', cheap.url, { local: true, models: [{ id: 'small', pricing: { input: 0, output: 0 } }] }),
  ]
  const proxy = await startTestProxy(proxyConfig(providers, over))
  opened.push(proxy)
  return proxy
}

const asking = (text: string, over: object = {}) => ({
  model: 'claude-sonnet-4-5',
  max_tokens: 1000,
  messages: [{ role: 'user', content: text }],
  ...over,
})

const routing = (over: Partial<ProxyConfig['routing']>): ProxyConfig['routing'] => ({
  ...{
    slots: { default: 'strong/claude-x' },
    longContextThreshold: 60_000,
    fallback: [],
    rules: [],
    strategy: 'priority' as const,
  },
  ...over,
})

test('a rule sends a request elsewhere, and says which', async () => {
  const proxy = await open({ routing: routing({ rules: [{ condition: "'Read' in tools", target: 'cheap/small' }] }) })
  strong.script(wholeReply('one'))
  cheap.script(wholeReply('two'))
  const plain = await proxy.post(asking('hello'))
  const tooled = await proxy.post(asking('hello', { tools: [{ name: 'Read', input_schema: { type: 'object' } }] }))
  expect([plain, tooled].map(answer => answer.headers.get('x-claude-router-rule'))).toEqual(['default', 'rule-1'])
  expect(tooled.headers.get('x-claude-router-provider')).toBe('cheap')
})

test('a spent run is refused for good, before anyone is called', async () => {
  const proxy = await open({ budget: { runUsd: 0.000_001, alertThresholds: [] } })
  strong.script(wholeReply('one'))
  const answer = await proxy.post(asking('hello'))
  expect(answer.status).toBe(403)
  expect(answer.headers.get('x-should-retry')).toBe('false')
  const body = (await answer.json()) as { error: { type: string; message: string } }
  expect(body.error.type).toBe('permission_error')
  expect(body.error.message).toMatch(/run/i)
  expect(strong.requests).toHaveLength(0)
  expect(proxy.ledger()).toMatchObject([{ status: 'error', failure: 'budget', costUsd: 0 }])
})

test('a budget that is spent falls back to what costs nothing', async () => {
  const proxy = await open({ budget: { dailyUsd: 0.000_001, alertThresholds: [], fallback: 'cheap/small' } })
  cheap.script(wholeReply('free'))
  const answer = await proxy.post(asking('hello'))
  expect([answer.status, answer.headers.get('x-claude-router-provider')]).toEqual([200, 'cheap'])
  expect(strong.requests).toHaveLength(0)
})

test('little money shrinks the answer rather than refusing it', async () => {
  // 10 USD a million tokens: two thousand of them are 0.02 USD.
  const proxy = await open({ budget: { runUsd: 0.02, alertThresholds: [] } })
  strong.script(wholeReply('one'))
  const answer = await proxy.post(asking('hello', { max_tokens: 32_000 }))
  expect(answer.status).toBe(200)
  const sent = strong.requests[0]?.body as { max_tokens: number }
  expect(sent.max_tokens).toBeGreaterThan(500)
  expect(sent.max_tokens).toBeLessThan(2_000)
})

test('thirty requests at once spend no more than the run may', async () => {
  const proxy = await open({ budget: { runUsd: 0.05, alertThresholds: [] } })
  strong.script(wholeReply('one'))
  const answers = await Promise.all(Array.from({ length: 30 }, (_, turn) => proxy.post(asking(`turn ${turn}`))))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  const spent = proxy.ledger().reduce((sum, { costUsd }) => sum + (costUsd ?? 0), 0)
  expect(spent).toBeLessThanOrEqual(0.05)
})

test('what a job asks again is answered from the cache, as it asks for it', async () => {
  const cache: ProxyConfig['cache'] = {
    ...{ strategy: 'exact', ttlSeconds: 60, maxBytes: 1e6, threshold: 0.95, cleanupIntervalMs: 60_000 },
    file: join(folder, 'cache.db'),
  }
  const first = await open({ cache })
  strong.script(streamReply(...messageSteps('cached words')))
  const missed = await first.post(asking('hello', { stream: true, metadata: { user_id: 'run-1' } }))
  expect(missed.headers.get('x-claude-router-cache')).toBe('miss')
  const streamed = await missed.text()
  await first.close()
  opened.splice(0)

  const second = await open({ cache })
  const again = await second.post(asking('hello', { stream: true, metadata: { user_id: 'run-2' } }))
  expect(again.headers.get('x-claude-router-cache')).toBe('hit')
  expect(await again.text()).toContain('cached words')
  expect(streamed).toContain('cached words')
  const whole = await second.post(asking('hello'))
  expect(whole.headers.get('x-claude-router-cost-usd')).toBe('0.000000')
  expect(JSON.stringify(await whole.json())).toContain('cached words')
  expect(strong.requests).toHaveLength(1)
  expect(second.ledger()).toMatchObject([
    { cache: 'hit', costUsd: 0, attempts: 0 },
    { cache: 'hit', costUsd: 0, attempts: 0 },
  ])
})

test('more than may run at once waits its turn', async () => {
  const proxy = await open({ limits: { maxConcurrent: 2, requestsPerMinute: {}, queueTimeoutMs: 10_000 } })
  const released = Promise.withResolvers<void>()
  strong.script(streamReply(...messageSteps('one').slice(0, 3), { until: released.promise }, ...ending))
  const asked = Array.from({ length: 8 }, (_, turn) => proxy.post(asking(`turn ${turn}`, { stream: true })))
  const first = await Promise.race(asked)
  expect(first.status).toBe(200)
  await expect.poll(() => strong.requests.length).toBe(2)
  released.resolve()
  const answers = await Promise.all(asked)
  expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200))
  await Promise.all(answers.map(answer => answer.text()))
  expect(strong.requests).toHaveLength(8)
})

test('an alert that says stop refuses what comes after it', async () => {
  const monitoring = { metrics: [], alerts: [{ threshold: 'run_cost > 0.000001', action: 'stop' as const }] }
  const proxy = await open({ monitoring })
  strong.script(wholeReply('one'))
  expect((await proxy.post(asking('hello'))).status).toBe(200)
  // What was spent is known a moment after the answer.
  await expect.poll(async () => (await proxy.post(asking('again'))).status, { timeout: 5000, interval: 200 }).toBe(403)
})

test('GET /metrics needs the token and counts what was served', async () => {
  const proxy = await open({})
  strong.script(wholeReply('one'))
  await proxy.post(asking('hello'))
  expect((await fetch(`${proxy.url}/metrics`)).status).toBe(401)
  const metrics = await fetch(`${proxy.url}/metrics`, { headers: { 'x-api-key': 'client-token-for-tests' } })
  expect(await metrics.text()).toMatch(/claude_router_requests_total\{[^}]*provider="strong"[^}]*\} 1/)
})

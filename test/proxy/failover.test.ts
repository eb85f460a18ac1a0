import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { errorReply, messageSteps, streamReply, wholeReply } from '../support/anthropic-wire.ts'
import { provider, proxyConfig, startTestProxy, type TestProxy } from '../support/proxy.ts'
import { type Reply, startUpstream, type Upstream } from '../support/upstream.ts'

let first: Upstream
let second: Upstream
let proxy: TestProxy

beforeEach(async () => {
  first = await startUpstream()
  second = await startUpstream()
  const config = proxyConfig([
    provider('one', first.url, { apiKeys: ['key-one-a', 'key-one-b'], models: [{ id: 'small', contextWindow: 1000 }] }),
    provider('two', second.url, {
      apiKeys: ['key-two'],
      models: [
        { id: 'large', contextWindow: 100_000 },
        { id: 'tiny', contextWindow: 500 },
      ],
    }),
  ])
  proxy = await startTestProxy({
    ...config,
    retry: { maxRetries: 2, baseDelayMs: 1, maxDelayMs: 1500 },
    routing: { ...config.routing, fallback: ['two/tiny', 'two/large'] },
  })
})
beforeEach(() => {
  first.requests.length = 0
  second.requests.length = 0
})
afterEach(async () => {
  await proxy.close()
  await first.close()
  await second.close()
})

const ask = (stream = false) =>
  proxy.post({ model: 'claude-anything', max_tokens: 10, stream, messages: [{ role: 'user', content: 'hi' }] })
const keys = (upstream: Upstream) => upstream.requests.map(request => request.headers['x-api-key'])
const models = (upstream: Upstream) => upstream.requests.map(request => request.body.model)

test('an overloaded provider is tried once more, then the next target', async () => {
  first.script(errorReply(529, 'overloaded_error', 'Overloaded'))
  second.script(wholeReply('from two'))
  const response = await ask()
  expect(response.status).toBe(200)
  expect(response.headers.get('x-claude-router-provider')).toBe('two')
  expect(response.headers.get('x-claude-router-attempts')).toBe('3')
  expect(first.requests).toHaveLength(2)
  expect(models(second)).toEqual(['tiny'])
  await vi.waitFor(() =>
    expect(proxy.ledger().at(-1)).toMatchObject({ provider: 'two', model: 'tiny', attempts: 3, status: 'ok' }),
  )
  expect(proxy.log.join('\n')).toContain("[WARN] Provider 'one' returned 529 (Overloaded)")
})

test('a short failure is over at the second try', async () => {
  first.script({ reset: true }, wholeReply('again'))
  const response = await ask()
  expect(response.headers.get('x-claude-router-provider')).toBe('one')
  expect(first.requests).toHaveLength(2)
})

test('a refused or exhausted key is followed by the next key, then by the next target', async () => {
  first.script(errorReply(401, 'authentication_error', 'no'))
  second.script(wholeReply('ok'))
  expect((await ask()).status).toBe(200)
  expect(new Set(keys(first))).toEqual(new Set(['key-one-a', 'key-one-b']))
  expect(first.requests).toHaveLength(2)
})

test('keys take turns', async () => {
  first.script(wholeReply('ok'))
  await ask()
  await ask()
  expect(new Set(keys(first)).size).toBe(2)
})

test("a bad request is nobody else's business", async () => {
  first.script(errorReply(400, 'invalid_request_error', 'bad thing'))
  expect((await ask()).status).toBe(400)
  expect(first.requests).toHaveLength(1)
  expect(second.requests).toHaveLength(0)
})

test("too long a prompt goes to a larger window only, and else is said in Anthropic's words", async () => {
  const overflow = errorReply(400, 'invalid_request_error', 'prompt is too long: 1200 tokens > 1000 maximum')
  first.script(overflow)
  second.script(wholeReply('ok'))
  expect((await ask()).status).toBe(200)
  expect(models(second)).toEqual(['large'])

  second.script(overflow)
  const response = await ask()
  expect(response.status).toBe(400)
  expect(await response.json()).toMatchObject({ error: { message: 'prompt is too long: 1200 tokens > 1000 maximum' } })
})

test('a stream fails over until its first content', async () => {
  const failing: Reply[] = [
    { reset: true },
    streamReply(),
    errorReply(500, 'api_error', 'x'),
    { body: '<html>', headers: { 'content-type': 'text/html' } },
  ]
  for (const reply of failing) {
    first.script(reply)
    second.script(streamReply(...messageSteps('two')))
    const response = await ask(true)
    expect(response.headers.get('x-claude-router-provider')).toBe('two')
    expect(await response.text()).toBe(messageSteps('two').join(''))
  }
})

test('a stream that has begun never fails over', async () => {
  first.script(streamReply(...messageSteps('one').slice(0, 3)))
  expect(await (await ask(true)).text()).toContain('event: error')
  expect(second.requests).toHaveLength(0)
})

test('a wait that is too long is left to the client', async () => {
  first.script(errorReply(429, 'rate_limit_error', 'slow', { 'retry-after': '3600' }))
  second.script(errorReply(401, 'authentication_error', 'no'))
  const response = await ask()
  expect(response.status).toBe(429)
  expect(response.headers.get('retry-after')).toBe('3600')
  expect(first.requests).toHaveLength(2)
})

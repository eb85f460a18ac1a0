import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { resolveConfig } from '../../src/config/resolve.ts'
import { loadText } from '../config/load-text.ts'
import { ending, messageSteps, streamReply, textDelta, wholeReply } from '../support/anthropic-wire.ts'
import { clientToken, eventsOf, startTestProxy, type TestProxy } from '../support/proxy.ts'
import { type Step, startUpstream, type Upstream } from '../support/upstream.ts'

let upstream: Upstream
let proxy: TestProxy | undefined

beforeEach(async () => {
  upstream = await startUpstream()
})
afterEach(async () => {
  await proxy?.close()
  proxy = undefined
  await upstream.close()
})

/** A proxy as its user configures it: `performance` is what is read in the guide. */
const start = async (performance: string): Promise<TestProxy> => {
  const text = `
providers:
  ant: {apiKey: k, protocol: anthropic, baseUrl: "${upstream.url}", models: [claude-x]}
routing: {default: ant/claude-x}
performance: ${performance}`
  const config = resolveConfig(await loadText(text), { env: {}, port: 0, token: clientToken }).proxy
  proxy = await startTestProxy({ ...config, retry: { maxRetries: 0, baseDelayMs: 1, maxDelayMs: 1 } })
  return proxy
}

const body = (stream: boolean) => ({
  model: 'claude-x',
  max_tokens: 5,
  stream,
  messages: [{ role: 'user', content: 'hi' }],
})

const [head, block] = messageSteps() as [string, string]

/** A word now and then, for longer than any single silence. */
const steady = (words: number, everyMs: number): Step[] => [
  head,
  block,
  ...Array.from({ length: words }, (_, i) => [{ waitMs: everyMs }, textDelta(`word ${i} `)] as Step[]).flat(),
  ...ending,
]

describe('performance.requestTimeout: how long a provider may be silent', () => {
  test('before its answer: 504, with the key to change in the log', async () => {
    upstream.script({ hang: true })
    const { post, log } = await start('{requestTimeout: 300}')
    const response = await post(body(false))
    expect(response.status).toBe(504)
    expect(await response.json()).toMatchObject({ error: { type: 'timeout_error' } })
    expect(log.join('\n')).toContain('Raise performance.requestTimeout')
    await upstream.requests[0]?.aborted
  })

  test('within its answer: the stream ends with an error', async () => {
    upstream.script(streamReply(head, block, textDelta('half'), { hang: true }))
    const { post } = await start('{requestTimeout: 300}')
    const events = eventsOf(await (await post(body(true))).text())
    expect(events.at(-1)).toMatchObject({ event: 'error' })
    expect(events.map(({ event }) => event)).not.toContain('message_stop')
    await upstream.requests[0]?.aborted
  })

  test('an answer that goes on for longer is let go on: agents write for minutes', async () => {
    upstream.script(streamReply(...steady(12, 150)))
    const { post } = await start('{requestTimeout: 1000}')
    const startedAt = performance.now()
    const events = eventsOf(await (await post(body(true))).text())
    expect(performance.now() - startedAt).toBeGreaterThan(1500)
    expect(events.at(-1)?.event).toBe('message_stop')
  })
})

test('performance.totalTimeout ends the whole request, however lively it is', async () => {
  upstream.script(streamReply(...steady(100, 50)))
  const { post } = await start('{totalTimeout: 600}')
  const events = eventsOf(await (await post(body(true))).text())
  expect(events.at(-1)).toMatchObject({ event: 'error', data: { error: { type: 'timeout_error' } } })
  await upstream.requests[0]?.aborted
})

test('firstTokenTimeout and idleTimeout, each for itself', async () => {
  upstream.script({ ...wholeReply('slow'), waitMs: 600 }, streamReply(head, block, textDelta('half'), { hang: true }))
  const { post } = await start('{requestTimeout: 20s, firstTokenTimeout: 10s, idleTimeout: 200}')
  expect((await post(body(false))).status).toBe(200)
  const events = eventsOf(await (await post(body(true))).text())
  expect(events.at(-1)?.event).toBe('error')
})

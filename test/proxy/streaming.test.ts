import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import {
  blockStart,
  ending,
  errorReply,
  messageStart,
  messageSteps,
  streamReply,
  textDelta,
} from '../support/anthropic-wire.ts'
import { eventsOf, provider, proxyConfig, startTestProxy, type TestProxy } from '../support/proxy.ts'
import { startUpstream, type Upstream } from '../support/upstream.ts'

let upstream: Upstream
let proxy: TestProxy

beforeAll(async () => {
  upstream = await startUpstream()
  const base = proxyConfig([provider('ant', upstream.url)])
  proxy = await startTestProxy({ ...base, timeouts: { ...base.timeouts, pingMs: 30 } })
})
afterAll(async () => {
  await proxy.close()
  await upstream.close()
})

const ask = (signal?: AbortSignal): Promise<Response> =>
  fetch(`${proxy.url}/v1/messages`, {
    method: 'POST',
    headers: { 'x-api-key': 'client-token-for-tests' },
    body: JSON.stringify({
      model: 'ant/claude-x',
      max_tokens: 10,
      stream: true,
      messages: [{ role: 'user', content: 'hi' }],
    }),
    ...(signal ? { signal } : {}),
  })

/** Reads until the text so far satisfies. */
const readUntil = async (response: Response, enough: (text: string) => boolean) => {
  const reader = (response.body as ReadableStream<Uint8Array>).getReader()
  const decoder = new TextDecoder()
  let text = ''
  while (!enough(text)) {
    const { value, done } = await reader.read()
    if (done) break
    text += decoder.decode(value, { stream: true })
  }
  return { text, reader }
}

test('each event is passed on as it comes, and a silent upstream is bridged with pings', async () => {
  const goOn = Promise.withResolvers<void>()
  upstream.script(
    streamReply(messageStart, blockStart, textDelta('first'), { until: goOn.promise }, textDelta('second'), ...ending),
  )
  const response = await ask()
  const { text, reader } = await readUntil(response, so => so.includes('first') && so.includes('event: ping'))
  expect(text).not.toContain('second')
  goOn.resolve()
  let rest = ''
  for (let part = await reader.read(); !part.done; part = await reader.read())
    rest += new TextDecoder().decode(part.value)
  const events = eventsOf(text + rest).filter(({ event }) => event !== 'ping')
  expect(events.map(({ event }) => event)).toEqual(eventsOf(messageSteps('a', 'b').join('')).map(({ event }) => event))
})

test('pings come before the first event too; a failure then is an error event', async () => {
  const answer = Promise.withResolvers<void>()
  upstream.script(streamReply({ until: answer.promise }, ...messageSteps('late')))
  const response = await ask()
  expect(response.status).toBe(200)
  const { reader } = await readUntil(response, so => so.includes('event: ping'))
  answer.resolve()
  let rest = ''
  for (let part = await reader.read(); !part.done; part = await reader.read())
    rest += new TextDecoder().decode(part.value)
  expect(rest).toContain('late')
  expect(rest).toContain('message_stop')

  upstream.script({ waitMs: 100, ...errorReply(500, 'api_error', 'oops') })
  const failed = await ask()
  expect(failed.status).toBe(200)
  expect(eventsOf(await failed.text()).at(-1)).toMatchObject({ event: 'error', data: { error: { type: 'api_error' } } })
})

test('a client that hangs up ends the call of the upstream', async () => {
  for (const steps of [[messageStart, blockStart, { hang: true } as const], [{ hang: true } as const]]) {
    upstream.script(streamReply(...steps))
    const before = upstream.requests.length
    const controller = new AbortController()
    const response = await ask(controller.signal)
    await readUntil(response, so => so.length > 0)
    controller.abort()
    await upstream.requests[before]?.aborted
    await vi.waitFor(() => expect(proxy.ledger().at(-1)).toMatchObject({ status: 'aborted', failure: 'client' }))
  }
})

test('a client that does not read holds the upstream back, and loses nothing', async () => {
  const part = 'x'.repeat(64 * 1024)
  const count = 400
  let written = 0
  upstream.script(() => ({
    steps: [messageStart, blockStart, ...Array.from({ length: count }, () => textDelta(part)), ...ending].map(
      step => step,
    ),
  }))
  const response = await ask()
  const reader = (response.body as ReadableStream<Uint8Array>).getReader()
  await reader.read()
  const before = process.memoryUsage().arrayBuffers
  await new Promise(resolve => setTimeout(resolve, 300))
  // 25 MB were there to be taken; neither the proxy nor this client took them without being read.
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(12 * 1024 * 1024)
  for (let item = await reader.read(); !item.done; item = await reader.read()) written += item.value.length
  expect(written).toBeGreaterThan(count * part.length)
})

test('an upstream that stays connected after the end does not keep the client waiting', async () => {
  upstream.script(streamReply(...messageSteps('done'), { hang: true }))
  const text = await (await ask()).text()
  expect(text.trimEnd().endsWith('{"type":"message_stop"}')).toBe(true)
})

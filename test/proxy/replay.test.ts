import { afterAll, expect, test } from 'vitest'
import { cassetteLine } from '../../src/core/cassette/cassette.ts'
import { messageSteps, wholeReply } from '../support/anthropic-wire.ts'
import { exchange, readCassette, startTestReplay, type TestReplay } from '../support/cassette.ts'
import { eventsOf, provider, proxyConfig } from '../support/proxy.ts'

const config = proxyConfig([provider('one', 'http://127.0.0.1:9'), provider('two', 'http://127.0.0.1:10')])
const run = { schemaVersion: 1, kind: 'run' as const, at: '', claudeRouter: '0', config }
const opened: TestReplay[] = []
afterAll(() => Promise.all(opened.map(replay => replay.close())))

const replaying = async (exchanges: ReturnType<typeof exchange>[], speed = 0) => {
  const replay = await startTestReplay(readCassette([run, ...exchanges].map(cassetteLine).join('')), speed)
  opened.push(replay)
  return replay
}

const ask = (content: string, stream = false) => ({
  model: 'claude-x',
  max_tokens: 10,
  stream,
  messages: [{ role: 'user', content }],
})

/** As the proxy sends it on. */
const sent = (body: object, answer: string, over: Parameters<typeof exchange>[2] = {}) => ({
  ...exchange(body, answer, over),
  request: {
    method: 'POST',
    url: 'http://127.0.0.1:9/v1/messages',
    headers: {
      'content-type': 'application/json',
      accept: 'stream' in body && body.stream ? 'text/event-stream, application/json' : 'application/json',
      'accept-encoding': 'identity',
      'anthropic-version': '2023-06-01',
    },
    body,
  },
})
const json = (text: string) => JSON.stringify(wholeReply(text).json)

test('a request that does not match gets a final 400 in the shape of Anthropic that says what differs', async () => {
  const replay = await replaying([sent(ask('one'), json('1'))])
  const response = await replay.post(ask('two'))
  expect(response.status).toBe(400)
  expect(response.headers.get('x-should-retry')).toBe('false')
  const body = (await response.json()) as { error: { message: string } }
  expect(body).toEqual({
    type: 'error',
    error: { type: 'invalid_request_error', message: expect.any(String) },
    request_id: response.headers.get('request-id'),
  })
  const difference = 'body.messages[0].content: recorded "one", asked "two"'
  expect(body.error.message).toContain('The nearest is on line 2; it differs in 1 place')
  expect(body.error.message).toContain(difference)
  expect(replay.log.join('\n')).toContain(difference)
  expect(replay.tally()).toEqual({ served: 0, unmatched: 1, unserved: [2] })
})

test('a stream that does not match is refused before it begins', async () => {
  const replay = await replaying([sent(ask('one'), json('1'))])
  const response = await replay.post(ask('two', true))
  expect(response.status).toBe(400)
  expect(response.headers.get('content-type')).toContain('application/json')
})

test('many at once each get their own', async () => {
  const exchanges = Array.from({ length: 50 }, (_, index) => sent(ask(`question ${index}`), json(`answer ${index}`)))
  const replay = await replaying(exchanges)
  const texts = await Promise.all(
    exchanges.map(async (_, index) => (await replay.post(ask(`question ${index}`))).text()),
  )
  for (const [index, text] of texts.entries()) expect(text).toContain(`"answer ${index}"`)
  expect(replay.tally()).toMatchObject({ served: 50, unserved: [] })
})

test('a recorded failure fails again, and what followed it follows', async () => {
  const refused = { failure: 'overloaded' as const, message: 'busy', atMs: 1 }
  const { answer: _, ...failed } = sent(ask('x'), '', { error: refused })
  const replay = await replaying([failed, sent(ask('x'), json('fine'))])
  expect((await replay.post(ask('x'))).status).toBe(503)
  expect((await replay.post(ask('x'))).status).toBe(200)
})

const paced = (endMs: number) => {
  const steps = messageSteps('a', 'b')
  const chunks = steps.map((text, index) => ({ atMs: (endMs * (index + 1)) / steps.length, text }))
  const answer = { status: 200, headers: { 'content-type': 'text/event-stream' }, atMs: 1, chunks, endMs }
  return sent(ask('x', true), '', { answer })
}

test('pauses are kept with speed 1 and shortened with more; without it there are none', async () => {
  const took: number[] = []
  for (const [speed, endMs] of [
    [1, 300],
    [3, 300],
    [0, 3_600_000],
  ] as const) {
    const replay = await replaying([paced(endMs)], speed)
    const started = performance.now()
    expect(eventsOf(await (await replay.post(ask('x', true))).text())).toHaveLength(7)
    took.push(performance.now() - started)
  }
  expect(took[0]).toBeGreaterThanOrEqual(299)
  expect(took[1]).toBeGreaterThanOrEqual(99)
})

test('a client that hangs up ends the replay of its answer', async () => {
  const replay = await replaying([paced(3_600_000)], 1)
  const abort = new AbortController()
  const response = fetch(`${replay.url}/v1/messages`, {
    method: 'POST',
    body: JSON.stringify(ask('x', true)),
    signal: abort.signal,
  })
  setTimeout(() => abort.abort(), 50)
  await expect(response).rejects.toThrow()
  // Closing would otherwise wait an hour.
  await replay.close()
  opened.splice(opened.indexOf(replay), 1)
})

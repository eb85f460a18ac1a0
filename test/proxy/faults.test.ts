import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import {
  blockStart,
  ending,
  errorReply,
  event,
  message,
  messageStart,
  messageSteps,
  streamReply,
  textDelta,
} from '../support/anthropic-wire.ts'
import { eventsOf, provider, providerKey, proxyConfig, startTestProxy, type TestProxy } from '../support/proxy.ts'
import { type Reply, startUpstream, type Upstream } from '../support/upstream.ts'

let upstream: Upstream
let proxy: TestProxy

beforeAll(async () => {
  upstream = await startUpstream()
  const base = proxyConfig([provider('ant', upstream.url)])
  proxy = await startTestProxy({ ...base, timeouts: { ...base.timeouts, firstTokenMs: 400, idleMs: 1500 } })
})
afterAll(async () => {
  await proxy.close()
  await upstream.close()
})

const ask = (stream: boolean): Promise<Response> =>
  proxy.post({ model: 'ant/claude-x', max_tokens: 10, stream, messages: [{ role: 'user', content: 'hi' }] })

interface Fault {
  name: string
  reply: Reply
  status: number
  type: string
  message?: RegExp
  retry?: false
  retryAfter?: string
  failure: string
}

const leak = `invalid x-api-key ${providerKey}`

/** What the upstream does, and what the client must see of it, streaming or not. */
const faults: Fault[] = [
  {
    name: '429 with retry-after',
    reply: errorReply(429, 'rate_limit_error', 'slow down', { 'retry-after': '30' }),
    status: 429,
    type: 'rate_limit_error',
    message: /Provider 'ant' returned 429 \(Rate Limited\): slow down/,
    retryAfter: '30',
    failure: 'rate_limit',
  },
  {
    name: '529',
    reply: errorReply(529, 'overloaded_error', 'Overloaded'),
    status: 503,
    type: 'overloaded_error',
    failure: 'overloaded',
  },
  {
    name: '401',
    reply: errorReply(401, 'authentication_error', leak),
    status: 502,
    type: 'api_error',
    message: /Provider 'ant' returned 401 \(API Key Refused\)/,
    retry: false,
    failure: 'auth',
  },
  {
    name: '403',
    reply: errorReply(403, 'permission_error', leak),
    status: 502,
    type: 'api_error',
    retry: false,
    failure: 'auth',
  },
  {
    name: '402',
    reply: errorReply(402, 'billing_error', 'no credit'),
    status: 402,
    type: 'billing_error',
    retry: false,
    failure: 'quota',
  },
  {
    name: '404',
    reply: errorReply(404, 'not_found_error', 'model: claude-x'),
    status: 404,
    type: 'not_found_error',
    retry: false,
    failure: 'not_found',
  },
  {
    name: '400',
    reply: errorReply(400, 'invalid_request_error', 'messages.0: bad thing'),
    status: 400,
    type: 'invalid_request_error',
    message: /^messages\.0: bad thing$/,
    retry: false,
    failure: 'bad_request',
  },
  {
    name: 'an overflow',
    reply: errorReply(400, 'invalid_request_error', 'prompt is too long: 210000 tokens > 200000 maximum'),
    status: 400,
    type: 'invalid_request_error',
    message: /^prompt is too long: 210000 tokens > 200000 maximum$/,
    retry: false,
    failure: 'context_overflow',
  },
  { name: '500', reply: errorReply(500, 'api_error', 'oops'), status: 500, type: 'api_error', failure: 'transient' },
  {
    name: '502 with a web page',
    reply: { status: 502, body: '<html><h1>Bad gateway</h1></html>', headers: { 'content-type': 'text/html' } },
    status: 502,
    type: 'api_error',
    failure: 'transient',
  },
  {
    name: 'a redirect',
    reply: { status: 302, headers: { location: 'http://127.0.0.1:1/' } },
    status: 502,
    type: 'api_error',
    failure: 'malformed',
  },
  {
    name: '200 with a web page',
    reply: { body: '<html>login</html>', headers: { 'content-type': 'text/html' } },
    status: 502,
    type: 'api_error',
    failure: 'malformed',
  },
  {
    name: '200 with nothing',
    reply: { headers: { 'content-type': 'application/json' } },
    status: 502,
    type: 'api_error',
    failure: 'malformed',
  },
  {
    name: '200 with JSON that is no message',
    reply: { json: { hello: 1 } },
    status: 502,
    type: 'api_error',
    failure: 'malformed',
  },
  {
    name: '200 with an error inside',
    reply: { json: { type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' } } },
    status: 503,
    type: 'overloaded_error',
    failure: 'overloaded',
  },
  {
    name: 'a reset',
    reply: { reset: true },
    status: 502,
    type: 'api_error',
    message: /could not be reached/,
    failure: 'network',
  },
  { name: 'silence', reply: { hang: true }, status: 504, type: 'timeout_error', failure: 'timeout' },
]

describe.each([{ stream: false }, { stream: true }])('stream: $stream', ({ stream }) => {
  test.for(faults)('$name', async fault => {
    upstream.script(fault.reply)
    const response = await ask(stream)
    const body = (await response.json()) as { error: { type: string; message: string }; request_id: string }
    expect(response.status).toBe(fault.status)
    expect(body).toMatchObject({ type: 'error', error: { type: fault.type } })
    expect(body.request_id).toBe(response.headers.get('request-id'))
    if (fault.message) expect(body.error.message).toMatch(fault.message)
    expect(response.headers.get('x-should-retry')).toBe(fault.retry === false ? 'false' : null)
    expect(response.headers.get('retry-after')).toBe(fault.retryAfter ?? null)
    expect(JSON.stringify(body) + proxy.log.join()).not.toContain(providerKey)
    await vi.waitFor(() =>
      expect(proxy.ledger().at(-1)).toMatchObject({
        status: 'error',
        failure: fault.failure,
        requestId: body.request_id,
      }),
    )
  })
})

const overloaded = event({ type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' } })

test('an error as the first event of a stream is an error status', async () => {
  upstream.script(streamReply(overloaded))
  expect((await ask(true)).status).toBe(503)
  upstream.script(streamReply(messageStart + overloaded))
  expect((await ask(true)).status).toBe(503)
})

test('a stream without a message is an error status', async () => {
  for (const steps of [[], [': comment\n\n'], ['data: [DONE]\n\n']]) {
    upstream.script(streamReply(...steps))
    expect((await ask(true)).status).toBe(502)
  }
})

interface Break {
  name: string
  steps: Parameters<typeof streamReply>
  type: string
}

const begun = [messageStart, blockStart, textDelta('half')]

/** After the first event: the client has its 200 and learns of it by an `error` event, never by an end_turn. */
const breaks: Break[] = [
  { name: 'a reset', steps: [...begun, { waitMs: 20 }, { abort: true }], type: 'api_error' },
  { name: 'an end inside a block', steps: begun, type: 'api_error' },
  { name: 'an end after a whole block', steps: [...begun, ending[0] as string], type: 'api_error' },
  {
    name: 'an end in the middle of a frame',
    steps: [...begun, 'event: content_block_delta\ndata: {"type":"conte'],
    type: 'api_error',
  },
  { name: 'an error event', steps: [...begun, overloaded], type: 'overloaded_error' },
  { name: 'silence', steps: [...begun, { hang: true }], type: 'timeout_error' },
]

test.for(breaks)('$name after the first event ends the stream with an error event', async ({ steps, type }) => {
  upstream.script(streamReply(...steps))
  const response = await ask(true)
  expect(response.status).toBe(200)
  const events = eventsOf(await response.text())
  expect(events[0]?.event).toBe('message_start')
  expect(events.at(-1)).toMatchObject({
    event: 'error',
    data: { type: 'error', error: { type }, request_id: response.headers.get('request-id') },
  })
  expect(events.map(({ event }) => event)).not.toContain('message_stop')
  expect(events.filter(({ event }) => event === 'content_block_delta')).toHaveLength(1)
})

test('a stream that says how it ended but forgets message_stop is complete', async () => {
  upstream.script(streamReply(...begun, ...ending.slice(0, 2)))
  const events = eventsOf(await (await ask(true)).text())
  expect(events.at(-1)?.event).toBe('message_stop')
})

test('an upstream that streams although nobody asked, and one that does not although asked', async () => {
  upstream.script(streamReply(...messageSteps('hel', 'lo')))
  expect(await (await ask(false)).json()).toMatchObject({
    content: [{ type: 'text', text: 'hello' }],
    stop_reason: 'end_turn',
  })
  upstream.script({ json: message('hello') })
  const events = eventsOf(await (await ask(true)).text())
  expect(events.map(({ event }) => event)).toEqual([
    'message_start',
    'content_block_start',
    'content_block_delta',
    'content_block_stop',
    'message_delta',
    'message_stop',
  ])
})

test('the proxy is alive after all that', async () => {
  upstream.script(streamReply(...messageSteps('fine')))
  expect((await ask(true)).status).toBe(200)
  expect(proxy.log.filter(line => line.startsWith('[ERROR]'))).toEqual([])
})

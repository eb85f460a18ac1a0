import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { providerKey, proxyConfig, startTestProxy, type TestProxy } from '../support/proxy.ts'
import { answerFaults, type Seen, seen } from '../support/wire-client.ts'
import { saying, startWireWorld, type WireWorld, wireProviders, wires } from '../support/wire-formats.ts'
import type { Wire } from '../support/wire-said.ts'
import type { WireAnswer } from '../support/wire-upstream.ts'

const silence = { firstTokenMs: 500, idleMs: 500, requestMs: 0 }

let world: WireWorld
let patient: WireWorld
let unreachable: TestProxy

beforeAll(async () => {
  world = await startWireWorld({ timeouts: { firstTokenMs: 20_000, idleMs: 20_000, requestMs: 0 } })
  patient = await startWireWorld({ timeouts: { ...silence, pingMs: 40 } })
  unreachable = await startTestProxy(proxyConfig(wireProviders(`http://127.0.0.1:${await closedPort()}`)))
})
afterAll(() => Promise.all([world.close(), patient.close(), unreachable.close()]))

/** A port on which nobody listens. */
const closedPort = async (): Promise<number> => {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise(resolve => server.close(resolve))
  return port
}

const askAt = async (proxy: TestProxy, wire: Wire, stream: boolean): Promise<Seen> => {
  const messages = [{ role: 'user', content: 'hi' }]
  return seen(await proxy.post({ model: `${wire.id}/model-x`, max_tokens: 100, stream, messages }))
}

interface Fault {
  name: string
  answer: (wire: Wire, stream: boolean) => WireAnswer
  status: number
  type: string
  /** Absent: the client may try again. */
  permanent?: true
  message?: string | RegExp
  retryAfter?: string
}

const refusing =
  (status: number, message: string, headers: Record<string, string> = {}): Fault['answer'] =>
  wire => ({
    status,
    headers: { 'content-type': 'application/json', ...headers },
    chunks: [JSON.stringify(wire.error(status, message))],
  })

const page = '<!DOCTYPE html><html><body>Please sign in</body></html>'
const leak = `Incorrect API key provided: ${providerKey}. You can find your API key in the console.`

/** What comes before any of the answer: the client gets a status, streaming or not. */
const faults: Fault[] = [
  { name: 'reset before headers', answer: () => ({ before: 'reset' }), status: 502, type: 'api_error' },
  {
    name: '200 with a web page',
    answer: () => ({ headers: { 'content-type': 'text/html' }, chunks: [page] }),
    status: 502,
    type: 'api_error',
  },
  {
    name: '200 with a web page that says it is JSON',
    answer: () => ({ headers: { 'content-type': 'application/json' }, chunks: [page] }),
    status: 502,
    type: 'api_error',
  },
  {
    name: '200 with nothing',
    answer: (wire, stream) => ({ headers: { 'content-type': stream ? wire.contentType : 'application/json' } }),
    status: 502,
    type: 'api_error',
  },
  {
    name: '200 with JSON that is no answer',
    answer: () => ({ headers: { 'content-type': 'application/json' }, chunks: ['{"ok":true}'] }),
    status: 502,
    type: 'api_error',
  },
  {
    name: '200 with an error inside',
    answer: (wire, stream) =>
      stream
        ? { headers: { 'content-type': wire.contentType }, chunks: [wire.errorFrame('The server is overloaded')] }
        : {
            chunks: [JSON.stringify(wire.error(503, 'The server is overloaded'))],
            headers: { 'content-type': 'application/json' },
          },
    status: 503,
    type: 'overloaded_error',
  },
  {
    name: '400',
    answer: refusing(400, 'temperature: must be at most 1'),
    status: 400,
    type: 'invalid_request_error',
    permanent: true,
    message: 'temperature: must be at most 1',
  },
  {
    name: '400 because the prompt is too long',
    answer: refusing(
      400,
      "This model's maximum context length is 128000 tokens. However, your messages resulted in 140000 tokens.",
    ),
    status: 400,
    type: 'invalid_request_error',
    permanent: true,
    message: 'prompt is too long: 140000 tokens > 128000 maximum',
  },
  {
    name: '401, which repeats the key',
    answer: refusing(401, leak),
    status: 502,
    type: 'api_error',
    permanent: true,
    message: /^Provider '.*' returned 401 \(API Key Refused\)(?!.*Incorrect)/,
  },
  { name: '402', answer: refusing(402, 'Insufficient credits'), status: 402, type: 'billing_error', permanent: true },
  { name: '403', answer: refusing(403, leak), status: 502, type: 'api_error', permanent: true },
  { name: '404', answer: refusing(404, 'no such model'), status: 404, type: 'not_found_error', permanent: true },
  {
    name: '429 with retry-after',
    answer: refusing(429, 'Too many requests', { 'retry-after': '17' }),
    status: 429,
    type: 'rate_limit_error',
    message: /^Provider '.*' returned 429 \(Rate Limited\): Too many requests/,
    retryAfter: '17',
  },
  {
    name: '429 because the money is gone',
    answer: refusing(429, 'You exceeded your current quota, please check your plan and billing details.'),
    status: 402,
    type: 'billing_error',
    permanent: true,
  },
  { name: '500', answer: refusing(500, 'oops'), status: 500, type: 'api_error' },
  {
    name: '502 with a web page',
    answer: () => ({ status: 502, headers: { 'content-type': 'text/html' }, chunks: [page] }),
    status: 502,
    type: 'api_error',
  },
  { name: '503', answer: refusing(503, 'try later'), status: 503, type: 'overloaded_error' },
  { name: '529', answer: refusing(529, 'Overloaded'), status: 503, type: 'overloaded_error' },
]

const ways = [
  { way: 'one piece', stream: false },
  { way: 'a stream', stream: true },
]
const combinations = wires.flatMap(wire => ways.map(way => ({ wire, id: wire.id, ...way })))

describe.for(combinations)('$id, asked for $way', ({ wire, stream }) => {
  const expectError = (answer: Seen, fault: Omit<Fault, 'name' | 'answer'>): void => {
    expect(answerFaults(answer)).toEqual([])
    expect({ status: answer.status, type: answer.error?.type }).toEqual({ status: fault.status, type: fault.type })
    expect(answer.headers.get('x-should-retry')).toBe(fault.permanent ? 'false' : null)
    expect(answer.headers.get('retry-after')).toBe(fault.retryAfter ?? null)
    expect(answer.text + JSON.stringify([...answer.headers])).not.toContain(providerKey)
    expect(JSON.parse(answer.text)).toMatchObject({ type: 'error', request_id: answer.headers.get('request-id') })
    if (typeof fault.message === 'string') expect(answer.error?.message).toBe(fault.message)
    else if (fault.message) expect(answer.error?.message).toMatch(fault.message)
  }

  test.for(faults)('$name', async fault => {
    world.upstream.answer(() => fault.answer(wire, stream))
    expectError(await askAt(world.proxy, wire, stream), fault)
  })

  test('connection refused', async () => {
    expectError(await askAt(unreachable, wire, stream), {
      status: 502,
      type: 'api_error',
      message: /could not be reached/,
    })
  })

  test('silence before the headers', async () => {
    patient.upstream.answer(() => ({ before: 'hang' }))
    const answer = await askAt(patient.proxy, wire, stream)
    expect(answerFaults(answer)).toEqual([])
    expect(answer.error?.type).toBe('timeout_error')
    // A stream's client has heard pings by then, so that its headers are out.
    expect(answer.status).toBe(stream ? 200 : 504)
    if (stream) expect(answer.text).toMatch(/^event: ping\n/)
  })

  test('silence in the middle', async () => {
    const answerOf = (asked: boolean): WireAnswer => ({ ...begun(wire, asked), after: 'hang' })
    patient.upstream.answer(() => answerOf(stream))
    const answer = await askAt(patient.proxy, wire, stream)
    expect(answerFaults(answer)).toEqual([])
    expect(answer.error?.type).toBe('timeout_error')
    if (stream) expect(answer.text).toMatch(/content_block_delta[\s\S]*event: ping\n[\s\S]*event: error\n/)
  })

  test('reset in the middle', async () => {
    world.upstream.answer(() => ({ ...begun(wire, stream), after: 'reset' }))
    const answer = await askAt(world.proxy, wire, stream)
    expect(answerFaults(answer)).toEqual([])
    expect({ status: answer.status, type: answer.error?.type }).toEqual({
      status: stream ? 200 : 502,
      type: 'api_error',
    })
  })

  if (stream) {
    test('an error in the middle', async () => {
      const answer = begun(wire, true)
      const chunks = [...(answer.chunks ?? []).slice(0, -1), wire.errorFrame('The server is overloaded')]
      world.upstream.answer(() => ({ ...answer, chunks }))
      const view = await askAt(world.proxy, wire, true)
      expect(answerFaults(view)).toEqual([])
      expect({ status: view.status, type: view.error?.type }).toEqual({ status: 200, type: 'overloaded_error' })
      expect(view.events.at(-1)).toMatchObject({ request_id: view.headers.get('request-id') })
    })
  }
})

/** An answer up to somewhere in its text. */
const begun = (wire: Wire, stream: boolean): WireAnswer => {
  const said = { parts: [{ text: 'Hello, this is only the beginning' }] }
  const whole = saying(wire, said, stream)
  const chunks = stream ? wire.frames(said) : [JSON.stringify(wire.whole(said))]
  const first = stream ? chunks.findIndex(chunk => chunk.includes('Hello')) : -1
  const half = chunks[first + 1] as string
  return { ...whole, chunks: [...chunks.slice(0, first + 1), half.slice(0, half.length / 2)] }
}

test('the proxy is healthy, nothing of it leaked, and no connection is left open', async () => {
  for (const { proxy, upstream } of [world, patient]) {
    expect((await fetch(`${proxy.url}/health`)).status).toBe(200)
    await expect.poll(upstream.open).toBe(0)
    expect(proxy.log.filter(line => line.startsWith('[ERROR]'))).toEqual([])
    expect(proxy.log.join('\n')).not.toContain(providerKey)
  }
})

import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { silentLogger } from '../../src/log/logger.ts'
import { startProxy } from '../../src/proxy/server.ts'
import { clientToken, provider, proxyConfig, startTestProxy, type TestProxy } from '../support/proxy.ts'
import { startUpstream, type Upstream } from '../support/upstream.ts'

let upstream: Upstream
let proxy: TestProxy

beforeAll(async () => {
  upstream = await startUpstream()
  proxy = await startTestProxy(proxyConfig([provider('ant', upstream.url)]))
})
afterAll(async () => {
  await proxy.close()
  await upstream.close()
})

const body = { model: 'ant/claude-x', max_tokens: 10, messages: [{ role: 'user', content: 'hi' }] }

const refusals: [what: string, path: string, init: RequestInit, status: number, type: string][] = [
  ['an unknown path', '/v2/nothing', {}, 404, 'not_found_error'],
  ['GET on messages', '/v1/messages', { headers: { 'x-api-key': clientToken } }, 405, 'invalid_request_error'],
  ['no token', '/v1/messages', { method: 'POST', body: '{}' }, 401, 'authentication_error'],
  ['a wrong key', '/v1/models', { headers: { 'x-api-key': 'wrong' } }, 401, 'authentication_error'],
  ['a wrong bearer', '/v1/models', { headers: { authorization: 'Bearer wrong' } }, 401, 'authentication_error'],
  ['an unknown model', '/v1/models/none', { headers: { 'x-api-key': clientToken } }, 404, 'not_found_error'],
]

test.for(refusals)("%s is refused in Anthropic's shape", async ([, path, init, status, type]) => {
  const response = await fetch(proxy.url + path, init)
  expect(response.status).toBe(status)
  const answer = (await response.json()) as {
    type: string
    error: { type: string; message: string }
    request_id: string
  }
  expect(answer).toMatchObject({ type: 'error', error: { type, message: expect.any(String) } })
  expect(response.headers.get('request-id')).toBe(answer.request_id)
  expect(response.headers.get('x-should-retry')).toBe('false')
})

const invalidBodies: [what: string, body: unknown, message: RegExp][] = [
  ['no JSON', '{"model":', /not valid JSON/],
  ['an array', [], /must be a JSON object/],
  ['no model', { ...body, model: undefined }, /^model: Field required/],
  ['no max_tokens', { ...body, max_tokens: undefined }, /^max_tokens: Field required/],
  ['no messages', { ...body, messages: undefined }, /^messages: Field required/],
  ['empty messages', { ...body, messages: [] }, /^messages: at least one/],
  ['messages that are no list', { ...body, messages: 'hi' }, /^messages: Input should be a valid array/],
  ['a stream that is no boolean', { ...body, stream: 'yes' }, /^stream:/],
  ['a max_tokens that is no number', { ...body, max_tokens: 'many' }, /^max_tokens:/],
]

test.for(invalidBodies)('a body with %s is refused and no provider is asked', async ([, invalid, message]) => {
  const before = upstream.requests.length
  const response = await proxy.post(invalid)
  expect(response.status).toBe(400)
  const answer = (await response.json()) as { error: { type: string; message: string } }
  expect(answer.error.type).toBe('invalid_request_error')
  expect(answer.error.message).toMatch(message)
  expect(upstream.requests.length).toBe(before)
})

/** A request written by hand: `fetch` would not send these. Resolves with everything that came back. */
const raw = (text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(proxy.url).port), '127.0.0.1', () => socket.write(text))
    let answer = ''
    socket.on('data', part => {
      answer += part
    })
    socket.on('close', () => resolve(answer))
    socket.on('error', reject)
  })

test('a foreign Host header is refused, also with the token', async () => {
  const answer = await raw(
    `GET /v1/models HTTP/1.1\r\nHost: evil.example:80\r\nx-api-key: ${clientToken}\r\nConnection: close\r\n\r\n`,
  )
  expect(answer).toMatch(/^HTTP\/1\.1 403 /)
  expect(answer).toContain('permission_error')
})

test('a body over 32 MB is refused before it is read', async () => {
  const answer = await raw(
    `POST /v1/messages HTTP/1.1\r\nHost: localhost\r\nx-api-key: ${clientToken}\r\nContent-Length: 40000000\r\n\r\n{`,
  )
  expect(answer).toMatch(/^HTTP\/1\.1 413 /)
  expect(answer).toContain('request_too_large')
})

test('what is not HTTP, and headers without end, get an answer in the same shape', async () => {
  expect(await raw('nonsense\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 [\s\S]*"type":"error"/)
  expect(await raw(`GET / HTTP/1.1\r\nHost: localhost\r\nx: ${'a'.repeat(40_000)}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 431 /)
})

test('health and the root need no token; both tokens open the rest', async () => {
  const health = await fetch(`${proxy.url}/health`)
  expect(await health.json()).toMatchObject({ status: 'ok', pid: process.pid })
  expect((await fetch(proxy.url, { method: 'HEAD' })).status).toBe(200)
  expect((await fetch(proxy.url)).status).toBe(200)
  for (const headers of [{ 'x-api-key': clientToken }, { authorization: `Bearer ${clientToken}` }]) {
    expect((await fetch(`${proxy.url}/v1/models`, { headers: headers as Record<string, string> })).status).toBe(200)
  }
})

test('models are listed in the shape of Anthropic, one by one too', async () => {
  const headers = { 'x-api-key': clientToken }
  const list = (await (await fetch(`${proxy.url}/v1/models?limit=1000`, { headers })).json()) as {
    data: { id: string }[]
  }
  expect(list).toMatchObject({ has_more: false, first_id: 'ant/claude-x', last_id: 'ant/claude-x' })
  for (const id of ['ant/claude-x', encodeURIComponent('ant/claude-x'), 'claude-x']) {
    expect(await (await fetch(`${proxy.url}/v1/models/${id}`, { headers })).json()).toMatchObject({
      type: 'model',
      id: 'ant/claude-x',
    })
  }
})

test('without a token only loopback is served, and no web page', async () => {
  await expect(
    startProxy(
      proxyConfig([], {
        token: null,
        listen: { host: '0.0.0.0', port: 0 },
        routing: proxyConfig([provider('a', '')]).routing,
      }),
      silentLogger,
    ),
  ).rejects.toMatchObject({ code: 'no_token' })
  const open = await startTestProxy(proxyConfig([provider('ant', upstream.url)], { token: null }))
  try {
    expect((await fetch(`${open.url}/v1/models`)).status).toBe(200)
    expect((await fetch(`${open.url}/v1/models`, { headers: { origin: 'https://evil.example' } })).status).toBe(403)
  } finally {
    await open.close()
  }
})

test('a port in use is named', async () => {
  const port = Number(new URL(proxy.url).port)
  await expect(
    startProxy(proxyConfig([provider('a', upstream.url)], { listen: { host: '127.0.0.1', port } }), silentLogger),
  ).rejects.toMatchObject({ code: 'port_in_use', message: expect.stringContaining(String(port)) })
})

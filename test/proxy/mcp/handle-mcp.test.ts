import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RemoteMcpServer } from '../../../src/core/mcp/mcp-servers.ts'
import { type McpServer, startMcpServer } from '../../support/mcp-server.ts'
import { clientToken, provider, proxyConfig, startTestProxy, type TestProxy } from '../../support/proxy.ts'

const key = 'key-of-the-tracker-which-must-never-show'
let server: McpServer
let proxy: TestProxy

beforeAll(async () => {
  server = await startMcpServer(key)
  const headers = { 'X-Tracker-Key': key }
  const remote = (name: string, path: string, over: Partial<RemoteMcpServer> = {}): RemoteMcpServer => ({
    ...{ name, transport: 'http', url: server.url + path, headers },
    ...over,
  })
  const mcp = [
    remote('tracker', '/mcp?tenant=7'),
    remote('old', '/sse', { transport: 'sse' }),
    remote('moved', '/moved'),
    remote('closed', '/mcp', { headers: { 'x-tracker-key': 'expired-key-of-the-tracker' } }),
    remote('gone', '', { url: 'http://127.0.0.1:9/mcp' }),
  ]
  proxy = await startTestProxy(proxyConfig([provider('ant', 'http://127.0.0.1:9')], { mcp }))
})
afterAll(async () => {
  await proxy.close()
  await server.close()
})

const call = { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'lookup' } }

test('a call is handed on with the headers that only the proxy has', async () => {
  const response = await proxy.post(call, {}, '/mcp/tracker')
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('text/event-stream')
  expect(response.headers.get('mcp-session-id')).toBe('s-1')
  expect(response.headers.get('set-cookie')).toBeNull()
  expect(await response.text()).toContain('The answer of the tracker is 4711.')
  expect(server.requests.at(-1)).toMatchObject({ line: 'POST /mcp?tenant=7', body: JSON.stringify(call) })
})

test("nothing of the client's but what the protocol needs goes on", async () => {
  const headers = { cookie: 'a=b', 'x-tracker-key': 'own', 'mcp-session-id': 's-1', 'x-forwarded-for': '1.2.3.4' }
  await proxy.post(call, headers, '/mcp/tracker?tenant=8&path=/admin')
  const last = server.requests.at(-1)
  expect(last?.line).toBe('POST /mcp?tenant=7')
  expect(last?.headers).toMatchObject({ 'mcp-session-id': 's-1', 'x-tracker-key': key })
  for (const name of ['cookie', 'authorization', 'x-forwarded-for']) expect(last?.headers).not.toHaveProperty(name)
  expect(JSON.stringify(last)).not.toContain(clientToken)
})

test.each([
  ['no token', '/mcp/tracker', { authorization: '' }, 401],
  ['a wrong token', '/mcp/tracker', { authorization: 'Bearer guessed' }, 401],
  ['another name', '/mcp/other', {}, 404],
  ['no name', '/mcp/', {}, 404],
  ['a longer path', '/mcp/tracker/../tracker/x', {}, 404],
  ['an encoded path', '/mcp/%74racker', {}, 404],
])('%s: refused, and the server is not asked', async (_, path, headers, status) => {
  const before = server.requests.length
  expect((await proxy.post(call, headers, path)).status).toBe(status)
  expect(server.requests.length).toBe(before)
})

test('other methods are refused', async () => {
  const headers = { authorization: `Bearer ${clientToken}` }
  expect((await fetch(`${proxy.url}/mcp/tracker`, { method: 'PUT', headers })).status).toBe(405)
  expect((await fetch(`${proxy.url}/mcp/tracker`, { headers })).status).toBe(405)
  expect(server.requests.at(-1)?.line).toBe('GET /mcp?tenant=7')
})

test.each(['moved', 'closed', 'gone'])(
  'what goes wrong with the server is told without its address and headers: %s',
  async name => {
    const response = await proxy.post(call, {}, `/mcp/${name}`)
    const body = await response.text()
    expect(response.status).toBe(502)
    expect(body).toContain(`The MCP server '${name}' cannot be reached`)
    expect(`${body}${proxy.log.join('\n')}`).not.toMatch(/key-of-the-tracker|127\.0\.0\.1:9\b|169\.254/)
    expect(response.headers.get('www-authenticate')).toBeNull()
  },
)

test('the older transport: its address for messages is told as one of the proxy, on its own host only', {
  timeout: 10_000,
}, async () => {
  const headers = { authorization: `Bearer ${clientToken}`, accept: 'text/event-stream' }
  const stream = await fetch(`${proxy.url}/mcp/old`, { headers })
  const reader = (stream.body as ReadableStream<Uint8Array>).pipeThrough(new TextDecoderStream()).getReader()
  const first = (await reader.read()).value ?? ''
  const [, endpoint = ''] = /^event: endpoint\ndata: (.*)\n/.exec(first) ?? []
  expect(endpoint).toBe(`/mcp/old?endpoint=${encodeURIComponent('/messages?session=1')}`)
  expect((await proxy.post(call, {}, endpoint)).status).toBe(202)
  expect((await reader.read()).value).toContain('4711')
  const before = server.requests.length
  for (const elsewhere of ['http://169.254.169.254/', '//evil.example/', 'http://127.0.0.1:1/'])
    expect((await proxy.post(call, {}, `/mcp/old?endpoint=${encodeURIComponent(elsewhere)}`)).status).toBe(403)
  expect(server.requests.length).toBe(before)
  await reader.cancel()
})

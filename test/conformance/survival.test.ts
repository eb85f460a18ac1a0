import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningProxy, spawnProxy } from '../../src/proxy/spawn.ts'
import { stopProxy } from '../../src/proxy/stop.ts'
import { clientToken, proxyConfig } from '../support/proxy.ts'
import { seen } from '../support/wire-client.ts'
import { asksStream, saying, wireProviders, wires } from '../support/wire-formats.ts'
import type { Wire } from '../support/wire-said.ts'
import { startWireUpstream, type WireUpstream } from '../support/wire-upstream.ts'

let folder: string
let upstream: WireUpstream
let rude: Server
let proxy: RunningProxy

/** What an upstream that speaks no HTTP, or half of it, does with a connection. */
const rudenesses: ((socket: Socket) => void)[] = [
  socket => socket.end('SSH-2.0-OpenSSH_9.9\r\n'),
  socket => socket.end(),
  socket => socket.resetAndDestroy(),
  socket => socket.end('HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ncontent-length: 9999\r\n\r\ndata: {'),
  socket => socket.end('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\nnot a chunk\r\n'),
  socket => socket.end('HTTP/1.1 999 What\r\n\r\n'),
  socket => socket.end(`HTTP/1.1 200 OK\r\nx: ${'y'.repeat(100_000)}\r\n\r\n`),
  socket => socket.end('HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\n\r\n'),
  socket => socket.end('HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n'),
]
let rudeness = 0

const portOf = (server: Server): number => (server.address() as AddressInfo).port

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'claude-router-survival-'))
  upstream = await startWireUpstream()
  rude = createServer(socket => {
    socket.on('error', () => {})
    const act = rudenesses[rudeness % rudenesses.length] as (socket: Socket) => void
    socket.once('data', () => act(socket))
  })
  await new Promise<void>(resolve => rude.listen(0, '127.0.0.1', resolve))
  const providers = [
    ...wireProviders(upstream.url),
    ...wireProviders(`http://127.0.0.1:${portOf(rude)}`).map(provider => ({ ...provider, id: `rude-${provider.id}` })),
  ]
  const config = proxyConfig(providers, { timeouts: { firstTokenMs: 3000, idleMs: 3000, requestMs: 0 } })
  proxy = await spawnProxy(config, {
    entry: join(import.meta.dirname, '../../src/proxy/main.ts'),
    logFile: join(folder, 'proxy.log'),
  })
})
afterAll(async () => {
  await stopProxy(proxy.pid)
  rude.close()
  await upstream.close()
  rmSync(folder, { recursive: true, force: true })
})

const bodyFor = (provider: string, stream: boolean): string =>
  JSON.stringify({
    model: `${provider}/model-x`,
    max_tokens: 100,
    stream,
    messages: [{ role: 'user', content: 'hi' }],
  })

const post = (provider: string, stream: boolean, signal?: AbortSignal): Promise<Response> =>
  fetch(`${proxy.url}/v1/messages`, {
    method: 'POST',
    headers: { authorization: `Bearer ${clientToken}`, 'content-type': 'application/json' },
    body: bodyFor(provider, stream),
    ...(signal ? { signal } : {}),
  })

/** The same process, and it still answers. */
const expectAlive = async (wire: Wire): Promise<void> => {
  const health = (await (await fetch(`${proxy.url}/health`)).json()) as { pid: number }
  expect(health.pid).toBe(proxy.pid)
  upstream.answer(request => saying(wire, { parts: [{ text: 'fine' }] }, asksStream(request)))
  expect((await seen(await post(wire.id, true))).message).toMatchObject({ content: [{ type: 'text', text: 'fine' }] })
}

const timeout = 60_000

describe.for(wires)('the process outlives, over $id', wire => {
  test('upstreams that speak no HTTP', { timeout }, async () => {
    for (rudeness = 0; rudeness < rudenesses.length; rudeness += 1) {
      for (const stream of [false, true]) {
        const answer = await seen(await post(`rude-${wire.id}`, stream))
        expect(answer.error, `rudeness ${rudeness}`).toMatchObject({
          type: expect.stringMatching(/^(?:api|timeout)_error$/),
          message: expect.any(String),
        })
        expect(answer.status, `rudeness ${rudeness}`).toBeLessThan(529)
        if (rudeness === 0) expect(answer.error?.message).toContain('it does not speak HTTP')
      }
    }
    await expectAlive(wire)
  })

  test('clients that vanish: the upstream hears of it, and no connection is left', { timeout }, async () => {
    const whole = saying(wire, { parts: [{ text: 'Hello, this is only the beginning' }] }, true)
    const chunks = (whole.chunks ?? []).slice(0, 4)
    const ways = [
      { answer: { before: 'hang' as const }, stream: true },
      { answer: { before: 'hang' as const }, stream: false },
      { answer: { ...whole, chunks, after: 'hang' as const }, stream: true },
      {
        answer: { headers: { 'content-type': 'application/json' }, chunks: ['{'], after: 'hang' as const },
        stream: false,
      },
    ]
    for (const { answer, stream } of ways) {
      upstream.answer(() => answer)
      const before = upstream.requests.length
      const controllers = Array.from({ length: 5 }, () => new AbortController())
      const gone = controllers.map(({ signal }) => post(wire.id, stream, signal).then(response => response.text()))
      await expect.poll(() => upstream.requests.length - before).toBe(5)
      for (const controller of controllers) controller.abort()
      expect((await Promise.allSettled(gone)).every(({ status }) => status === 'rejected')).toBe(true)
      await expect.poll(upstream.open, { timeout: 2000 }).toBe(0)
    }
    await expectAlive(wire)
  })
})

test('half requests, half-closed and silent connections', { timeout }, async () => {
  const wire = wires[1] as Wire
  const body = bodyFor(wire.id, true)
  const head = `POST /v1/messages HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer ${clientToken}\r\ncontent-length: ${body.length}\r\n\r\n`
  const { hostname, port } = new URL(proxy.url)
  const open = (): Socket => {
    const socket = connect(Number(port), hostname)
    socket.on('error', () => {})
    return socket
  }
  const silent = open()
  for (let length = 0; length < head.length + body.length; length += 9) {
    const socket = open()
    socket.write((head + body).slice(0, length))
    if (length % 2 === 0) socket.end()
    await new Promise(resolve => socket.once('connect', resolve))
    socket.destroy()
  }
  // Who closes his half has gone: a client that dies looks just the same, and its call must not go on.
  upstream.answer(() => ({ before: 'hang' }))
  const before = upstream.requests.length
  const halfClosed = open()
  halfClosed.write(head + body)
  await expect.poll(() => upstream.requests.length - before).toBe(1)
  halfClosed.end()
  await expect.poll(upstream.open).toBe(0)
  silent.destroy()
  await expectAlive(wire)
})

test('an upstream that dies and comes back', { timeout }, async () => {
  const wire = wires[1] as Wire
  const other = await startWireUpstream()
  const config = proxyConfig(wireProviders(other.url))
  const own = await spawnProxy(config, {
    entry: join(import.meta.dirname, '../../src/proxy/main.ts'),
    logFile: join(folder, 'other.log'),
  })
  const ask = () =>
    fetch(`${own.url}/v1/messages`, {
      method: 'POST',
      headers: { 'x-api-key': clientToken },
      body: bodyFor(wire.id, false),
    })
  try {
    other.answer(() => saying(wire, { parts: [{ text: 'fine' }] }, false))
    expect((await ask()).status).toBe(200)
    await other.close()
    expect((await ask()).status).toBe(502)
    await other.reopen()
    expect((await ask()).status).toBe(200)
  } finally {
    await stopProxy(own.pid)
    await other.close()
  }
})

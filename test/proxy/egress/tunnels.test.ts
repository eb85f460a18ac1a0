import { createServer as createHttpServer } from 'node:http'
import { type AddressInfo, connect, createServer } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import type { EgressEntry } from '../../../src/core/egress/egress-entry.ts'
import { createTunnels, type TunnelOptions } from '../../../src/proxy/egress/tunnels.ts'

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

const listen = async (server: import('node:net').Server): Promise<number> => {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => server.close())
  return (server.address() as AddressInfo).port
}

/** A host that answers with what it is told, and tunnels that lead every address to it. */
const start = async (over: Partial<TunnelOptions> = {}) => {
  const entries: EgressEntry[] = []
  const opened: string[] = []
  const echo = createServer({ allowHalfOpen: true }, socket => socket.pipe(socket))
  const echoPort = await listen(echo)
  const server = createHttpServer()
  server.on(
    'connect',
    createTunnels({
      allowedHosts: ['registry.example.com', '*.files.example.com:8443'],
      isKnown: ({ headers }) => headers['proxy-authorization'] === 'Bearer token',
      onEnd: entry => entries.push(entry),
      resolver: async () => ['104.16.0.35'],
      open: address => {
        opened.push(address)
        return connect(echoPort, '127.0.0.1')
      },
      ...over,
    }),
  )
  const port = await listen(server)
  const ask = (target: string, { token = 'token', say = 'hello' } = {}): Promise<string> => {
    const { promise, resolve } = Promise.withResolvers<string>()
    let heard = ''
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(`CONNECT ${target} HTTP/1.1\r\nHost: ${target}\r\nProxy-Authorization: Bearer ${token}\r\n\r\n`),
    )
    socket.on('data', part => {
      heard += part
      if (heard.endsWith('Established\r\n\r\n')) socket.end(say)
    })
    socket.on('error', () => {})
    socket.on('close', () => resolve(heard))
    return promise
  }
  return { ask, entries, opened }
}

test('bytes go to and fro, and are counted', { timeout: 10_000 }, async () => {
  const { ask, entries, opened } = await start()
  expect(await ask('registry.example.com:443')).toMatch(/^HTTP\/1\.1 200 .*\r\n\r\nhello$/s)
  expect(await ask('a.files.example.com:8443', { say: 'more of it' })).toContain('more of it')
  expect(opened).toEqual(['104.16.0.35', '104.16.0.35'])
  expect(entries).toEqual([
    { host: 'registry.example.com', port: 443, refused: null, bytesSent: 5, bytesReceived: 5 },
    { host: 'a.files.example.com', port: 8443, refused: null, bytesSent: 10, bytesReceived: 10 },
  ])
})

test.each([
  ['another host', 'evil.example:443', /403.*not among agent\.allowedHosts/s],
  ['another port', 'registry.example.com:22', /403.*not among/s],
  ['an address', '169.254.169.254:80', /403.*not among/s],
  ['no port', 'registry.example.com', /400/],
])('%s is refused, and told', { timeout: 10_000 }, async (_, target, answer) => {
  const { ask, opened, entries } = await start()
  expect(await ask(target)).toMatch(answer)
  expect(opened).toEqual([])
  expect(entries.every(({ refused }) => refused !== null)).toBe(true)
})

test('without the token nothing is said of the hosts, and without hosts all are refused', {
  timeout: 10_000,
}, async () => {
  const { ask, entries } = await start()
  expect(await ask('registry.example.com:443', { token: 'guessed' })).toMatch(/^HTTP\/1\.1 407/)
  expect(entries).toEqual([])
  const none = await start({ allowedHosts: [] })
  expect(await none.ask('registry.example.com:443')).toMatch(/403.*no host is allowed/s)
})

test.each([
  ['loopback', ['127.0.0.1']],
  ["the cloud's metadata", ['169.254.169.254']],
  ['a private network', ['10.0.0.7']],
  ['this machine by IPv6', ['::1']],
  ['a private address among others', ['104.16.0.35', '192.168.0.1']],
  ['nothing', []],
])('an allowed name that leads to %s is refused', { timeout: 10_000 }, async (_, addresses) => {
  const { ask, opened, entries } = await start({ resolver: async () => addresses })
  expect(await ask('registry.example.com:443')).toMatch(/^HTTP\/1\.1 403/)
  expect(opened).toEqual([])
  expect(entries).toMatchObject([{ refused: expect.stringMatching(/its name/) }])
})

test('a name that is asked again leads elsewhere: the address that was judged is the one connected with', {
  timeout: 10_000,
}, async () => {
  let asked = 0
  const { ask, opened } = await start({ resolver: async () => (asked++ === 0 ? ['104.16.0.35'] : ['127.0.0.1']) })
  expect(await ask('registry.example.com:443')).toContain('200')
  expect(asked).toBe(1)
  expect(opened).toEqual(['104.16.0.35'])
})

test('a host that cannot be reached is told', { timeout: 10_000 }, async () => {
  const { ask, entries } = await start({ open: () => connect(9, '127.0.0.1') })
  expect(await ask('registry.example.com:443')).toMatch(/^HTTP\/1\.1 502/)
  expect(entries).toMatchObject([{ refused: expect.stringContaining('cannot be reached') }])
})

import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Logger, silentLogger } from '../../src/log/logger.ts'
import { openStore } from '../../src/state/open-store.ts'
import { connectRedis } from '../../src/state/redis/connect.ts'
import { createRedisStore } from '../../src/state/redis-store.ts'
import type { StateStore } from '../../src/state/state-store.ts'
import { noRedis, type RedisServer, startRedis } from './redis-server.ts'

let folder: string
let server: RedisServer | undefined
const stores: StateStore[] = []
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claude-router-state-'))
})
afterEach(async () => {
  for (const store of stores.splice(0)) await store.close()
  await server?.close()
  server = undefined
  await rm(folder, { recursive: true, force: true })
})

interface Told {
  log: Logger
  warnings: string[]
  infos: string[]
}
const listen = (): Told => {
  const warnings: string[] = []
  const infos: string[] = []
  return {
    log: { ...silentLogger, warn: line => warnings.push(line), info: line => infos.push(line) },
    warnings,
    infos,
  }
}
const open = async (url: string, told: Told, options: { file?: string | null; retryMs?: number } = {}) => {
  const { file = join(folder, 'state.db'), retryMs = 50 } = options
  const store = await openStore({ store: 'redis', url, file, namespace: 'o/r' }, told.log, { retryMs })
  stores.push(store)
  return store
}
const until = async (said: string[], pattern: RegExp) => {
  for (let tries = 0; !said.some(line => pattern.test(line)); tries++) {
    if (tries > 400) throw new Error(`never said ${pattern}: ${said.join('\n')}`)
    await sleep(25)
  }
}
const inRedis = async (url: string, accounts: string[]) => {
  const store = createRedisStore(await connectRedis(url, { reconnect: false }), { namespace: 'o/r' })
  const balances = await store.balances(accounts)
  await store.close()
  return balances
}
const day = 'day:2026-11-23'
const limited = (limitNanoUsd: number | null) => [{ account: day, limitNanoUsd }]
const pay = async (store: StateStore, id: string, amount: number, limit: number | null = null) => {
  const { granted } = await store.reserve({ id, amountNanoUsd: amount, accounts: limited(limit) })
  if (granted) await store.settle({ id, spentNanoUsd: amount, accounts: [day] })
  return granted
}

describe.skipIf(noRedis !== undefined)(`with a real server${noRedis ? `: ${noRedis}` : ''}`, () => {
  test('down at the start: one warning, work goes on, and what was spent is entered when it comes', async () => {
    server = await startRedis({ keep: true })
    await server.kill()
    const told = listen()
    const store = await open(server.url, told)
    expect(store.kind).toBe('redis')
    expect(await pay(store, 'a', 60, 100)).toBe(true)
    expect(await pay(store, 'b', 41, 100)).toBe(false)
    await store.reserve({ id: 'open', amountNanoUsd: 5, accounts: limited(100) })
    expect(told.warnings).toHaveLength(1)
    expect(told.warnings[0]).toMatch(/^Redis at 127\.0\.0\.1:\d+ cannot be used: .*ECONNREFUSED/)
    await server.start()
    await until(told.infos, /is back\. 1 payments made meanwhile were entered/)
    expect(await inRedis(server.url, [day])).toEqual([{ account: day, spentNanoUsd: 60, reservedNanoUsd: 5 }])
    expect(await store.settle({ id: 'open', spentNanoUsd: 4, accounts: [day] })).toEqual([
      { account: day, spentNanoUsd: 64, reservedNanoUsd: 0 },
    ])
    expect(told.warnings).toHaveLength(1)
  })

  test.for([true, false])('killed and started again in mid-run, its memory kept: %s', async keep => {
    server = await startRedis({ keep })
    const told = listen()
    const store = await open(server.url, told)
    let paid = 0
    const rounds = async (count: number) => {
      for (let index = 0; index < count; index++) {
        await Promise.all(
          Array.from({ length: 5 }, async (_, lane) => {
            if (await pay(store, `${index}-${lane}-${paid}`, 3)) paid += 3
          }),
        )
      }
    }
    await rounds(10)
    await store.reserve({ id: 'across', amountNanoUsd: 1_000, accounts: limited(null) })
    const running = rounds(40)
    await server.kill()
    await running
    await store.reserve({ id: 'begun away', amountNanoUsd: 500, accounts: limited(null) })
    expect(await store.balances([day])).toEqual([{ account: day, spentNanoUsd: paid, reservedNanoUsd: 1_500 }])
    await store.settle({ id: 'across', spentNanoUsd: 7, accounts: [day] })
    await rounds(10)
    await server.start()
    await until(told.infos, /is back/)
    await rounds(10)
    await store.settle({ id: 'begun away', spentNanoUsd: 11, accounts: [day] })
    expect(await inRedis(server.url, [day])).toEqual([{ account: day, spentNanoUsd: paid + 18, reservedNanoUsd: 0 }])
    expect(told.warnings).toHaveLength(1)
  })

  test('while it is away a limit counts what was last seen in it', async () => {
    server = await startRedis()
    const store = await open(server.url, listen())
    await pay(store, 'a', 70)
    await store.reserve({ id: 'b', amountNanoUsd: 20, accounts: limited(100) })
    await server.kill()
    expect(await pay(store, 'c', 11, 100)).toBe(false)
    // The same request may go on within what it has reserved.
    expect(await store.reserve({ id: 'b', amountNanoUsd: 30, accounts: limited(100) })).toMatchObject({ granted: true })
    expect(await store.balances([day])).toEqual([{ account: day, spentNanoUsd: 70, reservedNanoUsd: 30 }])
    expect(await store.settle({ id: 'b', spentNanoUsd: 25, accounts: [day] })).toEqual([
      { account: day, spentNanoUsd: 95, reservedNanoUsd: 0 },
    ])
    expect(await pay(store, 'd', 6, 100)).toBe(false)
    expect(await pay(store, 'e', 5, 100)).toBe(true)
  })

  test('a server that hangs holds nobody up for more than a second or so', async () => {
    server = await startRedis()
    const told = listen()
    const store = await open(server.url, told)
    await pay(store, 'a', 1)
    server.freeze()
    const startedAt = performance.now()
    await Promise.all(Array.from({ length: 10 }, (_, index) => pay(store, `b${index}`, 1)))
    // One time-out of 0.8 s; the rest is room for a busy machine.
    expect(performance.now() - startedAt).toBeLessThan(4_000)
    expect(told.warnings).toHaveLength(1)
    server.resume()
    await until(told.infos, /is back/)
    // The reservations that it was sent and answered too late are not left over.
    expect(await store.balances([day])).toEqual([{ account: day, spentNanoUsd: 11, reservedNanoUsd: 0 }])
  })

  test('a process that ends while it is away leaves what it spent to the next one', async () => {
    server = await startRedis({ keep: true })
    await server.kill()
    const told = listen()
    const first = await open(server.url, told)
    await pay(first, 'a', 60)
    await first.close()
    expect(told.warnings.at(-1)).toMatch(/entered by the next run/)
    await server.start()
    const second = await open(server.url, listen())
    for (let tries = 0; (await second.balances([day]))[0]?.spentNanoUsd !== 60; tries++) {
      expect(tries).toBeLessThan(200)
      await sleep(25)
    }
    await second.close()
    const third = await open(server.url, listen())
    await third.close()
    expect(await inRedis(server.url, [day])).toMatchObject([{ spentNanoUsd: 60 }])
  })

  test('two processes that come back enter each payment once', async () => {
    server = await startRedis({ keep: true })
    await server.kill()
    const all = [listen(), listen(), listen()]
    const opened = await Promise.all(all.map(told => open(server?.url ?? '', told)))
    await Promise.all(opened.map((store, index) => pay(store, `of-${index}`, 10 + index)))
    await server.start()
    await Promise.all(all.map(({ infos }) => until(infos, /is back/)))
    expect(await inRedis(server.url, [day])).toEqual([{ account: day, spentNanoUsd: 33, reservedNanoUsd: 0 }])
  })

  test('without a file memory stands in', async () => {
    server = await startRedis({ keep: true })
    const told = listen()
    const store = await open(server.url, told, { file: null })
    await server.kill()
    await pay(store, 'a', 60)
    await store.set('k', 'v', 60_000)
    expect(await store.get('k')).toBe('v')
    expect(await store.claim('m', 60_000)).toBe(true)
    expect(await store.count('c', 2, 60_000)).toMatchObject({ value: 2 })
    await server.start()
    await until(told.infos, /is back/)
    expect(await inRedis(server.url, [day])).toMatchObject([{ spentNanoUsd: 60 }])
  })

  test('a server that forgets its scripts is given them again', async () => {
    server = await startRedis()
    const redis = await connectRedis(server.url, { reconnect: false })
    const store = createRedisStore(redis, { namespace: 'o/r' })
    await pay(store, 'a', 1)
    await redis.script('FLUSH')
    await pay(store, 'b', 1)
    expect(await store.balances([day])).toMatchObject([{ spentNanoUsd: 2 }])
    await store.close()
  })

  test('no key stays for ever, and all of a namespace are on one node of a cluster', async () => {
    server = await startRedis()
    const redis = await connectRedis(server.url, { reconnect: false })
    const store = createRedisStore(redis, { namespace: 'owner/{x}' })
    const accounts = ['run:1', day, 'month:2026-11'].map(account => ({ account, limitNanoUsd: null }))
    await store.reserve({ id: 'open', amountNanoUsd: 1, accounts })
    await store.settle({ id: 'a', spentNanoUsd: 1, accounts: accounts.map(({ account }) => account) })
    await store.raise?.([{ account: 'month:2026-10', spentNanoUsd: 4, reservedNanoUsd: 0 }])
    await store.count('k', 1, 1_000)
    await store.claim('k', 1_000)
    await store.set('k', 'v', 1_000)
    const keys = await redis.keys('*')
    expect(keys.length).toBeGreaterThanOrEqual(9)
    for (const key of keys) {
      expect(await redis.pttl(key), key).toBeGreaterThan(0)
      expect(/\{([^}]*)\}/.exec(key)?.[1]).toBe('claude-router:owner%2F%7Bx%7D')
    }
    const days = async (name: string) =>
      Math.round((await redis.pttl(`{claude-router:owner%2F%7Bx%7D}:account:${name}`)) / 86_400_000)
    expect([await days('run:1'), await days(day), await days('month:2026-11')]).toEqual([7, 40, 400])
    await store.close()
  })

  test('a wrong password is a warning that does not show it', async () => {
    server = await startRedis()
    const told = listen()
    const store = await open(server.url.replace(/:[^:@]+@/, ':hunter2-secret@'), told)
    expect(await pay(store, 'a', 1)).toBe(true)
    expect(told.warnings).toHaveLength(1)
    expect(told.warnings[0]).toMatch(/WRONGPASS.*Check the user and password/)
    expect(told.warnings[0]).not.toContain('hunter2')
  })

  test('a connection that is lost and found serves again by itself, when asked to', async () => {
    server = await startRedis()
    const { port } = server
    // A relay, so that the connection can be cut while the server stays.
    const sockets = new Set<import('node:net').Socket>()
    const relay = createServer(socket => {
      const upstream = connect(port, '127.0.0.1')
      for (const end of [socket, upstream]) end.on('error', () => {})
      socket.pipe(upstream).pipe(socket)
      sockets.add(socket)
    })
    relay.listen(0, '127.0.0.1')
    await once(relay, 'listening')
    const address = relay.address()
    const relayPort = typeof address === 'object' && address ? address.port : 0
    const redis = await connectRedis(server.url.replace(`:${port}`, `:${relayPort}`))
    const ready = once(redis, 'ready')
    for (const socket of sockets) socket.destroy()
    await ready
    expect(await redis.ping()).toBe('PONG')
    redis.disconnect()
    relay.close()
  })
})

describe('a URL that is not one', () => {
  test.for(['', 'http://secret@host', 'redis://', 'redis://host/name', 'redis://h:99999', 'secret'])(
    '%s',
    async url => {
      const failure = await openStore({ store: 'redis', url, file: null, namespace: 'n' }, silentLogger).catch(
        (error: unknown) => error,
      )
      expect(failure).toMatchObject({ name: 'ConfigError', code: 'invalid_redis_url' })
      expect(String(failure)).not.toContain('secret')
    },
  )
})

test('a host that accepts and says nothing is given up in time, as is one that speaks something else', async () => {
  const mute = createServer(() => {})
  const web = createServer(socket => socket.on('error', () => {}).end('HTTP/1.1 400 Bad Request\r\n\r\n'))
  for (const each of [mute, web]) {
    each.listen(0, '127.0.0.1')
    await once(each, 'listening')
    const address = each.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const url = `redis://:secret@127.0.0.1:${port}`
    await expect(connectRedis(url, { connectTimeoutMs: 200 })).rejects.toMatchObject({
      code: 'redis_unreachable',
      message: expect.not.stringContaining('secret'),
    })
    each.close()
  }
})

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { silentLogger } from '../../src/log/logger.ts'
import { createMemoryStore } from '../../src/state/memory-store.ts'
import { connectRedis } from '../../src/state/redis/connect.ts'
import { createRedisStore } from '../../src/state/redis-store.ts'
import { openSqliteStore } from '../../src/state/sqlite-store.ts'
import type { StateStore } from '../../src/state/state-store.ts'
import { noRedis, type RedisServer, startRedis } from './redis-server.ts'

let folder: string
let redis: RedisServer | undefined
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claude-router-state-'))
  if (noRedis === undefined) redis = await startRedis()
})
afterAll(async () => {
  await redis?.close()
  await rm(folder, { recursive: true, force: true })
})

let namespaces = 0
let clock = Date.now()
const now = () => clock
const moveClock = async (ms: number) => {
  clock += ms
}
/** `shortMs`: what passes soon, and not by itself between two calls. */
const stores: {
  kind: StateStore['kind']
  open: (namespace: string) => Promise<StateStore>
  shortMs: number
  pass: (ms: number) => Promise<unknown>
}[] = [
  { kind: 'memory', open: async () => createMemoryStore({ now }), shortMs: 300, pass: moveClock },
  {
    kind: 'sqlite',
    open: namespace => openSqliteStore({ file: join(folder, 'state.db'), namespace, log: silentLogger, now }),
    shortMs: 300,
    pass: moveClock,
  },
  {
    kind: 'redis',
    open: async namespace =>
      createRedisStore(await connectRedis(redis?.url ?? '', { reconnect: false }), { namespace }),
    shortMs: 1_500,
    pass: ms => sleep(ms + 50),
  },
]

for (const { kind, open, shortMs, pass } of stores) {
  describe.skipIf(kind === 'redis' && noRedis !== undefined)(
    `${kind}${noRedis && kind === 'redis' ? `: ${noRedis}` : ''}`,
    () => {
      const withStore = async (use: (store: StateStore) => Promise<void>) => {
        const store = await open(`owner/{name}-${++namespaces}`)
        try {
          await use(store)
        } finally {
          await store.close()
        }
      }
      const limited = (...accounts: [string, number | null][]) =>
        accounts.map(([account, limitNanoUsd]) => ({ account, limitNanoUsd }))

      test('says what it is', () => withStore(async store => expect(store.kind).toBe(kind)))

      test('reserves on all accounts or on none, and names the one that refuses', () =>
        withStore(async store => {
          const accounts = limited(['run:1', 1_000], ['day:2026-11-23', 500], ['month:2026-11', null])
          expect(await store.reserve({ id: 'a', amountNanoUsd: 400, accounts })).toEqual({
            granted: true,
            balances: ['run:1', 'day:2026-11-23', 'month:2026-11'].map(account => ({
              account,
              spentNanoUsd: 0,
              reservedNanoUsd: 400,
            })),
          })
          expect(await store.reserve({ id: 'b', amountNanoUsd: 101, accounts })).toMatchObject({
            granted: false,
            account: 'day:2026-11-23',
            balances: [{ reservedNanoUsd: 400 }, { reservedNanoUsd: 400 }, { reservedNanoUsd: 400 }],
          })
          expect(await store.reserve({ id: 'b', amountNanoUsd: 100, accounts })).toMatchObject({ granted: true })
        }))

      test('a second reservation replaces the first, unless it is refused', () =>
        withStore(async store => {
          await store.reserve({ id: 'a', amountNanoUsd: 10, accounts: limited(['x', 10], ['y', 10]) })
          expect(await store.reserve({ id: 'a', amountNanoUsd: 11, accounts: limited(['x', 10]) })).toMatchObject({
            granted: false,
          })
          await store.reserve({ id: 'a', amountNanoUsd: 9, accounts: limited(['x', 10], ['z', 10]) })
          expect(await store.balances(['x', 'y', 'z', 'unknown'])).toEqual([
            { account: 'x', spentNanoUsd: 0, reservedNanoUsd: 9 },
            { account: 'y', spentNanoUsd: 0, reservedNanoUsd: 0 },
            { account: 'z', spentNanoUsd: 0, reservedNanoUsd: 9 },
            { account: 'unknown', spentNanoUsd: 0, reservedNanoUsd: 0 },
          ])
        }))

      test('settles at most once', () =>
        withStore(async store => {
          await store.reserve({ id: 'a', amountNanoUsd: 10, accounts: limited(['x', 10]) })
          const after = [{ account: 'x', spentNanoUsd: 4, reservedNanoUsd: 0 }]
          expect(await store.settle({ id: 'a', spentNanoUsd: 4, accounts: ['x'] })).toEqual(after)
          expect(await store.settle({ id: 'a', spentNanoUsd: 4, accounts: ['x'] })).toEqual(after)
          expect(await store.settle({ id: 'never reserved', spentNanoUsd: 3, accounts: ['x'] })).toEqual([
            { account: 'x', spentNanoUsd: 7, reservedNanoUsd: 0 },
          ])
          await expect(store.reserve({ id: 'a', amountNanoUsd: 1, accounts: limited(['x', 10]) })).rejects.toThrow(
            RangeError,
          )
        }))

      test('amounts are exact where doubles print as powers of ten', () =>
        withStore(async store => {
          const much = 1e15
          const accounts = limited(['x', 2 * much + 3])
          await store.settle({ id: 's', spentNanoUsd: much, accounts: ['x'] })
          await store.reserve({ id: 'a', amountNanoUsd: much, accounts })
          expect(await store.reserve({ id: 'b', amountNanoUsd: 4, accounts })).toMatchObject({ granted: false })
          expect(await store.reserve({ id: 'b', amountNanoUsd: 3, accounts })).toMatchObject({ granted: true })
          await store.settle({ id: 'a', spentNanoUsd: much - 1, accounts: ['x'] })
          expect(await store.balances(['x'])).toEqual([
            { account: 'x', spentNanoUsd: 2 * much - 1, reservedNanoUsd: 3 },
          ])
        }))

      test.for([0.5, -1, Number.NaN])('%d is not an amount', amount =>
        withStore(async store => {
          await expect(store.reserve({ id: 'a', amountNanoUsd: amount, accounts: limited(['x', 1]) })).rejects.toThrow(
            RangeError,
          )
          await expect(store.settle({ id: 'a', spentNanoUsd: amount, accounts: ['x'] })).rejects.toThrow(RangeError)
        }),
      )

      test('of a hundred who ask at once, as many are granted as the limit allows', () =>
        withStore(async store => {
          const asks = Array.from({ length: 100 }, (_, index) =>
            store.reserve({ id: `r${index}`, amountNanoUsd: 30, accounts: limited(['x', 1_000]) }),
          )
          expect((await Promise.all(asks)).filter(({ granted }) => granted)).toHaveLength(33)
          expect(await store.balances(['x'])).toMatchObject([{ reservedNanoUsd: 990 }])
        }))

      test('counts in a window that ends', () =>
        withStore(async store => {
          const first = await store.count('k', 2, shortMs)
          expect(first.value).toBe(2)
          expect(first.resetsInMs).toBeGreaterThan(0)
          expect(first.resetsInMs).toBeLessThanOrEqual(shortMs)
          expect((await store.count('k', 3, 60_000)).value).toBe(5)
          expect((await store.count('other', 1, 60_000)).value).toBe(1)
          await pass(first.resetsInMs)
          expect(await store.count('k', 1, 60_000)).toMatchObject({ value: 1 })
        }))

      test('one claims, until it ends', () =>
        withStore(async store => {
          const claims = await Promise.all(Array.from({ length: 20 }, () => store.claim('k', 60_000)))
          expect(claims.filter(Boolean)).toHaveLength(1)
          expect(await store.claim('short', shortMs)).toBe(true)
          await pass(shortMs)
          expect(await store.claim('short', 60_000)).toBe(true)
          expect(await store.claim('short', 60_000)).toBe(false)
        }))

      test('keeps a value until it ends', () =>
        withStore(async store => {
          const text = 'größer \u0000 {"a":1}\n'
          await store.set('k', text, 60_000)
          expect(await store.get('k')).toBe(text)
          expect(await store.get('unknown')).toBeNull()
          await store.set('k', '', shortMs)
          expect(await store.get('k')).toBe('')
          await pass(shortMs)
          expect(await store.get('k')).toBeNull()
        }))

      test.skipIf(kind === 'memory')('namespaces are apart; the same namespace is shared', async () => {
        const [one, same, other] = [await open('n/a'), await open('n/a'), await open('n/b')]
        await one.settle({ id: `${kind}-i`, spentNanoUsd: 5, accounts: ['x'] })
        await one.set('k', 'v', 60_000)
        expect(await same.balances(['x'])).toMatchObject([{ spentNanoUsd: 5 }])
        expect(await same.settle({ id: `${kind}-i`, spentNanoUsd: 5, accounts: ['x'] })).toMatchObject([
          { spentNanoUsd: 5 },
        ])
        expect(await other.balances(['x'])).toMatchObject([{ spentNanoUsd: 0 }])
        expect([await same.get('k'), await other.get('k')]).toEqual(['v', null])
        await Promise.all([one.close(), same.close(), other.close()])
      })
    },
  )
}

import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { noTally } from '../../../src/core/cache/cache-stats.ts'
import { type CacheEntry, type CacheStore, overheadBytes } from '../../../src/state/cache/cache-store.ts'
import { openMemoryStore } from '../../../src/state/cache/memory-store.ts'
import { openRedisStore } from '../../../src/state/cache/redis-store.ts'
import { openSqliteStore } from '../../../src/state/cache/sqlite-store.ts'
import { connectRedis } from '../../../src/state/redis/connect.ts'
import { noRedis, type RedisServer, startRedis } from '../redis-server.ts'

/** An hour ahead of any clock that a store may go by: nothing expires there before the test says so. */
const start = Date.now() + 3_600_000

const entry = (key: string, over: Partial<CacheEntry> = {}): CacheEntry => ({
  key,
  answer: Buffer.from(`answer to ${key}`),
  costUsd: 0.5,
  expiresAtMs: start + 60_000,
  ...over,
})

/** With the overhead, 1000 bytes each. */
const sized = (key: string, over: Partial<CacheEntry> = {}) =>
  entry(key, { answer: Buffer.alloc(1000 - overheadBytes, key), ...over })

let redis: RedisServer | undefined
let count = 0
beforeAll(async () => {
  if (noRedis === undefined) redis = await startRedis()
})
afterAll(() => redis?.close())

const stores: [string, (maxBytes: number) => Promise<CacheStore>, boolean][] = [
  ['memory', async maxBytes => openMemoryStore(maxBytes), true],
  [
    'sqlite',
    maxBytes =>
      openSqliteStore(join(mkdtempSync(join(tmpdir(), 'cache-')), 'deep', 'cache.db'), maxBytes, text => {
        throw new Error(text)
      }),
    true,
  ],
  ['redis', maxBytes => openRedisStore(redis?.url ?? '', `owner/repo-${++count}`, maxBytes), noRedis === undefined],
]

describe.each(stores.filter(([, , isThere]) => isThere))('%s', (name, open) => {
  const using = (title: string, maxBytes: number, use: (store: CacheStore) => Promise<void>) =>
    test(title, async () => {
      const store = await open(maxBytes)
      try {
        await use(store)
      } finally {
        await store.close()
      }
    })

  using('what is put is got, byte by byte', 1e6, async store => {
    const answer = Buffer.from([0, 255, 10, 13, 128, 0])
    await store.put(entry('a', { answer }), start)
    await store.put(entry('b', { costUsd: null }), start)
    expect(await store.get('a', start)).toMatchObject({ answer, costUsd: 0.5 })
    expect(await store.get('b', start)).toMatchObject({ costUsd: null })
    expect(await store.get('c', start)).toBeUndefined()
    expect(store.kind).toBe(name)
  })

  using('a second answer to the same replaces the first', 1e6, async store => {
    await store.put(sized('a'), start)
    await store.put(entry('a'), start + 1)
    expect((await store.get('a', start))?.answer.toString()).toBe('answer to a')
    expect(await store.overview(start)).toMatchObject({ entries: 1, bytes: 'answer to a'.length + overheadBytes })
  })

  using('an answer is used until its time has come, and then swept away', 1e6, async store => {
    await store.put(entry('soon', { expiresAtMs: start + 1000 }), start)
    await store.put(entry('late'), start)
    expect(await store.get('soon', start + 999)).toBeDefined()
    expect(await store.get('soon', start + 1000)).toBeUndefined()
    expect(await store.sweep(start + 1000)).toBe(1)
    expect(await store.sweep(start + 1000)).toBe(0)
    expect(await store.overview(start + 1000)).toMatchObject({ entries: 1 })
    expect(await store.get('late', start + 1000)).toBeDefined()
  })

  using('the least recently used goes first', 3000, async store => {
    for (const [index, key] of ['a', 'b', 'c'].entries()) await store.put(sized(key), start + index)
    await store.get('a', start + 10)
    await store.put(sized('d'), start + 11)
    const left = await Promise.all(
      ['a', 'b', 'c', 'd'].map(async key => (await store.get(key, start + 12)) !== undefined),
    )
    expect(left).toEqual([true, false, true, true])
    expect(await store.overview(start + 12)).toMatchObject({ entries: 3, bytes: 3000 })
  })

  using('the bound holds whatever is put, and one that is too large displaces nothing', 10_000, async store => {
    for (let i = 0; i < 200; i++)
      await store.put(entry(`k${i % 37}`, { answer: Buffer.alloc((i * 97) % 3000) }), start + i)
    const { bytes, entries } = await store.overview(start + 200)
    expect(bytes).toBeLessThanOrEqual(10_000)
    expect(bytes).toBeGreaterThan(5000)
    await store.put(entry('huge', { answer: Buffer.alloc(20_000) }), start + 300)
    expect(await store.get('huge', start + 300)).toBeUndefined()
    expect(await store.overview(start + 300)).toMatchObject({ bytes, entries })
  })

  using('questions of a group, newest first, without those that have expired', 1e6, async store => {
    const likeness = (group: string, value: number) => ({ group, features: Float32Array.from([value, 0.25]) })
    await store.put(entry('a', { likeness: likeness('g', 1) }), start)
    await store.put(entry('b', { likeness: likeness('g', 2) }), start + 1)
    await store.put(entry('gone', { likeness: likeness('g', 3), expiresAtMs: start + 5 }), start + 2)
    await store.put(entry('other', { likeness: likeness('h', 4) }), start + 3)
    await store.put(entry('plain'), start + 4)
    const found = await store.alike('g', start + 10, 5)
    expect(found.map(({ key, features }) => [key, ...features])).toEqual([
      ['b', 2, 0.25],
      ['a', 1, 0.25],
    ])
    expect(await store.alike('none', start, 5)).toEqual([])
  })

  using('counts add up by day', 1e6, async store => {
    await store.tally('2026-11-22', { ...noTally, misses: 2, stores: 2 })
    await store.tally('2026-11-23', { ...noTally, hits: 1, savedNanoUsd: 5_000_000_000_000 })
    await store.tally('2026-11-23', { ...noTally, hits: 2, similarHits: 1, savedNanoUsd: 1 })
    expect((await store.overview(start)).days).toEqual({
      '2026-11-22': { ...noTally, misses: 2, stores: 2 },
      '2026-11-23': { ...noTally, hits: 3, similarHits: 1, savedNanoUsd: 5_000_000_000_001 },
    })
  })

  using('what it holds', 1e6, async store => {
    expect(await store.overview(start)).toEqual({ entries: 0, bytes: 0, oldestAtMs: null, days: {} })
    await store.put(entry('a'), start - 5000)
    await store.put(entry('b'), start)
    expect(await store.overview(start)).toMatchObject({ entries: 2, oldestAtMs: start - 5000 })
  })

  using('cleared, nothing is left', 1e6, async store => {
    await store.put(entry('a', { likeness: { group: 'g', features: Float32Array.of(1) } }), start)
    await store.put(entry('b'), start)
    await store.tally('2026-11-23', { ...noTally, hits: 1 })
    expect(await store.clear()).toBe(2)
    expect(await store.overview(start)).toEqual({ entries: 0, bytes: 0, oldestAtMs: null, days: {} })
    expect(await store.alike('g', start, 5)).toEqual([])
    expect(await store.get('a', start)).toBeUndefined()
  })

  using('many at once', 1e6, async store => {
    await Promise.all(Array.from({ length: 50 }, (_, i) => store.put(entry(`k${i}`), start + i)))
    await Promise.all(Array.from({ length: 50 }, () => store.tally('2026-11-23', { ...noTally, hits: 1 })))
    const overview = await store.overview(start + 60)
    expect([overview.entries, overview.days['2026-11-23']?.hits]).toEqual([50, 50])
  })
})

test.skipIf(noRedis !== undefined)('redis: repositories that share a server see nothing of each other', async () => {
  const [one, two] = await Promise.all(['a/b', 'c/d'].map(name => openRedisStore(redis?.url ?? '', name, 1e6)))
  await one?.put(entry('k'), start)
  expect(await two?.get('k', start)).toBeUndefined()
  expect(await two?.clear()).toBe(0)
  expect(await one?.get('k', start)).toBeDefined()
  await Promise.all([one?.close(), two?.close()])
})

test.skipIf(noRedis !== undefined)('redis: answers that the server dropped by itself are forgotten', async () => {
  const store = await openRedisStore(redis?.url ?? '', 'dropped', 1e6)
  await store.put(entry('k'), start)
  const server = await connectRedis(redis?.url ?? '')
  expect(await server.del('claude-router:{dropped}:cache:answer:k')).toBe(1)
  server.disconnect()
  expect(await store.get('k', start)).toBeUndefined()
  await store.sweep(start + 100_000)
  expect(await store.overview(start + 100_000)).toMatchObject({ entries: 0, bytes: 0 })
  await store.close()
})

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, test } from 'vitest'
import { noTally } from '../../../src/core/cache/cache-stats.ts'
import type { CacheEntry } from '../../../src/state/cache/cache-store.ts'
import { openSqliteStore } from '../../../src/state/cache/sqlite-store.ts'

const start = Date.UTC(2026, 10, 23, 12)
const newFile = () => join(mkdtempSync(join(tmpdir(), 'cache-')), 'cache.db')
const noWarning = (text: string) => {
  throw new Error(text)
}

const entry = (key: string, bytes = 100): CacheEntry => ({
  key,
  answer: Buffer.alloc(bytes, 'x'),
  costUsd: 0.5,
  expiresAtMs: start + 3_600_000,
})

test('only its owner may read it, whatever the umask', async () => {
  const before = process.umask(0o000)
  try {
    const file = newFile()
    const store = await openSqliteStore(file, 1e6, noWarning)
    await store.put(entry('a'), start)
    for (const name of readdirSync(dirname(file)))
      expect([name, (statSync(join(dirname(file), name)).mode & 0o777).toString(8)]).toEqual([name, '600'])
    await store.close()
  } finally {
    process.umask(before)
  }
})

test('what is kept is there for the next process, in one file', async () => {
  const file = newFile()
  const store = await openSqliteStore(file, 1e6, noWarning)
  await store.put(entry('a'), start)
  await store.tally('2026-11-23', { ...noTally, hits: 3 })
  await store.close()
  expect(readdirSync(dirname(file))).toEqual(['cache.db'])
  const again = await openSqliteStore(file, 1e6, noWarning)
  expect(await again.get('a', start)).toMatchObject({ answer: entry('a').answer })
  expect((await again.overview(start)).days).toMatchObject({ '2026-11-23': { hits: 3 } })
  await again.close()
})

test('the file shrinks with what it holds', async () => {
  const file = newFile()
  const store = await openSqliteStore(file, 1e8, noWarning)
  for (let i = 0; i < 50; i++) await store.put(entry(`k${i}`, 100_000), start)
  await store.sweep(start)
  expect(await store.clear()).toBe(50)
  await store.close()
  expect(statSync(file).size).toBeLessThan(500_000)
})

test.each<[string, (file: string) => void]>([
  [
    'a file of something else',
    file => writeFileSync(file, 'This is no database, but long enough to be one.\n'.repeat(50)),
  ],
  ['one that was cut off', file => truncateSync(file, 6000)],
  [
    'one with damaged pages',
    file => {
      const bytes = readFileSync(file)
      writeFileSync(file, bytes.fill(0xab, 100))
    },
  ],
])('%s is set aside with a warning, and a new one begun', async (_, damage) => {
  const file = newFile()
  const store = await openSqliteStore(file, 1e6, noWarning)
  for (let i = 0; i < 50; i++) await store.put(entry(`k${i}`, 2000), start)
  await store.close()
  damage(file)
  const warnings: string[] = []
  const again = await openSqliteStore(file, 1e6, text => void warnings.push(text))
  expect(await again.get('k1', start)).toBeUndefined()
  await again.put(entry('new'), start)
  expect(await again.get('new', start)).toBeDefined()
  await again.close()
  expect(warnings).toEqual([expect.stringMatching(/cache\.db is damaged\. It was renamed to .*cache\.db\.damaged-/)])
  expect(readdirSync(dirname(file)).some(name => name.startsWith('cache.db.damaged-'))).toBe(true)
})

test.each<[string, string, RegExp]>([
  ['a newer version', 'PRAGMA user_version = 99', /newer version/],
  ['another program', 'CREATE TABLE recipes (name TEXT); PRAGMA user_version = 0', /another program/],
])('a file of %s is left as it is', async (_, sql, reason) => {
  const file = newFile()
  const database = new DatabaseSync(file)
  database.exec(sql)
  database.close()
  const before = readFileSync(file)
  await expect(openSqliteStore(file, 1e6, noWarning)).rejects.toThrow(reason)
  expect(readFileSync(file).equals(before)).toBe(true)
})

/** A process that keeps answers until it is killed, and tells each one it has kept. */
const writer = fileURLToPath(new URL('../../support/cache-writer.ts', import.meta.url))
const children: ChildProcess[] = []
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

const startWriter = (file: string, name: string, count: number, maxBytes = 1e8) => {
  const child = spawn(process.execPath, [writer, file, name, String(count), String(maxBytes)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  let told = ''
  child.stdout.on('data', part => {
    told += part
  })
  return { child, kept: () => told.split('\n').slice(0, -1), ended: once(child, 'exit') }
}

test('several processes on one file lose nothing and count right', { timeout: 60_000 }, async () => {
  const file = newFile()
  const writers = ['a', 'b', 'c', 'd'].map(name => startWriter(file, name, 50))
  const codes = await Promise.all(writers.map(({ ended }) => ended))
  expect(codes).toEqual(codes.map(() => [0, null]))
  const store = await openSqliteStore(file, 1e8, noWarning)
  for (const key of writers.flatMap(({ kept }) => kept())) expect(await store.get(key, start)).toBeDefined()
  expect(await store.overview(start)).toMatchObject({ entries: 200, days: { '2026-11-23': { stores: 200 } } })
  await store.close()
})

test('several processes keep one bound', { timeout: 60_000 }, async () => {
  const file = newFile()
  const writers = ['a', 'b'].map(name => startWriter(file, name, 60, 20_000))
  await Promise.all(writers.map(({ ended }) => ended))
  const store = await openSqliteStore(file, 20_000, noWarning)
  const { bytes, entries } = await store.overview(start)
  expect(bytes).toBeLessThanOrEqual(20_000)
  const database = new DatabaseSync(file)
  expect(database.prepare('SELECT sum(bytes) AS bytes, count(*) AS entries FROM answers').get()).toEqual({
    bytes,
    entries,
  })
  database.close()
  await store.close()
})

test('a process that is killed at any point leaves what it said it had kept', { timeout: 120_000 }, async () => {
  const file = newFile()
  let kept: string[] = []
  for (const moments of [1, 7, 23, 60]) {
    const { child, kept: told, ended } = startWriter(file, `w${moments}`, 100_000)
    while (told().length < moments) await once(child.stdout as NodeJS.ReadableStream, 'data')
    child.kill('SIGKILL')
    await ended
    kept = [...kept, ...told()]
  }
  const store = await openSqliteStore(file, 1e8, noWarning)
  for (const key of kept) expect(await store.get(key, start), key).toBeDefined()
  await store.close()
  expect(existsSync(file)).toBe(true)
})

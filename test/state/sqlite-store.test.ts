import { execFile } from 'node:child_process'
import { chmod, mkdtemp, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Logger, silentLogger } from '../../src/log/logger.ts'
import { openStore } from '../../src/state/open-store.ts'
import { openSqliteStore } from '../../src/state/sqlite-store.ts'

let folder: string
let file: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claude-router-state-'))
  file = join(folder, 'a', 'b', 'state.db')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const collectingLog = (): { log: Logger; warnings: string[]; infos: string[] } => {
  const warnings: string[] = []
  const infos: string[] = []
  return {
    log: { ...silentLogger, warn: line => warnings.push(line), info: line => infos.push(line) },
    warnings,
    infos,
  }
}
const openFile = (options: { now?: () => number; log?: Logger } = {}) =>
  openSqliteStore({ file, namespace: 'n', log: silentLogger, ...options })

const x = [{ account: 'x', limitNanoUsd: 100 }]

test.skipIf(process.platform === 'win32')('nobody else may read it', async () => {
  const store = await openFile()
  await store.settle({ id: 'a', spentNanoUsd: 1, accounts: ['x'] })
  const modeOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8)
  for (const name of await readdir(dirname(file))) expect(await modeOf(join(dirname(file), name))).toBe('600')
  expect(await modeOf(dirname(file))).toBe('700')
  expect(await modeOf(join(folder, 'a'))).toBe('700')
  await store.close()
})

test('says nothing on stderr, not even that Node calls its SQLite experimental', async () => {
  const program = join(dirname(fileURLToPath(import.meta.url)), 'processes', 'spend.ts')
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [program, file, 'p', '10', '30'])
  expect(stdout.split('\n')).toHaveLength(7)
  expect(stderr).toBe('')
})

test('a reservation stays until it is settled, and a settled id is known, in the next process too', async () => {
  const first = await openFile()
  await first.reserve({ id: 'open', amountNanoUsd: 60, accounts: x })
  await first.settle({ id: 'done', spentNanoUsd: 10, accounts: ['x'] })
  await first.close()
  const second = await openFile()
  expect(await second.reserve({ id: 'b', amountNanoUsd: 31, accounts: x })).toMatchObject({ granted: false })
  expect(await second.settle({ id: 'done', spentNanoUsd: 10, accounts: ['x'] })).toMatchObject([{ spentNanoUsd: 10 }])
  expect(await second.settle({ id: 'open', spentNanoUsd: 60, accounts: ['x'] })).toEqual([
    { account: 'x', spentNanoUsd: 70, reservedNanoUsd: 0 },
  ])
  await second.close()
})

test('what is settled for later waits until it is handed over', async () => {
  const first = await openFile()
  await first.reserve({ id: 'a', amountNanoUsd: 50, accounts: x })
  await first.settleForLater({ id: 'a', spentNanoUsd: 20, accounts: ['x'] })
  await first.settleForLater({ id: 'a', spentNanoUsd: 20, accounts: ['x'] })
  await first.settleForLater({ id: 'b', spentNanoUsd: 5, accounts: ['x', 'y'] })
  await first.reserve({ id: 'c', amountNanoUsd: 7, accounts: x })
  await first.close()
  const second = await openFile()
  expect(await second.waiting(10)).toEqual([
    { id: 'a', spentNanoUsd: 20, accounts: ['x'] },
    { id: 'b', spentNanoUsd: 5, accounts: ['x', 'y'] },
  ])
  await second.handedOver('a')
  await second.handedOver('a')
  await second.release('c')
  expect(await second.waiting(10)).toMatchObject([{ id: 'b' }])
  expect(await second.balances(['x', 'y'])).toEqual([
    { account: 'x', spentNanoUsd: 5, reservedNanoUsd: 0 },
    { account: 'y', spentNanoUsd: 5, reservedNanoUsd: 0 },
  ])
  await second.close()
})

test('old accounts go, each in its time', async () => {
  let now = Date.UTC(2026, 0, 1)
  const accounts = ['run:1', 'day:2026-01-01', 'month:2026-01']
  const left = async () => {
    const store = await openFile({ now: () => now })
    const balances = await store.balances(accounts)
    await store.close()
    return balances.map(({ spentNanoUsd }) => spentNanoUsd)
  }
  const store = await openFile({ now: () => now })
  await store.settle({ id: 'a', spentNanoUsd: 1, accounts })
  await store.close()
  now += 6 * 86_400_000
  expect(await left()).toEqual([1, 1, 1])
  now += 2 * 86_400_000
  expect(await left()).toEqual([0, 1, 1])
  now += 33 * 86_400_000
  expect(await left()).toEqual([0, 0, 1])
  now += 360 * 86_400_000
  expect(await left()).toEqual([0, 0, 0])
})

describe('damage', () => {
  const spoil: [name: string, spoil: () => Promise<void>][] = [
    ['not a database', () => writeFile(file, 'hello, '.repeat(2_000))],
    [
      'cut short',
      async () => {
        const content = await readFile(file)
        await writeFile(file, content.subarray(0, 5_000))
      },
    ],
    [
      'overwritten in the middle',
      async () => {
        const handle = await open(file, 'r+')
        const { size } = await handle.stat()
        await handle.write(Buffer.alloc(size - 200, 0xa5), 0, size - 200, 200)
        await handle.close()
      },
    ],
  ]
  test.for(spoil)('a file %s is set aside, and a new one begun', async ([, damage]) => {
    const before = await openFile()
    for (let index = 0; index < 200; index++) await before.settle({ id: `${index}`, spentNanoUsd: 1, accounts: ['x'] })
    await before.close()
    await damage()
    const spoilt = await readFile(file)
    const { log, warnings } = collectingLog()
    const store = await openFile({ log })
    expect(await store.settle({ id: 'new', spentNanoUsd: 3, accounts: ['x'] })).toMatchObject([{ spentNanoUsd: 3 }])
    await store.close()
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toContain(`${file} is damaged`)
    const aside = (await readdir(dirname(file))).filter(name => /\.damaged-[\dTZ-]+$/.test(name))
    expect(aside).toHaveLength(1)
    expect(await readFile(join(dirname(file), aside[0] ?? ''))).toEqual(spoilt)
  })

  test('also when it is found while the store is in use', async () => {
    const { log, warnings } = collectingLog()
    const store = await openFile({ log })
    for (let index = 0; index < 200; index++) await store.settle({ id: `${index}`, spentNanoUsd: 1, accounts: ['x'] })
    const other = new DatabaseSync(file)
    other.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    other.close()
    await spoil[2]?.[1]()
    const settled = await Promise.all(
      Array.from({ length: 5 }, (_, index) => store.settle({ id: `new ${index}`, spentNanoUsd: 3, accounts: ['x'] })),
    )
    expect(settled.at(-1)).toMatchObject([{ spentNanoUsd: 15 }])
    expect(warnings).toHaveLength(1)
    await store.close()
  })
})

describe('a database of a newer version', () => {
  const makeNewer = async () => {
    await (await openFile()).close()
    const database = new DatabaseSync(file)
    database.exec('UPDATE state_schema SET version = 99')
    database.close()
  }

  test('is refused and left as it is', async () => {
    await makeNewer()
    const before = await readFile(file)
    await expect(openFile()).rejects.toMatchObject({
      code: 'state_newer',
      message: expect.stringContaining('newer Claude Router (schema 99)'),
      hint: expect.stringContaining('Update'),
    })
    expect(await readFile(file)).toEqual(before)
  })

  test('is a warning, and memory stands in', async () => {
    await makeNewer()
    const { log, warnings } = collectingLog()
    const store = await openStore({ store: 'file', file, namespace: 'n' }, log)
    expect(await store.reserve({ id: 'a', amountNanoUsd: 100, accounts: x })).toMatchObject({ granted: true })
    expect(await store.reserve({ id: 'b', amountNanoUsd: 1, accounts: x })).toMatchObject({ granted: false })
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toMatch(/newer Claude Router.*Update.*until it is back/)
    await store.close()
  })
})

test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('a folder that may not be written', async () => {
  await chmod(folder, 0o500)
  const { log, warnings } = collectingLog()
  const store = await openStore({ store: 'file', file, namespace: 'n' }, log)
  expect(await store.count('k', 1, 1_000)).toMatchObject({ value: 1 })
  expect(warnings).toHaveLength(1)
  await store.close()
  await chmod(folder, 0o700)
})

test('a path that is a folder is a warning, and memory stands in', async () => {
  const { log, warnings } = collectingLog()
  const store = await openStore({ store: 'file', file: folder, namespace: 'n' }, log)
  expect(await store.claim('k', 1_000)).toBe(true)
  expect(warnings).toHaveLength(1)
  await store.close()
})

test('without a file it is memory', async () => {
  expect((await openStore(undefined, silentLogger)).kind).toBe('memory')
  expect((await openStore({ store: 'file', file: null, namespace: 'n' }, silentLogger)).kind).toBe('memory')
})

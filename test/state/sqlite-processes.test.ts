import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { silentLogger } from '../../src/log/logger.ts'
import { openSqliteStore } from '../../src/state/sqlite-store.ts'

const program = join(dirname(fileURLToPath(import.meta.url)), 'processes', 'spend.ts')
/** For a longer run: 1000. */
const kills = Number(process.env.CLAUDE_ROUTER_TEST_KILLS ?? 200)
const day = 'day:2026-11-23'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claude-router-state-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

interface Spender {
  child: ChildProcess
  /** Lines written completely so far. */
  lines: () => string[]
  ended: Promise<number | null>
}

const startSpender = (file: string, name: string, amount: number, limit: number): Spender => {
  // Node's compile cache makes the many starts cheaper.
  const env = { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compile-cache') }
  const child = spawn(process.execPath, [program, file, name, String(amount), String(limit)], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let text = ''
  child.stdout?.setEncoding('utf8').on('data', chunk => {
    text += chunk
  })
  const ended = once(child, 'close').then(([code]) => code as number | null)
  return { child, lines: () => text.split('\n').slice(0, -1), ended }
}

const open = (file: string) => openSqliteStore({ file, namespace: 'test', log: silentLogger })
const settledIn = (lines: string[]) => lines.flatMap(line => (line.endsWith(' settled') ? [line.slice(0, -8)] : []))

test('fifty processes that open a new file at once never overspend it by a nano', { timeout: 120_000 }, async () => {
  const file = join(folder, 'fifty.db')
  const [amount, limit] = [7, 3_000]
  const spenders = Array.from({ length: 50 }, (_, index) => startSpender(file, `p${index}`, amount, limit))
  expect(await Promise.all(spenders.map(({ ended }) => ended))).toEqual(spenders.map(() => 0))
  const paid = spenders.flatMap(({ lines }) => settledIn(lines()))
  expect(paid.length * amount).toBe(limit - (limit % amount))
  const store = await open(file)
  expect(await store.balances([day])).toEqual([
    { account: day, spentNanoUsd: paid.length * amount, reservedNanoUsd: 0 },
  ])
  await store.close()
})

test(`after ${kills} kills at random moments, nothing acknowledged is lost`, {
  timeout: 60_000 + kills * 1_000,
}, async () => {
  const file = join(folder, 'killed.db')
  await startSpender(file, 'warm-up', 1, 3).ended
  const acknowledged: string[] = []
  const reserved = new Set<string>()
  let started = 0
  const killOne = async () => {
    const name = `k${started++}`
    const spender = startSpender(file, name, 10, 1e15)
    // From before the file is opened until well into its work.
    if (Math.random() < 0.9) await once(spender.child.stdout ?? spender.child, 'data')
    await sleep(Math.random() * 12)
    spender.child.kill('SIGKILL')
    expect(await spender.ended).toBeNull()
    for (const line of spender.lines()) if (line.endsWith(' reserved')) reserved.add(line.slice(0, -9))
    acknowledged.push(...settledIn(spender.lines()))
  }
  // Three at a time, so that one dies while others write.
  const lane = async () => {
    while (started < kills) await killOne()
  }
  await Promise.all([lane(), lane(), lane()])
  expect(acknowledged.length).toBeGreaterThan(kills)

  const acknowledgedIds = new Set(acknowledged)
  const store = await open(file)
  const [before] = await store.balances([day])
  const spent = before?.spentNanoUsd ?? 0
  // Each killed process may have paid once more than it could say, and may have left one reservation.
  expect(spent).toBeGreaterThanOrEqual(acknowledged.length * 10 + 3)
  expect(spent).toBeLessThanOrEqual((acknowledged.length + kills) * 10 + 3)
  expect(before?.reservedNanoUsd).toBeLessThanOrEqual(kills * 10)
  // Known as settled: entering it again changes nothing.
  for (const id of acknowledged) await store.settle({ id, spentNanoUsd: 10, accounts: [day] })
  expect(await store.balances([day])).toEqual([before])
  // A reservation that was acknowledged is still held, or was paid without a word.
  const unsaid = [...reserved].filter(id => !acknowledgedIds.has(id))
  for (const id of unsaid) await store.settle({ id, spentNanoUsd: 0, accounts: [day] })
  const [after] = await store.balances([day])
  const released = (before?.reservedNanoUsd ?? 0) - (after?.reservedNanoUsd ?? 0)
  expect(released + spent - acknowledged.length * 10 - 3).toBe(unsaid.length * 10)
  await store.close()
})

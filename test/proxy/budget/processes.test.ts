import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { silentLogger } from '../../../src/log/logger.ts'
import { openSqliteStore } from '../../../src/state/sqlite-store.ts'

const program = join(import.meta.dirname, 'processes', 'admit.ts')

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claude-router-budget-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const runProcess = async (file: string, run: string) => {
  const env = { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compile-cache') }
  const child = spawn(process.execPath, [program, file, run], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const [said, [code]] = await Promise.all([text(child.stdout), once(child, 'close')])
  expect(code).toBe(0)
  const lines = said.trimEnd().split('\n')
  return { warnings: JSON.parse(lines.at(-1) ?? '[]') as string[], paid: lines.slice(0, -1).map(Number) }
}

test('fifty proxies on one daily limit spend nearly all of it, not a nano more, and warn once of each threshold', {
  timeout: 180_000,
}, async () => {
  const file = join(folder, 'state.db')
  const all = await Promise.all(Array.from({ length: 50 }, (_, index) => runProcess(file, `run${index}`)))
  const spentNanoUsd = all.flatMap(({ paid }) => paid).reduce((sum, paid) => sum + paid, 0)
  expect(spentNanoUsd).toBeLessThanOrEqual(400e9)
  // What is left is too little for the shortest answer: $0.10 in and 1024 tokens out.
  expect(spentNanoUsd).toBeGreaterThan(400e9 - 10.34e9)

  const store = await openSqliteStore({ file, namespace: 'test', log: silentLogger })
  expect(await store.balances(['day:2026-11-23', 'month:2026-11'])).toEqual([
    { account: 'day:2026-11-23', spentNanoUsd, reservedNanoUsd: 0 },
    { account: 'month:2026-11', spentNanoUsd, reservedNanoUsd: 0 },
  ])
  await store.close()
  const warnings = all.flatMap(({ warnings }) => warnings)
  for (const line of warnings) expect(line).toMatch(/^warn: Budget: \d+ % of the daily limit/)
  expect(warnings).toHaveLength(2)
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openScene, type Scene } from '../../demo/scene/open-scene.ts'
import { leaseBudget, returnBudget } from '../../src/action/budget-lease.ts'
import { createGitHub, type GitHub } from '../../src/github/client.ts'
import { readLedgerRef, returnLease, takeLease } from '../../src/github/ledger-ref.ts'

const nano = 1e9
const now = Date.UTC(2026, 10, 23, 12)
const said: string[] = []
const say = (text: string) => void said.push(text)
const log = { debug: say, info: say, warn: say, error: say, router: say, api: say }

let folder = ''
let scene: Scene
let github: GitHub
const mayWrite = (contents: 'read' | 'write') => {
  const identity = scene.api.world.tokens.get(scene.token)
  if (identity) identity.permissions.contents = contents
}
beforeEach(async () => {
  said.length = 0
  folder = mkdtempSync(join(tmpdir(), 'ledger-ref-'))
  scene = await openScene(folder, join(folder, 'tools'))
  mayWrite('write')
  const { url } = scene.api
  github = createGitHub({
    owner: 'octo',
    repo: 'corner-shop',
    apiUrl: url,
    graphqlUrl: `${url}/graphql`,
    token: scene.token,
    log,
  })
})
afterEach(async () => {
  await scene.api.close()
  rmSync(folder, { recursive: true, force: true })
})

const day = (limitUsd: number) => [{ account: 'day:2026-11-23', limitNanoUsd: limitUsd * nano }]
const take = (runId: string, usd: number, limitUsd = 5) =>
  takeLease(github, { runId, wantNanoUsd: usd * nano, accounts: day(limitUsd), now }, { tries: 40, baseDelayMs: 5 })

test('runs share a day, whoever starts them: what one has, another has not', async () => {
  expect((await take('one', 3)).grantedNanoUsd).toBe(3 * nano)
  expect((await take('two', 3)).grantedNanoUsd).toBe(2 * nano)
  expect((await take('three', 1)).grantedNanoUsd).toBe(0)
  await returnLease(github, { runId: 'one', spentNanoUsd: 0.5 * nano, now })
  await returnLease(github, { runId: 'one', spentNanoUsd: 3 * nano, now })
  expect((await take('four', 9)).grantedNanoUsd).toBe(2.5 * nano)
})

test('ten runs at the same moment never get more than there is', { timeout: 60_000 }, async () => {
  const leases = await Promise.all(Array.from({ length: 10 }, (_, run) => take(`run-${run}`, 1, 4)))
  expect(leases.reduce((sum, { grantedNanoUsd }) => sum + grantedNanoUsd, 0)).toBe(4 * nano)
  const ledger = await readLedgerRef(github, now)
  expect(Object.keys(ledger.leases)).toHaveLength(4)
})

test('the action leases before the run and gives back what was not spent', async () => {
  const budget = { runUsd: 2, dailyUsd: 3, monthlyUsd: 100, alertThresholds: [] }
  const date = new Date(now)
  const first = await leaseBudget(github, budget, { runId: 'a', log, now: date })
  expect(first).toEqual({ budget: { runUsd: 2, alertThresholds: [] }, leased: true })
  const second = await leaseBudget(github, budget, { runId: 'b', log, now: date })
  expect(second.budget?.runUsd).toBe(1)
  await expect(leaseBudget(github, budget, { runId: 'c', log, now: date })).rejects.toMatchObject({ code: 'budget' })
  await returnBudget(github, 'a', join(folder, 'no-ledger.jsonl'))
  expect((await leaseBudget(github, budget, { runId: 'd', log, now: date })).budget?.runUsd).toBe(2)
})

test('without permission to write, the run goes on with limits of its own, and says why', async () => {
  mayWrite('read')
  const budget = { dailyUsd: 3, alertThresholds: [] }
  expect(await leaseBudget(github, budget, { runId: 'a', log })).toEqual({ budget, leased: false })
  expect(said.join('\n')).toMatch(/contents: write/)
})

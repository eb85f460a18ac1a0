import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSqliteStore } from '../../src/state/cache/sqlite-store.ts'
import { type CommandWorld, openCommandWorld } from '../support/cli.ts'

let world: CommandWorld
beforeEach(async () => {
  world = await openCommandWorld()
})
afterEach(() => world.close())

const fill = async (): Promise<void> => {
  const state = path.join(world.folder, 'state')
  mkdirSync(state, { recursive: true })
  const store = await openSqliteStore(path.join(state, 'cache.db'), 1e6, () => {})
  const now = Date.now()
  const day = new Date(now).toISOString().slice(0, 10)
  await store.tally(day, { hits: 6, similarHits: 1, misses: 3, stores: 3, savedNanoUsd: 20_000_000 })
  await store.close()
}

test('nothing cached yet is said, and is no error', async () => {
  const { code, stdout } = await world.run(['cache-stats'])
  expect([code, stdout]).toEqual([0, expect.stringMatching(/Nothing has been cached/)])
  expect((await world.run(['cache', 'clear'])).code).toBe(0)
})

test('hit rate and savings, for people and as JSON; clear empties it', async () => {
  await fill()
  const shown = await world.run(['cache-stats'])
  expect(shown.stdout).toMatch(/70\.0 % \(expected > 60\.0 %: reached\)/)
  expect(shown.stdout).toMatch(/\$0\.02/)
  const report = JSON.parse((await world.run(['cache-stats', '--json'])).stdout) as Record<string, unknown>
  expect(report).toMatchObject({ hitRate: 0.7, hits: 6, similarHits: 1, savedUsd: 0.02, entries: 0 })
  expect((await world.run(['cache', 'clear'])).stdout).toMatch(/0 answers removed/)
  expect(JSON.parse((await world.run(['cache-stats', '--json'])).stdout)).toMatchObject({ hitRate: null })
})

test('a word that is no command of the cache', async () => {
  const { code, stderr } = await world.run(['cache', 'empty'])
  expect([code, stderr]).toEqual([2, expect.stringMatching(/cache clear/)])
})

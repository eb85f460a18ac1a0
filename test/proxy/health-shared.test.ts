import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { UpstreamError } from '../../src/core/errors.ts'
import type { Target } from '../../src/core/routing/target.ts'
import { silentLogger } from '../../src/log/logger.ts'
import type { HealthBoard } from '../../src/proxy/health/health-board.ts'
import { openHealth } from '../../src/proxy/health/open-health.ts'
import { openSqliteStore } from '../../src/state/sqlite-store.ts'
import type { StateStore } from '../../src/state/state-store.ts'
import { provider, proxyConfig } from '../support/proxy.ts'

let directory: string
let closing: (() => unknown)[]
let nowMs: number
let claims: number
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'claude-router-health-'))
  closing = []
  nowMs = Date.now()
  claims = 0
})
afterEach(async () => {
  for (const close of closing.reverse()) await close()
  rmSync(directory, { recursive: true, force: true })
})

const providers = [provider('a', 'http://a'), provider('b', 'http://b')]
const [a, b] = providers.map(each => ({ provider: each, model: each.models[0] })) as [Target, Target]
const base = proxyConfig(providers)
const config = { ...base, routing: { ...base.routing, fallback: ['b/claude-x'] } }
const pollMs = 100

/** One runner of several: a store of its own over the same file. */
const runner = async (over: Partial<StateStore> = {}): Promise<HealthBoard> => {
  const real = await openSqliteStore({ file: join(directory, 'state.db'), namespace: 'test', log: silentLogger })
  const store: StateStore = {
    ...real,
    claim: async (key, ttlMs) => {
      const won = await real.claim(key, ttlMs)
      claims++
      return won
    },
    ...over,
  }
  const board = openHealth(config, { store, log: silentLogger, now: () => nowMs, pollMs })
  closing.push(
    () => real.close(),
    () => board.close(),
  )
  look(board)
  return board
}

const look = (board: HealthBoard): string =>
  board
    .order({ targets: [a, b], rule: 'default', reason: '' }, { sessionId: 's', inputTokens: 1, preferFast: false })
    .map(target => target.provider.id)
    .join('')

const breakIt = (board: HealthBoard) => {
  const error = new UpstreamError('transient', 'x')
  for (let call = 0; call < 3; call++) board.observe({ target: a, key: '', firstTokenMs: 1, error })
}

test('what opens in one runner is left alone in the others, those that start later too', async () => {
  const [one, two] = [await runner(), await runner()]
  breakIt(one)
  expect(look(two)).toBe('ab')
  await vi.waitFor(() => expect(look(two)).toBe('ba'))
  const three = await runner()
  await vi.waitFor(() => expect(look(three)).toBe('ba'))
  nowMs += 60_000
  expect(look(two)).toBe('ab')
})

test('one of them makes the probe', async () => {
  const boards = [await runner(), await runner(), await runner()]
  breakIt(boards[0] as HealthBoard)
  const openedAtMs = nowMs
  await vi.waitFor(() => expect(boards.map(look)).toEqual(['ba', 'ba', 'ba']))
  nowMs = openedAtMs + 5000 - pollMs / 2
  await vi.waitFor(() => expect(claims).toBeGreaterThanOrEqual(3))
  // Who has claimed it does not give it up at the next look.
  await new Promise(resolve => setTimeout(resolve, pollMs * 1.5))
  nowMs = openedAtMs + 5000
  expect(boards.filter(board => board.allows(a))).toHaveLength(1)
})

test('a breaker that closed early is not opened again by what was shared', async () => {
  const one = await runner()
  breakIt(one)
  one.observe({ target: a, key: '', firstTokenMs: 1 })
  const two = await runner()
  await new Promise(resolve => setTimeout(resolve, pollMs * 4))
  expect([look(one), look(two)]).toEqual(['ab', 'ab'])
})

test('a store that fails, or holds what is none of ours, changes nothing', async () => {
  const failing = () => Promise.reject(new Error('down'))
  const one = await runner({ get: failing, set: failing, claim: failing })
  const two = await runner({ get: async () => '{"untilMs":"x","openings":{}}' })
  breakIt(one)
  await new Promise(resolve => setTimeout(resolve, pollMs * 3))
  expect([look(one), look(two)]).toEqual(['ba', 'ab'])
  nowMs += 5000
  expect(one.allows(a)).toBe(true)
})

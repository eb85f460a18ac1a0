import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { silentLogger } from '../../../src/log/logger.ts'
import { openAdmission } from '../../../src/proxy/limits/open-admission.ts'
import { createSharedRate } from '../../../src/proxy/limits/shared-rate.ts'
import type { StateStore } from '../../../src/state/state-store.ts'

/** Counters as a store among machines keeps them, each call a while away. */
const countingStore = () => {
  const counters = new Map<string, { value: number; endsAt: number }>()
  /** When a slot was taken, by the store's own clock. */
  const taken: number[] = []
  const store = {
    kind: 'redis' as const,
    taken,
    async count(key: string, amount: number, windowMs: number) {
      await sleep(Math.random() * 3)
      const now = performance.now()
      const known = counters.get(key)
      const counter = known && known.endsAt > now ? known : { value: 0, endsAt: now + windowMs }
      counter.value += amount
      counters.set(key, counter)
      if (counter.value === 1 && !key.endsWith(':turn')) taken.push(now)
      return { value: counter.value, resetsInMs: Math.ceil(counter.endsAt - now) }
    },
  }
  return store
}

const signal = new AbortController().signal
const ask = { sessionId: 's', signal, tokens: 1 }
const refused = (waitMs: number): Error => new Error(`wait ${waitMs}`)

test('many runners together never pass the limit in any window, and use it up', async () => {
  const store = countingStore()
  const [limit, windowMs] = [10, 300]
  const runners = Array.from({ length: 4 }, () => createSharedRate({ store, key: 'k', limit, windowMs }))
  await Promise.all(Array.from({ length: 45 }, (_, i) => runners[i % 4]?.enter(signal, 60_000, refused)))
  for (let i = limit; i < store.taken.length; i++)
    expect((store.taken[i] as number) - (store.taken[i - limit] as number)).toBeGreaterThanOrEqual(windowMs)
  expect(store.taken).toHaveLength(45)
})

test('turns that were given up do not cost the others theirs', async () => {
  const store = countingStore()
  const windowMs = 400
  const rate = createSharedRate({ store, key: 'k', limit: 3, windowMs })
  for (let i = 0; i < 3; i++) await rate.enter(signal, 0, refused)
  for (let i = 0; i < 7; i++) await expect(rate.enter(signal, 0, refused)).rejects.toThrow(/wait \d+/)
  // All three slots are free after one window: nobody has to wait for a second one.
  await Promise.all([1, 2, 3].map(() => rate.enter(signal, windowMs * 1.9, refused)))
})

test('an aborted wait ends at once, with its reason', async () => {
  const store = countingStore()
  const rate = createSharedRate({ store, key: 'k', limit: 1, windowMs: 60_000 })
  await rate.enter(signal, 0, refused)
  const client = new AbortController()
  const waits = rate.enter(client.signal, 60_000, refused)
  setTimeout(() => client.abort(new Error('hung up')), 20)
  await expect(waits).rejects.toThrow('hung up')
})

test('two proxies on one store share the requests per minute', async () => {
  const store = countingStore() as unknown as StateStore
  const limits = { requestsPerMinute: { deepseek: 5 }, queueTimeoutMs: 60_000 }
  const proxies = [1, 2].map(() => openAdmission({ limits }, { store, log: silentLogger }))
  const outcomes = await Promise.allSettled(
    Array.from({ length: 12 }, async (_, i) => proxies[i % 2]?.enterProvider('deepseek', { ...ask, targetsLeft: 1 })),
  )
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(5)
  for (const outcome of outcomes) {
    if (outcome.status === 'rejected')
      expect(outcome.reason).toMatchObject({ failure: 'rate_limit', provider: 'deepseek' })
  }
})

test('a store that fails: the limit holds for this process, told once', async () => {
  const warnings: string[] = []
  const log = { warn: (text: string) => void warnings.push(text) }
  const store = { kind: 'redis', count: () => Promise.reject(new Error('connection refused')) } as unknown as StateStore
  const limits = { requestsPerMinute: { deepseek: 2 }, queueTimeoutMs: 60_000 }
  const admission = openAdmission({ limits }, { store, log })
  const enter = async () => admission.enterProvider('deepseek', { ...ask, targetsLeft: 1 })
  await enter()
  await enter()
  await expect(enter()).rejects.toMatchObject({ failure: 'rate_limit' })
  expect(warnings).toEqual(['concurrency.rateLimiting.deepseek holds for this process only: connection refused'])
})

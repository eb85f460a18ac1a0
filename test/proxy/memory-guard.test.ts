import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type MemoryGuard, memoryArguments, openMemoryGuard } from '../../src/proxy/memory-guard.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const megabyte = 1e6

/** A guard of 100 MB whose readings are given. */
const guarded = () => {
  const world = {
    used: 10,
    sheds: 0,
    collections: 0,
    log: [] as string[],
    afterCollection: undefined as number | undefined,
  }
  const line = (tag: string) => (text: string) => void world.log.push(`[${tag}] ${text}`)
  const guard: MemoryGuard = openMemoryGuard(100 * megabyte, {
    log: { warn: line('WARN'), info: line('INFO') },
    shed: () => void world.sheds++,
    readBytes: () => world.used * megabyte,
    collect: () => {
      world.collections++
      if (world.afterCollection !== undefined) world.used = world.afterCollection
    },
    now: () => Date.now(),
  })
  /** The reading, and time enough for it to be taken. */
  const use = async (used: number, ms = 500): Promise<void> => {
    world.used = used
    await vi.advanceTimersByTimeAsync(ms)
  }
  return { world, guard, use }
}

test('with room nothing is shed, collected, told or refused', async () => {
  const { world, guard, use } = guarded()
  for (const used of [10, 50, 84]) {
    await use(used)
    expect(guard.refusal()).toBeUndefined()
  }
  expect(world).toMatchObject({ sheds: 0, collections: 0, log: [] })
})

test('near the limit the cache is emptied, also while no request comes, and not without end', async () => {
  const { world, guard, use } = guarded()
  await use(90)
  expect(world.sheds).toBe(1)
  expect(guard.refusal()).toBeUndefined()
  await use(90, 4000)
  expect(world.sheds).toBe(1)
  await use(90, 1000)
  expect(world.sheds).toBe(2)
  expect(world.log).toEqual([
    "[WARN] memory is short: 90 MB of performance.memoryLimit's 100 MB are in use; the cache is emptied",
  ])
})

test('above the limit requests are refused until it is well below again; each change is told once', async () => {
  const { world, guard, use } = guarded()
  await use(104)
  for (let i = 0; i < 5; i++) expect(guard.refusal()).toContain('performance.memoryLimit (100 MB) is full: 104 MB')
  await use(95)
  expect(guard.refusal()).toBeDefined()
  await use(80)
  expect(guard.refusal()).toBeUndefined()
  await use(20)
  expect(world.log.map(text => text.slice(0, 28))).toEqual(
    ['[WARN] memory is full: 104 MB', '[INFO] memory is free again:'].map(text => text.slice(0, 28)),
  )
})

test('what is only waiting to be collected refuses nobody', async () => {
  const { world, guard, use } = guarded()
  world.afterCollection = 30
  await use(120)
  expect(guard.refusal()).toBeUndefined()
  expect(world.collections).toBe(1)
})

test('a request finds out by itself, without the timer', () => {
  const { world, guard } = guarded()
  expect(guard.refusal()).toBeUndefined()
  world.used = 150
  vi.setSystemTime(Date.now() + 25)
  expect(guard.refusal()).toBeDefined()
})

test('a reading that never falls: now and then one request goes all the same', async () => {
  const { guard, use } = guarded()
  await use(130)
  let served = 0
  for (let i = 0; i < 60; i++) {
    if (guard.refusal() === undefined) served++
    await use(130)
  }
  expect(served).toBe(2)
})

describe('bodies on their way', () => {
  test('count from their beginning to the end of their request', async () => {
    const { guard, use } = guarded()
    await use(40)
    expect(guard.refusal(15 * megabyte)).toBeUndefined()
    const release = guard.hold(15 * megabyte)
    expect(guard.refusal(10 * megabyte)).toContain('may take 75 MB more')
    expect(guard.refusal(4 * megabyte)).toBeUndefined()
    release()
    release()
    expect(guard.refusal(20 * megabyte)).toBeUndefined()
  })

  test('one that would never fit is refused, smaller ones are not', async () => {
    const { guard, use } = guarded()
    await use(40)
    expect(guard.refusal(32 * megabyte)).toBeDefined()
    expect(guard.refusal(1000)).toBeUndefined()
  })
})

test('closed, it watches no more', async () => {
  const { world, guard, use } = guarded()
  guard.close()
  await use(99, 5000)
  expect(world.sheds).toBe(0)
})

test('V8 has more room than the guard gives: it would end the process where the guard only refuses', () => {
  expect(memoryArguments(512 * 2 ** 20)).toContain('--max-old-space-size=768')
})

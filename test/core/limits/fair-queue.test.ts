import { expect, test } from 'vitest'
import { dequeue, emptyQueue, enqueue, type FairQueue, firstOf, withdraw } from '../../../src/core/limits/fair-queue.ts'

const drain = (queue: FairQueue): number[] => {
  const order: number[] = []
  for (let first = firstOf(queue); first !== undefined; first = firstOf(queue)) {
    order.push(first)
    queue = dequeue(queue)
  }
  return order
}

const queueOf = (...entries: [string, number][]): FairQueue =>
  entries.reduce((queue, [session, waiter]) => enqueue(queue, session, waiter), emptyQueue)

test('sessions take turns, within one the first goes first', () => {
  const queue = queueOf(['a', 1], ['a', 2], ['a', 3], ['b', 4], ['c', 5], ['b', 6])
  expect(drain(queue)).toEqual([1, 4, 5, 2, 6, 3])
  expect(queue.length).toBe(6)
})

test('who no longer waits is passed by', () => {
  const queue = queueOf(['a', 1], ['a', 2], ['b', 3])
  expect(drain(withdraw(queue, 1))).toEqual([2, 3])
  expect(drain(withdraw(queue, 3))).toEqual([1, 2])
  expect(withdraw(queue, 9)).toBe(queue)
  expect(withdraw(withdraw(withdraw(queue, 1), 2), 3)).toEqual(emptyQueue)
  expect(dequeue(emptyQueue)).toEqual(emptyQueue)
})

test('no session starves: between two turns of any other, one that waits has had its own', () => {
  // A history of a greedy session that always adds two for each that goes, among modest ones that come by and by.
  let seed = 42
  const random = (): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff
    return seed / 0x7fffffff
  }
  let queue = emptyQueue
  let id = 0
  const owner = new Map<number, string>()
  const add = (session: string): void => {
    owner.set(++id, session)
    queue = enqueue(queue, session, id)
  }
  const waitingSince = new Map<number, number>()
  const turns: string[] = []
  for (let step = 0; step < 3000; step++) {
    add('greedy')
    if (queue.length < 300) add('greedy')
    if (random() < 0.3) add(`modest-${Math.floor(random() * 5)}`)
    for (const { waiters } of queue.sessions)
      for (const waiter of waiters.slice(0, 1)) if (!waitingSince.has(waiter)) waitingSince.set(waiter, turns.length)
    if (random() < 0.1) {
      const waiters = queue.sessions.flatMap(turn => turn.waiters)
      queue = withdraw(queue, waiters[Math.floor(random() * waiters.length)] as number)
    }
    const first = firstOf(queue)
    if (first === undefined) continue
    queue = dequeue(queue)
    const since = waitingSince.get(first) ?? turns.length
    // First of its session since then: nobody else has had two turns meanwhile.
    const meanwhile = turns.slice(since)
    expect(new Set(meanwhile).size, `turns of others before ${first}`).toBe(meanwhile.length)
    turns.push(owner.get(first) as string)
  }
  expect(new Set(turns).size).toBe(6)
})

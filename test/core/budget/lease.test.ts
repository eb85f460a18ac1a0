import { describe, expect, test } from 'vitest'
import {
  emptyLeaseLedger,
  type LeaseCommand,
  type LeaseLedger,
  leaseBalance,
  stepLease,
} from '../../../src/core/budget/lease.ts'
import { readLeaseLedger, writeLeaseLedger } from '../../../src/core/budget/read-lease-ledger.ts'

const hourMs = 3_600_000
const take = (runId: string, wantNanoUsd: number, ...limits: [string, number | null][]): LeaseCommand => ({
  type: 'take',
  runId,
  wantNanoUsd,
  accounts: limits.map(([account, limitNanoUsd]) => ({ account, limitNanoUsd })),
  leaseMs: hourMs,
})
const giveBack = (runId: string, spentNanoUsd: number): LeaseCommand => ({ type: 'return', runId, spentNanoUsd })

type Entry = [atHours: number, command: LeaseCommand, grantedNanoUsd: number, changed: boolean]

describe('histories', () => {
  const cases: [name: string, history: Entry[], after: Record<string, [spent: number, leased: number]>][] = [
    [
      'a lease is returned with what was spent of it',
      [
        [0, take('a', 60, ['day', 100], ['month', null]), 60, true],
        [0.5, giveBack('a', 12), 0, true],
      ],
      { day: [12, 0], month: [12, 0] },
    ],
    [
      'a run gets what is left on the account that has least',
      [
        [0, take('a', 60, ['day', 100], ['month', 1_000]), 60, true],
        [0, take('b', 60, ['day', 100], ['month', 1_000]), 40, true],
        [0, take('c', 60, ['day', 100], ['month', 1_000]), 0, false],
        [0.1, giveBack('a', 5), 0, true],
        [0.2, take('c', 60, ['day', 100], ['month', 1_000]), 55, true],
      ],
      { day: [5, 95], month: [5, 95] },
    ],
    [
      'the same run takes once and returns once',
      [
        [0, take('a', 60, ['day', 100]), 60, true],
        [0, take('a', 60, ['day', 100]), 60, false],
        [0.5, giveBack('a', 12), 0, true],
        [0.5, giveBack('a', 12), 0, false],
      ],
      { day: [12, 0] },
    ],
    ['a return of no lease changes nothing', [[0, giveBack('a', 12), 0, false]], { day: [0, 0] }],
    [
      'a lease never returned counts as spent in full once it is over',
      [
        [0, take('a', 60, ['day', 100]), 60, true],
        [2, take('b', 60, ['day', 100]), 40, true],
      ],
      { day: [60, 40] },
    ],
    [
      'and less when it is returned after all',
      [
        [0, take('a', 60, ['day', 100]), 60, true],
        [2, take('b', 10, ['day', 100]), 10, true],
        [3, giveBack('a', 20), 0, true],
        [3, giveBack('a', 20), 0, false],
      ],
      // b's lease ended at hour 3 too.
      { day: [30, 0] },
    ],
    [
      'but not when that is a week late',
      [
        [0, take('a', 60, ['day', 100]), 60, true],
        [24 * 9, take('b', 1, ['day', 100]), 1, true],
        [24 * 9, giveBack('a', 20), 0, false],
      ],
      { day: [60, 1] },
    ],
    [
      'more than was leased is entered as it is',
      [
        [0, take('a', 60, ['day', 100]), 60, true],
        [0.5, giveBack('a', 130), 0, true],
        [0.6, take('b', 1, ['day', 100]), 0, false],
      ],
      { day: [130, 0] },
    ],
    ['without a limit all that is wanted is granted', [[0, take('a', 7, ['day', null]), 7, true]], { day: [0, 7] }],
    ['a limit with a fraction of a nano is rounded down', [[0, take('a', 9, ['day', 4.7]), 4, true]], { day: [0, 4] }],
    [
      'accounts are forgotten after 400 days',
      [
        [0, take('a', 60, ['day', 100]), 60, true],
        [0.5, giveBack('a', 10), 0, true],
        [24 * 399, take('b', 1, ['other', null]), 1, true],
        [24 * 399.01, giveBack('b', 1), 0, true],
        [24 * 401, take('c', 1, ['other', null]), 1, true],
      ],
      { day: [0, 0], other: [1, 1] },
    ],
    [
      'names that JavaScript knows',
      [[0, take('__proto__', 7, ['toString', 9]), 7, true]],
      { toString: [0, 7] as never },
    ],
  ]
  test.for(cases)('%s', ([, history, after]) => {
    let ledger = emptyLeaseLedger
    for (const [atHours, command, grantedNanoUsd, changed] of history) {
      const step = stepLease(ledger, command, atHours * hourMs)
      expect([step.grantedNanoUsd, step.changed]).toEqual([grantedNanoUsd, changed])
      if (step.changed) ledger = rewritten(step.ledger)
    }
    for (const [account, [spentNanoUsd, reservedNanoUsd]] of Object.entries(after))
      expect(leaseBalance(ledger, account), account).toEqual({ spentNanoUsd, reservedNanoUsd })
  })
})

/** As the next run reads it. */
const rewritten = (ledger: LeaseLedger): LeaseLedger => {
  const read = readLeaseLedger(writeLeaseLedger(ledger))
  if (read.type !== 'ledger') throw new Error(read.type)
  return read.ledger
}

test('a lease that is over is not taken again', () => {
  const { ledger } = stepLease(emptyLeaseLedger, take('a', 1, ['day', 9]), 0)
  const returned = stepLease(ledger, giveBack('a', 1), 1).ledger
  expect(() => stepLease(returned, take('a', 1, ['day', 9]), 2)).toThrow(RangeError)
})

test.for(Array.from({ length: 60 }, (_, seed) => seed))('history %i never grants above a limit', seed => {
  let state = seed
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  const limits: [string, number | null][] = [
    ['day', 1_000],
    ['month', 1_700],
    ['year', null],
  ]
  let ledger = emptyLeaseLedger
  const granted = new Map<string, number>()
  let spent = 0
  for (let round = 0; round < 200; round++) {
    // Within a lease's time, and the memory of leases that are over.
    const now = round * 60_000
    const runId = `run-${next(40)}`
    const known = granted.get(runId)
    if (known === undefined) {
      const step = stepLease(ledger, take(runId, next(300), ...limits), now)
      if (step.changed) granted.set(runId, step.grantedNanoUsd)
      if (step.changed) ledger = step.ledger
    } else {
      const cost = next(known + 1)
      const step = stepLease(ledger, giveBack(runId, cost), now)
      if (step.changed) spent += cost
      if (step.changed) ledger = step.ledger
    }
    for (const [account, limit] of limits) {
      const balance = leaseBalance(ledger, account)
      expect(balance.spentNanoUsd + balance.reservedNanoUsd).toBeLessThanOrEqual(limit ?? Number.POSITIVE_INFINITY)
      expect(balance.spentNanoUsd).toBeGreaterThanOrEqual(0)
    }
  }
  expect(spent).toBeGreaterThan(0)
})

describe('reading', () => {
  test('what is not known is kept, at every level', () => {
    const text = JSON.stringify({
      schemaVersion: 1,
      accounts: { day: { spentNanoUsd: 1, touchedAt: 1, note: 'x' } },
      leases: { a: { state: 'open', grantedNanoUsd: 5, accounts: ['day'], expiresAt: hourMs, why: 'y' } },
      later: { z: 1 },
    })
    const read = readLeaseLedger(text)
    if (read.type !== 'ledger') throw new Error(read.type)
    const { ledger } = stepLease(read.ledger, giveBack('a', 2), 2)
    expect(JSON.parse(writeLeaseLedger(ledger))).toEqual({
      schemaVersion: 1,
      accounts: { day: { spentNanoUsd: 3, touchedAt: 2, note: 'x' } },
      leases: { a: { state: 'returned', grantedNanoUsd: 5, accounts: ['day'], expiresAt: hourMs, why: 'y' } },
      later: { z: 1 },
    })
  })

  test.for([
    ['', 'damaged'],
    ['{', 'damaged'],
    ['[]', 'damaged'],
    ['{"accounts":{},"leases":{}}', 'damaged'],
    ['{"schemaVersion":1,"accounts":{},"leases":[]}', 'damaged'],
    ['{"schemaVersion":1,"accounts":{"day":{"spentNanoUsd":-1,"touchedAt":0}},"leases":{}}', 'damaged'],
    ['{"schemaVersion":1,"accounts":{"day":{"spentNanoUsd":"1","touchedAt":0}},"leases":{}}', 'damaged'],
    ['{"schemaVersion":1,"accounts":{},"leases":{"a":{"state":"open"}}}', 'damaged'],
    ['{"schemaVersion":2}', 'newer'],
    ['{"schemaVersion":1,"accounts":{},"leases":{}}', 'ledger'],
  ])('%s is %s', ([text = '', type]) => expect(readLeaseLedger(text).type).toBe(type))
})

import { describe, expect, test } from 'vitest'
import {
  type AccountEntry,
  type AccountsCommand,
  type Amounts,
  stepAccounts,
} from '../../../src/core/budget/accounts.ts'

interface State {
  balances: Map<string, Amounts>
  entries: Map<string, AccountEntry>
}

const begin = (): State => ({ balances: new Map(), entries: new Map() })

const apply = (state: State, command: AccountsCommand): 'changed' | 'unchanged' | string => {
  const step = stepAccounts(
    {
      balance: account => state.balances.get(account) ?? { spentNanoUsd: 0, reservedNanoUsd: 0 },
      entry: id => state.entries.get(id),
    },
    command,
  )
  if (step.type === 'refused') return step.refusedBy
  if (step.type === 'unchanged') return 'unchanged'
  for (const [account, amounts] of step.balances) state.balances.set(account, amounts)
  state.entries.set(command.id, step.entry)
  return 'changed'
}

const reserve = (id: string, amountNanoUsd: number, ...accounts: [string, number | null][]): AccountsCommand => ({
  type: 'reserve',
  id,
  amountNanoUsd,
  accounts: accounts.map(([account, limitNanoUsd]) => ({ account, limitNanoUsd })),
})
const settle = (id: string, spentNanoUsd: number, ...accounts: string[]): AccountsCommand => ({
  type: 'settle',
  id,
  spentNanoUsd,
  accounts,
})

describe('histories', () => {
  const cases: [
    name: string,
    history: [AccountsCommand, outcome: string][],
    after: Record<string, [number, number]>,
  ][] = [
    [
      'a reservation becomes what was spent',
      [
        [reserve('a', 10, ['run', 10], ['day', null]), 'changed'],
        [settle('a', 7, 'run', 'day'), 'changed'],
      ],
      { run: [7, 0], day: [7, 0] },
    ],
    [
      'all accounts or none',
      [[reserve('a', 10, ['run', 10], ['day', 9], ['month', 5]), 'day']],
      { run: [0, 0], day: [0, 0] },
    ],
    [
      'a second reservation takes the place of the first, on other accounts too',
      [
        [reserve('a', 10, ['run', 10], ['day', 10]), 'changed'],
        [reserve('a', 10, ['run', 10], ['month', 10]), 'changed'],
      ],
      { run: [0, 10], day: [0, 0], month: [0, 10] },
    ],
    [
      'the first stays when the second is refused',
      [
        [reserve('a', 10, ['run', 15]), 'changed'],
        [reserve('a', 16, ['run', 15]), 'run'],
      ],
      { run: [0, 10] },
    ],
    [
      'settled once',
      [
        [settle('a', 3, 'run'), 'changed'],
        [settle('a', 3, 'run'), 'unchanged'],
      ],
      { run: [3, 0] },
    ],
    [
      'spending above a limit is entered, and refuses what follows',
      [
        [reserve('a', 5, ['run', 10]), 'changed'],
        [settle('a', 12, 'run'), 'changed'],
        [reserve('b', 1, ['run', 10]), 'run'],
        [reserve('c', 0, ['run', 10]), 'changed'],
      ],
      { run: [12, 0] },
    ],
    [
      'less than before is granted even above the limit',
      [
        [reserve('a', 10, ['run', null]), 'changed'],
        [reserve('a', 8, ['run', 5]), 'changed'],
      ],
      { run: [0, 8] },
    ],
    [
      'an account named twice counts once, the lower limit holds',
      [[reserve('a', 6, ['run', 9], ['run', 5]), 'run']],
      {},
    ],
    ['named twice and granted', [[reserve('a', 5, ['run', null], ['run', 5]), 'changed']], { run: [0, 5] }],
  ]
  test.for(cases)('%s', ([, history, after]) => {
    const state = begin()
    for (const [command, outcome] of history) expect(apply(state, command)).toBe(outcome)
    for (const [account, [spentNanoUsd, reservedNanoUsd]] of Object.entries(after))
      expect(state.balances.get(account) ?? { spentNanoUsd: 0, reservedNanoUsd: 0 }).toEqual({
        spentNanoUsd,
        reservedNanoUsd,
      })
  })
})

test.for([0.5, -1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('%d is not an amount', amount => {
  expect(() => apply(begin(), reserve('a', amount, ['run', null]))).toThrow(RangeError)
  expect(() => apply(begin(), settle('a', amount, 'run'))).toThrow(RangeError)
})

test('what is settled cannot be reserved again', () => {
  const state = begin()
  apply(state, settle('a', 1, 'run'))
  expect(() => apply(state, reserve('a', 1, ['run', null]))).toThrow(RangeError)
})

/** Numbers from a seed, so that a failure can be repeated. */
const numbers = (seed: number) => (below: number) => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
  return Math.floor((seed / 2 ** 32) * below)
}

test.for(Array.from({ length: 60 }, (_, seed) => seed))('history %i never passes a limit and adds up exactly', seed => {
  const next = numbers(seed)
  const limits: Record<string, number | null> = { run: 1_000, day: 5_000_000_000_000_001, month: null, other: 300 }
  const state = begin()
  const open = new Map<string, { amount: number; accounts: string[] }>()
  const spent: Record<string, number> = {}
  for (let round = 0; round < 400; round++) {
    const id = `id-${next(60)}`
    const accounts = Object.keys(limits).filter(() => next(2) === 1)
    if (next(2) === 0) {
      const amount = next(200)
      if (state.entries.get(id)?.state === 'settled') continue
      const outcome = apply(
        state,
        reserve(id, amount, ...accounts.map(name => [name, limits[name] ?? null] as [string, number | null])),
      )
      if (outcome === 'changed') open.set(id, { amount, accounts })
      else expect(accounts).toContain(outcome)
    } else {
      const known = open.get(id)
      if (!known) continue
      // At most what was reserved: then no limit is ever passed.
      const cost = next(known.amount + 1)
      if (apply(state, settle(id, cost, ...known.accounts)) === 'changed')
        for (const name of known.accounts) spent[name] = (spent[name] ?? 0) + cost
      open.delete(id)
    }
    expectSums(state, { limits, spent, open: [...open.values()] })
  }
})

const expectSums = (
  state: State,
  {
    limits,
    spent,
    open,
  }: {
    limits: Record<string, number | null>
    spent: Record<string, number>
    open: { amount: number; accounts: string[] }[]
  },
) => {
  for (const [name, limit] of Object.entries(limits)) {
    const { spentNanoUsd, reservedNanoUsd } = state.balances.get(name) ?? { spentNanoUsd: 0, reservedNanoUsd: 0 }
    expect(spentNanoUsd).toBe(spent[name] ?? 0)
    const held = open.filter(it => it.accounts.includes(name)).reduce((sum, it) => sum + it.amount, 0)
    expect(reservedNanoUsd).toBe(held)
    if (limit !== null) expect(spentNanoUsd + reservedNanoUsd).toBeLessThanOrEqual(limit)
  }
}

import { describe, expect, test } from 'vitest'
import { BudgetError } from '../../../src/core/errors.ts'
import type { BudgetConfig } from '../../../src/core/proxy-config.ts'
import type { BudgetGate } from '../../../src/proxy/budget/budget-gate.ts'
import { createMemoryStore } from '../../../src/state/memory-store.ts'
import type { StateStore } from '../../../src/state/state-store.ts'
import {
  askOf,
  cheap,
  gateOf,
  local,
  noon,
  providerOf,
  runOf,
  strong,
  targetOf,
  unpriced,
} from '../../support/budget.ts'

const refusalOf = async (gate: BudgetGate, ask = askOf()): Promise<BudgetError> => {
  const error = await gate.admit(ask).then(
    () => new Error('it was admitted'),
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(BudgetError)
  return error as BudgetError
}

const spend = async (gate: BudgetGate, usd: number): Promise<void> => {
  const grant = await gate.admit(askOf({ targets: [targetOf(local)] }))
  await grant.settle(usd)
}

const scopes: [key: keyof BudgetConfig, code: string, says: RegExp][] = [
  ['runUsd', 'run_limit', /limit of this run.*\$11\.00.*\$9\.00 is spent.*\$10\.10 at strong\/large\./],
  ['pullRequestUsd', 'pull_request_limit', /limit of this pull request/],
  ['dailyUsd', 'daily_limit', /daily limit.*starts anew at 2026-11-24 00:00 UTC/],
  ['monthlyUsd', 'monthly_limit', /monthly limit.*starts anew at 2026-12-01 00:00 UTC/],
]

describe.for(scopes)('%s', ([key, code, says]) => {
  test('lets pass what fits and keeps count of it', async () => {
    const { gate } = gateOf({ [key]: 11 })
    const grant = await gate.admit(askOf())
    expect(grant).toMatchObject({ maxTokens: 1000, note: undefined })
    await grant.settle(3)
    expect(gate.spending()).toEqual({ runUsd: 3, dailyUsd: 3, monthlyUsd: 3 })
  })

  test('shrinks the answer to what is left', async () => {
    const { gate } = gateOf({ [key]: 25 })
    await spend(gate, 4.9)
    const grant = await gate.admit(askOf({ maxTokens: 10_000 }))
    expect(grant.maxTokens).toBe(2000)
    expect(grant.note).toBe('the budget has room for max_tokens 2000 instead of 10000')
  })

  test('refuses, and says what to do', async () => {
    const { gate } = gateOf({ [key]: 11 })
    await spend(gate, 9)
    const error = await refusalOf(gate)
    expect(error.code).toBe(code)
    expect(error.message).toMatch(says)
    expect(error.hint).toContain(`budgetControl.${key.replace('Usd', 'Limit')}`)
    expect(error.hint).toContain('autoFallback')
  })

  test('goes on with a local model, told once', async () => {
    const { gate, log } = gateOf({ [key]: 11, fallback: 'ollama/llama' })
    await spend(gate, 9)
    for (let i = 0; i < 3; i++) {
      const grant = await gate.admit(askOf())
      expect(grant.targets).toEqual([targetOf(local)])
      expect(grant.maxTokens).toBe(1000)
      expect(grant.note).toMatch(/limit.* is reached \(\$9\.00 of \$11\.00\): ollama\/llama serves/)
      await grant.settle(0)
    }
    expect(log.lines.filter(line => line.includes('serves'))).toHaveLength(1)
  })

  test('goes on with a cheap model as long as that fits', async () => {
    const { gate } = gateOf({ [key]: 11, fallback: 'cheap/small' })
    await spend(gate, 9)
    const grant = await gate.admit(askOf())
    expect(grant.targets).toEqual([targetOf(cheap)])
    await grant.settle(1.01)
    const error = await refusalOf(gate)
    expect(error.message).toMatch(/does not allow the fallback cheap\/small either/)
    expect(error.hint).not.toContain('autoFallback')
  })

  test('of 0 leaves what costs nothing', async () => {
    const { gate } = gateOf({ [key]: 0 })
    expect((await refusalOf(gate)).message).toMatch(/is \$0: only what costs nothing may be used/)
    await expect(gate.admit(askOf({ targets: [targetOf(local)] }))).resolves.toMatchObject({ maxTokens: 1000 })
    const gratis = providerOf('gratis', [{ id: 'free', pricing: { input: 0, output: 0 } }])
    await expect(gate.admit(askOf({ targets: [targetOf(gratis)] }))).resolves.toMatchObject({ maxTokens: 1000 })
  })
})

describe('the limit of a request', () => {
  test.for([
    ['fits', 10.1, 1000, 1000],
    ['shrinks', 11.1, 5000, 1100],
  ] as const)('%s', async ([, requestUsd, asked, maxTokens]) => {
    const { gate } = gateOf({ requestUsd })
    expect((await gate.admit(askOf({ maxTokens: asked }))).maxTokens).toBe(maxTokens)
  })

  test('refuses, falls back', async () => {
    const { gate } = gateOf({ requestUsd: 5 })
    expect(await refusalOf(gate)).toMatchObject({ code: 'request_limit' })
    const withFallback = gateOf({ requestUsd: 5, fallback: 'cheap/small' })
    expect((await withFallback.gate.admit(askOf())).targets).toEqual([targetOf(cheap)])
  })
})

test('a thinking budget stays below a shrunk answer, and at least what the Messages API takes', async () => {
  const { gate } = gateOf({ requestUsd: 40.1 })
  const thinks = await gate.admit(askOf({ maxTokens: 32_000, thinkingTokens: 31_999 }))
  expect(thinks).toMatchObject({ maxTokens: 4000, thinkingTokens: 2000 })
  await expect(
    gateOf({ requestUsd: 12 }).gate.admit(askOf({ maxTokens: 32_000, thinkingTokens: 31_999 })),
  ).rejects.toMatchObject({ code: 'request_limit' })
})

test('a fallback without room for the prompt does not serve', async () => {
  const { gate } = gateOf({ dailyUsd: 0, fallback: 'cheap/small' })
  const error = await refusalOf(gate, askOf({ inputTokens: 20_000 }))
  expect(error.message).toContain('cheap/small has no room for a prompt of 20000 tokens')
})

describe('a target without a price', () => {
  test('is refused where a limit is to be kept', async () => {
    const { gate } = gateOf({ dailyUsd: 100, fallback: 'ollama/llama' })
    const error = await refusalOf(gate, askOf({ targets: [targetOf(unpriced)] }))
    expect(error.code).toBe('unpriced')
    expect(error.hint).toMatch(/providers\.odd\.pricing.*localDeployment: true/)
  })

  test('passes where none is', async () => {
    const { gate } = gateOf({})
    const grant = await gate.admit(askOf({ targets: [targetOf(unpriced)] }))
    await grant.settle(null)
    expect(gate.spending().dailyUsd).toBe(0)
  })

  test('is no further target of a request within limits', async () => {
    const grant = await gateOf({ dailyUsd: 100 }).gate.admit(askOf({ targets: [targetOf(strong), targetOf(unpriced)] }))
    expect(await grant.extendTo(targetOf(unpriced))).toBe(false)
  })
})

describe('further targets', () => {
  const reservedOf = async (store: StateStore) =>
    (await store.balances(['day:2026-11-23']))[0]?.reservedNanoUsd as number

  test('reserve more when dearer, nothing when cheaper', async () => {
    const { gate, store } = gateOf({ dailyUsd: 20 })
    const grant = await gate.admit(askOf({ targets: [targetOf(cheap), targetOf(strong)] }))
    expect(await reservedOf(store)).toBe(1.01e9)
    expect(await grant.extendTo(targetOf(cheap))).toBe(true)
    expect(await grant.extendTo(targetOf(strong))).toBe(true)
    expect(await reservedOf(store)).toBe(10.1e9)
    expect(await grant.extendTo(targetOf(local))).toBe(true)
    await grant.settle(2)
    expect(await reservedOf(store)).toBe(0)
    expect(gate.spending().dailyUsd).toBe(2)
  })

  test('are refused when there is not enough, and what was reserved stays', async () => {
    const { gate, store } = gateOf({ dailyUsd: 5 })
    const grant = await gate.admit(askOf({ targets: [targetOf(cheap), targetOf(strong)] }))
    expect(await grant.extendTo(targetOf(strong))).toBe(false)
    expect(await reservedOf(store)).toBe(1.01e9)
    await grant.settle(0.5)
    expect(await reservedOf(store)).toBe(0)
    expect(await grant.extendTo(targetOf(cheap))).toBe(false)
  })

  test('keep to the limit of the request', async () => {
    const { gate, store } = gateOf({ requestUsd: 5, dailyUsd: 100 })
    const grant = await gate.admit(askOf({ targets: [targetOf(cheap), targetOf(strong)] }))
    expect(await grant.extendTo(targetOf(strong))).toBe(false)
    expect(await reservedOf(store)).toBe(1.01e9)
  })

  test('may be paid after one that costs nothing', async () => {
    const { gate, store } = gateOf({ dailyUsd: 20 })
    const grant = await gate.admit(askOf({ targets: [targetOf(local), targetOf(strong)] }))
    expect(await reservedOf(store)).toBe(0)
    expect(await grant.extendTo(targetOf(strong))).toBe(true)
    expect(await reservedOf(store)).toBe(10.1e9)
  })
})

describe('settling', () => {
  test('counts once, whatever is called', async () => {
    const { gate } = gateOf({ dailyUsd: 100 })
    const grant = await gate.admit(askOf())
    await Promise.all([grant.settle(1), grant.settle(5), grant.settle(null)])
    expect(gate.spending().dailyUsd).toBe(1)
  })

  test('of nothing gives all back', async () => {
    const { gate } = gateOf({ dailyUsd: 11 })
    for (let i = 0; i < 5; i++) await (await gate.admit(askOf())).settle(0)
    expect(gate.spending().dailyUsd).toBe(0)
  })

  test('enters what went beyond the reservation, and says so', async () => {
    const { gate, log } = gateOf({ dailyUsd: 11 })
    await (await gate.admit(askOf())).settle(12)
    expect(gate.spending().dailyUsd).toBe(12)
    expect(log.lines).toEqual([expect.stringMatching(/cost \$12\.00, more than the \$10\.10 reserved/)])
    await refusalOf(gate)
  })

  test('with no price after all takes what was reserved', async () => {
    const { gate } = gateOf({ dailyUsd: 11 })
    await (await gate.admit(askOf())).settle(null)
    expect(gate.spending().dailyUsd).toBe(10.1)
  })

  test.for([Number.NaN, -1, Number.POSITIVE_INFINITY])('takes %d for no harm', async usd => {
    const { gate } = gateOf({})
    await (await gate.admit(askOf())).settle(usd)
    expect(gate.spending().dailyUsd).toSatisfy((spent: number) => spent >= 0 && Number.isFinite(spent))
  })

  test('never rejects, and a store out of order lets nothing pass within limits', async () => {
    const broken: StateStore = {
      ...createMemoryStore(),
      reserve: async () => Promise.reject(new Error('gone')),
      settle: async () => Promise.reject(new Error('gone')),
      balances: async () => Promise.reject(new Error('gone')),
    }
    const limited = gateOf({ dailyUsd: 11 }, { store: broken })
    expect(await refusalOf(limited.gate)).toMatchObject({ code: 'budget_unavailable' })
    await limited.gate.ready()
    const unlimited = gateOf({}, { store: broken })
    await (await unlimited.gate.admit(askOf())).settle(1)
    expect(unlimited.log.lines.join()).toMatch(/cannot be entered: gone/)
  })
})

describe('time', () => {
  test('a day and a month begin anew at midnight UTC', async () => {
    let now = new Date('2026-11-30T23:59:59.999Z')
    const { gate } = gateOf({ dailyUsd: 11, monthlyUsd: 21 }, { now: () => now })
    await (await gate.admit(askOf())).settle(10)
    expect(await refusalOf(gate)).toMatchObject({ code: 'daily_limit' })
    const late = await gate.admit(askOf({ targets: [targetOf(cheap)], maxTokens: 500 }))
    now = new Date('2026-12-01T00:00:00.000Z')
    expect(gate.spending()).toEqual({ runUsd: 10, dailyUsd: 0, monthlyUsd: 0 })
    const grant = await gate.admit(askOf())
    await grant.settle(10)
    // What began before midnight belongs to the day before.
    await late.settle(0.5)
    expect(gate.spending()).toEqual({ runUsd: 20.5, dailyUsd: 10, monthlyUsd: 10 })
  })

  test('the month goes on over a midnight', async () => {
    let now = new Date('2026-11-23T23:00:00Z')
    const { gate } = gateOf({ dailyUsd: 11, monthlyUsd: 15 }, { now: () => now })
    await (await gate.admit(askOf())).settle(10)
    now = new Date('2026-11-24T01:00:00Z')
    expect(await refusalOf(gate)).toMatchObject({ code: 'monthly_limit' })
  })

  test('dearer hours count from a quarter of an hour before', async () => {
    const peaked = providerOf('peaked', [
      { id: 'm', pricing: { input: 1000, output: 10_000, peak: { utc: [[13, 15]], multiplier: 2 } } },
    ])
    const reserved = async (at: string) => {
      const { gate, store } = gateOf({ dailyUsd: 100 }, { now: () => new Date(at) })
      await gate.admit(askOf({ targets: [targetOf(peaked)] }))
      return (await store.balances(['day:2026-11-23']))[0]?.reservedNanoUsd
    }
    expect(await reserved('2026-11-23T12:00:00Z')).toBe(10.1e9)
    expect(await reserved('2026-11-23T12:50:00Z')).toBe(20.2e9)
    expect(await reserved('2026-11-23T14:00:00Z')).toBe(20.2e9)
  })
})

test('runs share pull request, day and month, not the run; without a pull request its limit is none', async () => {
  const store = createMemoryStore()
  const first = gateOf({ runUsd: 11, pullRequestUsd: 20 }, { store })
  await (await first.gate.admit(askOf())).settle(10)
  const second = gateOf({ runUsd: 11, pullRequestUsd: 20 }, { store, run: runOf('2', 7) })
  expect(await refusalOf(second.gate)).toMatchObject({ code: 'pull_request_limit' })
  const third = gateOf({ runUsd: 11, pullRequestUsd: 20 }, { store, run: runOf('3') })
  await third.gate.ready()
  expect(third.gate.spending()).toEqual({ runUsd: 0, dailyUsd: 10, monthlyUsd: 10 })
  await expect(third.gate.admit(askOf())).resolves.toMatchObject({ maxTokens: 1000 })
})

describe('alerts', () => {
  const thresholds = { dailyUsd: 50, alertThresholds: [0.8, 0.9, 0.95] }

  test('come once each, the highest of several, also among processes', async () => {
    const store = createMemoryStore()
    const alerts: number[] = []
    const onAlert = ({ threshold }: { threshold: number }) => void alerts.push(threshold)
    const first = gateOf(thresholds, { store, onAlert })
    const second = gateOf(thresholds, { store, onAlert, run: runOf('2') })
    await spend(first.gate, 39.99)
    expect(alerts).toEqual([])
    await spend(first.gate, 0.01)
    expect(first.log.lines).toEqual(['warn: Budget: 80 % of the daily limit ($40.00 of $50.00) is spent'])
    await spend(second.gate, 1)
    await spend(first.gate, 7)
    await spend(second.gate, 1)
    await spend(second.gate, 1)
    expect(alerts).toEqual([0.8, 0.95])
    expect(first.log.lines[1]).toBe('warn: Budget: 96 % of the daily limit ($48.00 of $50.00) is spent')
  })

  test('of a new day come again', async () => {
    let now = noon
    const { gate, log } = gateOf(thresholds, { now: () => now })
    await spend(gate, 40)
    now = new Date('2026-11-24T12:00:00Z')
    await spend(gate, 40)
    expect(log.lines).toHaveLength(2)
  })

  test('say nothing of a limit of 0', async () => {
    const { gate, log } = gateOf({ dailyUsd: 0, alertThresholds: [0.5] })
    await spend(gate, 1)
    expect(log.lines).toEqual([])
  })
})

describe('waiting', () => {
  test('for money of a request under way, rather than for less of an answer', async () => {
    const { gate } = gateOf({ dailyUsd: 11 }, { waitMs: 60_000 })
    const first = await gate.admit(askOf())
    const second = gate.admit(askOf())
    await first.settle(0.5)
    expect(await second).toMatchObject({ maxTokens: 1000 })
  })

  test('ends when the client hangs up, and nothing is held then', async () => {
    const { gate, store } = gateOf({ dailyUsd: 11 }, { waitMs: 60_000 })
    const first = await gate.admit(askOf())
    const client = new AbortController()
    const second = gate.admit(askOf({ signal: client.signal }))
    setImmediate(() => client.abort(new Error('gone')))
    await expect(second).rejects.toThrow('gone')
    await first.settle(0)
    expect((await store.balances(['day:2026-11-23']))[0]).toMatchObject({ spentNanoUsd: 0, reservedNanoUsd: 0 })
  })

  test('is not done where another limit would refuse all the same', async () => {
    const store = createMemoryStore()
    const limits = { runUsd: 11, dailyUsd: 21 }
    const other = gateOf(limits, { store, run: runOf('2') })
    const { gate } = gateOf(limits, { store, waitMs: 60_000 })
    await spend(gate, 10)
    await other.gate.admit(askOf())
    expect(await refusalOf(gate)).toMatchObject({ code: 'daily_limit' })
  })

  test('a client that leaves while money is set aside gives it back', async () => {
    const client = new AbortController()
    const memory = createMemoryStore()
    const reserve: StateStore['reserve'] = reservation => {
      client.abort(new Error('gone'))
      return memory.reserve(reservation)
    }
    const { gate, store } = gateOf({ dailyUsd: 11 }, { store: { ...memory, reserve } })
    await expect(gate.admit(askOf({ signal: client.signal }))).rejects.toThrow('gone')
    expect((await store.balances(['day:2026-11-23']))[0]).toMatchObject({ spentNanoUsd: 0, reservedNanoUsd: 0 })
  })

  test('is not done for what is spent', async () => {
    const { gate } = gateOf({ dailyUsd: 11 }, { waitMs: 60_000 })
    await spend(gate, 10)
    await refusalOf(gate)
  })
})

test('200 requests at once on one budget never overspend it, and each is served', async () => {
  const { gate } = gateOf({ dailyUsd: 1000 }, { waitMs: 60_000 })
  let most = 0
  const serve = async (index: number) => {
    const grant = await gate.admit(askOf())
    most = Math.max(most, gate.spending().dailyUsd)
    await new Promise(resolve => setImmediate(resolve))
    await grant.settle((index % 5) + 0.01)
  }
  await Promise.all(Array.from({ length: 200 }, (_, index) => serve(index)))
  expect(most).toBeLessThanOrEqual(1000)
  expect(gate.spending().dailyUsd).toBeCloseTo(402, 9)
})

test('200 requests at once that cost all they may: as many pass as fit', async () => {
  const { gate } = gateOf({ dailyUsd: 101 })
  const outcomes = await Promise.all(
    Array.from({ length: 200 }, async () => {
      try {
        const grant = await gate.admit(askOf())
        await new Promise(resolve => setImmediate(resolve))
        await grant.settle(10.1)
        return true
      } catch (error) {
        expect(error).toBeInstanceOf(BudgetError)
        return false
      }
    }),
  )
  expect(outcomes.filter(Boolean)).toHaveLength(10)
  expect(gate.spending().dailyUsd).toBe(101)
})

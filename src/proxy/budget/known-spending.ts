import type { ScopedAccount } from '../../core/budget/budget-scope.ts'
import { usdOf } from '../../core/budget/nano-usd.ts'
import type { Logger } from '../../log/logger.ts'
import type { Balance, StateStore } from '../../state/state-store.ts'
import type { Spending } from './budget-gate.ts'

/** What was last heard of the accounts. */
export interface KnownSpending {
  remember(balances: readonly Balance[]): void
  /** Of the accounts of now; asks again in the background when the news are old: other processes spend too. */
  spending(): Spending
  refresh(): Promise<void>
}

const staleMs = 10_000

export const openKnownSpending = (
  store: StateStore,
  accounts: () => readonly ScopedAccount[],
  log: Logger,
): KnownSpending => {
  let spent = new Map<string, number>()
  let heardAt = Number.NEGATIVE_INFINITY
  let failed = false

  const remember = (balances: readonly Balance[]): void => {
    heardAt = performance.now()
    for (const { account, spentNanoUsd } of balances) spent.set(account, spentNanoUsd)
  }

  const refresh = async (): Promise<void> => {
    heardAt = performance.now()
    const names = accounts().map(({ account }) => account)
    try {
      const balances = await store.balances(names)
      // Days pass: those of yesterday are forgotten.
      spent = new Map([...spent].filter(([account]) => names.includes(account)))
      remember(balances)
    } catch (error) {
      if (!failed) log.warn(`What was spent so far cannot be read: ${error instanceof Error ? error.message : error}`)
      failed = true
    }
  }

  return {
    remember,
    refresh,
    spending() {
      if (performance.now() - heardAt > staleMs) void refresh()
      const usd = (scope: ScopedAccount['scope']) =>
        usdOf(spent.get(accounts().find(candidate => candidate.scope === scope)?.account ?? '') ?? 0)
      return { runUsd: usd('run'), dailyUsd: usd('daily'), monthlyUsd: usd('monthly') }
    },
  }
}

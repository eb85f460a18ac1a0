import { reachedThreshold } from '../../core/budget/budget-limits.ts'
import type { BudgetScope, ScopedAccount } from '../../core/budget/budget-scope.ts'
import { shareText } from '../../core/budget/budget-text.ts'
import { usdOf } from '../../core/budget/nano-usd.ts'
import type { Logger } from '../../log/logger.ts'
import type { Balance, StateStore } from '../../state/state-store.ts'

/** A threshold of a limit that was reached. */
export interface BudgetAlert {
  scope: BudgetScope
  /** Of `alertThresholds`. */
  threshold: number
  spentUsd: number
  limitUsd: number
}

export interface AlertsOptions {
  store: StateStore
  log: Logger
  thresholds: readonly number[]
  onAlert: ((alert: BudgetAlert) => void) | undefined
}

const dayMs = 24 * 3600_000
/** Longer than an account is charged to, so that a mark outlives it. */
const marksMs: Record<BudgetScope, number> = {
  request: dayMs,
  run: 90 * dayMs,
  pullRequest: 90 * dayMs,
  daily: 2 * dayMs,
  monthly: 40 * dayMs,
}

/** Warns when a threshold is reached: once for each account, among all processes. Of several at once the highest. */
export const openAlerts = ({ store, log, thresholds, onAlert }: AlertsOptions) => {
  const told = new Map<string, number>()

  const check = async ({ account, scope, limitNanoUsd }: ScopedAccount, spentNanoUsd: number): Promise<void> => {
    if (limitNanoUsd === null) return
    const threshold = reachedThreshold(thresholds, spentNanoUsd, limitNanoUsd)
    if (threshold === undefined || threshold <= (told.get(account) ?? -1)) return
    told.set(account, threshold)
    if (!(await store.claim(`budget-alert:${account}:${threshold}`, marksMs[scope]))) return
    log.warn(`Budget: ${shareText(scope, spentNanoUsd, limitNanoUsd)}`)
    onAlert?.({ scope, threshold, spentUsd: usdOf(spentNanoUsd), limitUsd: usdOf(limitNanoUsd) })
  }

  return async (accounts: readonly ScopedAccount[], balances: readonly Balance[]): Promise<void> => {
    for (const scoped of accounts) {
      const balance = balances.find(({ account }) => account === scoped.account)
      if (balance) await check(scoped, balance.spentNanoUsd)
    }
  }
}

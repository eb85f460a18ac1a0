import { randomUUID } from 'node:crypto'
import { hasLimit } from '../../core/budget/budget-limits.ts'
import { type ScopedAccount, scopedAccounts } from '../../core/budget/budget-scope.ts'
import { nanoUsdOf } from '../../core/budget/nano-usd.ts'
import type { BudgetConfig, ProviderConfig, RunContext } from '../../core/proxy-config.ts'
import type { Logger } from '../../log/logger.ts'
import type { StateStore } from '../../state/state-store.ts'
import { admitWithin } from './admit-within.ts'
import { type BudgetAlert, openAlerts } from './alerts.ts'
import type { BudgetGate } from './budget-gate.ts'
import { createGrants } from './grant.ts'
import { openKnownSpending } from './known-spending.ts'
import { openWaitingLine } from './waiting-line.ts'

export interface BudgetDeps {
  store: StateStore
  /** Undefined: the life of this process counts as the run. */
  run: Pick<RunContext, 'id' | 'repository' | 'pullRequest'> | undefined
  providers: readonly ProviderConfig[]
  log: Logger
  now: () => Date
  onAlert?: (alert: BudgetAlert) => void
  /** Longest wait for money that requests under way have reserved. Default 30 s. */
  waitMs?: number
}

const defaultWaitMs = 30_000

/**
 * Charges every request to its run, pull request, day and month, and lets none pass that could break a limit of these or
 * its own. The store stays open: it is not the budget's.
 */
export const openBudget = (config: BudgetConfig, deps: BudgetDeps): BudgetGate => {
  const { store, log, now, run } = deps
  const payer = {
    runId: run?.id || randomUUID(),
    repository: run?.repository ?? '',
    pullRequest: run?.pullRequest ?? 0,
  }
  const accounts = (): ScopedAccount[] => scopedAccounts(config, payer, now())
  const known = openKnownSpending(store, accounts, log)
  const line = openWaitingLine()
  const alert = openAlerts({ store, log, thresholds: config.alertThresholds, onAlert: deps.onAlert })
  const requestLimitNanoUsd = config.requestUsd === undefined ? undefined : nanoUsdOf(config.requestUsd)
  const grants = createGrants({ store, log, now, known, line, alert, requestLimitNanoUsd, accounts })
  const first = known.refresh()
  const purse = {
    store,
    accounts,
    requestLimitNanoUsd,
    line,
    waitMs: deps.waitMs ?? defaultWaitMs,
    remember: known.remember,
  }
  const limited = hasLimit(config)
  const admit = admitWithin({ config, providers: deps.providers, log, now, purse, grants })
  return {
    admit: async ask => (limited ? admit(ask) : grants.unlimited(ask)),
    spending: known.spending,
    ready: () => first,
    close: () => grants.settled(),
  }
}

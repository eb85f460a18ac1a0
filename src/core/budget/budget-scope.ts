import type { BudgetConfig } from '../proxy-config.ts'
import { nanoUsdOf } from './nano-usd.ts'

/** What a limit is for. */
export type BudgetScope = 'request' | 'run' | 'pullRequest' | 'daily' | 'monthly'

/** An account that a request is charged to. */
export interface ScopedAccount {
  scope: BudgetScope
  account: string
  /** null = counted only. */
  limitNanoUsd: number | null
}

export interface Payer {
  runId: string
  repository: string
  /** 0 = none. */
  pullRequest: number
}

/** The accounts of a request at that time, days and months by UTC. The narrowest first: it is named when several refuse. */
export const scopedAccounts = (config: BudgetConfig, payer: Payer, at: Date): ScopedAccount[] => {
  const { runId, repository, pullRequest } = payer
  const day = at.toISOString().slice(0, 10)
  const account = (scope: BudgetScope, name: string, limitUsd: number | undefined): ScopedAccount => ({
    scope,
    account: name,
    limitNanoUsd: limitUsd === undefined ? null : nanoUsdOf(limitUsd),
  })
  return [
    account('run', `run:${runId}`, config.runUsd),
    ...(pullRequest > 0 ? [account('pullRequest', `pr:${repository}#${pullRequest}`, config.pullRequestUsd)] : []),
    account('daily', `day:${day}`, config.dailyUsd),
    account('monthly', `month:${day.slice(0, 7)}`, config.monthlyUsd),
  ]
}

/** When the account of a scope starts anew; undefined when it never does. */
export const resetsAt = (scope: BudgetScope, at: Date): Date | undefined => {
  if (scope === 'daily') return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate() + 1))
  return scope === 'monthly' ? new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 1)) : undefined
}

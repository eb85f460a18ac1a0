import type { BudgetConfig } from '../proxy-config.ts'

export const defaultAlertThresholds = [0.8, 0.9, 0.95]

/**
 * What `budget` is in conditions, in USD: the daily limit, since it is measured against `daily_cost`; without one the
 * monthly, the run's, the pull request's. Infinity without any, so that `daily_cost > budget * 0.8` is false.
 */
export const budgetUsdOf = (config: BudgetConfig | undefined): number =>
  config?.dailyUsd ?? config?.monthlyUsd ?? config?.runUsd ?? config?.pullRequestUsd ?? Number.POSITIVE_INFINITY

/** With a limit for this run, of `budget-usd`: the smaller one holds. */
export const withRunLimit = (budget: BudgetConfig | undefined, usd: number): BudgetConfig => ({
  alertThresholds: defaultAlertThresholds,
  ...budget,
  runUsd: Math.min(usd, budget?.runUsd ?? usd),
})

/** Whether anything may be refused. */
export const hasLimit = ({ requestUsd, runUsd, pullRequestUsd, dailyUsd, monthlyUsd }: BudgetConfig): boolean =>
  [requestUsd, runUsd, pullRequestUsd, dailyUsd, monthlyUsd].some(limit => limit !== undefined)

/** The highest threshold that is reached; undefined when none is, or when there is nothing to be spent. */
export const reachedThreshold = (
  thresholds: readonly number[],
  spentNanoUsd: number,
  limitNanoUsd: number,
): number | undefined => {
  if (limitNanoUsd === 0) return undefined
  const reached = thresholds.filter(share => spentNanoUsd >= share * limitNanoUsd)
  return reached.length === 0 ? undefined : Math.max(...reached)
}

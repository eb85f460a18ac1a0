import type { RunContext } from '../proxy-config.ts'

/** What routing may know besides the request; as last known, no waiting. */
export interface Situation {
  runCostUsd: number
  dailyCostUsd: number
  monthlyCostUsd: number
  /** Of a day; Infinity = none, so that `daily_cost > budget * 0.8` never holds. */
  budgetUsd: number
  /** 0 to 23. */
  hourUtc: number
  /** An alert has switched cost saving on. */
  saveCosts: boolean
  run: RunContext | undefined
}

export const plainSituation: Situation = {
  runCostUsd: 0,
  dailyCostUsd: 0,
  monthlyCostUsd: 0,
  budgetUsd: Number.POSITIVE_INFINITY,
  hourUtc: 0,
  saveCosts: false,
  run: undefined,
}

import type { AlertAction } from '../proxy-config.ts'

/** An alert that came on or was over. */
export interface AlertChange {
  /** ISO 8601, UTC. */
  at: string
  /** As configured. */
  threshold: string
  action: AlertAction
  on: boolean
  /** The values that it looks at, then: `response_time 12.3 s`. */
  values: string
}

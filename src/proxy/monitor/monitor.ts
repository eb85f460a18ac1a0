import type { AlertChange } from '../../core/alerts/alert-change.ts'
import type { LedgerEntry } from '../../core/ledger.ts'
import type { Measures } from '../../core/metrics/measure.ts'

/** What alerts have switched on. */
export interface Modes {
  /** `switch_to_faster_model`: of the possible targets the fastest is taken. */
  preferFast: boolean
  /** `enable_cost_saving_mode`: `cost_priority` is 'low'. */
  saveCosts: boolean
  /** `stop` (or `fail`): why requests are refused; null = they are not. */
  stopped: string | null
}

/** Measures what goes through and acts on alerts. */
export interface Monitor {
  /** Each request once, at its end. Gives what alerts have changed since the last one, for the entry's `alerts`. */
  observe(entry: LedgerEntry): AlertChange[] | undefined
  modes(): Modes
  /** Prometheus text format 0.0.4. */
  metricsText(): Promise<string> | string
  /** What the last requests came to: those of the last minutes, as many as are kept. */
  recent(): Measures
  close(): Promise<void> | void
}

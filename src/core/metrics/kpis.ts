import type { LedgerEntry } from '../ledger.ts'
import { measure } from './measure.ts'
import { type MetricName, shownMetrics } from './metric-names.ts'

/** The published guide's ¥0.1 a request, at ¥7.14 to the dollar: a fixed rate, so that a target never moves by itself. */
const costTargetUsd = 0.014

export interface Kpi {
  name: 'response_time_mean' | 'response_time_p95' | 'success_rate' | 'cost_per_request'
  /** For people. */
  label: string
  unit: 'ms' | 'share' | 'usd'
  /** null = nothing to go by. */
  value: number | null
  target: number
  /** Whether the value is to stay below the target or above it. */
  side: 'below' | 'above'
  met: boolean | null
  /** Requests that the value leaves out. */
  unpricedRequests?: number
}

/**
 * The guide's four targets against what the ledger says. Success counts what providers did: requests that a client broke
 * off or got wrong, or that a budget refused, are left out. `metrics`: names of `monitoring.metrics`; absent = all.
 */
export const kpisOf = (entries: readonly LedgerEntry[], metrics?: readonly string[]): Kpi[] => {
  const { responseMs, successRate, costPerRequestUsd, unpricedRequests } = measure(entries)
  const shown = shownMetrics(metrics)
  const kpis: [MetricName[], Omit<Kpi, 'met'>][] = [
    [
      ['response_time'],
      {
        name: 'response_time_mean',
        label: 'Mean response time',
        unit: 'ms',
        value: responseMs?.mean ?? null,
        target: 3000,
        side: 'below',
      },
    ],
    [
      ['response_time'],
      {
        name: 'response_time_p95',
        label: 'Response time of 95 %',
        unit: 'ms',
        value: responseMs?.p95 ?? null,
        target: 10_000,
        side: 'below',
      },
    ],
    [
      ['error_rate', 'model_performance'],
      { name: 'success_rate', label: 'Success rate', unit: 'share', value: successRate, target: 0.995, side: 'above' },
    ],
    [
      ['cost_per_request'],
      {
        name: 'cost_per_request',
        label: 'Cost per request',
        unit: 'usd',
        value: costPerRequestUsd,
        target: costTargetUsd,
        side: 'below',
        ...(unpricedRequests > 0 ? { unpricedRequests } : {}),
      },
    ],
  ]
  return kpis.filter(([by]) => by.some(name => shown.has(name))).map(([, kpi]) => ({ ...kpi, met: isMet(kpi) }))
}

const isMet = ({ value, target, side }: Omit<Kpi, 'met'>): boolean | null => {
  if (value === null) return null
  return side === 'below' ? value < target : value > target
}

import type { Kpi } from '../metrics/kpis.ts'
import { formatDuration, formatUsd } from './money.ts'

const units: Record<Kpi['unit'], (value: number) => string> = {
  ms: formatDuration,
  // Down, not to the nearest: 99.498 % must not read as the 99.5 % that it misses.
  share: value => `${Number((Math.floor(value * 10_000 + 1e-6) / 100).toFixed(2))} %`,
  usd: formatUsd,
}

/** A key figure in words. */
export interface KpiText {
  label: string
  value: string
  target: string
  verdict: string
}

export const kpiText = ({ label, unit, value, target, side, met, unpricedRequests }: Kpi): KpiText => {
  const format = units[unit]
  const unpriced = unpricedRequests === undefined ? '' : ` (${unpricedRequests} unpriced left out)`
  return {
    label,
    value: value === null ? `unknown${unpriced}` : `${format(value)}${unpriced}`,
    target: `${side === 'below' ? '<' : '>'} ${format(target)}`,
    verdict: met === null ? '– nothing to go by' : met ? '✓ met' : '✗ missed',
  }
}

import { formatDuration, formatUsd } from '../report/money.ts'

/** What an alert's threshold is evaluated over. Money in USD. null = not enough is known to say. */
export interface AlertFacts {
  /** Milliseconds, mean. */
  response_time: number | null
  /** 0 to 1. */
  error_rate: number | null
  /** 0 to 1. */
  cache_hit_rate: number | null
  cost_per_request: number | null
  run_cost: number
  daily_cost: number
  monthly_cost: number
  /** Infinite when there is none, so that no comparison with it comes true by mistake. */
  budget: number
  hour_utc: number
}

export type AlertFact = keyof AlertFacts

const units: Record<AlertFact, (value: number) => string> = {
  response_time: formatDuration,
  error_rate: value => `${(value * 100).toFixed(1)} %`,
  cache_hit_rate: value => `${(value * 100).toFixed(1)} %`,
  cost_per_request: formatUsd,
  run_cost: formatUsd,
  daily_cost: formatUsd,
  monthly_cost: formatUsd,
  budget: value => (Number.isFinite(value) ? formatUsd(value) : 'none'),
  hour_utc: String,
}

const known = Object.keys(units) as AlertFact[]

/** Means over requests go up and down; money spent only goes up. */
const noisy = new Set<AlertFact>(['response_time', 'error_rate', 'cache_hit_rate', 'cost_per_request'])

/** The facts that a threshold names. */
export const factsIn = (threshold: string): AlertFact[] => {
  const words = new Set(threshold.replace(/'[^']*'|"[^"]*"/g, ' ').match(/[a-z_]\w*/gi))
  return known.filter(fact => words.has(fact))
}

export const isNoisy = (facts: readonly AlertFact[]): boolean => facts.some(fact => noisy.has(fact))

/** `response_time 12.3 s, error_rate 4.0 %` */
export const describeFacts = (names: readonly AlertFact[], facts: AlertFacts): string =>
  names
    .map(name => {
      const value = facts[name]
      return `${name} ${value === null ? 'unknown' : units[name](value)}`
    })
    .join(', ')

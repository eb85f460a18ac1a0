import { factsIn } from '../core/alerts/alert-facts.ts'
import { ConfigError } from '../core/errors.ts'
import { metricNames } from '../core/metrics/metric-names.ts'
import type { MonitoringConfig } from '../core/proxy-config.ts'
import type { LoadedConfig } from './load.ts'

/** Variables of one request: an alert looks at many. */
const ofOneRequest = [
  'task_type',
  'context_length',
  'cost_priority',
  'model',
  'thinking',
  'tools',
  'has_images',
  'has_web_search',
  'is_background',
  'is_subagent',
  'stream',
  'max_tokens',
]

type Loaded = Pick<LoadedConfig, 'config' | 'placeOf'>

/**
 * What the proxy measures and reacts to; undefined when nothing is configured. `fail` becomes `stop`, no list of metrics
 * all of them. Throws ConfigError `alert` for a threshold that can have no value. Syntax and types of thresholds are
 * checked where all conditions are.
 */
export const resolveMonitoring = (
  { config, placeOf }: Loaded,
  warn: (sentence: string) => void,
): MonitoringConfig | undefined => {
  const { monitoring } = config
  if (monitoring === undefined) return undefined
  const alerts = (monitoring.alerts ?? []).map(({ threshold, action }, index) => {
    const place = placeOf(['monitoring', 'alerts', index, 'threshold'])
    checkThreshold(threshold, place)
    if (factsIn(threshold).includes('budget') && !hasBudget(config)) {
      warn(`${place} compares with \`budget\`, but budgetControl sets no limit: no comparison with it comes true`)
    }
    return { threshold, action: action === 'fail' ? ('stop' as const) : action }
  })
  return { metrics: monitoring.metrics ?? [...metricNames], alerts }
}

const checkThreshold = (threshold: string, place: string): void => {
  const words = new Set(threshold.replace(/'[^']*'|"[^"]*"/g, ' ').match(/[a-z_]\w*/gi))
  const wrong = ofOneRequest.find(name => words.has(name))
  if (wrong === undefined) return
  throw new ConfigError('alert', `${place}: \`${wrong}\` is a fact of one request, which an alert does not have`, {
    hint: 'Alerts know response_time, error_rate, cache_hit_rate, cost_per_request, run_cost, daily_cost, monthly_cost, budget, hour_utc and what is known of the run. Conditions on requests belong in routing.rules.',
  })
}

const hasBudget = ({ budgetControl }: Loaded['config']): boolean =>
  [
    budgetControl?.runLimit,
    budgetControl?.pullRequestLimit,
    budgetControl?.dailyLimit,
    budgetControl?.monthlyLimit,
  ].some(limit => limit !== undefined)

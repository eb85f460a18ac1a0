import { type AlertFacts, factsIn } from '../../core/alerts/alert-facts.ts'
import { type MeasuredFact, measureFact } from '../../core/alerts/measure-fact.ts'
import { counterFamilies } from '../../core/metrics/counter-families.ts'
import { countRequest, emptyCounters } from '../../core/metrics/counters.ts'
import { type Gauges, gauge, gaugeFamilies } from '../../core/metrics/gauges.ts'
import { measure } from '../../core/metrics/measure.ts'
import { shownMetrics } from '../../core/metrics/metric-names.ts'
import { prometheusText } from '../../core/metrics/prometheus-text.ts'
import { recentFamilies } from '../../core/metrics/recent-families.ts'
import { addToWindow, emptyWindow, recentOf, recentSpanMs } from '../../core/metrics/window.ts'
import type { MonitoringConfig, RunContext } from '../../core/proxy-config.ts'
import { version } from '../../core/version.generated.ts'
import type { Logger } from '../../log/logger.ts'
import type { Spending } from '../budget/budget-gate.ts'
import { type AlertWatch, noModes, watchAlerts } from './alert-watch.ts'
import type { Monitor } from './monitor.ts'

export interface MonitorParts {
  /** Only called for configured alerts. */
  compile: (text: string) => (facts: object) => boolean
  /** USD. `budgetUsd`: what alerts call `budget`; Infinity = there is none. */
  spending: () => Spending & { budgetUsd: number }
  log: Logger
  /** Milliseconds since the epoch. */
  now: () => number
  /** What conditions know of the run. */
  run?: RunContext | undefined
  /** What else GET /metrics shows; called only then. */
  gauges?: () => Gauges | Promise<Gauges>
}

/** Counts every request; with alerts configured, acts on them. Throws what `compile` throws. */
export const openMonitor = (config: MonitoringConfig | undefined, parts: MonitorParts): Monitor => {
  const counters = emptyCounters()
  const window = emptyWindow()
  const shown = shownMetrics(config?.metrics)
  const runFacts = factsOfRun(parts.run)
  // Those that no alert names are not measured.
  const named = new Set<string>((config?.alerts ?? []).flatMap(({ threshold }) => factsIn(threshold)))
  const measured = (fact: MeasuredFact, now: number) => (named.has(fact) ? measureFact(fact, window, now) : null)
  const facts = (): AlertFacts => {
    const { runUsd, dailyUsd, monthlyUsd, budgetUsd } = parts.spending()
    const now = parts.now()
    return {
      ...runFacts,
      hour_utc: new Date(now).getUTCHours(),
      response_time: measured('response_time', now),
      error_rate: measured('error_rate', now),
      cache_hit_rate: measured('cache_hit_rate', now),
      cost_per_request: measured('cost_per_request', now),
      run_cost: runUsd,
      daily_cost: dailyUsd,
      monthly_cost: monthlyUsd,
      budget: budgetUsd > 0 ? budgetUsd : Number.POSITIVE_INFINITY,
    }
  }
  const watch = config && config.alerts.length > 0 ? watchAlerts(config.alerts, { ...parts, facts }) : undefined
  const recent = () => measure(recentOf(window, { now: parts.now(), spanMs: recentSpanMs, max: window.entries.length }))

  return {
    observe(entry) {
      countRequest(counters, entry)
      addToWindow(window, entry, parts.now())
      if (watch === undefined) return undefined
      watch.look(true)
      return watch.takeChanges()
    },
    modes: watch?.modes ?? (() => noModes),
    recent,
    async metricsText() {
      const gauges = parts.gauges ? await parts.gauges() : {}
      return prometheusText([
        ...counterFamilies(counters, shown),
        ...recentFamilies(recent(), shown),
        ...alertFamilies(watch),
        ...gaugeFamilies({ version, proxy: ownProcess(), budgets: budgetsOf(parts.spending()), ...gauges }),
      ])
    },
    close() {},
  }
}

const ownProcess = () => ({ startedAtMs: performance.timeOrigin, residentBytes: process.memoryUsage.rss() })

const budgetsOf = ({ runUsd, dailyUsd, monthlyUsd }: Spending) => [
  { scope: 'run', spentUsd: runUsd, limitUsd: null },
  { scope: 'day', spentUsd: dailyUsd, limitUsd: null },
  { scope: 'month', spentUsd: monthlyUsd, limitUsd: null },
]

const factsOfRun = (run: RunContext | undefined) => ({
  task: run?.task ?? '',
  event: run?.event ?? '',
  branch: run?.branch ?? '',
  labels: run?.labels ?? [],
  files_changed: run?.filesChanged ?? 0,
  lines_changed: run?.linesChanged ?? 0,
})

const alertFamilies = (watch: AlertWatch | undefined) => {
  const states = new Map((watch?.states() ?? []).map(state => [`${state.threshold}\n${state.action}`, state]))
  return [
    gauge(
      'claude_router_alert_active',
      'Alerts: 1 while one is on.',
      [...states.values()].map(({ threshold, action, on }) => ({ labels: { threshold, action }, value: on ? 1 : 0 })),
    ),
  ]
}

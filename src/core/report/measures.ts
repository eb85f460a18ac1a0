import { alertsOf } from '../alerts/alert-text.ts'
import type { LedgerEntry } from '../ledger.ts'
import { codeSpan } from '../markdown/code.ts'
import { kpisOf } from '../metrics/kpis.ts'
import { type Measures, measure } from '../metrics/measure.ts'
import { type MetricName, shownMetrics } from '../metrics/metric-names.ts'
import { summariseUsage } from '../usage-summary.ts'
import { kpiText } from './kpi-text.ts'
import { responseTimeChart, spendChart } from './mermaid.ts'
import { formatDuration, formatUsd } from './money.ts'

const maxAlerts = 30
const maxModels = 20

/** What a ledger measured, for the job summary: key figures, speed of the models, cache, charts, alerts. Markdown. */
export const renderMeasures = (ledger: readonly LedgerEntry[], metrics?: readonly string[]): string => {
  if (ledger.length === 0) return ''
  const shown = shownMetrics(metrics)
  const measures = measure(ledger)
  return [
    renderAlerts(ledger),
    renderKpis(ledger, metrics),
    shown.has('model_performance') ? renderPerformance(measures) : '',
    shown.has('cache_hit_rate') ? renderCache(measures) : '',
    ...charts(ledger, shown),
  ]
    .filter(part => part !== '')
    .join('\n\n')
}

const charts = (ledger: readonly LedgerEntry[], shown: ReadonlySet<MetricName>): string[] => [
  shown.has('cost_per_request') ? spendChart(summariseUsage(ledger)) : '',
  shown.has('response_time') ? responseTimeChart(ledger) : '',
]

const renderKpis = (ledger: readonly LedgerEntry[], metrics: readonly string[] | undefined): string => {
  const rows = kpisOf(ledger, metrics).map(kpi => {
    const { label, value, target, verdict } = kpiText(kpi)
    return `| ${label} | ${value.replace('<', '&lt;')} | ${target.replace('<', '&lt;')} | ${verdict} |`
  })
  return rows.length === 0
    ? ''
    : `### Key figures\n\n| Figure | Measured | Target | |\n|---|---:|---:|---|\n${rows.join('\n')}`
}

const renderPerformance = ({ models }: Measures): string => {
  const rows = models
    .slice(0, maxModels)
    .map(({ provider, model, requests, successRate, firstTokenMs, tokensPerSecond }) => {
      const cells = [
        cell(`${provider}/${model}`),
        String(requests),
        successRate === null ? '–' : `${(successRate * 100).toFixed(1)} %`,
        firstTokenMs === null ? '–' : formatDuration(firstTokenMs),
        tokensPerSecond === null ? '–' : tokensPerSecond.toFixed(1),
      ]
      return `| ${cells.join(' | ')} |`
    })
  return rows.length === 0
    ? ''
    : `### Speed of the models\n\n| Model | Requests | Succeeded | First token | Tokens per second |\n|---|---:|---:|---:|---:|\n${rows.join('\n')}`
}

const renderCache = ({ cacheHitRate, cacheHits, savedUsd }: Measures): string =>
  cacheHitRate === null
    ? ''
    : `Cache: ${(cacheHitRate * 100).toFixed(1)} % of the requests it was asked for (${cacheHits}) were answered from it, ${formatUsd(savedUsd)} saved.`

const renderAlerts = (ledger: readonly LedgerEntry[]): string => {
  const changes = alertsOf(ledger)
  if (changes.length === 0) return ''
  const rows = changes
    .slice(-maxAlerts)
    .map(
      ({ at, threshold, action, on, values }) =>
        `| ${at.slice(11, 19)} | ${cell(threshold)} | ${on ? '⚠️ on' : 'over'} | ${action} | ${cell(values)} |`,
    )
  const left = changes.length > maxAlerts ? `\n\n…and ${changes.length - maxAlerts} before these.` : ''
  return `### Alerts\n\n| Time (UTC) | Threshold | | Action | Then |\n|---|---|---|---|---|\n${rows.join('\n')}${left}`
}

const cell = (text: string): string => codeSpan(text).replaceAll('|', '\\|')

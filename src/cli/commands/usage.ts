import { loadConfig } from '../../config/load.ts'
import { ConfigError } from '../../core/errors.ts'
import type { LedgerEntry } from '../../core/ledger.ts'
import { type Kpi, kpisOf } from '../../core/metrics/kpis.ts'
import { type Measures, measure } from '../../core/metrics/measure.ts'
import { shownMetrics } from '../../core/metrics/metric-names.ts'
import { kpiText } from '../../core/report/kpi-text.ts'
import { formatDuration, formatTokens, formatUsd } from '../../core/report/money.ts'
import { printable } from '../../log/printable.ts'
import { statePaths } from '../../state/paths.ts'
import { readLedger } from '../../state/read-ledger.ts'
import type { Command, Invocation } from '../command.ts'
import { exitCodes } from '../exit-code.ts'
import { configFlag } from '../load-proxy-config.ts'

const fields: Record<string, (entry: LedgerEntry) => string> = {
  provider: entry => entry.provider,
  model: entry => `${entry.provider}/${entry.model}`,
  rule: entry => entry.rule,
  task: entry => entry.task ?? '(no task)',
  day: entry => entry.at.slice(0, 10),
}

const units: Record<string, number> = { h: 3_600_000, d: 86_400_000, w: 604_800_000 }

const startOf = (since: string): string => {
  const [, count, unit] = /^(\d+)([hdw])$/.exec(since) ?? []
  const length = units[unit ?? '']
  if (length !== undefined) return new Date(Date.now() - Number(count) * length).toISOString()
  const date = new Date(since)
  if (!Number.isNaN(date.getTime())) return date.toISOString()
  throw new ConfigError('usage', `--since "${since}" is no time`, {
    hint: 'Write 24h, 7d, 4w, or a date such as 2026-11-01.',
  })
}

const groupersOf = (by: string) =>
  by.split(',').map(name => {
    const field = fields[name.trim()]
    if (field) return field
    throw new ConfigError('usage', `--by cannot group by "${name}"`, {
      hint: `Possible: ${Object.keys(fields).join(', ')}.`,
    })
  })

export const command: Command = {
  name: 'usage',
  summary: 'tokens and money from the ledger, with key figures and their targets',
  flags: {
    since: { type: 'string', value: 'TIME', description: 'how far back: 24h, 7d, 4w or a date (default 7d)' },
    by: {
      type: 'string',
      value: 'FIELDS',
      description: 'group by provider, model, rule, task, day (default model)',
    },
    config: { ...configFlag, description: 'configuration whose `monitoring.metrics` says what is shown' },
    json: { type: 'boolean', description: 'print JSON' },
  },
  examples: [
    'claude-router usage',
    'claude-router usage --by task',
    'claude-router usage --since 30d --by provider,day --json',
  ],
  run: async invocation => {
    const { env, text, is, terminal } = invocation
    const since = startOf(text('since') ?? '7d')
    const groupers = groupersOf(text('by') ?? 'model')
    const entries = (await readLedger(statePaths(env).usageFile)).filter(({ at }) => at >= since)
    const groups = Map.groupBy(entries, entry => groupers.map(field => field(entry)).join(' '))
    const rows = [...groups]
      .map(([key, group]) => total(key, group))
      .sort((a, b) => (b.costUsd ?? 0) - (a.costUsd ?? 0))
    const metrics = await listedMetrics(invocation)
    const kpis = kpisOf(entries, metrics)
    const measures = measure(entries)
    if (is('json')) terminal.print(JSON.stringify({ since, groups: rows, kpis, ...shownMeasures(measures, metrics) }))
    else if (rows.length === 0) terminal.print(`No requests since ${since.slice(0, 16)}.`)
    else terminal.print([rows.map(line).join('\n'), ...keyFigures(kpis, measures, metrics)].join('\n\n'))
    return exitCodes.ok
  },
}

/** `monitoring.metrics` of the configuration, if there is one. The ledger is shown also beside a broken configuration. */
const listedMetrics = async ({ text, env, cwd, terminal }: Invocation): Promise<string[] | undefined> => {
  const explicit = text('config')
  const home = env.HOME ?? env.USERPROFILE ?? ''
  try {
    const { config } = await loadConfig({ explicit, cwd, env, home, probe: async () => undefined })
    return config.monitoring?.metrics
  } catch (error) {
    if (!(error instanceof ConfigError) || explicit !== undefined) throw error
    terminal.log.info(`All metrics are shown, since the configuration cannot be read: ${error.message}`)
    return undefined
  }
}

const shownMeasures = ({ models, cacheHitRate, cacheHits, savedUsd }: Measures, metrics: string[] | undefined) => {
  const shown = shownMetrics(metrics)
  return {
    ...(shown.has('model_performance') ? { performance: models } : {}),
    ...(shown.has('cache_hit_rate') ? { cache: { hitRate: cacheHitRate, hits: cacheHits, savedUsd } } : {}),
  }
}

/** The parts below the groups. */
const keyFigures = (kpis: readonly Kpi[], measures: Measures, metrics: string[] | undefined): string[] => {
  const { performance = [], cache } = shownMeasures(measures, metrics)
  const figures = kpis.map(kpiText).map(({ label, value, target, verdict }) => [label, value, target, verdict])
  const speeds = performance.map(({ provider, model, firstTokenMs, tokensPerSecond }) => [
    plain(`${provider}/${model}`),
    firstTokenMs === null ? '–' : `first token ${formatDuration(firstTokenMs)}`,
    tokensPerSecond === null ? '–' : `${tokensPerSecond.toFixed(1)} tokens/s`,
  ])
  const hits =
    cache === undefined || cache.hitRate === null
      ? []
      : [[`Cache hits ${(cache.hitRate * 100).toFixed(1)} %`, `${formatUsd(cache.savedUsd)} saved`]]
  return [columns(figures), columns(speeds), columns(hits)].filter(text => text !== '')
}

/** Cells under each other, two spaces apart. */
const columns = (rows: readonly string[][]): string => {
  const widths = rows[0]?.map((_, index) => Math.max(...rows.map(row => row[index]?.length ?? 0))) ?? []
  return rows
    .map(row =>
      row
        .map((text, index) => text.padEnd(widths[index] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

const total = (key: string, entries: readonly LedgerEntry[]) => {
  const sum = (pick: (entry: LedgerEntry) => number) => entries.reduce((all, entry) => all + pick(entry), 0)
  const priced = entries.filter(entry => entry.costUsd !== null)
  return {
    key,
    requests: entries.length,
    failed: entries.filter(entry => entry.status === 'error').length,
    inputTokens: sum(entry => entry.inputTokens + entry.cacheReadTokens + entry.cacheWriteTokens),
    outputTokens: sum(entry => entry.outputTokens),
    costUsd: priced.length === 0 ? null : priced.reduce((all, entry) => all + (entry.costUsd ?? 0), 0),
    unpricedRequests: entries.length - priced.length,
  }
}

const line = (row: ReturnType<typeof total>): string => {
  const cost = row.costUsd === null ? 'unpriced' : formatUsd(row.costUsd)
  const unpriced =
    row.costUsd !== null && row.unpricedRequests > 0 ? ` (+ ${row.unpricedRequests} unpriced requests)` : ''
  const failed = row.failed > 0 ? `, ${row.failed} failed` : ''
  return `${plain(row.key)}  ${row.requests} requests${failed}, ${formatTokens(row.inputTokens)} in, ${formatTokens(row.outputTokens)} out, ${cost}${unpriced}`
}

/** Names of models come from clients. */
const plain = (name: string): string => printable(name.replace(/\s+/g, ' '))

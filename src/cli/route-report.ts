import { costUsd } from '../core/budget/cost.ts'
import { conditionVariables } from '../core/conditions/variables.ts'
import { formatTokens, formatUsd } from '../core/report/money.ts'
import { conditionFacts } from '../core/routing/condition-facts.ts'
import type { RouteFacts } from '../core/routing/facts.ts'
import type { RouteDecision } from '../core/routing/route.ts'
import type { RouteTable } from '../core/routing/route-table.ts'
import { plainSituation, type Situation } from '../core/routing/situation.ts'
import { expectedOutputTokens } from '../core/routing/strategy.ts'
import { type Target, targetName } from '../core/routing/target.ts'

/** Why a request goes where it goes; what `--json` prints. */
export interface RouteReport {
  /** A file's name, or `sample`. */
  request: string
  target: string
  rule: string
  reason: string
  warning?: string
  strategy: string
  /** In the order to try. USD; null = unpriced. */
  targets: { target: string; estimatedCostUsd: number | null; atMostUsd: number | null }[]
  skipped: { target: string; reason: string }[]
  /** By variable; a budget that is not set is null. */
  facts: Record<string, unknown>
  rules: { name: string; condition: string; target: string; matches: boolean }[]
}

export const routeReport = (
  request: string,
  facts: RouteFacts,
  table: RouteTable,
  decision: RouteDecision,
  now: Date,
): RouteReport => {
  const situation = (): Situation => table.situation?.() ?? plainSituation
  const known = conditionFacts(facts, situation) as Record<string, unknown>
  return {
    request,
    target: targetName(decision.targets[0] as Target),
    rule: decision.rule,
    reason: decision.reason,
    ...(decision.warning === undefined ? {} : { warning: decision.warning }),
    strategy: table.routing.strategy,
    targets: decision.targets.map(target => ({ target: targetName(target), ...costOf(target, facts, now) })),
    skipped: decision.skipped ?? [],
    facts: Object.fromEntries(
      Object.keys(conditionVariables.routing).map(name => [
        name,
        known[name] === Number.POSITIVE_INFINITY ? null : known[name],
      ]),
    ),
    rules: [...(table.rules ?? []), ...(table.contextRules ?? [])].map(({ name, condition, target, matches }) => ({
      name,
      condition,
      target,
      matches: matches(known),
    })),
  }
}

const costOf = ({ model }: Target, { contextTokens, maxTokens }: RouteFacts, now: Date) => {
  const cost = (outputTokens: number) =>
    costUsd({ inputTokens: contextTokens, outputTokens, cacheReadTokens: 0, cacheWriteTokens: 0 }, model.pricing, now)
  const limit = Math.min(maxTokens || expectedOutputTokens, model.maxOutputTokens ?? Number.POSITIVE_INFINITY)
  return { estimatedCostUsd: cost(Math.min(limit, expectedOutputTokens)), atMostUsd: cost(limit) }
}

/** The report for people. */
export const renderRoute = (report: RouteReport): string =>
  [
    `${report.request === 'sample' ? 'A small sample request (give one with --request FILE)' : report.request}, for ${report.facts.model}`,
    `  -> ${report.target}  by ${report.rule}: ${report.reason}`,
    ...(report.warning === undefined ? [] : [`  ! ${report.warning}`]),
    '',
    report.strategy === 'priority'
      ? 'Tried in this order'
      : `Tried in the order of the strategy ${report.strategy}, of`,
    ...report.targets.map(({ target, ...cost }, index) => `  ${index + 1}. ${target}  ${priceText(cost)}`),
    ...section(
      'Skipped',
      report.skipped.map(({ target, reason }) => `${target}  ${reason}`),
    ),
    ...section(rulesTitle(report), rows(report.rules.map(ruleRow))),
    ...section('Facts', rows(Object.entries(report.facts).map(([name, value]) => [name, factText(name, value)]))),
  ].join('\n')

/** A request that names its target is not asked about by rules, whatever they would say. */
const rulesTitle = ({ rule, rules }: RouteReport): string => {
  const isNamed = /^(?:tag|command|custom)$/.test(rule) || (rule === 'model' && rules.some(({ matches }) => matches))
  return isNamed ? 'Rules, which do not count here' : 'Rules, the first that is true wins'
}

const priceText = ({ estimatedCostUsd, atMostUsd }: { estimatedCostUsd: number | null; atMostUsd: number | null }) =>
  estimatedCostUsd === null || atMostUsd === null
    ? 'unpriced'
    : `about ${formatUsd(estimatedCostUsd)}, at most ${formatUsd(atMostUsd)}`

const ruleRow = ({ name, condition, target, matches }: RouteReport['rules'][number]): string[] => [
  name,
  String(matches),
  `${condition.replaceAll(/\s+/g, ' ')} -> ${target}`,
]

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', title, ...lines.map(line => `  ${line}`)]

const rows = (cells: readonly string[][]): string[] => {
  const widths = [0, 1].map(column => Math.max(0, ...cells.map(row => (row[column] ?? '').length)))
  return cells.map(row =>
    row.map((cell, column) => (column < row.length - 1 ? cell.padEnd(widths[column] ?? 0) : cell)).join('  '),
  )
}

const factText = (name: string, value: unknown): string => {
  if (value === null) return 'none'
  if (Array.isArray(value))
    return value.length === 0
      ? '[]'
      : `[${value.slice(0, 12).join(', ')}${value.length > 12 ? `, ... ${value.length} in all` : ''}]`
  if (typeof value !== 'number') return value === '' ? "''" : String(value)
  return /cost|budget/.test(name) ? formatUsd(value) : formatTokens(value)
}

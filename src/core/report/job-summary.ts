import type { EgressUse } from '../egress/egress-entry.ts'
import { type Finding, type Severity, severities } from '../findings/finding.ts'
import type { LedgerEntry } from '../ledger.ts'
import { codeSpan } from '../markdown/code.ts'
import { defuse } from '../markdown/defuse.ts'
import { escapeMarkdown } from '../markdown/escape-markdown.ts'
import type { ModelUsage, Outcome, RunResult } from '../result.ts'
import { renderMeasures } from './measures.ts'
import { formatDuration, formatTokens, formatUsd } from './money.ts'

/** A summary above 1 MiB is dropped whole by the runner; this leaves room for what other steps wrote. */
const maxBytes = 900_000
const maxRows = 200

const headline: Record<Outcome, string> = {
  clean: '✅ Nothing found',
  findings: '🔎 Findings',
  changes: '✅ Done',
  partial: '⚠️ Partial result',
  skipped: '⏭️ Skipped',
  failed: '❌ Could not finish',
}

const badge: Record<Severity, string> = { critical: '🟥 critical', high: '🟧 high', medium: '🟨 medium', low: '🟦 low' }

/** What the proxy measured of a run. `metrics`: `monitoring.metrics`; absent = all. */
export interface Measured {
  ledger: readonly LedgerEntry[]
  metrics?: readonly string[] | undefined
}

const nothingMeasured: Measured = { ledger: [] }

/** The job summary: what came of the run, what was found, who served it, at what price and how well. Markdown. */
export const renderJobSummary = (result: RunResult, { ledger, metrics }: Measured = nothingMeasured): string => {
  const sections = [
    `## Claude Router: ${result.task} — ${headline[result.outcome]}`,
    result.reason === null ? '' : `> ${escapeMarkdown(result.reason)}`,
    linksOf(result),
    defuse(result.summary.trim()),
    // Its text tells each reason already.
    result.task === 'deploy-risk' ? '' : renderFindings(result.findings),
    renderModels(result.models),
    renderFacts(result),
    renderEgress(result.isolation.egress ?? []),
    renderMeasures(ledger, metrics),
  ]
  const text = `${sections.filter(section => section !== '').join('\n\n')}\n`
  if (Buffer.byteLength(text) <= maxBytes) return text
  return `${Buffer.from(text).subarray(0, maxBytes).toString('utf8')}\n\n_Cut: the whole result is in the result file._\n`
}

const linksOf = ({ reviewUrl, commentUrl }: RunResult): string =>
  [reviewUrl === null ? '' : `[Review](${reviewUrl})`, commentUrl === null ? '' : `[Comment](${commentUrl})`]
    .filter(link => link !== '')
    .join(' · ')

const renderFindings = (findings: readonly Finding[]): string => {
  if (findings.length === 0) return ''
  const sorted = [...findings].sort((a, b) => severities.indexOf(b.severity) - severities.indexOf(a.severity))
  const rows = sorted.slice(0, maxRows).map(finding => {
    const line = finding.startLine === undefined ? '' : `:${finding.startLine}`
    const title =
      finding.url === null ? escapeMarkdown(finding.title) : `[${escapeMarkdown(finding.title)}](${finding.url})`
    const place = codeSpan(`${finding.path}${line}`).replaceAll('|', '\\|')
    return `| ${badge[finding.severity]} | ${title} | ${place} | ${finding.published} |`
  })
  const rest = sorted.length > maxRows ? `\n\n…and ${sorted.length - maxRows} more in the result file.` : ''
  return `### Findings (${findings.length})\n\n| Severity | Finding | Place | Posted |\n|---|---|---|---|\n${rows.join('\n')}${rest}`
}

const renderModels = (models: readonly ModelUsage[]): string => {
  if (models.length === 0) return ''
  const rows = models.map(use => {
    const cost = use.costUsd === null ? 'unpriced' : formatUsd(use.costUsd)
    const cached = use.cacheReadTokens === 0 ? '' : ` (+ ${formatTokens(use.cacheReadTokens)} cached)`
    const name = codeSpan(`${use.provider}/${use.model}`).replaceAll('|', '\\|')
    return `| ${name} | ${use.requests} | ${formatTokens(use.inputTokens)}${cached} | ${formatTokens(use.outputTokens)} | ${cost} |`
  })
  return `### Models that served the run\n\n| Model | Requests | Input tokens | Output tokens | Cost |\n|---|---:|---:|---:|---:|\n${rows.join('\n')}`
}

const renderFacts = (result: RunResult): string => {
  const facts = [
    `Cost: **${result.costUsd === null ? 'unpriced' : formatUsd(result.costUsd)}**`,
    `Turns: ${result.turns}`,
    `Time: ${formatDuration(result.durationMs)}`,
    `Isolation: ${result.isolation.mode}${tested(result.isolation.selfTest.length)}`,
    result.headSha === null ? '' : `Commit: ${result.headSha.slice(0, 12)}`,
    `Claude Code ${result.versions.claudeCode ?? 'not started'}`,
    `Claude Router ${result.versions.claudeRouter}`,
  ]
  return facts.filter(fact => fact !== '').join(' · ')
}

/** Each was refused, else there were no result. */
const tested = (attempts: number): string => (attempts === 0 ? '' : ` (${attempts} attempts to break out, all refused)`)

/** What left the agent's world, and what wanted to. */
const renderEgress = (uses: readonly EgressUse[]): string => {
  if (uses.length === 0) return ''
  const rows = uses.slice(0, maxRows).map(({ host, port, times, refused, bytesSent, bytesReceived }) => {
    const outcome =
      refused === null ? `${bytesSent} B sent, ${bytesReceived} B received` : `refused: ${escapeMarkdown(refused)}`
    return `| ${codeSpan(`${host}:${port}`).replaceAll('|', '\\|')} | ${times} | ${outcome} |`
  })
  return `### Hosts the agent asked for\n\n| Host | Times | Outcome |\n|---|---:|---|\n${rows.join('\n')}`
}

/** Where a run was cancelled or killed before it had a result: that, and what it had spent. */
export const renderCutOff = (models: readonly ModelUsage[], { ledger, metrics }: Measured = nothingMeasured): string =>
  [
    '## Claude Router — ❌ Could not finish',
    '> The step ended before it had a result: it was cancelled, or killed. Its log says how far it came.',
    renderModels(models),
    renderMeasures(ledger, metrics),
  ]
    .filter(part => part !== '')
    .join('\n\n')

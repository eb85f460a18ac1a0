import type { EgressUse } from '../core/egress/egress-entry.ts'
import { AppError, UpstreamError } from '../core/errors.ts'
import type { LedgerEntry } from '../core/ledger.ts'
import type { RunResult } from '../core/result.ts'
import { summariseUsage } from '../core/usage-summary.ts'
import { version } from '../core/version.generated.ts'
import { emptyReport, type TaskReport } from '../tasks/task.ts'

/** What came of a task that threw: failed, with the error's own words. */
export const reportOfError = (error: unknown): TaskReport => {
  const known = error instanceof AppError
  const message = error instanceof Error ? error.message : String(error)
  const hint = known && error.hint ? ` ${error.hint}` : ''
  const reason = known ? `${message}${hint}` : `Internal error: ${message}. Please report it with the log of this step.`
  return { ...emptyReport, outcome: 'failed', code: known ? codeOf(error) : 'bug', reason }
}

const codeOf = (error: AppError): string => (error instanceof UpstreamError ? error.failure : error.code)

export interface RunFacts {
  task: string
  repository: string | null
  target: string | null
  ledger: readonly LedgerEntry[]
  durationMs: number
  isolationMode: string
  selfTest?: readonly unknown[]
  egress?: readonly EgressUse[]
  claudeCodeVersion: string | null
}

/** A task's report with what the run cost and who served it: the result file. */
export const resultOf = (report: TaskReport, facts: RunFacts): RunResult => {
  const models = summariseUsage(facts.ledger)
  const slash = facts.target?.indexOf('/') ?? -1
  return {
    schemaVersion: 1,
    task: facts.task,
    outcome: report.outcome,
    reason: report.reason,
    code: report.code,
    repository: facts.repository,
    pullRequest: report.pullRequest,
    headSha: report.headSha,
    baseSha: report.baseSha,
    provider: slash < 0 ? null : (facts.target?.slice(0, slash) ?? null),
    model: slash < 0 ? null : (facts.target?.slice(slash + 1) ?? null),
    findings: report.findings,
    summary: report.summary,
    changes: report.changes,
    risk: report.risk,
    models,
    costUsd: totalCost(models.map(use => use.costUsd)),
    turns: report.turns,
    durationMs: facts.durationMs,
    isolation: {
      mode: facts.isolationMode,
      selfTest: [...(facts.selfTest ?? [])],
      ...(facts.egress?.length ? { egress: [...facts.egress] } : {}),
    },
    versions: { claudeRouter: version, claudeCode: facts.claudeCodeVersion },
    reviewUrl: report.reviewUrl,
    commentUrl: report.commentUrl,
  }
}

/** What a run has cost by its ledger, USD; null = not known. */
export const costOf = (ledger: readonly LedgerEntry[]): number | null =>
  totalCost(summariseUsage(ledger).map(use => use.costUsd))

/** null as soon as one model is unpriced: a sum that leaves something out would be taken for the whole. */
const totalCost = (costs: readonly (number | null)[]): number | null => {
  let sum = 0
  for (const cost of costs) {
    if (cost === null) return null
    sum += cost
  }
  // Binary fractions add up to 0.0032192439999999996: nobody is billed less than a millionth of a cent.
  return Number(sum.toFixed(8))
}

/** The result with what the ledger says now: a served proxy is used after the step that started it. */
export const withUsage = (result: RunResult, ledger: readonly LedgerEntry[]): RunResult => {
  const models = summariseUsage(ledger)
  return { ...result, models, costUsd: totalCost(models.map(use => use.costUsd)) }
}

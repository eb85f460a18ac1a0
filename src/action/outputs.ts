import { setOutput } from '@actions/core'
import type { LedgerEntry } from '../core/ledger.ts'
import type { RunResult } from '../core/result.ts'
import type { TaskReport } from '../tasks/task.ts'
import type { RunFiles } from './state.ts'

/** Every output of a task's run; `serve` sets its own two besides. */
export const writeOutputs = (
  result: RunResult,
  files: RunFiles,
  report: Pick<TaskReport, 'pullRequestUrl' | 'sarifFile'>,
  ledger: readonly LedgerEntry[],
): void => {
  const tokens = (pick: (use: RunResult['models'][number]) => number) =>
    result.models.reduce((sum, use) => sum + pick(use), 0)
  const values: Record<string, string | number> = {
    outcome: result.outcome,
    'findings-count': result.findings.length,
    'result-file': files.resultFile,
    'review-url': result.reviewUrl ?? '',
    'comment-url': result.commentUrl ?? '',
    'sarif-file': report.sarifFile ?? '',
    'pull-request-number': result.changes?.pullRequest ?? result.pullRequest ?? '',
    'pull-request-url': report.pullRequestUrl ?? '',
    branch: result.changes?.branch ?? '',
    risk: result.risk ?? '',
    'cost-usd': result.costUsd ?? '',
    'input-tokens': tokens(use => use.inputTokens + use.cacheReadTokens + use.cacheWriteTokens),
    'output-tokens': tokens(use => use.outputTokens),
    'cache-hit-rate': hitRate(ledger),
    models: result.models.map(use => `${use.provider}/${use.model}`).join(','),
    'transcript-file': files.transcriptFile,
  }
  for (const [name, value] of Object.entries(values)) setOutput(name, String(value))
}

/** Of the requests that the cache was asked for, 0 to 1; empty when it was asked for none. */
const hitRate = (ledger: readonly LedgerEntry[]): string => {
  const asked = ledger.filter(({ cache }) => cache !== undefined)
  const hits = asked.filter(({ cache }) => cache === 'hit').length
  return asked.length === 0 ? '' : (hits / asked.length).toFixed(3)
}

import type { FilePatch } from '../git/patch.ts'
import type { Issue, IssueComment, RecordedRequest, Review, ReviewComment } from '../github-api/world.ts'
import type { Annotation } from '../runner/workflow-commands.ts'

/** All that the demo shows, as plain JSON: read from the API after the action has ended. */
export interface DemoReport {
  ok: boolean
  /** One sentence, when it is not ok. */
  problem: string | null
  upstream: { scripted: boolean; label: string }
  repository: string
  serverUrl: string
  pullRequest: Pick<Issue, 'number' | 'title' | 'body'> & {
    author: string
    baseBranch: string
    headBranch: string
    headSha: string
    commits: number
  }
  files: FilePatch[]
  reviews: Review[]
  comments: ReviewComment[]
  issueComments: IssueComment[]
  /** Of the step, main and post. */
  exitCodes: (number | null)[]
  outputs: Record<string, string>
  annotations: Annotation[]
  jobSummary: string
  /** The result file of the run, null when there is none. */
  result: ResultFile | null
  log: string
  requests: RecordedRequest[]
  /** Processes of the job that were still there at its end; the runner kills them. */
  orphans: number[]
  durationMs: number
}

/** The fields of the result file that are shown. It is read like any other tool would: nothing is taken for granted. */
export interface ResultFile {
  outcome?: string
  reason?: string | null
  findings?: { severity?: string; published?: string }[]
  models?: { provider?: string; model?: string; requests?: number; costUsd?: number | null }[]
  costUsd?: number | null
  turns?: number
  durationMs?: number
  versions?: { claudeCode?: string | null; claudeRouter?: string }
}

export const isResultFile = (value: unknown): value is ResultFile => typeof value === 'object' && value !== null

/** `3 critical, 1 low`, most severe first. */
export const countSeverities = (result: ResultFile | null): string =>
  ['critical', 'high', 'medium', 'low']
    .map(
      severity => [severity, (result?.findings ?? []).filter(finding => finding.severity === severity).length] as const,
    )
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => `${count} ${severity}`)
    .join(', ')

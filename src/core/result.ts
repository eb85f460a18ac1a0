import type { EgressUse } from './egress/egress-entry.ts'
import type { Finding } from './findings/finding.ts'

export const outcomes = ['clean', 'findings', 'changes', 'partial', 'skipped', 'failed'] as const
export type Outcome = (typeof outcomes)[number]

/** One model's share of a run, as the proxy's ledger saw it. `costUsd` null = unpriced. */
export interface ModelUsage {
  provider: string
  model: string
  requests: number
  inputTokens: number
  outputTokens: number
  cacheReadTokens: number
  cacheWriteTokens: number
  costUsd: number | null
}

/** The result file, schemaVersion 1 (schemas/result.schema.json). Readers keep fields they do not know. */
export interface RunResult {
  schemaVersion: 1
  task: string
  outcome: Outcome
  /** Why it is not clean/findings/changes: one sentence with the way out. */
  reason: string | null
  /** Machine-readable cause, the `code` of the error; null when there is none. */
  code: string | null
  repository: string | null
  pullRequest: number | null
  headSha: string | null
  baseSha: string | null
  provider: string | null
  model: string | null
  findings: Finding[]
  summary: string
  changes: { branch: string; commits: string[]; pullRequest: number | null; files: string[] } | null
  risk: string | null
  models: ModelUsage[]
  costUsd: number | null
  turns: number
  durationMs: number
  isolation: {
    mode: string
    selfTest: unknown[]
    /** Hosts that the agent asked to be connected with. Absent = none. */
    egress?: EgressUse[]
  }
  versions: { claudeRouter: string; claudeCode: string | null }
  /** Review or comment that carries the result, read back from GitHub. */
  reviewUrl: string | null
  commentUrl: string | null
}

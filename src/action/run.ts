import type { Severity } from '../core/findings/finding.ts'
import type { Canaries } from '../core/secrets/canary.ts'
import type { Logger } from '../log/logger.ts'
import type { Inputs } from './inputs.ts'
import type { Masker } from './masking.ts'
import type { RunFiles } from './state.ts'

/** What is known of the run so far; also read when the task throws. */
export interface Progress {
  task: string
  target: string | null
  claudeCodeVersion: () => string | null
  selfTest: () => readonly unknown[]
  proxyPid: number | null
  agentHome: string | null
  /** Of the repository's budget, while it is ours. */
  leaseId: string | null
  isolationMode: string
  /** Severity from which findings fail the step. */
  failOn: Severity | 'none'
}

export interface Run {
  inputs: Inputs
  files: RunFiles
  progress: Progress
  masker: Masker
  log: Logger
  signal: AbortSignal
  /** Planted where the agent lives. */
  canaries: Canaries
  /** Saves the state for post; called again whenever something was started. */
  save: () => void
}

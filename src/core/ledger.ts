import type { AlertChange } from './alerts/alert-change.ts'
import type { UpstreamFailure } from './errors.ts'

/** One request as the proxy accounts for it; appended to the usage file as one JSON line. */
export interface LedgerEntry {
  /** ISO 8601, UTC. */
  at: string
  requestId: string
  provider: string
  model: string
  /** The rule or slot that chose the target. */
  rule: string
  status: 'ok' | 'error' | 'aborted'
  failure?: UpstreamFailure | 'client' | 'budget'
  stream: boolean
  attempts: number
  inputTokens: number
  outputTokens: number
  cacheReadTokens: number
  cacheWriteTokens: number
  /** The upstream gave no usage: tokens are estimated. */
  estimated?: boolean
  /** null = unpriced. */
  costUsd: number | null
  /** Of the run: `review`, `implement` ... */
  task?: string
  /** `hit`: answered from the cache, with no tokens and no cost of its own. Absent: the cache was not asked. */
  cache?: 'hit' | 'miss'
  /** What the cached answer had cost; null = unpriced. */
  savedUsd?: number | null
  durationMs: number
  /** Until the first content event; absent when there was none. */
  firstTokenMs?: number
  /** Waited for a place. */
  queuedMs?: number
  /** Targets given up for the next one. */
  failovers?: number
  /** What changed since the entry before: the one record that reaches the job summary. */
  alerts?: AlertChange[]
}

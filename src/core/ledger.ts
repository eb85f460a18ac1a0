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
  durationMs: number
  /** Until the first content event; absent when there was none. */
  firstTokenMs?: number
}

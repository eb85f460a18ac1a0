import type { LedgerEntry } from '../ledger.ts'

/** A provider's failure or success: not what the client broke off or did wrong, nor what a budget refused. */
export const isJudged = ({ status, failure }: LedgerEntry): boolean =>
  status === 'ok' || (status === 'error' && failure !== 'client' && failure !== 'budget')

/** Whose duration says how long answers take: those that came, and those that did not come in time. */
export const isTimed = ({ status, failure }: LedgerEntry): boolean =>
  status === 'ok' || (status === 'error' && failure === 'timeout')

/** Whose cost belongs in a mean: failures that cost nothing would make the others look cheaper. */
export const isPriced = ({ costUsd, status }: LedgerEntry): boolean =>
  costUsd !== null && (status === 'ok' || costUsd > 0)

export const isHit = ({ cache }: LedgerEntry): boolean => cache === 'hit'

/** Time in which the tokens were written; 0 = unknown. */
export const writingMs = ({ status, stream, outputTokens, durationMs, firstTokenMs }: LedgerEntry): number => {
  if (status !== 'ok' || outputTokens < 2) return 0
  return stream && firstTokenMs !== undefined ? durationMs - firstTokenMs : durationMs
}

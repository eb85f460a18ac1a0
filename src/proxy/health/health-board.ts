import type { UpstreamError } from '../../core/errors.ts'
import type { ProviderConfig } from '../../core/proxy-config.ts'
import type { RouteDecision } from '../../core/routing/route.ts'
import type { Target } from '../../core/routing/target.ts'

/** How one attempt went. */
export interface AttemptOutcome {
  target: Target
  /** The key that was used. */
  key: string
  /** Until the first event, or the failure. */
  firstTokenMs: number
  /** Absent = it worked. */
  error?: UpstreamError
  /** The error came after the first event of a stream. */
  begun?: boolean
  /** The client left before the end: neither a success nor a failure. */
  abandoned?: boolean
  /** Tokens of the answer, if it told them. */
  outputTokens?: number
  /** From the first event of a stream to its end. */
  streamMs?: number
}

/** What past attempts say of targets and keys: which to try first, which to leave alone for a while. */
export interface HealthBoard {
  /**
   * The decision's targets by strategy, stickiness and health; those whose breaker is open come last, with the reason told.
   * The first is to be tried whatever `allows` says. May be the decision's own array.
   */
  order(
    decision: RouteDecision,
    asker: { sessionId: string | undefined; inputTokens: number; preferFast: boolean },
  ): Target[]
  /** False while the target's breaker is open; true for one probe at a time once it is half open. */
  allows(target: Target): boolean
  /** The same without taking the probe: whether a call must not be repeated, or a target not be counted on. */
  isOpen(target: Target): boolean
  /**
   * Keys in the order to try: rotated, those that cool down last. `['']` when the provider needs none. Limits are often
   * per model: without `model` only keys that the provider refuses altogether go last.
   */
  keysOf(provider: ProviderConfig, sessionId: string | undefined, model?: string): string[]
  /** Once for each call of a target: of a stream at its end. */
  observe(outcome: AttemptOutcome): void
  close(): Promise<void> | void
}

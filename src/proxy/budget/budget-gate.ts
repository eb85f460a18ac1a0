import type { Target } from '../../core/routing/target.ts'

/** What is asked for before a request goes out. */
export interface BudgetAsk {
  requestId: string
  /** In the order to try. */
  targets: readonly Target[]
  /** Prompt tokens, estimated. */
  inputTokens: number
  /** As the client asked. */
  maxTokens: number
  /** Prompt tokens at the very most (core/budget/upper-tokens.ts); asked for only when a limit is to be kept. */
  upperInputTokens?: (() => number) | undefined
  /** The thinking budget that the client asked for, if any. */
  thinkingTokens?: number | undefined
  /** The client's: whoever hangs up waits no longer. */
  signal?: AbortSignal | undefined
}

/** Leave to spend, up to what was reserved. */
export interface BudgetGrant {
  /** Those that may be used: what was asked, or only the fallback of a budget that is spent. */
  targets: readonly Target[]
  /** Fewer than asked when little is left. */
  maxTokens: number
  /** Thinking budget that fits into them; undefined when none was asked for. */
  thinkingTokens?: number | undefined
  /** Why targets or tokens differ from what was asked, for the log. */
  note: string | undefined
  /**
   * Before each target, the first too, at no cost: reserves more if it is dearer; false when there is not enough for it,
   * or its price is not known.
   */
  extendTo(target: Target): Promise<boolean>
  /** The end, whatever it was; null = unpriced. Never rejects. */
  settle(costUsd: number | null): Promise<void>
}

/** Money spent so far, in USD. */
export interface Spending {
  runUsd: number
  dailyUsd: number
  monthlyUsd: number
}

/** Nothing is sent before it has been reserved. */
export interface BudgetGate {
  /** Throws BudgetError when nothing is left and no fallback may serve. */
  admit(ask: BudgetAsk): Promise<BudgetGrant>
  /** As last known; no waiting. */
  spending(): Spending
  /** When what other runs have spent is known, for the first request's rules. Never rejects. */
  ready(): Promise<void>
  close(): Promise<void>
}

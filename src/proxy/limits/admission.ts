/** Lets go of a place. Called once; more calls do nothing. */
export type Leave = () => void

export interface Caller {
  /** The conversation, for fairness between those who wait. */
  sessionId: string | undefined
  signal: AbortSignal
}

/** Which of a provider's allowances a call draws on: providers count by model and by key. */
export interface Draw {
  model?: string | undefined
  /** Kept in memory, and nowhere else. */
  key?: string | undefined
}

export interface ProviderAsk extends Caller, Draw {
  /** Of the prompt, estimated. */
  tokens: number
  /** Targets that would be tried after this one. Absent or 0: there is nothing better than to wait. */
  targetsLeft?: number | undefined
}

/** How much may run at once, and how often. Waiting is fair among sessions and ends by the signal or a time limit. */
export interface Admission {
  /** A place among all requests under way. Throws UpstreamError `rate_limit` (with retryAfterMs) when the wait is too long. */
  enter(caller: Caller): Promise<Leave> | Leave
  /**
   * A call of this provider, by its requests per minute, its places and what its headers said of its tokens. Throws
   * UpstreamError `rate_limit` when the wait would be longer than another target is worth.
   */
  enterProvider(provider: string, ask: ProviderAsk): Promise<Leave> | Leave
  /** Takes note of a provider's `x-ratelimit-*`, `anthropic-ratelimit-*` and `retry-after` headers. */
  learn(provider: string, status: number, headers: Record<string, string>, draw?: Draw): void
  /** Requests under way and waiting, now. */
  load(): { active: number; queued: number }
  close(): Promise<void> | void
}

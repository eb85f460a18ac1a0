import { type Allowance, allowanceWaitMs, learnAllowance } from './allowance.ts'
import { type Counted, readLimitHeaders, refusedForMs } from './limit-headers.ts'

/** What the answers of one provider, model and key have told of its limits. */
export interface LearntLimits {
  readonly allowances: Partial<Record<Counted, Allowance>>
  /** Let go since an answer last told of limits; the tokens are estimates. */
  readonly asked: { readonly requests: number; readonly tokens: number }
  /** Nothing goes before. */
  readonly refusedUntilMs: number
}

const nothingAsked = { requests: 0, tokens: 0 }

export const nothingLearnt: LearntLimits = { allowances: {}, asked: nothingAsked, refusedUntilMs: 0 }

/** After an answer's headers, names in lower case. The same value when they say nothing of limits. */
export const learnLimits = (
  state: LearntLimits,
  answer: { status: number; headers: Readonly<Record<string, string>> },
  now: number,
): LearntLimits => {
  const told = readLimitHeaders(answer.headers, now)
  const refusedMs = refusedForMs(answer.status, answer.headers, now)
  if (told === undefined && refusedMs === undefined) return state
  const allowances = { ...state.allowances }
  for (const [name, amounts] of Object.entries(told ?? {})) {
    const counted = name as Counted
    const learnt = learnAllowance(allowances[counted], amounts, askedOf(counted, state.asked), now)
    if (learnt) allowances[counted] = learnt
  }
  return {
    allowances,
    asked: told === undefined ? state.asked : nothingAsked,
    refusedUntilMs: Math.max(state.refusedUntilMs, refusedMs === undefined ? 0 : now + refusedMs),
  }
}

/** A request of about so many prompt tokens has gone out. */
export const spendLimits = (state: LearntLimits, tokens: number): LearntLimits => ({
  ...state,
  asked: { requests: state.asked.requests + 1, tokens: state.asked.tokens + tokens },
})

/** Until a request of about so many prompt tokens is likely to be taken; 0 = now. */
export const limitsWaitMs = (state: LearntLimits, tokens: number, now: number): number => {
  let waitMs = Math.max(0, state.refusedUntilMs - now)
  for (const name in state.allowances) {
    const counted = name as Counted
    const allowance = state.allowances[counted]
    if (allowance === undefined) continue
    const amount = askedOf(counted, { requests: 1, tokens })
    waitMs = Math.max(waitMs, allowanceWaitMs(allowance, askedOf(counted, state.asked), amount, now))
  }
  return waitMs
}

/** Of an answer nothing is known beforehand but what is usual. */
const usualOutputTokens = 1000

const askedOf = (counted: Counted, { requests, tokens }: LearntLimits['asked']): number => {
  if (counted === 'requests') return requests
  return counted === 'output-tokens' ? requests * usualOutputTokens : tokens
}

import type { RouteFacts } from './facts.ts'
import type { Target } from './target.ts'

/** A target that cannot serve a request, and why. */
export interface Skipped {
  /** `provider/model` */
  target: string
  reason: string
}

/** Why a target cannot serve a request; `lack` is what it cannot do at all, `size` what it cannot hold. */
export interface Misfit {
  kind: 'lack' | 'size'
  reason: string
}

/** Undefined when nothing is known against the target. No fact is looked up that could not matter. */
export const misfitOf = (facts: RouteFacts, { model }: Target): Misfit | undefined => {
  const { capabilities, contextWindow } = model
  if (capabilities?.images === false && facts.hasImages) return { kind: 'lack', reason: 'cannot read images' }
  if (capabilities?.tools === false && facts.hasTools) return { kind: 'lack', reason: 'cannot call tools' }
  if (contextWindow === undefined) return undefined
  const needed = facts.contextTokens + reservedTokens(facts, model.maxOutputTokens, contextWindow)
  if (needed <= contextWindow) return undefined
  return { kind: 'size', reason: `its window of ${contextWindow} tokens is too small for about ${needed}` }
}

/**
 * Tokens that upstreams set aside for the answer. A `max_tokens` of more than half the window is a client's default for
 * larger models rather than a wish.
 */
const reservedTokens = (facts: RouteFacts, maxOutputTokens: number | undefined, contextWindow: number): number =>
  Math.min(facts.maxTokens, maxOutputTokens ?? Number.POSITIVE_INFINITY, Math.floor(contextWindow / 2))

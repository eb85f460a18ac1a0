import type { MessagesRequest } from '../../messages/request.ts'

const efforts = ['none', 'minimal', 'low', 'medium', 'high', 'xhigh', 'max'] as const
export type Effort = (typeof efforts)[number]

/** How much the client wants the model to think. */
export interface Reasoning {
  on: boolean
  /** `none` exactly when off. Undefined: on, as much as the provider thinks right. */
  effort: Effort | undefined
  /** Tokens, when the client named a budget. */
  budgetTokens: number | undefined
}

/** Reads `thinking` and `output_config.effort`; undefined when the client says nothing of either. */
export const reasoningOf = (request: MessagesRequest): Reasoning | undefined => {
  const { thinking } = request
  const asked = knownEffort(request.output_config?.effort)
  if (thinking?.type === 'disabled' || (asked === 'none' && thinking?.type !== 'enabled')) {
    return { on: false, effort: 'none', budgetTokens: undefined }
  }
  if (thinking?.type === 'enabled') {
    const budgetTokens = typeof thinking.budget_tokens === 'number' ? thinking.budget_tokens : undefined
    return { on: true, effort: asked ?? effortOfBudget(budgetTokens), budgetTokens }
  }
  if (thinking?.type === 'adaptive' || asked !== undefined) return { on: true, effort: asked, budgetTokens: undefined }
  return undefined
}

/** The nearest effort the model knows; of two as near, the greater. Undefined when it knows none that fits. */
export const clampEffort = (effort: Effort | undefined, known: readonly string[]): Effort | undefined => {
  if (effort === undefined) return undefined
  // Thinking cannot be half off: `none` becomes nothing rather than some thinking.
  if (effort === 'none') return known.includes('none') ? 'none' : undefined
  const at = efforts.indexOf(effort)
  const distance = (candidate: Effort): number => Math.abs(efforts.indexOf(candidate) - at)
  return efforts
    .filter(candidate => candidate !== 'none' && known.includes(candidate))
    .toReversed()
    .reduce<Effort | undefined>(
      (best, candidate) => (best === undefined || distance(candidate) < distance(best) ? candidate : best),
      undefined,
    )
}

const knownEffort = (effort: unknown): Effort | undefined => efforts.find(known => known === effort)

/** Thresholds as LiteLLM and APISIX have them, so that one budget means the same behind every gateway. */
const effortOfBudget = (budgetTokens: number | undefined): Effort | undefined => {
  if (budgetTokens === undefined) return undefined
  if (budgetTokens < 1024) return 'minimal'
  if (budgetTokens < 2048) return 'low'
  return budgetTokens < 4096 ? 'medium' : 'high'
}

import type { MessagesRequest } from '../../messages/request.ts'
import type { JsonObject } from '../../providers/provider.ts'
import type { CallContext } from '../protocol.ts'
import { clampEffort, type Effort, type Reasoning, reasoningOf } from '../shared/effort.ts'
import { generationOf } from './generation.ts'

/**
 * `thinkingConfig`, when the client says how much to think: a level since Gemini 3, tokens for 2.5, nothing before.
 * https://ai.google.dev/gemini-api/docs/thinking
 */
export const encodeThinking = (request: MessagesRequest, context: CallContext): JsonObject => {
  const reasoning = reasoningOf(request)
  const { id, capabilities } = context.model
  const generation = generationOf(id)
  if (reasoning === undefined || capabilities?.thinking === false || /gemma/.test(id)) return {}
  if (generation !== undefined && generation < 2.5) return {}
  // Of a model nobody knows, a budget is the older and so the safer word.
  const inTokens = generation === undefined ? reasoning.budgetTokens !== undefined : generation < 3
  const amount = inTokens
    ? { thinkingBudget: thinkingBudget(reasoning, id) }
    : optionalLevel(thinkingLevel(reasoning, context))
  if (Object.values(amount).some(value => value === undefined)) return { thinkingConfig: { includeThoughts: true } }
  return { thinkingConfig: { ...amount, includeThoughts: reasoning.on } }
}

const optionalLevel = (thinkingLevel: string | undefined): JsonObject =>
  thinkingLevel === undefined ? {} : { thinkingLevel }

/** Pro models cannot stop thinking; the least they know is the nearest to off. */
const thinkingLevel = (reasoning: Reasoning, { model, quirks }: CallContext): string | undefined => {
  const known = quirks.efforts ?? levelsOf(model.id)
  const asked = reasoning.on ? reasoning.effort : 'minimal'
  return clampEffort(asked, known)
}

const levelsOf = (model: string): Effort[] => {
  if (/gemini-3-pro/.test(model)) return ['low', 'high']
  return /pro/.test(model) ? ['low', 'medium', 'high'] : ['minimal', 'low', 'medium', 'high']
}

/** As Google's own compatibility layer for OpenAI maps them. */
const budgets: Record<Effort, number> = {
  none: 0,
  minimal: 1024,
  low: 1024,
  medium: 8192,
  high: 24576,
  xhigh: 24576,
  max: 24576,
}

const thinkingBudget = (reasoning: Reasoning, model: string): number | undefined => {
  const isPro = /pro/.test(model)
  if (!reasoning.on) return isPro ? 128 : 0
  const tokens = reasoning.budgetTokens ?? (reasoning.effort === undefined ? undefined : budgets[reasoning.effort])
  if (tokens === undefined) return undefined
  const least = isPro ? 128 : /lite/.test(model) ? 512 : 1
  return Math.min(Math.max(tokens, least), isPro ? 32768 : 24576)
}

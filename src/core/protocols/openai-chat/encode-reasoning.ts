import type { MessagesRequest } from '../../messages/request.ts'
import type { JsonObject } from '../../providers/provider.ts'
import type { CallContext } from '../protocol.ts'
import { clampEffort, type Effort, type Reasoning, reasoningOf } from '../shared/effort.ts'

const usualEfforts = ['low', 'medium', 'high']

/** What the client wants thought, as the provider's own knob. Nothing when it has none or the client says nothing. */
export const encodeReasoning = (request: MessagesRequest, { model, quirks }: CallContext): JsonObject => {
  const reasoning = reasoningOf(request)
  if (reasoning === undefined || model.capabilities?.thinking === false) return {}
  const effort = clampEffort(reasoning.effort, quirks.efforts ?? usualEfforts)
  return {
    ...knob(quirks.reasoning, reasoning, effort),
    ...(quirks.effortBesideThinking === true && reasoning.on ? effortField(effort) : {}),
    ...(quirks.thinkingBudgetField !== undefined && reasoning.budgetTokens !== undefined
      ? { [quirks.thinkingBudgetField]: reasoning.budgetTokens }
      : {}),
  }
}

const knob = (
  kind: CallContext['quirks']['reasoning'],
  reasoning: Reasoning,
  effort: Effort | undefined,
): JsonObject => {
  switch (kind) {
    case 'reasoning_effort':
      return effortField(effort)
    case 'reasoning':
      return { reasoning: openrouterReasoning(reasoning, effort) }
    case 'thinking-type':
      return { thinking: { type: reasoning.on ? 'enabled' : 'disabled' } }
    case 'enable_thinking':
      return { enable_thinking: reasoning.on }
    case 'think':
      return { think: reasoning.on ? (effort ?? true) : false }
    default:
      return {}
  }
}

const effortField = (effort: Effort | undefined): JsonObject =>
  effort === undefined ? {} : { reasoning_effort: effort }

/** https://openrouter.ai/docs/guides/best-practices/reasoning-tokens: effort or max_tokens, never both. */
const openrouterReasoning = (reasoning: Reasoning, effort: Effort | undefined): JsonObject => {
  if (!reasoning.on) return effort === undefined ? { enabled: false } : { effort }
  if (reasoning.budgetTokens !== undefined) return { max_tokens: reasoning.budgetTokens }
  return effort === undefined ? { enabled: true } : { effort }
}

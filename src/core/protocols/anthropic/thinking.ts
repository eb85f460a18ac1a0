import type { ContentBlock } from '../../messages/message.ts'
import type { MessagesRequest } from '../../messages/request.ts'
import type { CallContext } from '../protocol.ts'
import { clampEffort, type Effort, reasoningOf } from '../shared/effort.ts'
import { isMinted } from '../shared/signature.ts'
import { outputLimit } from './limits.ts'

/** Anthropic's least budget. */
const leastBudget = 1024
const budgets: Partial<Record<Effort, number>> = {
  minimal: 1024,
  low: 2048,
  medium: 8192,
  high: 16_384,
  xhigh: 24_576,
  max: 31_999,
}

/** What is asked of thinking and what is told of earlier thinking, as far as the upstream accepts it. */
export const withKnownThinking = (request: MessagesRequest, context: CallContext): MessagesRequest => {
  const result = withKnownEffort(withBudget(request, context), context)
  return context.quirks.anySignature ? result : withoutForeignThinking(result)
}

const withBudget = (request: MessagesRequest, context: CallContext): MessagesRequest => {
  const { thinking, ...rest } = request
  if (thinking === undefined || thinking.type === 'disabled') return request
  const maxTokens = Math.min(request.max_tokens, outputLimit(context) ?? request.max_tokens)
  const asked = thinking.type === 'enabled' ? thinking.budget_tokens : budgets[reasoningOf(request)?.effort ?? 'medium']
  if (thinking.type === 'adaptive' && !context.quirks.noAdaptiveThinking) return request
  const budget = Math.min(asked ?? leastBudget, maxTokens - 1)
  // Too small an answer to think at all.
  if (budget < leastBudget) return rest as MessagesRequest
  return { ...request, thinking: { type: 'enabled', budget_tokens: budget } }
}

const withKnownEffort = (request: MessagesRequest, { quirks }: CallContext): MessagesRequest => {
  const effort = reasoningOf(request)?.effort
  if (quirks.efforts === undefined || request.output_config?.effort === undefined || effort === undefined)
    return request
  const { effort: _, ...rest } = request.output_config
  const known = clampEffort(effort, quirks.efforts)
  return { ...request, output_config: known === undefined ? rest : { ...rest, effort: known } }
}

/** Anthropic refuses a thinking block that it did not sign itself; without the block it goes on. */
const withoutForeignThinking = (request: MessagesRequest): MessagesRequest => ({
  ...request,
  messages: request.messages.flatMap(message => {
    if (typeof message.content === 'string' || !message.content.some(isForeign)) return [message]
    const content = message.content.filter(block => !isForeign(block))
    return content.length > 0 ? [{ ...message, content }] : []
  }),
})

const isForeign = (block: ContentBlock): boolean => {
  if (block.type !== 'thinking') return false
  const { signature } = block as { signature?: string }
  return signature === undefined || signature === '' || isMinted(signature)
}

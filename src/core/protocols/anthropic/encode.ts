import type { MessagesRequest } from '../../messages/request.ts'
import type { JsonObject } from '../../providers/provider.ts'
import type { CallContext, EncodedCall } from '../protocol.ts'
import { isBillingBlock } from './billing.ts'
import { withKnownBlocks } from './fix-content.ts'
import { anthropicHeaders } from './headers.ts'
import { outputLimit } from './limits.ts'
import { foldSystemMessages } from './system-messages.ts'
import { withKnownThinking } from './thinking.ts'
import { withPlainTools } from './tools.ts'

/** The request rebuilt for an upstream that does not know all of it. Key order is kept, for the sake of prompt caches. */
export const encodeMessages = (request: MessagesRequest, context: CallContext): EncodedCall => {
  const { quirks } = context
  const body: JsonObject = { ...fixed(request, context), model: context.model.id }
  if (context.stream) body.stream = true
  else delete body.stream
  const limit = outputLimit(context)
  if (limit !== undefined && request.max_tokens > limit) body.max_tokens = limit
  if (quirks.noToolChoice) delete body.tool_choice
  for (const field of quirks.dropFields ?? []) delete body[field]
  return { path: '/v1/messages', headers: anthropicHeaders(context), body }
}

/** Fields that count_tokens refuses: https://platform.claude.com/docs/en/api/messages-count-tokens */
const notCounted = [
  'max_tokens',
  'stream',
  'metadata',
  'temperature',
  'top_p',
  'top_k',
  'stop_sequences',
  'service_tier',
]

export const encodeCount = (request: MessagesRequest, context: CallContext): EncodedCall => {
  const { body, headers } = encodeMessages(request, context)
  for (const field of notCounted) delete body[field]
  return { path: '/v1/messages/count_tokens', headers: headers ?? {}, body }
}

const fixed = (request: MessagesRequest, context: CallContext): MessagesRequest => {
  const { quirks } = context
  let result = request
  if (!quirks.keepBillingBlock) result = withoutBilling(result)
  if (!quirks.systemInMessages) result = foldSystemMessages(result)
  if (!quirks.toolSearch) result = withPlainTools(result)
  return withKnownBlocks(withKnownThinking(result, context), quirks)
}

const withoutBilling = (request: MessagesRequest): MessagesRequest => {
  const { system, ...rest } = request
  if (!Array.isArray(system)) return request
  const kept = system.filter(block => !isBillingBlock(block))
  if (kept.length === system.length) return request
  return kept.length > 0 ? { ...request, system: kept } : (rest as MessagesRequest)
}

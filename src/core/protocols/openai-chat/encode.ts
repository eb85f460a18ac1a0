import type { MessagesRequest } from '../../messages/request.ts'
import type { JsonObject, Quirks } from '../../providers/provider.ts'
import type { CallContext, EncodedCall } from '../protocol.ts'
import { hexDigest } from '../shared/hash.ts'
import { stopsOf } from '../shared/stop-sequences.ts'
import { encodeMessages } from './encode-messages.ts'
import { encodeReasoning } from './encode-reasoning.ts'
import { encodeTools } from './encode-tools.ts'
import { encodeWebSearch } from './encode-web-search.ts'
import { encodeFormat } from './response-format.ts'

/**
 * The chat completion that asks the same. Nothing of Anthropic's own is copied over: strict servers refuse fields they
 * do not know. Notes in `context.renamed` the tool names that had to change.
 */
export const encode = (request: MessagesRequest, context: CallContext): EncodedCall => {
  const { model, quirks } = context
  const tools = encodeTools(request, context)
  const format = encodeFormat(request, quirks)
  const body: JsonObject = {
    model: model.id,
    messages: encodeMessages(request, context, format.instruction),
    [quirks.maxTokensField ?? 'max_tokens']: maxTokens(request, context),
    ...sampling(request, context),
    ...stop(request, quirks),
    ...tools,
    ...encodeWebSearch(request, context),
    ...encodeReasoning(request, context),
    ...format.fields,
    ...user(request),
    ...sessionField(context),
    stream: context.stream,
    ...(context.stream && quirks.noStreamOptions !== true ? { stream_options: { include_usage: true } } : {}),
  }
  for (const field of quirks.dropFields ?? []) delete body[field]
  return { path: '/chat/completions', ...sessionHeader(context), body }
}

const maxTokens = (request: MessagesRequest, { model, quirks }: CallContext): number =>
  Math.min(request.max_tokens, model.maxOutputTokens ?? Infinity, quirks.maxOutputTokens ?? Infinity)

const sampling = (request: MessagesRequest, { model }: CallContext): JsonObject => {
  if (model.capabilities?.temperature === false) return {}
  const { temperature, top_p } = request
  return {
    ...(typeof temperature === 'number' ? { temperature } : {}),
    ...(typeof top_p === 'number' ? { top_p } : {}),
  }
}

const stop = (request: MessagesRequest, quirks: Quirks): JsonObject => {
  const sequences = stopsOf(request)
  return sequences.length === 0 || quirks.noStop === true ? {} : { stop: sequences }
}

/** OpenAI: at most 64 characters. Claude Code sends a longer JSON text; its digest identifies the user as well. */
const user = (request: MessagesRequest): JsonObject => {
  const id = request.metadata?.user_id
  if (typeof id !== 'string' || id === '') return {}
  return { user: id.length <= 64 ? id : hexDigest(id, 64) }
}

const sessionField = ({ quirks, sessionId }: CallContext): JsonObject => {
  const field = quirks.sessionAffinity?.field
  return field === undefined || sessionId === undefined ? {} : { [field]: sessionId }
}

const sessionHeader = ({ quirks, sessionId }: CallContext): Pick<EncodedCall, 'headers'> => {
  const header = quirks.sessionAffinity?.header
  return header === undefined || sessionId === undefined ? {} : { headers: { [header]: sessionId } }
}

import type { MessagesRequest } from '../../messages/request.ts'
import type { JsonObject } from '../../providers/provider.ts'
import { encodeFormat } from '../openai-chat/response-format.ts'
import type { CallContext, EncodedCall } from '../protocol.ts'
import { objectAt } from '../shared/json.ts'
import { refuseServerTools, webSearchOf } from '../shared/server-tools.ts'
import { systemText } from '../shared/system-text.ts'
import { userIdOf } from '../shared/user-id.ts'
import { encodeInput } from './encode-input.ts'
import { encodeReasoning } from './encode-reasoning.ts'
import { encodeTools } from './encode-tools.ts'

/**
 * The response to be created. Nothing is stored at the provider, so the whole conversation is sent and reasoning comes
 * encrypted. Stop sequences and top_k have no field here. Throws RequestError 400 for tools that only Anthropic has.
 */
export const encode = (request: MessagesRequest, context: CallContext): EncodedCall => {
  const { model, quirks } = context
  const body: JsonObject = {
    ...encodePrompt(request, context),
    max_output_tokens: maxOutputTokens(request, context),
    ...sampling(request, context),
    ...optional('include', included(request, context)),
    ...optional('user', userIdOf(request)),
    ...optional(quirks.sessionAffinity?.field, context.sessionId),
    store: false,
    stream: context.stream,
  }
  for (const field of quirks.dropFields ?? []) delete body[field]
  const header = quirks.sessionAffinity?.header
  const headers = header && context.sessionId ? { headers: { [header]: context.sessionId } } : {}
  return { path: '/responses', ...headers, body: { model: model.id, ...body } }
}

/** OpenAI's own count of the same prompt. https://platform.openai.com/docs/api-reference/responses/input-tokens */
export const encodeCount = (request: MessagesRequest, context: CallContext): EncodedCall => ({
  path: '/responses/input_tokens',
  body: { model: context.model.id, ...encodePrompt(request, context) },
})

/** What counts as input. */
const encodePrompt = (request: MessagesRequest, context: CallContext): JsonObject => {
  refuseServerTools(request, { name: context.model.id, webSearch: true })
  return {
    ...optional('instructions', systemText(request.system)),
    input: encodeInput(request, context),
    ...encodeTools(request, context),
    ...optional('reasoning', encodeReasoning(request, context)),
    ...textFormat(request, context),
  }
}

/** At least 16, else 400. */
const maxOutputTokens = (request: MessagesRequest, { model, quirks }: CallContext): number =>
  Math.max(16, Math.min(request.max_tokens, model.maxOutputTokens ?? Infinity, quirks.maxOutputTokens ?? Infinity))

const sampling = ({ temperature, top_p }: MessagesRequest, { model }: CallContext): JsonObject => {
  if (model.capabilities?.temperature === false) return {}
  return {
    ...(typeof temperature === 'number' ? { temperature } : {}),
    ...(typeof top_p === 'number' ? { top_p } : {}),
  }
}

/** The same as Chat's response_format, one level flatter. */
const textFormat = (request: MessagesRequest, { quirks }: CallContext): JsonObject => {
  const { structuredOutput: _, ...plain } = quirks
  const format = objectAt(encodeFormat(request, plain).fields, 'response_format')
  const schema = objectAt(format, 'json_schema')
  return schema === undefined ? {} : { text: { format: { type: 'json_schema', ...schema } } }
}

const included = (request: MessagesRequest, context: CallContext): string[] | undefined => {
  const encrypted = encodeReasoning(request, context) === undefined ? [] : ['reasoning.encrypted_content']
  const sources = webSearchOf(request) === undefined ? [] : ['web_search_call.action.sources']
  const all = [...encrypted, ...sources]
  return all.length === 0 ? undefined : all
}

const optional = (key: string | undefined, value: unknown): JsonObject =>
  key === undefined || value === undefined ? {} : { [key]: value }

import type { MessagesRequest } from '../../messages/request.ts'
import type { JsonObject } from '../../providers/provider.ts'
import type { CallContext, EncodedCall } from '../protocol.ts'
import { isObject, objectAt } from '../shared/json.ts'
import { refuseServerTools } from '../shared/server-tools.ts'
import { stopsOf } from '../shared/stop-sequences.ts'
import { systemText } from '../shared/system-text.ts'
import { encodeContents } from './encode-contents.ts'
import { encodeThinking } from './encode-thinking.ts'
import { encodeTools } from './encode-tools.ts'
import { geminiSchema } from './json-schema.ts'

/** The content to be generated. Throws RequestError 400 for tools that only Anthropic has. */
export const encode = (request: MessagesRequest, context: CallContext): EncodedCall => {
  const body = encodeBody(request, context)
  for (const field of context.quirks.dropFields ?? []) delete body[field]
  const method = context.stream ? 'streamGenerateContent?alt=sse' : 'generateContent'
  return { path: `/${resourceOf(context.model.id)}:${method}`, body }
}

/** Google's own count of the same prompt, tools and instructions included. https://ai.google.dev/api/tokens */
export const encodeCount = (request: MessagesRequest, context: CallContext): EncodedCall => {
  const model = resourceOf(context.model.id)
  const generateContentRequest = { model, ...encodeBody(request, context) }
  return { path: `/${model}:countTokens`, body: { generateContentRequest } }
}

/** `models/NAME`; names that are a path already (`tunedModels/x`, `publishers/google/models/y`) are kept. */
const resourceOf = (model: string): string => {
  const path = model.split('/').map(encodeURIComponent).join('/')
  return path.includes('/') ? path : `models/${path}`
}

const encodeBody = (request: MessagesRequest, context: CallContext): JsonObject => {
  refuseServerTools(request, { name: context.model.id, webSearch: true })
  const system = systemText(request.system)
  return {
    ...(system === undefined ? {} : { systemInstruction: { parts: [{ text: system.toWellFormed() }] } }),
    contents: encodeContents(request, context),
    ...encodeTools(request, context),
    generationConfig: {
      ...sampling(request, context),
      ...encodeThinking(request, context),
      ...responseFormat(request),
    },
  }
}

/** Gemini takes no more. */
export const maxStopSequences = 5

const sampling = (request: MessagesRequest, { model, quirks }: CallContext): JsonObject => {
  const { temperature, top_p, top_k } = request
  const limit = Math.min(request.max_tokens, model.maxOutputTokens ?? Infinity, quirks.maxOutputTokens ?? Infinity)
  const stops = stopsOf(request).slice(0, maxStopSequences)
  const mayVary = model.capabilities?.temperature !== false
  return {
    maxOutputTokens: limit,
    ...(mayVary && typeof temperature === 'number' ? { temperature } : {}),
    ...(mayVary && typeof top_p === 'number' ? { topP: top_p } : {}),
    ...(mayVary && typeof top_k === 'number' ? { topK: top_k } : {}),
    ...(stops.length === 0 ? {} : { stopSequences: stops }),
  }
}

/** `output_config.format`, or the older `output_format`. */
const responseFormat = (request: MessagesRequest): JsonObject => {
  const format = objectAt(request.output_config, 'format') ?? objectAt(request, 'output_format')
  if (format?.type !== 'json_schema' || !isObject(format.schema)) return {}
  return { responseMimeType: 'application/json', responseJsonSchema: geminiSchema(format.schema) }
}

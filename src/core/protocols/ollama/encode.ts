import type { MessagesRequest, Tool } from '../../messages/request.ts'
import type { JsonObject } from '../../providers/provider.ts'
import type { CallContext, EncodedCall } from '../protocol.ts'
import { clientTools, toolSchema } from '../shared/client-tools.ts'
import { isObject, objectAt } from '../shared/json.ts'
import { refuseServerTools } from '../shared/server-tools.ts'
import { upstreamToolName } from '../shared/tool-names.ts'
import { contextWindow } from './context-window.ts'
import { encodeMessages } from './encode-messages.ts'
import { encodeThink } from './encode-think.ts'

/** The chat to be continued. Throws RequestError 400 for tools that only Anthropic has, web search among them. */
export const encode = (request: MessagesRequest, context: CallContext): EncodedCall => {
  refuseServerTools(request, { name: context.model.id, webSearch: false })
  const body: JsonObject = {
    model: context.model.id,
    messages: encodeMessages(request, context),
    ...encodeTools(request, context),
    ...encodeThink(request, context),
    ...encodeFormat(request),
    options: encodeOptions(request, context),
    // A prompt or answer beyond num_ctx is an error or ends it; otherwise the oldest messages vanish unnoticed.
    truncate: false,
    shift: false,
    stream: context.stream,
  }
  for (const field of context.quirks.dropFields ?? []) delete body[field]
  return { path: '/api/chat', body }
}

/** There is no tool_choice. Having no tools is how to use none, having one how to use no other. */
const encodeTools = (request: MessagesRequest, { model, renamed }: CallContext): JsonObject => {
  const tools = model.capabilities?.tools === false ? [] : clientTools(request)
  const choice = request.tool_choice
  if (tools.length === 0 || choice?.type === 'none') return {}
  const chosen = choice?.type === 'tool' ? tools.filter(tool => tool.name === choice.name) : []
  return { tools: (chosen.length === 0 ? tools : chosen).map(tool => encodeTool(tool, renamed.toolNames)) }
}

const encodeTool = (tool: Tool, renamed: Map<string, string>): JsonObject => ({
  type: 'function',
  function: {
    name: upstreamToolName(tool.name, renamed),
    ...(typeof tool.description === 'string' && tool.description !== '' ? { description: tool.description } : {}),
    parameters: toolSchema(tool),
  },
})

const encodeOptions = (request: MessagesRequest, context: CallContext): JsonObject => {
  const { model, quirks } = context
  const { temperature, top_p, top_k } = request
  const stops = (request.stop_sequences ?? []).filter(sequence => sequence !== '')
  return {
    num_ctx: contextWindow(request, context),
    num_predict: Math.min(request.max_tokens, model.maxOutputTokens ?? Infinity, quirks.maxOutputTokens ?? Infinity),
    ...(typeof temperature === 'number' ? { temperature } : {}),
    ...(typeof top_p === 'number' ? { top_p } : {}),
    ...(typeof top_k === 'number' ? { top_k } : {}),
    ...(stops.length === 0 ? {} : { stop: stops }),
  }
}

/** `format` takes the schema itself. */
const encodeFormat = (request: MessagesRequest): JsonObject => {
  const format = objectAt(request.output_config, 'format') ?? objectAt(request, 'output_format')
  return format?.type === 'json_schema' && isObject(format.schema) ? { format: format.schema } : {}
}

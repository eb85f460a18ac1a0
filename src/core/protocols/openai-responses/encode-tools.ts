import type { MessagesRequest, Tool } from '../../messages/request.ts'
import type { JsonObject } from '../../providers/provider.ts'
import type { CallContext } from '../protocol.ts'
import { clientTools, toolSchema } from '../shared/client-tools.ts'
import { type WebSearch, webSearchOf } from '../shared/server-tools.ts'
import { upstreamToolName } from '../shared/tool-names.ts'

/** `tools`, `tool_choice`, `parallel_tool_calls` and `max_tool_calls`; nothing when there is no tool to give. */
export const encodeTools = (request: MessagesRequest, context: CallContext): JsonObject => {
  const functions = context.model.capabilities?.tools === false ? [] : clientTools(request)
  const search = webSearchOf(request)
  if (functions.length === 0 && search === undefined) return {}
  const oneAtATime =
    request.tool_choice?.disable_parallel_tool_use === true && context.quirks.noParallelToolCalls !== true
  return {
    tools: [...functions.map(tool => encodeFunction(tool, context)), ...(search ? [encodeSearch(search)] : [])],
    ...(context.quirks.noToolChoice === true ? {} : toolChoice(request, functions, search, context)),
    ...(oneAtATime ? { parallel_tool_calls: false } : {}),
    ...(search?.maxUses === undefined ? {} : { max_tool_calls: search.maxUses }),
  }
}

/** `strict` is on by default here (not so in Chat) and refuses ordinary schemas: it has to be said. */
const encodeFunction = (tool: Tool, { renamed }: CallContext): JsonObject => ({
  type: 'function',
  name: upstreamToolName(tool.name, renamed.toolNames),
  ...(typeof tool.description === 'string' && tool.description !== '' ? { description: tool.description } : {}),
  parameters: toolSchema(tool),
  strict: false,
})

/** https://platform.openai.com/docs/guides/tools-web-search */
const encodeSearch = ({ allowedDomains, userLocation }: WebSearch): JsonObject => ({
  type: 'web_search',
  ...(allowedDomains.length === 0 ? {} : { filters: { allowed_domains: allowedDomains } }),
  ...(userLocation === undefined ? {} : { user_location: userLocation }),
})

const toolChoice = (
  request: MessagesRequest,
  functions: Tool[],
  search: WebSearch | undefined,
  { renamed }: CallContext,
): JsonObject => {
  const choice = request.tool_choice
  switch (choice?.type) {
    case 'auto':
    case 'none':
      return { tool_choice: choice.type }
    case 'any':
      return { tool_choice: 'required' }
    case 'tool':
      if (choice.name === search?.name) return { tool_choice: { type: 'web_search' } }
      if (!functions.some(tool => tool.name === choice.name)) return {}
      return { tool_choice: { type: 'function', name: upstreamToolName(choice.name ?? '', renamed.toolNames) } }
    default:
      return {}
  }
}

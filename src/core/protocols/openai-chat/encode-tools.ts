import type { MessagesRequest, Tool } from '../../messages/request.ts'
import type { JsonObject } from '../../providers/provider.ts'
import type { CallContext } from '../protocol.ts'
import { clientTools, toolSchema } from '../shared/client-tools.ts'
import { isObject } from '../shared/json.ts'
import { upstreamToolName } from '../shared/tool-names.ts'

/** `tools`, `tool_choice` and `parallel_tool_calls`; nothing at all when there is no tool to give. */
export const encodeTools = (request: MessagesRequest, context: CallContext): JsonObject => {
  const { quirks, renamed } = context
  const tools = context.model.capabilities?.tools === false ? [] : clientTools(request)
  const choice = request.tool_choice
  // Where a choice cannot be expressed, having no tools is the only way to use none.
  if (tools.length === 0 || (choice?.type === 'none' && quirks.noToolChoice === true)) return {}
  const oneAtATime = choice?.disable_parallel_tool_use === true && quirks.noParallelToolCalls !== true
  return {
    tools: tools.map(tool => encodeTool(tool, context)),
    ...(quirks.noToolChoice === true ? {} : toolChoice(request, tools, renamed.toolNames)),
    ...(oneAtATime ? { parallel_tool_calls: false } : {}),
  }
}

const encodeTool = (tool: Tool, { quirks, renamed }: CallContext): JsonObject => ({
  type: 'function',
  function: {
    name: upstreamToolName(tool.name, renamed.toolNames),
    ...(typeof tool.description === 'string' && tool.description !== '' ? { description: tool.description } : {}),
    parameters: withoutKeywords(toolSchema(tool), quirks.dropSchemaKeywords ?? []),
  },
})

const toolChoice = (request: MessagesRequest, tools: Tool[], renamed: Map<string, string>): JsonObject => {
  const choice = request.tool_choice
  switch (choice?.type) {
    case 'auto':
      return { tool_choice: 'auto' }
    case 'any':
      return { tool_choice: 'required' }
    case 'none':
      return { tool_choice: 'none' }
    case 'tool':
      if (!tools.some(tool => tool.name === choice.name)) return {}
      return { tool_choice: { type: 'function', function: { name: upstreamToolName(choice.name ?? '', renamed) } } }
    default:
      return {}
  }
}

/** The schema without these keywords at any depth; properties that merely have such a name stay. */
const withoutKeywords = (schema: JsonObject, keywords: string[]): JsonObject => {
  if (keywords.length === 0) return schema
  const clean = (value: unknown, isSchema: boolean): unknown => {
    if (Array.isArray(value)) return value.map(entry => clean(entry, isSchema))
    if (!isObject(value)) return value
    const kept = Object.entries(value).filter(([key]) => !isSchema || !keywords.includes(key))
    return Object.fromEntries(kept.map(([key, inner]) => [key, clean(inner, !isSchema || !schemaMaps.includes(key))]))
  }
  return clean(schema, true) as JsonObject
}

/** Keywords whose values map names to schemas. */
const schemaMaps = ['properties', 'patternProperties', '$defs', 'definitions', 'dependentSchemas']

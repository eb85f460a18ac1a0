import type { ContentBlock } from '../../messages/message.ts'
import type { MessagesRequest, Tool } from '../../messages/request.ts'
import { isObject } from './json.ts'

/**
 * The tools a foreign model can be given: those with a name that the client runs itself and described by a schema.
 * Server tools (web_search_..., code_execution_...) and schema-less ones (bash_..., computer_...) are Anthropic's own.
 * Deferred tools stay out until a tool search has named them, as Anthropic does it, if the client brings such a search.
 */
export const clientTools = (request: MessagesRequest): Tool[] => {
  const tools = (request.tools ?? []).filter(isClientTool)
  if (!tools.some(tool => tool.defer_loading === true)) return tools
  if (!tools.some(tool => tool.name === 'ToolSearch' && tool.defer_loading !== true)) return tools
  const named = referencedTools(request)
  return tools.filter(tool => tool.defer_loading !== true || named.has(tool.name))
}

/** JSON Schema of the input, as function-calling providers want it: an object with properties. */
export const toolSchema = (tool: Tool): Record<string, unknown> => {
  const { $schema: _, ...schema } = isObject(tool.input_schema) ? tool.input_schema : {}
  const { required, ...rest } = schema
  return {
    ...rest,
    type: 'object',
    properties: isObject(schema.properties) ? schema.properties : {},
    ...(Array.isArray(required) ? { required } : {}),
  }
}

const isClientTool = (tool: Tool): boolean =>
  isObject(tool) &&
  typeof tool.name === 'string' &&
  tool.name.trim() !== '' &&
  (tool.type === undefined || tool.type === null || tool.type === 'custom')

/** Names in tool_reference blocks, wherever a tool result holds them. */
const referencedTools = (request: MessagesRequest): Set<string> => {
  const names = new Set<string>()
  const visit = (content: string | ContentBlock[] | undefined): void => {
    if (!Array.isArray(content)) return
    for (const block of content) {
      if (block?.type === 'tool_reference' && 'tool_name' in block) names.add(String(block.tool_name))
      if (block?.type === 'tool_result') visit((block as { content?: string | ContentBlock[] }).content)
    }
  }
  for (const message of request.messages) visit(message.content)
  return names
}

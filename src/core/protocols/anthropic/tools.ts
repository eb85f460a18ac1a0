import type { ContentBlock } from '../../messages/message.ts'
import type { MessagesRequest, Tool } from '../../messages/request.ts'

/** Deferred tools as plain ones and references to them as text, for an upstream without tool search. */
export const withPlainTools = (request: MessagesRequest): MessagesRequest => ({
  ...request,
  ...(request.tools ? { tools: request.tools.filter(tool => !isToolSearch(tool)).map(plainTool) } : {}),
  messages: request.messages.map(message =>
    typeof message.content === 'string' ? message : { ...message, content: message.content.map(plainBlock) },
  ),
})

const isToolSearch = (tool: Tool): boolean => typeof tool.type === 'string' && tool.type.startsWith('tool_search')

const plainTool = (tool: Tool): Tool => {
  if (!('defer_loading' in tool)) return tool
  const { defer_loading: _, ...plain } = tool
  return plain as Tool
}

const plainBlock = (block: ContentBlock): ContentBlock => {
  if (block.type === 'tool_reference') {
    return { type: 'text', text: `Tool available: ${(block as { tool_name?: unknown }).tool_name ?? ''}` }
  }
  if (block.type !== 'tool_result' || !Array.isArray((block as { content?: unknown }).content)) return block
  return { ...block, content: (block as { content: ContentBlock[] }).content.map(plainBlock) } as ContentBlock
}

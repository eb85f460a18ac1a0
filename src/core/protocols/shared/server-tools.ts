import { RequestError } from '../../errors.ts'
import type { MessagesRequest, Tool } from '../../messages/request.ts'
import { isObject, textAt } from './json.ts'

/** Anthropic's web search as asked for. https://platform.claude.com/docs/en/agents-and-tools/tool-use/web-search-tool */
export interface WebSearch {
  name: string
  allowedDomains: string[]
  blockedDomains: string[]
  maxUses: number | undefined
  userLocation: Record<string, unknown> | undefined
}

/** The web search tool of the request, if it has one. */
export const webSearchOf = (request: MessagesRequest): WebSearch | undefined => {
  const tool = (request.tools ?? []).find(isWebSearch)
  if (tool === undefined) return undefined
  return {
    name: tool.name ?? 'web_search',
    allowedDomains: textsIn(tool.allowed_domains),
    blockedDomains: textsIn(tool.blocked_domains),
    maxUses: typeof tool.max_uses === 'number' ? tool.max_uses : undefined,
    userLocation: isObject(tool.user_location) ? tool.user_location : undefined,
  }
}

/**
 * Throws RequestError 400 for a tool that only Anthropic can run or has the schema of: a model that is not given it, or
 * gets it without a schema, makes its results up. Tool search needs none: without it all tools are simply there.
 */
export const refuseServerTools = (request: MessagesRequest, upstream: { name: string; webSearch: boolean }): void => {
  const foreign = (request.tools ?? []).find(
    tool => !isClientTool(tool) && !isToolSearch(tool) && !(upstream.webSearch && isWebSearch(tool)),
  )
  if (foreign === undefined) return
  throw new RequestError(
    400,
    'invalid_request_error',
    `tools: '${foreign.type}' runs at Anthropic only and cannot be used with ${upstream.name}; remove it or route the request to an Anthropic model`,
  )
}

/** Nothing but server tools is asked for: without them the request has no point, so they cannot be left out quietly. */
export const asksOnlyForServerTools = ({ tools = [] }: MessagesRequest): boolean =>
  tools.length > 0 && tools.every(tool => !isClientTool(tool))

const isClientTool = (tool: Tool): boolean =>
  !isObject(tool) || tool.type === undefined || tool.type === null || tool.type === 'custom'

const isWebSearch = (tool: Tool): boolean => textAt(tool, 'type')?.startsWith('web_search') === true
const isToolSearch = (tool: Tool): boolean => textAt(tool, 'type')?.startsWith('tool_search') === true

const textsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter(entry => typeof entry === 'string' && entry !== '') : []

import { estimateText } from './estimate-text.ts'
import type { MessagesRequest } from './request.ts'

/** What a message, a block or a tool costs beside its text. */
const perMessage = 4
const perBlock = 1
const perTool = 8
/** Anthropic's figure for an image of the largest size it does not scale down. */
const perImage = 1600
/** A page of a PDF takes some 50 kB of base64 and 2000 tokens. */
const base64PerDocumentToken = 25

/** Estimated input tokens of a request: system prompt, tools and conversation. */
export const estimateTokens = (request: MessagesRequest): number => {
  const tools = request.tools ?? []
  const messages = request.messages.reduce((sum, message) => sum + perMessage + contentTokens(message.content), 0)
  const toolTokens = tools.reduce((sum, tool) => sum + perTool + jsonTokens({ ...tool, cache_control: undefined }), 0)
  return Math.ceil(contentTokens(request.system) + toolTokens + messages)
}

const contentTokens = (content: unknown): number => {
  if (typeof content === 'string') return estimateText(content)
  if (!Array.isArray(content)) return 0
  return content.reduce<number>((sum, block) => sum + perBlock + blockTokens(block), 0)
}

const blockTokens = (block: unknown): number => {
  if (typeof block !== 'object' || block === null) return 0
  const { type, source, content, ...rest } = block as Record<string, unknown>
  if (type === 'text') return estimateText(String(rest.text ?? ''))
  if (type === 'thinking') return estimateText(String(rest.thinking ?? ''))
  if (type === 'image') return perImage
  if (type === 'document') return documentTokens(source)
  if (type === 'redacted_thinking') return String(rest.data ?? '').length / base64PerDocumentToken
  if (type === 'tool_use') return estimateText(String(rest.name ?? '')) + jsonTokens(rest.input)
  return content === undefined ? jsonTokens(rest) : contentTokens(content)
}

const documentTokens = (source: unknown): number => {
  const { type, data, content } = (source ?? {}) as { type?: unknown; data?: unknown; content?: unknown }
  if (type === 'content') return contentTokens(content)
  if (typeof data !== 'string') return perImage
  return type === 'text' ? estimateText(data) : Math.max(perImage, data.length / base64PerDocumentToken)
}

const jsonTokens = (value: unknown): number => (value === undefined ? 0 : estimateText(JSON.stringify(value)))

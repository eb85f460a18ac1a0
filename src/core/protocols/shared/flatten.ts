import type { ContentBlock, DocumentBlock, ImageBlock, MediaSource, ToolResultBlock } from '../../messages/message.ts'
import { blocksOf, isBlock } from './blocks.ts'
import { arrayAt, isObject, objectAt, textAt } from './json.ts'

/** What a provider without Anthropic's blocks can be shown of one: text, or media that needs a place of its own. */
export type FlatPart =
  | { type: 'text'; text: string }
  | { type: 'image'; source: MediaSource }
  | { type: 'file'; source: MediaSource; title: string | undefined }

/** Content blocks as text and media, in order. Thinking, tool calls and tool results are the caller's and left out. */
export const flattenBlocks = (content: string | ContentBlock[] | null | undefined): FlatPart[] =>
  blocksOf(content).flatMap(flattenBlock)

export interface FlatResult {
  /** Text parts, one a line. Empty when there is none. */
  text: string
  media: Exclude<FlatPart, { type: 'text' }>[]
  isError: boolean
}

/** A tool's result as one text and the media that came with it. */
export const flattenToolResult = (block: ToolResultBlock): FlatResult => {
  const parts = flattenBlocks(block.content)
  return {
    text: parts.flatMap(part => (part.type === 'text' ? [part.text] : [])).join('\n'),
    media: parts.filter(part => part.type !== 'text'),
    isError: block.is_error === true,
  }
}

/** Providers have no flag for a failed tool: the text says it, unless it already does. */
export const toolResultText = (result: FlatResult): string => {
  if (!result.isError || /^\s*(<tool_use_error>|\[?(tool )?error\b)/i.test(result.text)) return result.text
  return result.text === '' ? '[tool error]' : `[tool error] ${result.text}`
}

const flattenBlock = (block: ContentBlock): FlatPart[] => {
  if (isBlock(block, 'text')) return [{ type: 'text', text: block.text }]
  if (isBlock(block, 'image')) return imageParts(block)
  if (isBlock(block, 'document')) return documentParts(block)
  if (['tool_use', 'tool_result', 'thinking', 'redacted_thinking'].includes(block.type)) return []
  const text = otherBlockText(block)
  return text === '' ? [] : [{ type: 'text', text }]
}

const imageParts = (block: ImageBlock): FlatPart[] =>
  isObject(block.source) ? [{ type: 'image', source: block.source }] : []

const documentParts = (block: DocumentBlock): FlatPart[] => {
  const heading = [block.title, block.context].filter(Boolean).join('\n')
  const source = block.source
  switch (source?.type) {
    case 'text':
      return [{ type: 'text', text: [heading, source.data].filter(Boolean).join('\n') }]
    case 'content':
      return [...(heading === '' ? [] : [{ type: 'text' as const, text: heading }]), ...flattenBlocks(source.content)]
    case 'base64':
      if (source.media_type.startsWith('image/')) return [{ type: 'image', source }]
      return [{ type: 'file', source, title: block.title ?? undefined }]
    case 'url':
    case 'file':
      return [{ type: 'file', source, title: block.title ?? undefined }]
    default:
      return []
  }
}

/** What is worth telling of a block that only Anthropic's own servers understand. Opaque fields stay out. */
const otherBlockText = (block: ContentBlock): string => {
  switch (block.type) {
    case 'server_tool_use':
    case 'mcp_tool_use':
      return `[${textAt(block, 'name') ?? 'tool'} ${JSON.stringify(objectAt(block, 'input') ?? {})}]`
    case 'tool_reference':
      return `Tool available: ${textAt(block, 'tool_name') ?? ''}`
    case 'search_result':
      return [textAt(block, 'title'), textAt(block, 'source'), nestedText(block)].filter(Boolean).join('\n')
    case 'web_search_result':
      return [textAt(block, 'title'), textAt(block, 'url')].filter(Boolean).join(' - ')
    default:
      return [textAt(block, 'stdout'), textAt(block, 'stderr'), textAt(block, 'error_code'), nestedText(block)]
        .filter(Boolean)
        .join('\n')
  }
}

/** Text of the blocks inside, however the block wraps them. */
const nestedText = (block: unknown): string => {
  const content = isObject(block) ? block.content : undefined
  if (typeof content === 'string') return content
  const inner = isObject(content) ? [content] : arrayAt(block, 'content').filter(isObject)
  return inner
    .flatMap(entry => flattenBlocks([entry as ContentBlock]))
    .flatMap(part => (part.type === 'text' ? [part.text] : []))
    .join('\n')
}

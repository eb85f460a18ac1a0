import type { ContentBlock, ToolResultBlock, ToolUseBlock } from '../../messages/message.ts'
import type { MessageParam } from '../../messages/request.ts'
import { blocksOf, isBlock } from './blocks.ts'
import { flattenToolResult, toolResultText } from './flatten.ts'

/** What the assistant said and all that answers it, before it speaks again. */
export interface Turn {
  /** Blocks of consecutive assistant messages; each tool call once. Empty at the start of a conversation. */
  assistant: ContentBlock[]
  /** One for each tool call of the assistant, in the order of the calls; made up where the client gave none. */
  results: { call: ToolUseBlock; result: ToolResultBlock }[]
  /** The rest, in order; results without a call have become text. Without empty messages. */
  replies: { role: 'user' | 'system'; content: ContentBlock[] }[]
}

/**
 * The conversation in turns in which every tool call is answered exactly once, as providers other than Anthropic demand.
 * Anthropic's consecutive messages of one role count as one.
 */
export const turnsOf = (messages: MessageParam[]): Turn[] => {
  const groups: { assistant: ContentBlock[]; replies: Turn['replies'] }[] = [{ assistant: [], replies: [] }]
  for (const { role, content } of messages) {
    const last = groups.at(-1)
    if (role !== 'assistant') last?.replies.push({ role, content: blocksOf(content) })
    else if (last && last.replies.length === 0) last.assistant.push(...blocksOf(content))
    else groups.push({ assistant: blocksOf(content), replies: [] })
  }
  return groups.map(({ assistant, replies }) => pair(assistant, replies))
}

const pair = (assistant: ContentBlock[], replies: Turn['replies']): Turn => {
  const calls = new Map<string, ToolUseBlock>()
  const once = assistant.filter(block => {
    if (!isBlock(block, 'tool_use')) return true
    return !calls.has(block.id) && calls.set(block.id, block)
  })
  const given = new Map<string, ToolResultBlock>()
  const rest = replies.map(reply => ({
    ...reply,
    content: reply.content.flatMap(block => {
      if (!isBlock(block, 'tool_result')) return [block]
      if (!calls.has(block.tool_use_id) || given.has(block.tool_use_id)) return orphan(block)
      given.set(block.tool_use_id, block)
      return []
    }),
  }))
  return {
    assistant: once,
    results: [...calls].map(([id, call]) => ({ call, result: given.get(id) ?? missing(id) })),
    replies: rest.filter(reply => reply.content.length > 0),
  }
}

const missing = (id: string): ToolResultBlock => ({
  type: 'tool_result',
  tool_use_id: id,
  content: 'No result was provided.',
  is_error: true,
})

const orphan = (block: ToolResultBlock): ContentBlock[] => [
  { type: 'text', text: `[tool result] ${toolResultText(flattenToolResult(block))}` },
  ...blocksOf(block.content).filter(inner => inner.type === 'image' || inner.type === 'document'),
]

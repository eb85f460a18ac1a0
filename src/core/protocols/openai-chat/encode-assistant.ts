import type { ContentBlock, ToolUseBlock } from '../../messages/message.ts'
import type { MessageParam } from '../../messages/request.ts'
import type { JsonObject } from '../../providers/provider.ts'
import { blocksOf, isBlock, wellFormed } from '../shared/blocks.ts'
import { flattenBlocks } from '../shared/flatten.ts'
import { isObject } from '../shared/json.ts'
import { upstreamToolName } from '../shared/tool-names.ts'
import type { MessageContext } from './encode-messages.ts'
import { readReasoningDetails } from './reasoning-details.ts'

/** The assistant's message, or none when nothing of it can be shown. Adds its calls to `open`: client's id -> tool name. */
export const encodeAssistant = (
  message: MessageParam,
  context: MessageContext,
  open: Map<string, string>,
): JsonObject[] => {
  const blocks = blocksOf(message.content)
  // A string, not parts: models that are shown parts begin to write them (seen with DeepSeek).
  const text = flattenBlocks(blocks)
    .flatMap(part => (part.type === 'text' ? [part.text] : []))
    .join('\n')
  const calls = blocks
    .filter(block => isBlock(block, 'tool_use'))
    .filter(block => !open.has(block.id) && open.set(block.id, block.name))
  if (text === '' && calls.length === 0) return []
  return [
    {
      role: 'assistant',
      content: text === '' ? null : wellFormed(text),
      ...reasoningFields(blocks, calls.length > 0, context),
      ...(calls.length === 0 ? {} : { tool_calls: calls.map(block => encodeCall(block, context)) }),
    },
  ]
}

const encodeCall = (block: ToolUseBlock, context: MessageContext): JsonObject => ({
  id: context.toolCallId(block.id),
  type: 'function',
  function: {
    name: upstreamToolName(block.name, context.renamed.toolNames),
    arguments: JSON.stringify(isObject(block.input) ? block.input : { input: block.input }),
  },
})

/**
 * Thinking goes back only to who wants it: DeepSeek and kin refuse a tool loop without `reasoning_content`, be it empty;
 * OpenRouter its own `reasoning_details`. Never as text.
 */
const reasoningFields = (blocks: ContentBlock[], hasCalls: boolean, { quirks }: MessageContext): JsonObject => {
  const thinking = blocks.filter(block => isBlock(block, 'thinking'))
  if (quirks.reasoning === 'reasoning') {
    const details = thinking.flatMap(block => readReasoningDetails(block.signature))
    return details.length === 0 ? {} : { reasoning_details: details }
  }
  if (quirks.replayReasoning === undefined || (quirks.replayReasoning === 'tool-calls' && !hasCalls)) return {}
  return { reasoning_content: wellFormed(thinking.map(block => block.thinking).join('\n')) }
}

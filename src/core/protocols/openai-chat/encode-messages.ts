import type { ContentBlock, ToolResultBlock } from '../../messages/message.ts'
import type { MessageParam, MessagesRequest } from '../../messages/request.ts'
import type { JsonObject } from '../../providers/provider.ts'
import type { CallContext } from '../protocol.ts'
import { blocksOf, isBlock, wellFormed } from '../shared/blocks.ts'
import { flattenToolResult, toolResultText } from '../shared/flatten.ts'
import { systemBlocks } from '../shared/system-text.ts'
import { upstreamIds } from '../shared/tool-ids.ts'
import { upstreamToolName } from '../shared/tool-names.ts'
import { encodeAssistant } from './encode-assistant.ts'
import { encodeParts, mediaParts, type Part, textContent, textPart } from './encode-parts.ts'

/** What the messages of one request have in common. */
export interface MessageContext extends CallContext {
  toolCallId: (id: string) => string
  /** Whether cache_control may be sent. */
  caches: boolean
}

/** `messages` of the chat completion. `instruction` is added to the system prompt. */
export const encodeMessages = (
  request: MessagesRequest,
  call: CallContext,
  instruction: string | undefined,
): JsonObject[] => {
  const { quirks, model } = call
  const caches = quirks.cacheControl === 'all' || (quirks.cacheControl === 'claude-models' && /claude/i.test(model.id))
  const context = { ...call, toolCallId: upstreamIds(quirks.toolCallId), caches }
  const system = systemParts(request.system, context)
  if (instruction !== undefined) system.push(textPart(instruction))
  const first = system.length === 0 ? [] : [{ role: 'system', content: textContent(system, '\n\n') }]
  return [...first, ...turnsOf(request.messages).flatMap(turn => encodeTurn(turn, context))]
}

/** An assistant message and all that answers it, before the assistant speaks again. */
interface Turn {
  assistant: MessageParam | undefined
  replies: MessageParam[]
}

const turnsOf = (messages: MessageParam[]): Turn[] => {
  const turns: Turn[] = [{ assistant: undefined, replies: [] }]
  for (const message of messages) {
    if (message.role === 'assistant') turns.push({ assistant: message, replies: [] })
    else turns.at(-1)?.replies.push(message)
  }
  return turns
}

/**
 * Chat wants every call answered by a `tool` message directly after the assistant's: results move to the front, missing
 * ones are made up, results without a call become text.
 */
const encodeTurn = (turn: Turn, context: MessageContext): JsonObject[] => {
  const open = new Map<string, string>()
  const assistant = turn.assistant ? encodeAssistant(turn.assistant, context, open) : []
  const tools: JsonObject[] = []
  const attachments: Part[] = []
  const answer = (block: ToolResultBlock): boolean => {
    const name = open.get(block.tool_use_id)
    if (name === undefined) return false
    open.delete(block.tool_use_id)
    const encoded = encodeResult(block, name, context)
    tools.push(encoded.message)
    attachments.push(...encoded.attachments)
    return true
  }
  const rest = turn.replies.map(reply => ({
    ...reply,
    content: blocksOf(reply.content).filter(block => !(isBlock(block, 'tool_result') && answer(block))),
  }))
  for (const [id, name] of open) tools.push(toolMessage(id, name, 'No result was provided.', context))
  return [...assistant, ...tools, ...encodeReplies(rest, attachments, context)]
}

/** The messages after the results. Images of results come first, within the user's own message if there is one. */
const encodeReplies = (
  replies: { role: MessageParam['role']; content: ContentBlock[] }[],
  attachments: Part[],
  context: MessageContext,
): JsonObject[] => {
  let waiting = attachments
  const messages = replies.flatMap(reply => {
    if (reply.role === 'system') return encodeSystem(reply.content, context)
    const parts = [...waiting, ...encodeParts(reply.content.map(orphanToText), context)]
    waiting = []
    return parts.length === 0 ? [] : [{ role: 'user', content: textContent(parts, '\n') }]
  })
  return waiting.length === 0 ? messages : [{ role: 'user', content: textContent(waiting, '\n') }, ...messages]
}

/** Instructions in mid-conversation keep their place: moving them up would change the prefix that is cached. */
const encodeSystem = (content: ContentBlock[], context: MessageContext): JsonObject[] => {
  const parts = systemParts(content, context)
  if (parts.length === 0) return []
  if (context.quirks.systemInMessages !== false) return [{ role: 'system', content: textContent(parts, '\n\n') }]
  const text = parts.flatMap(part => (part.type === 'text' ? [part.text] : [])).join('\n\n')
  return [{ role: 'user', content: `<system-reminder>\n${text}\n</system-reminder>` }]
}

const systemParts = (content: string | ContentBlock[] | undefined, context: MessageContext): Part[] =>
  systemBlocks(content).map(block => textPart(block.text, context.caches ? block.cache_control : undefined))

const encodeResult = (
  block: ToolResultBlock,
  name: string,
  context: MessageContext,
): { message: JsonObject; attachments: Part[] } => {
  const result = flattenToolResult(block)
  const attached = mediaParts(result.media, context)
  const text = [toolResultText(result), ...attached.omitted].filter(Boolean).join('\n')
  const count = attached.parts.length
  // A tool message holds text only (OpenAI: 400 otherwise); what else came follows from the user.
  const shown = text === '' && count > 0 ? '[see the attachment in the next message]' : text
  const heading = textPart(`Attached by the result of the tool call ${context.toolCallId(block.tool_use_id)}:`)
  return {
    message: toolMessage(block.tool_use_id, name, shown, context, block.cache_control),
    attachments: count === 0 ? [] : [heading, ...attached.parts],
  }
}

const toolMessage = (
  id: string,
  name: string,
  text: string,
  context: MessageContext,
  cacheControl?: ToolResultBlock['cache_control'],
): JsonObject => ({
  role: 'tool',
  tool_call_id: context.toolCallId(id),
  ...(context.quirks.toolMessageName === true ? { name: upstreamToolName(name, context.renamed.toolNames) } : {}),
  content: textContent([textPart(wellFormed(text), context.caches ? cacheControl : undefined)], '\n'),
})

const orphanToText = (block: ContentBlock): ContentBlock => {
  if (!isBlock(block, 'tool_result')) return block
  return { type: 'text', text: `[tool result] ${toolResultText(flattenToolResult(block))}` }
}

import type { ContentBlock } from '../../messages/message.ts'
import type { MessagesRequest } from '../../messages/request.ts'
import type { JsonObject } from '../../providers/provider.ts'
import type { CallContext } from '../protocol.ts'
import { isBlock, wellFormed } from '../shared/blocks.ts'
import { flattenBlocks, flattenToolResult, toolResultText } from '../shared/flatten.ts'
import { isObject } from '../shared/json.ts'
import { systemText } from '../shared/system-text.ts'
import { upstreamIds } from '../shared/tool-ids.ts'
import { upstreamToolName } from '../shared/tool-names.ts'
import { type Turn, turnsOf } from '../shared/turns.ts'
import { inputParts, inputText } from './encode-parts.ts'
import { reasoningItem } from './reasoning-signature.ts'

interface InputContext extends CallContext {
  callId: (id: string) => string
}

/** `input`: messages, calls, their outputs and reasoning as a flat list of items, in the order they happened. */
export const encodeInput = (request: MessagesRequest, call: CallContext): JsonObject[] => {
  const context = { ...call, callId: upstreamIds(call.quirks.toolCallId) }
  return turnsOf(request.messages).flatMap(turn => [
    ...encodeAssistant(turn.assistant, context),
    ...turn.results.map(result => encodeResult(result, context)),
    ...turn.replies.flatMap(reply => encodeReply(reply, context)),
  ])
}

const encodeAssistant = (blocks: ContentBlock[], context: InputContext): JsonObject[] => {
  const items = blocks.flatMap(block => encodeSaid(block, context))
  // "Item of type 'reasoning' was provided without its required following item": a thought that led to nothing stays out.
  while (items.at(-1)?.type === 'reasoning') items.pop()
  return items
}

const encodeSaid = (block: ContentBlock, context: InputContext): JsonObject[] => {
  if (isBlock(block, 'thinking')) {
    const item = reasoningItem(block, context.quirks)
    return item === undefined ? [] : [item]
  }
  if (isBlock(block, 'tool_use')) {
    const input = isObject(block.input) ? block.input : { input: block.input }
    const name = upstreamToolName(block.name, context.renamed.toolNames)
    return [{ type: 'function_call', call_id: context.callId(block.id), name, arguments: JSON.stringify(input) }]
  }
  const text = flattenBlocks([block])
    .flatMap(part => (part.type === 'text' ? [part.text] : []))
    .join('\n')
  if (text.trim() === '') return []
  return [{ type: 'message', role: 'assistant', content: [{ type: 'output_text', text: wellFormed(text) }] }]
}

/** A text alone as a string, as all servers of this API take it; else parts (images and files: OpenAI). */
const encodeResult = ({ call, result }: Turn['results'][number], context: InputContext): JsonObject => {
  const flat = flattenToolResult(result)
  const text = toolResultText(flat)
  const media = inputParts(flat.media, context)
  const parts = text === '' ? media : [inputText(text), ...media]
  const output = media.length === 0 ? wellFormed(text) : parts
  return { type: 'function_call_output', call_id: context.callId(call.id), output }
}

/** Instructions in mid-conversation keep their place: moving them up would change the prefix that is cached. */
const encodeReply = ({ role, content }: Turn['replies'][number], context: InputContext): JsonObject[] => {
  if (role === 'user') {
    const parts = inputParts(flattenBlocks(content), context)
    return parts.length === 0 ? [] : [{ type: 'message', role: 'user', content: parts }]
  }
  const text = systemText(content)
  if (text === undefined) return []
  if (context.quirks.systemInMessages !== false) {
    return [{ type: 'message', role: 'developer', content: [inputText(text)] }]
  }
  return [{ type: 'message', role: 'user', content: [inputText(`<system-reminder>\n${text}\n</system-reminder>`)] }]
}

import type { ContentBlock } from '../../messages/message.ts'
import type { MessagesRequest } from '../../messages/request.ts'
import type { JsonObject } from '../../providers/provider.ts'
import type { CallContext } from '../protocol.ts'
import { isBlock, wellFormed } from '../shared/blocks.ts'
import { type FlatPart, flattenBlocks, flattenToolResult, toolResultText } from '../shared/flatten.ts'
import { isObject } from '../shared/json.ts'
import { readSignature } from '../shared/signature.ts'
import { systemText } from '../shared/system-text.ts'
import { upstreamIds } from '../shared/tool-ids.ts'
import { upstreamToolName } from '../shared/tool-names.ts'
import { type Turn, turnsOf } from '../shared/turns.ts'

interface MessageContext extends CallContext {
  callId: (id: string) => string
}

/** `messages` of /api/chat: text in `content`, images as bare base64 beside it, calls with their arguments as objects. */
export const encodeMessages = (request: MessagesRequest, call: CallContext): JsonObject[] => {
  const context = { ...call, callId: upstreamIds(call.quirks.toolCallId) }
  const system = systemText(request.system)
  return [
    ...(system === undefined ? [] : [{ role: 'system', content: wellFormed(system) }]),
    ...turnsOf(request.messages).flatMap(turn => [
      ...encodeAssistant(turn.assistant, context),
      ...turn.results.map(result => encodeResult(result, context)),
      ...turn.replies.flatMap(reply => encodeReply(reply, context)),
    ]),
  ]
}

const encodeAssistant = (blocks: ContentBlock[], context: MessageContext): JsonObject[] => {
  const { content } = contentOf(flattenBlocks(blocks), context)
  const calls = blocks.filter(block => isBlock(block, 'tool_use'))
  if (content === '' && calls.length === 0) return []
  const thinking = ownThinking(blocks)
  const tool_calls = calls.map((block, index) => ({
    id: context.callId(block.id),
    function: {
      index,
      name: upstreamToolName(block.name, context.renamed.toolNames),
      arguments: isObject(block.input) ? block.input : { input: block.input },
    },
  }))
  return [
    {
      role: 'assistant',
      content,
      ...(thinking === '' ? {} : { thinking }),
      ...(tool_calls.length === 0 ? {} : { tool_calls }),
    },
  ]
}

/** Thoughts that came without a signature, as those of open models do. Another provider's are not shown. */
const ownThinking = (blocks: ContentBlock[]): string =>
  blocks
    .filter(block => isBlock(block, 'thinking'))
    .filter(block => readSignature('none', block.signature) !== undefined)
    .map(block => wellFormed(block.thinking))
    .join('\n')

const encodeResult = ({ call, result }: Turn['results'][number], context: MessageContext): JsonObject => {
  const flat = flattenToolResult(result)
  const media = contentOf(flat.media, context)
  return {
    role: 'tool',
    ...media,
    content: [wellFormed(toolResultText(flat)), media.content].filter(Boolean).join('\n'),
    tool_name: upstreamToolName(call.name, context.renamed.toolNames),
    tool_call_id: context.callId(call.id),
  }
}

const encodeReply = ({ role, content }: Turn['replies'][number], context: MessageContext): JsonObject[] => {
  if (role === 'user') {
    const said = contentOf(flattenBlocks(content), context)
    return said.content === '' && said.images === undefined ? [] : [{ role: 'user', ...said }]
  }
  const text = systemText(content)
  if (text === undefined) return []
  if (context.quirks.systemInMessages !== false) return [{ role: 'system', content: wellFormed(text) }]
  return [{ role: 'user', content: `<system-reminder>\n${wellFormed(text)}\n</system-reminder>` }]
}

/** Ollama fetches nothing and reads no documents: of those only a note can be given. */
const contentOf = (parts: FlatPart[], context: MessageContext): { content: string; images?: string[] } => {
  const images: string[] = []
  const takesImages = context.quirks.noImages !== true && context.model.capabilities?.images !== false
  const lines = parts.map(part => {
    if (part.type === 'text') return wellFormed(part.text)
    if (part.type === 'image' && part.source.type === 'base64' && takesImages) {
      images.push(part.source.data)
      return ''
    }
    return omitted(part)
  })
  return { content: lines.filter(line => line.trim() !== '').join('\n'), ...(images.length === 0 ? {} : { images }) }
}

const omitted = (part: Exclude<FlatPart, { type: 'text' }>): string => {
  const what = part.type === 'image' ? 'image' : 'document'
  const name = part.type === 'file' && part.title !== undefined ? ` "${part.title}"` : ''
  const where = part.source.type === 'url' ? `: ${part.source.url}` : ' omitted: the model cannot read it'
  return `[${what}${name}${where}]`
}

import type { ContentBlock } from '../messages/message.ts'
import type { MessageParam, MessagesRequest } from '../messages/request.ts'

/** Calls made at once end in any order, and Claude Code tells their results as they end. Here they have the calls' order. */
export const orderedResults = (request: MessagesRequest): MessagesRequest => {
  const calls = new Map<string, number>()
  const messages = request.messages.map(message => {
    if (typeof message.content === 'string') return message
    for (const block of message.content) {
      if (block?.type === 'tool_use' && 'id' in block && typeof block.id === 'string') calls.set(block.id, calls.size)
    }
    return message.role === 'user' ? ordered(message, message.content, calls) : message
  })
  return { ...request, messages }
}

/** The results change places among themselves; whatever else is there stays where it is. */
const ordered = (
  message: MessageParam,
  content: readonly ContentBlock[],
  calls: ReadonlyMap<string, number>,
): MessageParam => {
  const results = content.filter(isResult)
  if (results.length < 2) return message
  const placeOf = (block: ContentBlock): number =>
    calls.get((block as { tool_use_id?: string }).tool_use_id ?? '') ?? -1
  const sorted = results.toSorted((a, b) => placeOf(a) - placeOf(b))
  return { ...message, content: content.map(block => (isResult(block) ? (sorted.shift() as ContentBlock) : block)) }
}

const isResult = (block: ContentBlock): boolean => block?.type === 'tool_result'

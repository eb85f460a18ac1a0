import type { ContentBlock } from '../messages/message.ts'
import type { MessagesRequest } from '../messages/request.ts'

/** A question that stands alone: one message of the user's, of text only, and no tools. */
export interface SingleTurn {
  text: string
  /** Everything else: system prompt, sampling, output format. */
  rest: MessagesRequest
}

/** Undefined for any other request. Answers to those are never given for a merely similar one. */
export const singleTurn = (request: MessagesRequest): SingleTurn | undefined => {
  const [message, ...others] = request.messages
  if (message?.role !== 'user' || others.length > 0) return undefined
  if ((request.tools ?? []).length > 0 || (request.tool_choice ?? null) !== null) return undefined
  const { content } = message
  if (typeof content !== 'string' && !content.every(isText)) return undefined
  const text =
    typeof content === 'string' ? content : content.map(block => (isText(block) ? block.text : '')).join('\n\n')
  return text.trim() === '' || text.length > longestText ? undefined : { text, rest: { ...request, messages: [] } }
}

/** What a longer text differs in is no small part of it, and takes long to compare. */
const longestText = 20_000

const isText = (block: ContentBlock): block is { type: 'text'; text: string } =>
  block?.type === 'text' && typeof block.text === 'string'

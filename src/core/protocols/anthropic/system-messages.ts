import type { ContentBlock, TextBlock } from '../../messages/message.ts'
import type { MessageParam, MessagesRequest } from '../../messages/request.ts'

/**
 * `role: "system"` inside `messages` for an upstream that has only `system`: it stays where it is, as a reminder in a
 * user turn. Hoisted to the top it would change the prefix of every later request. After a tool call the tool's result
 * must come first, so the reminder goes behind it.
 */
export const foldSystemMessages = (request: MessagesRequest): MessagesRequest => {
  if (!request.messages.some(message => message.role === 'system')) return request
  const messages: MessageParam[] = []
  const waiting: MessageParam[] = []
  for (const message of request.messages) {
    if (message.role !== 'system') {
      const results = hasToolResult(message)
      if (!results) messages.push(...waiting.splice(0))
      messages.push(message, ...waiting.splice(0))
      continue
    }
    const reminder = asReminder(message)
    if (reminder) (messages.at(-1)?.role === 'assistant' ? waiting : messages).push(reminder)
  }
  return { ...request, messages: [...messages, ...waiting] }
}

const asReminder = ({ content }: MessageParam): MessageParam | undefined => {
  const blocks: ContentBlock[] = typeof content === 'string' ? [{ type: 'text', text: content }] : content
  const texts = blocks.filter(
    (block): block is TextBlock => block.type === 'text' && 'text' in block && block.text !== '',
  )
  if (texts.length === 0) return undefined
  return {
    role: 'user',
    content: texts.map(block => ({ ...block, text: `<system-reminder>\n${block.text}\n</system-reminder>` })),
  }
}

const hasToolResult = ({ content }: MessageParam): boolean =>
  Array.isArray(content) && content.some(block => block.type === 'tool_result')

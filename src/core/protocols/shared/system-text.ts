import type { ContentBlock, TextBlock } from '../../messages/message.ts'
import type { MessagesRequest } from '../../messages/request.ts'
import { isBlock } from './blocks.ts'

/** Claude Code's first system block. It changes with every session and empties any prefix cache that is not Anthropic's. */
const billingPrefix = 'x-anthropic-billing-header:'

/** Text blocks of a system prompt or system message, without the billing header and empty ones. */
export const systemBlocks = (content: string | ContentBlock[] | TextBlock[] | undefined): TextBlock[] => {
  const blocks: ContentBlock[] = typeof content === 'string' ? [{ type: 'text', text: content }] : (content ?? [])
  return blocks.flatMap(block => {
    if (!isBlock(block, 'text')) return []
    const text = withoutBilling(block.text)
    return text.trim() === '' ? [] : [text === block.text ? block : { ...block, text }]
  })
}

/** The system prompt as one text, blocks separated by an empty line; undefined when there is none. */
export const systemText = (system: MessagesRequest['system'] | ContentBlock[]): string | undefined => {
  const text = systemBlocks(system)
    .map(block => block.text)
    .join('\n\n')
  return text === '' ? undefined : text
}

const withoutBilling = (text: unknown): string => {
  if (typeof text !== 'string') return ''
  if (!text.trimStart().startsWith(billingPrefix)) return text
  const end = text.indexOf('\n')
  return end < 0 ? '' : text.slice(end + 1)
}

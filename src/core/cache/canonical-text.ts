import type { CanonicalRules } from '../canonical/canonical-value.ts'
import { canonicalValue } from '../canonical/canonical-value.ts'
import type { ContentBlock } from '../messages/message.ts'
import type { MessagesRequest } from '../messages/request.ts'
import { systemBlocks } from '../protocols/shared/system-text.ts'
import { type BoundNames, isReminder } from './bound-names.ts'

/** Say who asks, which model was wished for (the target decides) and how the answer travels: not what is asked. */
const aside = new Set(['model', 'stream', 'metadata', 'cache_control'])

/** The request as a text that is the same for every run that asks the same. The target's model is not in it. */
export const canonicalText = (request: MessagesRequest, names: BoundNames): string => {
  const { system, messages, ...rest } = request
  const body: Record<string, unknown> = {
    ...rest,
    // The billing header, which changes with every call, is left out here.
    system: systemBlocks(system).map(withoutDate),
    messages: messages.map(({ content, ...message }) => ({ ...message, content: contentOf(message.role, content) })),
  }
  for (const name of aside) delete body[name]
  return JSON.stringify(canonicalValue(body, rulesOf(names)))
}

const rulesOf = (names: BoundNames): CanonicalRules => ({
  text: names.toMarks,
  field: (key, value) => {
    if (key === 'cache_control') return null
    return (key === 'id' || key === 'tool_use_id') && typeof value === 'string' ? names.markOf(value) : undefined
  },
})

const contentOf = (role: string, content: string | ContentBlock[]): unknown[] => {
  const blocks: ContentBlock[] = typeof content === 'string' ? [{ type: 'text', text: content }] : content
  if (role === 'assistant') return blocks
  return blocks.map(block => {
    if (block?.type === 'tool_result') return withoutDuration(block)
    return isText(block) && (role === 'system' || isReminder(block.text)) ? withoutDate(block) : block
  })
}

const isText = (block: ContentBlock): block is { type: 'text'; text: string } =>
  block?.type === 'text' && typeof block.text === 'string'

/** As Claude Code tells the day; an answer is at most as old as the cache lets it become. */
const dateLine = /(?<=Today's date(?: is|:) )\d{4}-\d\d-\d\d/g

const withoutDate = <Block extends { text: string }>(block: Block): Block =>
  block.text.includes("Today's date") ? { ...block, text: block.text.replace(dateLine, '<date>') } : block

/** How long a subagent took, as Claude Code tells at the end of what it handed back. */
const durationLine = /(?<=<usage>[^<]*\bduration_ms: )\d+(?=\s*<\/usage>)/g

const withoutDuration = (block: ContentBlock): unknown => {
  const { content } = block as { content?: unknown }
  if (typeof content === 'string') return { ...block, content: content.replace(durationLine, '0') }
  if (!Array.isArray(content)) return block
  const parts = content as ContentBlock[]
  return {
    ...block,
    content: parts.map(part => (isText(part) ? { ...part, text: part.text.replace(durationLine, '0') } : part)),
  }
}

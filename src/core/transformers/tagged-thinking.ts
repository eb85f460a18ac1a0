import type { StreamEvent } from '../messages/event.ts'
import type { ContentBlock, Message } from '../messages/message.ts'
import { type Segment, type TagSplitter, tagSplitter } from './tag-splitter.ts'
import type { ResponseTransform } from './transformer.ts'

/**
 * What a model wrote between two tags in its text becomes thinking blocks; indexes move accordingly. White space at the
 * beginning of a text block goes, so that the answer does not depend on where the stream was cut.
 */
export const taggedThinking = (open: string, close: string): ResponseTransform => ({
  events: eventMachine(open, close),
  message: message =>
    ({ ...message, content: message.content.flatMap(block => splitBlock(block, open, close)) }) as Message,
})

const textOf = (block: ContentBlock): string | undefined => {
  const text = block.type === 'text' ? (block as { text?: unknown }).text : undefined
  return typeof text === 'string' ? text : undefined
}

const splitBlock = (block: ContentBlock, open: string, close: string): ContentBlock[] => {
  const text = textOf(block)
  if (text === undefined) return [block]
  const splitter = tagSplitter(open, close)
  const joined: Segment[] = []
  for (const segment of [...splitter.push(text), ...splitter.flush()]) {
    const last = joined.at(-1)
    if (last?.inside === segment.inside) last.text += segment.text
    else joined.push({ ...segment })
  }
  return joined.flatMap(({ inside, text: part }) => {
    const content = inside ? part : part.trimStart()
    return content === '' ? [] : [newBlock(inside, content)]
  })
}

const newBlock = (inside: boolean, text: string): ContentBlock =>
  inside ? { type: 'thinking', thinking: text, signature: '' } : { type: 'text', text }

const eventMachine = (open: string, close: string): ((event: StreamEvent) => StreamEvent[]) => {
  let next = 0
  let current: { index: number; inside: boolean } | undefined
  let splitter: TagSplitter | undefined

  const closeCurrent = (): StreamEvent[] => {
    if (current === undefined) return []
    const { index } = current
    current = undefined
    return [{ type: 'content_block_stop', index }]
  }
  const write = ({ inside, text }: Segment): StreamEvent[] => {
    const continues = current?.inside === inside
    // A change of side ends the block even when only white space follows: the next tag begins a new one.
    const events = continues ? [] : closeCurrent()
    const content = continues || inside ? text : text.trimStart()
    if (content === '') return events
    if (current === undefined) {
      current = { index: next++, inside }
      events.push({ type: 'content_block_start', index: current.index, content_block: newBlock(inside, '') })
    }
    const delta = inside
      ? { type: 'thinking_delta' as const, thinking: content }
      : { type: 'text_delta' as const, text: content }
    events.push({ type: 'content_block_delta', index: current.index, delta })
    return events
  }
  const start = (event: StreamEvent & { type: 'content_block_start' }): StreamEvent[] => {
    const text = textOf(event.content_block)
    if (text !== undefined) {
      splitter = tagSplitter(open, close)
      return splitter.push(text).flatMap(write)
    }
    current = { index: next++, inside: false }
    return [{ ...event, index: current.index }]
  }

  return event => {
    if (event.type === 'content_block_start') return start(event)
    if (event.type === 'content_block_delta') {
      if (splitter !== undefined && event.delta.type === 'text_delta')
        return splitter.push(event.delta.text).flatMap(write)
      return current === undefined ? [] : [{ ...event, index: current.index }]
    }
    if (event.type !== 'content_block_stop') return [event]
    const rest = splitter?.flush().flatMap(write) ?? []
    splitter = undefined
    return [...rest, ...closeCurrent()]
  }
}

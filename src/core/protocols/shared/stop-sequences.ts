import type { StreamEvent } from '../../messages/event.ts'
import type { ContentBlock, Message } from '../../messages/message.ts'
import type { StreamDecoder } from '../protocol.ts'

/** Where the first of the sequences begins in a text; of two at one place the one that is asked for first. */
const findStop = (text: string, sequences: readonly string[]): { at: number; sequence: string } | null => {
  let found: { at: number; sequence: string } | null = null
  for (const sequence of sequences) {
    const at = text.indexOf(sequence)
    if (at >= 0 && (found === null || at < found.at)) found = { at, sequence }
  }
  return found
}

/** How many characters at the end of a text may be the beginning of a sequence. */
const heldBack = (text: string, sequences: readonly string[]): number => {
  let held = 0
  for (const sequence of sequences) {
    for (let length = Math.min(sequence.length - 1, text.length); length > held; length--)
      if (text.endsWith(sequence.slice(0, length))) held = length
  }
  return held
}

/**
 * Stops a message at sequences that its upstream cannot be told of: text up to the first of them, nothing after it. The
 * upstream's stream is read to its end all the same, since that is where it tells what it has cost.
 */
export const stopStream = (decoder: StreamDecoder, sequences: readonly string[]): StreamDecoder => {
  if (sequences.length === 0) return decoder
  const open = new Set<number>()
  let pending = ''
  let stopped: string | null = null

  const textOf = (index: number, text: string): StreamEvent[] =>
    text === '' ? [] : [{ type: 'content_block_delta', index, delta: { type: 'text_delta', text } }]

  const onText = (index: number, text: string): StreamEvent[] => {
    if (stopped !== null) return []
    pending += text
    const stop = findStop(pending, sequences)
    if (stop !== null) {
      stopped = stop.sequence
      const before = pending.slice(0, stop.at)
      pending = ''
      return textOf(index, before)
    }
    const safe = pending.length - heldBack(pending, sequences)
    const out = textOf(index, pending.slice(0, safe))
    pending = pending.slice(safe)
    return out
  }

  const filter = (event: StreamEvent): StreamEvent[] => {
    switch (event.type) {
      case 'content_block_start':
        if (stopped !== null) return []
        open.add(event.index)
        return [event]
      case 'content_block_delta':
        if (event.delta.type === 'text_delta') return onText(event.index, event.delta.text)
        return stopped === null ? [event] : []
      case 'content_block_stop': {
        if (!open.delete(event.index)) return []
        const rest = textOf(event.index, pending)
        pending = ''
        return [...rest, event]
      }
      case 'message_delta':
        if (stopped === null) return [event]
        return [{ ...event, delta: { stop_reason: 'stop_sequence', stop_sequence: stopped } }]
      default:
        return [event]
    }
  }
  return { push: frame => decoder.push(frame).flatMap(filter), end: () => decoder.end().flatMap(filter) }
}

/** The same for a whole message. */
export const stopMessage = (message: Message, sequences: readonly string[]): Message => {
  const content: ContentBlock[] = []
  for (const block of message.content) {
    const text = block.type === 'text' && typeof block.text === 'string' ? block.text : null
    const stop = text === null ? null : findStop(text, sequences)
    if (stop === null || text === null) {
      content.push(block)
      continue
    }
    const before = text.slice(0, stop.at)
    if (before !== '') content.push({ ...block, text: before })
    return { ...message, content, stop_reason: 'stop_sequence', stop_sequence: stop.sequence }
  }
  return message
}

/** What a request asks for; an empty one would stop everything. */
export const stopsOf = ({ stop_sequences }: { stop_sequences?: string[] | null | undefined }): string[] =>
  (stop_sequences ?? []).filter(sequence => sequence !== '')

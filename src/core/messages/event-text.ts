import { sseText } from '../../lib/sse.ts'
import type { StreamEvent } from './event.ts'

/** An event as it goes over the wire. */
export const eventText = (event: StreamEvent): string => eventsText([event])

export const eventsText = (events: readonly StreamEvent[]): string => {
  let text = ''
  let last: DeltaEvent | undefined
  let head = ''
  for (const event of events) {
    if (event.type !== 'content_block_delta' || !isTextDelta(event)) {
      text += sseText(event.type, JSON.stringify(event))
      continue
    }
    if (last?.index !== event.index || last.delta.type !== event.delta.type) head = headOf(event)
    last = event
    text += `${head}${stringJson(textOf(event))}}}\n\n`
  }
  return text
}

type DeltaEvent = Extract<StreamEvent, { type: 'content_block_delta' }>

/** Deltas of one text each: nearly all there is of a stream. */
const textFields = new Map<string, string>([
  ['text_delta', 'text'],
  ['thinking_delta', 'thinking'],
  ['input_json_delta', 'partial_json'],
])

/** Written by hand, to the same end as serialising the event: of a translated chunk that was the second largest part. */
const isTextDelta = (event: DeltaEvent): boolean =>
  typeof textOf(event) === 'string' && fieldCount(event) === 3 && fieldCount(event.delta) === 2

const textOf = ({ delta }: DeltaEvent): string =>
  (delta as unknown as Record<string, string>)[textFields.get(delta.type) ?? ''] as string

const headOf = ({ index, delta: { type } }: DeltaEvent): string =>
  `event: content_block_delta\ndata: {"type":"content_block_delta","index":${index},"delta":{"type":"${type}","${textFields.get(type)}":`

/** Text that needs no escapes, the most of it, is quicker to check than to serialise. */
const stringJson = (text: string): string => (plain.test(text) ? `"${text}"` : JSON.stringify(text))

// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON escapes them
const plain = /^[^"\\\u0000-\u001f\ud800-\udfff]*$/

const fieldCount = (object: object): number => {
  let count = 0
  for (const _ in object) count++
  return count
}

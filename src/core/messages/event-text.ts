import { sseText } from '../../lib/sse.ts'
import type { StreamEvent } from './event.ts'

/** An event as it goes over the wire. */
export const eventText = (event: StreamEvent): string =>
  (event.type === 'content_block_delta' && textDeltaText(event)) || sseText(event.type, JSON.stringify(event))

export const eventsText = (events: readonly StreamEvent[]): string => {
  let text = ''
  for (const event of events) text += eventText(event)
  return text
}

type DeltaEvent = Extract<StreamEvent, { type: 'content_block_delta' }>

/** Deltas of one text each: nearly all there is of a stream. */
const textFields = new Map<string, string>([
  ['text_delta', 'text'],
  ['thinking_delta', 'thinking'],
  ['input_json_delta', 'partial_json'],
])

/** The same as serialising the event, in a seventh of the time: of a translated chunk that was the second largest part. */
const textDeltaText = (event: DeltaEvent): string | undefined => {
  const { index, delta } = event
  const field = textFields.get(delta.type)
  if (field === undefined || Object.keys(event).length !== 3 || Object.keys(delta).length !== 2) return undefined
  const text = JSON.stringify((delta as Record<string, unknown>)[field])
  if (text === undefined) return undefined
  return `event: content_block_delta\ndata: {"type":"content_block_delta","index":${index},"delta":{"type":"${delta.type}","${field}":${text}}}\n\n`
}

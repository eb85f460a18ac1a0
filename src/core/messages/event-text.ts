import { sseText } from '../../lib/sse.ts'
import type { StreamEvent } from './event.ts'

/** An event as it goes over the wire. */
export const eventText = (event: StreamEvent): string => sseText(event.type, JSON.stringify(event))

export const eventsText = (events: readonly StreamEvent[]): string => {
  let text = ''
  for (const event of events) text += eventText(event)
  return text
}

import { collect } from '../../src/core/messages/collect.ts'
import type { StreamEvent } from '../../src/core/messages/event.ts'
import type { Message } from '../../src/core/messages/message.ts'
import { streamFaults } from '../core/protocols/shared/check-stream.ts'

interface Frame {
  event: string | undefined
  data: Record<string, unknown>
}

/** The frames of a streamed answer, read as strictly as it is meant to be written. */
const framesOf = (text: string): Frame[] =>
  text
    .split(/\r?\n\r?\n/)
    .filter(frame => frame.includes('data: '))
    .map(frame => {
      const lines = frame.split(/\r?\n/)
      const field = (name: string) => lines.find(line => line.startsWith(`${name}: `))?.slice(name.length + 2)
      return { event: field('event'), data: JSON.parse(field('data') ?? '') as Frame['data'] }
    })

/** How a client sees an answer, whichever way it asked. */
export interface Seen {
  status: number
  headers: Headers
  /** Of a stream, pings left out. */
  events: StreamEvent[]
  /** The whole message; undefined when there was none. */
  message: Message | undefined
  /** The error, by status or as an event. */
  error: { type: string; message: string } | undefined
  text: string
}

export const seen = async (response: Response): Promise<Seen> => {
  const text = await response.text()
  const base = { status: response.status, headers: response.headers, text }
  if (!response.headers.get('content-type')?.startsWith('text/event-stream')) {
    const body = JSON.parse(text) as Message & { error?: Seen['error'] }
    const isMessage = response.status === 200
    return { ...base, events: [], message: isMessage ? body : undefined, error: body.error }
  }
  const events = framesOf(text)
    .map(({ data }) => data as unknown as StreamEvent)
    .filter(event => event.type !== 'ping')
  const last = events.at(-1)
  const error = last?.type === 'error' ? last.error : undefined
  const message = events.some(event => event.type === 'message_stop') ? collect(events) : undefined
  return { ...base, events, message, error }
}

/** What is wrong with an answer by Anthropic's grammar, complete or failed; empty when nothing is. */
export const answerFaults = (answer: Seen): string[] => {
  if (answer.error !== undefined) return errorFaults(answer)
  if (answer.message === undefined) return ['neither a message nor an error']
  return answer.events.length > 0 ? [...frameFaults(answer.text), ...streamFaults(answer.events)] : []
}

const errorFaults = ({ status, error, events, message, text }: Seen): string[] => [
  ...(typeof error?.type === 'string' && error.type !== '' ? [] : ['an error without a type']),
  ...(typeof error?.message === 'string' && error.message !== '' ? [] : ['an error without a message']),
  ...(status === 529 ? ['529'] : []),
  ...(message === undefined ? [] : ['a message and an error']),
  ...(events.some(event => event.type === 'message_delta' || event.type === 'message_stop')
    ? ['an end before the error']
    : []),
  ...(events.length === 0 ? [] : frameFaults(text)),
]

/** Each frame names its event as its data does. */
const frameFaults = (text: string): string[] =>
  framesOf(text).flatMap(({ event, data }) => (event === data.type ? [] : [`event ${event} holds ${data.type}`]))

/** A message as far as it does not depend on the provider: without ids, usage, and what carries signatures. */
export const substance = (message: Message | undefined): unknown[] =>
  (message?.content ?? []).flatMap(block => {
    const { signature: _, ...rest } = block as { signature?: string; thinking?: string; type: string }
    return rest.type === 'thinking' && rest.thinking === '' ? [] : [rest]
  })

import { readdirSync, readFileSync } from 'node:fs'
import { UpstreamError } from '../../../../src/core/errors.ts'
import { collect } from '../../../../src/core/messages/collect.ts'
import type { StreamEvent } from '../../../../src/core/messages/event.ts'
import type { Message } from '../../../../src/core/messages/message.ts'
import type { MessagesRequest } from '../../../../src/core/messages/request.ts'
import type { CallContext, DecodeContext, Protocol } from '../../../../src/core/protocols/protocol.ts'
import { createEventReader } from '../../../../src/core/protocols/translating-relay.ts'
import type { JsonObject } from '../../../../src/core/providers/provider.ts'
import { contextOf, requestOf } from '../openai-chat/contexts.ts'
import { seeded } from './check-stream.ts'

export interface Decoded {
  events: StreamEvent[]
  thrown: unknown
}

const folderOf = (protocol: Protocol): URL => new URL(`../../../fixtures/protocols/${protocol.id}/`, import.meta.url)

export const fixtureNames = (protocol: Protocol): string[] =>
  readdirSync(folderOf(protocol)).map(name => name.replace('.jsonl', ''))

/** The data of each frame of a recorded-style stream. */
export const fixture = (protocol: Protocol, name: string): string[] =>
  readFileSync(new URL(`${name}.jsonl`, folderOf(protocol)), 'utf8')
    .trimEnd()
    .split('\n')

/** All events of these frames, up to where it throws. */
export const decodeFrames = (protocol: Protocol, frames: string[], context: DecodeContext = contextOf()): Decoded => {
  const decoder = protocol.decoder(context)
  const events: StreamEvent[] = []
  try {
    for (const data of frames) events.push(...decoder.push({ data }))
    events.push(...decoder.end())
    return { events, thrown: undefined }
  } catch (thrown) {
    return { events, thrown }
  }
}

/** The message that a fixture spells. */
export const messageOf = (protocol: Protocol, name: string, context?: DecodeContext): Message => {
  const { events, thrown } = decodeFrames(protocol, fixture(protocol, name), context)
  if (thrown !== undefined) throw thrown
  return collect(events)
}

export const bytesOf = (protocol: Protocol, frames: string[]): Buffer =>
  Buffer.from(
    frames.map(data => (protocol.framing === 'sse' ? `: keep-alive\r\ndata: ${data}\r\n\r\n` : `${data}\n`)).join(''),
  )

/** The same through the byte parser, cut into reads at these places. */
export const decodeBytes = (protocol: Protocol, bytes: Buffer, cuts: number[]): Decoded => {
  const reader = createEventReader(protocol.framing, protocol.decoder(contextOf()))
  const events: StreamEvent[] = []
  let from = 0
  for (const to of [...cuts.toSorted((left, right) => left - right), bytes.length]) {
    events.push(...reader.push(bytes.subarray(from, to)))
    from = to
  }
  events.push(...reader.end())
  return { events, thrown: reader.failure }
}

export const randomCuts = (length: number, seed: number): number[] => {
  const random = seeded(seed)
  return Array.from({ length: 1 + Math.floor(random() * 40) }, () => Math.floor(random() * length))
}

/** How the error is classified; anything else than an UpstreamError is a bug. */
export const failureOf = (thrown: unknown): string =>
  thrown instanceof UpstreamError ? thrown.failure : `not an UpstreamError: ${String(thrown)}`

/** What goes out for this request, as it is read on the other side: through JSON. */
export const encoded = (
  protocol: Protocol,
  request: object,
  context: Partial<CallContext> = {},
): { path: string; body: JsonObject; headers?: Record<string, string> } => {
  const full: MessagesRequest = requestOf(request)
  return JSON.parse(JSON.stringify(protocol.encode(full, { ...contextOf(full), ...context })))
}

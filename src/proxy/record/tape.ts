import type { Dispatcher } from 'undici'
import { type CassetteExchange, cassetteVersion } from '../../core/cassette/cassette.ts'
import { maskChunks, type TimedBytes } from '../../core/cassette/mask-chunks.ts'
import { maskAnswerHeaders, type Redact } from '../../core/cassette/mask-value.ts'
import { networkFailure } from '../upstream/network-failure.ts'
import { cassetteRequest } from './cassette-request.ts'

/** A call while it is going on: references to what passes, nothing copied or looked at. */
export interface Tape {
  at: Date
  startedMs: number
  options: Dispatcher.DispatchOptions
  answer?: { status: number; headers: Record<string, string | string[] | undefined>; atMs: number }
  parts: TimedBytes[]
  keptBytes: number
  missingBytes: number
}

export const newTape = (options: Dispatcher.DispatchOptions): Tape => ({
  at: new Date(),
  startedMs: performance.now(),
  options,
  parts: [],
  keptBytes: 0,
  missingBytes: 0,
})

/** Milliseconds since the request was sent, to a tenth. */
export const elapsedMs = ({ startedMs }: Tape): number => Math.round((performance.now() - startedMs) * 10) / 10

/** The tape as an entry of a cassette. `endMs`: when the call ended; `error`: why it did before its end. */
export const exchangeOf = (tape: Tape, endMs: number, error: unknown, redact: Redact): CassetteExchange => {
  const failure = error === undefined ? undefined : networkFailure(error)
  return {
    schemaVersion: cassetteVersion,
    kind: 'exchange',
    at: tape.at.toISOString(),
    request: cassetteRequest(tape.options, redact),
    ...(tape.answer ? { answer: answerOf(tape, tape.answer, endMs, redact) } : {}),
    ...(failure ? { error: { failure: failure.failure, message: redact(failure.message), atMs: endMs } } : {}),
  }
}

const answerOf = (
  tape: Tape,
  { status, headers, atMs }: NonNullable<Tape['answer']>,
  endMs: number,
  redact: Redact,
): NonNullable<CassetteExchange['answer']> => {
  const { chunks, merged } = maskChunks(tape.parts, redact)
  const flat = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name.toLowerCase(), [value].flat().join(', ')]],
  )
  return {
    status,
    headers: maskAnswerHeaders(Object.fromEntries(flat), redact),
    atMs,
    chunks,
    endMs,
    ...(merged ? { merged } : {}),
    ...(tape.missingBytes > 0 ? { missingBytes: tape.missingBytes } : {}),
  }
}

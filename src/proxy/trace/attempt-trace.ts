import type { UpstreamError } from '../../core/errors.ts'
import type { Logger } from '../../log/logger.ts'
import { createExcerpt, type Excerpt } from './excerpt.ts'
import { shownHeaders } from './shown-headers.ts'
import type { AttemptTrace, TracedCall } from './trace.ts'
import { watchAnswer } from './watch-answer.ts'

export interface AttemptTraceOptions {
  requestId: string
  /** Counted from 1 within the request. */
  number: number
  /** `provider/model` */
  name: string
  protocol: string
  call: TracedCall
  /** A line of the trace. Absent: none is wanted. */
  write: ((record: object) => void) | undefined
  /** Where the answer's text goes. Absent: it is not wanted. */
  log: Pick<Logger, 'api' | 'warn'> | undefined
  redact: (text: string) => string
}

export interface KeptAttempt extends AttemptTrace {
  answerBytes(): number
  /** The request is over: nothing more is read. */
  finish(): void
}

/** Bodies of these may repeat parts of the key that was refused. */
const withheld = new Set([401, 403])

export const traceAttempt = (options: AttemptTraceOptions): KeptAttempt => {
  const { requestId, number, name, protocol, call, write, log, redact } = options
  const at = new Date().toISOString()
  const startedAt = performance.now()
  const sinceStart = (): number => Math.round(performance.now() - startedAt)
  let answer: { status: number; headers: Record<string, string>; afterMs: number } | undefined
  let excerpt: Excerpt | undefined
  let bytes = 0
  let isOver = false

  const finish = (): void => {
    if (isOver) return
    isOver = true
    if (log === undefined || answer === undefined || excerpt === undefined) return
    const body = withheld.has(answer.status) ? '(withheld: it may repeat parts of the key)' : redact(excerpt.text())
    const text = `${name} answered ${answer.status} in ${sinceStart()} ms, ${bytes} bytes: ${body} [${requestId}]`
    if (answer.status < 400) log.api(text)
    else log.warn(text)
  }

  return {
    answered(upstream) {
      answer = { status: upstream.status, headers: upstream.headers, afterMs: sinceStart() }
      if (log) excerpt = createExcerpt()
      const seen = (piece: Buffer): void => {
        bytes += piece.length
        excerpt?.add(piece)
      }
      return watchAnswer(upstream, { seen, over: finish })
    },
    end(error) {
      write?.({
        type: 'attempt',
        at,
        requestId,
        attempt: number,
        target: name,
        protocol,
        url: call.origin + call.path.replace(/\?.*$/s, '?...'),
        request: { headers: shownHeaders(call.headers), bytes: lengthOf(call.body) },
        ...(answer && {
          status: answer.status,
          answer: { headers: shownHeaders(answer.headers), afterMs: answer.afterMs },
        }),
        durationMs: sinceStart(),
        ...(error && failureOf(error)),
      })
      if (error) finish()
    },
    answerBytes: () => bytes,
    finish,
  }
}

/** Of a refused key nothing is quoted: such messages repeat parts of it. */
const failureOf = ({ failure, message, retryAfterMs }: UpstreamError) => ({
  failure,
  ...(failure === 'auth' ? {} : { message }),
  ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
})

const lengthOf = (body: unknown): number => {
  if (typeof body === 'string') return Buffer.byteLength(body)
  return Buffer.isBuffer(body) ? body.length : 0
}

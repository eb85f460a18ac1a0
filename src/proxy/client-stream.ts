import type { ServerResponse } from 'node:http'
import { errorBody, httpErrorOf } from '../core/messages/error-body.ts'
import { sseText } from '../lib/sse.ts'

/** The client's side of a streamed answer. */
export interface ClientStream {
  /** Headers are out: a failure can only be told as an event. */
  readonly begun: boolean
  /** Writes whole events. Resolves when the client has room again; rejects when it has gone. */
  write(text: Buffer | string): Promise<void> | undefined
  /** The message is complete: what is to come needs no pings. */
  stopPings(): void
  /** The answer's last event: an error in Anthropic's shape. */
  fail(error: unknown): void
  end(): void
}

export interface ClientStreamOptions {
  /** Asked when the headers go out, with the first event or the first ping. */
  headers: () => Record<string, string>
  requestId: string
  redact: (text: string) => string
  /** Silence after which a ping goes out, before the first event too: clients give up on a silent connection. */
  pingMs: number
}

const ping = sseText('ping', '{"type": "ping"}')

export const openClientStream = (response: ServerResponse, options: ClientStreamOptions): ClientStream => {
  let begun = false
  let pinging = true

  const begin = (): void => {
    if (begun || response.destroyed) return
    begun = true
    response.writeHead(200, {
      ...options.headers(),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache',
      'x-accel-buffering': 'no',
    })
  }

  const timer = setInterval(() => {
    begin()
    if (!response.destroyed && !response.writableNeedDrain) response.write(ping)
  }, options.pingMs)
  timer.unref()
  response.once('close', () => clearInterval(timer))

  return {
    get begun() {
      return begun
    },
    write(text) {
      begin()
      if (pinging) timer.refresh()
      if (response.destroyed) return Promise.reject(new Error('The client has gone'))
      return response.write(text) ? undefined : drained(response)
    },
    stopPings() {
      pinging = false
      clearInterval(timer)
    },
    fail(error) {
      const http = httpErrorOf(error)
      const body = errorBody({ type: http.type, message: options.redact(http.message) }, options.requestId)
      clearInterval(timer)
      begin()
      if (!response.destroyed) response.end(sseText('error', JSON.stringify(body)))
    },
    end() {
      clearInterval(timer)
      if (!response.destroyed) response.end()
    },
  }
}

const drained = (response: ServerResponse): Promise<void> => {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const settle = (): void => {
    response.off('drain', settle)
    response.off('close', settle)
    if (response.destroyed) reject(new Error('The client has gone'))
    else resolve()
  }
  response.on('drain', settle)
  response.on('close', settle)
  return promise
}

import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** One step of a streamed reply: text to write, a pause, a broken connection, or silence until the caller gives up. */
export type Step = string | { waitMs: number } | { abort: true } | { hang: true } | { until: Promise<unknown> }

/** What the upstream does with one request. Absent `json`, `body` and `steps`: an empty body. */
export interface Reply {
  /** Default 200. */
  status?: number
  headers?: Record<string, string>
  json?: unknown
  body?: string
  /** Server-sent events, each written on its own. */
  steps?: Step[]
  /** Before anything is sent. */
  waitMs?: number
  /** Never answers. */
  hang?: boolean
  /** Closes the connection without an answer. */
  reset?: boolean
}

export interface RecordedRequest {
  method: string
  /** Path and query. */
  url: string
  headers: IncomingHttpHeaders
  /** The bytes as they came. */
  text: string
  body: Record<string, unknown>
  /** Resolves when the connection was closed before the reply was complete. */
  aborted: Promise<void>
}

export interface Upstream {
  /** Without a trailing slash. */
  url: string
  requests: RecordedRequest[]
  /** Replies to the next requests, in order; the last one repeats. A function sees the request. */
  script(...replies: (Reply | ((request: RecordedRequest) => Reply))[]): void
  close(): Promise<void>
}

/**
 * A loopback upstream on a real socket that does as it is told:
 *
 *     const upstream = await startUpstream()
 *     upstream.script({ status: 429, headers: { 'retry-after': '1' } }, anthropicReply('hello'))
 */
export const startUpstream = async (): Promise<Upstream> => {
  const requests: RecordedRequest[] = []
  let replies: (Reply | ((request: RecordedRequest) => Reply))[] = [{ status: 500, body: 'nothing scripted' }]

  const server = createServer((incoming, response) => {
    const aborted = Promise.withResolvers<void>()
    response.on('close', () => {
      if (!response.writableFinished) aborted.resolve()
    })
    response.on('error', () => {})
    const parts: Buffer[] = []
    incoming.on('data', (part: Buffer) => parts.push(part))
    incoming.on('end', () => {
      const text = Buffer.concat(parts).toString('utf8')
      const request: RecordedRequest = {
        method: incoming.method ?? '',
        url: incoming.url ?? '',
        headers: incoming.headers,
        text,
        body: parse(text),
        aborted: aborted.promise,
      }
      requests.push(request)
      const next = replies.length > 1 ? replies.shift() : replies[0]
      const reply = typeof next === 'function' ? next(request) : (next ?? {})
      answer(response, reply).catch(() => response.destroy())
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    script(...given) {
      replies = given
    },
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const parse = (text: string): Record<string, unknown> => {
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    return {}
  }
}

const answer = async (response: ServerResponse, reply: Reply): Promise<void> => {
  if (reply.waitMs !== undefined) await sleep(reply.waitMs)
  if (reply.hang) return
  if (reply.reset) {
    response.destroy()
    return
  }
  const type = reply.steps ? 'text/event-stream' : reply.json !== undefined ? 'application/json' : 'text/plain'
  response.writeHead(reply.status ?? 200, { 'content-type': type, ...reply.headers })
  if (reply.steps) {
    response.flushHeaders()
    if (!(await perform(response, reply.steps))) return
  }
  response.end(reply.json !== undefined ? JSON.stringify(reply.json) : (reply.body ?? ''))
}

/** False when the connection is gone or meant to hang. */
const perform = async (response: ServerResponse, steps: Step[]): Promise<boolean> => {
  for (const step of steps) {
    if (response.destroyed) return false
    if (typeof step === 'string') {
      await new Promise<void>(resolve => response.write(step, () => resolve()))
      await new Promise(setImmediate)
    } else if ('waitMs' in step) await sleep(step.waitMs)
    else if ('until' in step) await step.until
    else if ('abort' in step) {
      response.destroy()
      return false
    } else return false
  }
  return true
}

import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What the upstream does with one request, down to its bytes. Absent chunks: an empty body. */
export interface WireAnswer {
  status?: number
  headers?: Record<string, string>
  /** Each is a write of its own, and most arrive as a read of their own. */
  chunks?: (string | Buffer)[]
  /** What follows the last chunk. Default `end`. */
  after?: 'end' | 'reset' | 'hang'
  /** Instead of any answer. */
  before?: 'reset' | 'hang'
}

export interface WireRequest {
  /** Path and query. */
  url: string
  headers: IncomingHttpHeaders
  text: string
  // biome-ignore lint/suspicious/noExplicitAny: bodies are looked into from many tests
  body: any
}

export interface WireUpstream {
  /** Without a trailing slash. */
  url: string
  requests: WireRequest[]
  /** Answers that have begun or are due, and whose connection is open. */
  open: () => number
  /** By the request, so that many may be under way at once. */
  answer: (answer: (request: WireRequest) => WireAnswer) => void
  close: () => Promise<void>
  /** Listens again where it did. */
  reopen: () => Promise<void>
}

/** A loopback upstream on a real socket whose answers are bytes: cut anywhere, broken off, or never ended. */
export const startWireUpstream = async (): Promise<WireUpstream> => {
  const requests: WireRequest[] = []
  const underWay = new Set<ServerResponse>()
  let answerOf: (request: WireRequest) => WireAnswer = () => ({ status: 500 })
  const server = createServer((incoming, response) => {
    underWay.add(response)
    response.on('close', () => underWay.delete(response))
    response.on('error', () => {})
    const parts: Buffer[] = []
    incoming.on('data', (part: Buffer) => parts.push(part))
    incoming.on('end', () => {
      const text = Buffer.concat(parts).toString('utf8')
      const request = { url: incoming.url ?? '', headers: incoming.headers, text, body: parse(text) }
      requests.push(request)
      perform(response, answerOf(request)).catch(() => response.destroy())
    })
  })
  server.keepAliveTimeout = 60_000
  const listen = (port: number) => new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve))
  await listen(0)
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    open: () => underWay.size,
    answer(given) {
      answerOf = given
    },
    close: () => closeServer(server),
    reopen: () => listen(port),
  }
}

const perform = async (response: ServerResponse, answer: WireAnswer): Promise<void> => {
  if (answer.before === 'hang') return
  if (answer.before === 'reset') {
    response.socket?.resetAndDestroy()
    return
  }
  response.writeHead(answer.status ?? 200, answer.headers)
  response.flushHeaders()
  for (const chunk of answer.chunks ?? []) {
    if (response.destroyed) return
    await new Promise<void>(resolve => response.write(chunk, () => resolve()))
    await new Promise(setImmediate)
  }
  if (answer.after === 'hang') return
  if (answer.after === 'reset') response.destroy()
  else response.end()
}

const closeServer = (server: Server): Promise<void> =>
  new Promise(resolve => {
    server.close(() => resolve())
    server.closeAllConnections()
  })

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

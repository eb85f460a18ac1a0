import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface McpServer {
  url: string
  /** `METHOD path` with the headers that came. */
  requests: { line: string; headers: IncomingHttpHeaders; body: string }[]
  close: () => Promise<void>
}

interface Call {
  id?: number
  method: string
  params?: { name?: string; protocolVersion?: string }
}

/**
 * A small MCP server with one tool, `lookup`: at `/mcp` over streamable HTTP, at `/sse` over the older transport. It answers
 * nobody who does not show the key. `/moved` redirects.
 */
export const startMcpServer = async (key: string): Promise<McpServer> => {
  const requests: McpServer['requests'] = []
  let stream: ServerResponse | undefined
  const server = createServer(async (request, response) => {
    const body = await text(request)
    const path = request.url ?? ''
    requests.push({ line: `${request.method} ${path}`, headers: request.headers, body })
    if (request.headers['x-tracker-key'] !== key) response.writeHead(401, { 'www-authenticate': 'Bearer' }).end(key)
    else if (path === '/moved') response.writeHead(307, { location: 'http://169.254.169.254/' }).end()
    else if (path === '/sse') {
      stream = response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.write('event: endpoint\ndata: /messages?session=1\n\n')
    } else if (path === '/messages?session=1') {
      const reply = replyTo(JSON.parse(body) as Call)
      if (reply) stream?.write(`event: message\ndata: ${JSON.stringify(reply)}\n\n`)
      response.writeHead(202).end()
    } else if (request.method !== 'POST') response.writeHead(405).end()
    else answer(response, JSON.parse(body) as Call)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const answer = (response: ServerResponse, call: Call): void => {
  const reply = replyTo(call)
  if (reply === null) response.writeHead(202).end()
  else {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'mcp-session-id': 's-1', 'set-cookie': 'a=b' })
    response.end(`event: message\ndata: ${JSON.stringify(reply)}\n\n`)
  }
}

/** A notification gets none. */
const replyTo = ({ id, method, params }: Call): object | null => {
  if (id === undefined) return null
  const results: Record<string, object> = {
    initialize: {
      protocolVersion: params?.protocolVersion ?? '2025-06-18',
      capabilities: { tools: {} },
      serverInfo: { name: 'tracker', version: '1' },
    },
    'tools/list': {
      tools: [{ name: 'lookup', description: 'Looks it up', inputSchema: { type: 'object', properties: {} } }],
    },
    'tools/call': { content: [{ type: 'text', text: 'The answer of the tracker is 4711.' }] },
  }
  const result = results[method]
  return result
    ? { jsonrpc: '2.0', id, result }
    : { jsonrpc: '2.0', id, error: { code: -32_601, message: 'Method not found' } }
}

const text = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}

import { StringDecoder } from 'node:string_decoder'
import { RequestError, UpstreamError } from '../../core/errors.ts'
import type { RemoteMcpServer } from '../../core/mcp/mcp-servers.ts'
import type { ProxyContext } from '../context.ts'
import type { Exchange } from '../exchange.ts'
import { hangUp } from '../hang-up.ts'
import { readBody } from '../read-body.ts'
import { send, type UpstreamAnswer } from '../upstream/answer.ts'
import { createEndpointRewriter } from './rewrite-endpoint.ts'

/** What may go to a server, and come back: nothing by which the agent could pass for another, and no cookie. */
const toServer = /^(?:accept|content-type|last-event-id|mcp-[a-z-]+)$/
const toAgent = /^(?:content-type|cache-control|mcp-[a-z-]+)$/

/**
 * `/mcp/NAME`: hands a call of the agent to a server of the workflow and adds the headers that the agent does not know. Throws
 * RequestError 404 for another name, UpstreamError when the server cannot be reached.
 */
export const handleMcp = async (context: ProxyContext, exchange: Exchange): Promise<void> => {
  const { request, response, url } = exchange
  const name = url.pathname.slice('/mcp/'.length)
  const server = context.config.mcp?.find(known => known.name === name)
  if (server === undefined)
    throw new RequestError(404, 'not_found_error', `There is no MCP server '${name.slice(0, 80)}'`)
  const target = targetOf(server, url)
  const body = request.method === 'POST' ? await readBody(request) : null
  const headers: Record<string, string> = { 'accept-encoding': 'identity' }
  for (const [header, value] of Object.entries(request.headers))
    if (toServer.test(header) && typeof value === 'string') headers[header] = value

  const over = hangUp(response, 0)
  const pools = await context.mcpNetwork.pools()
  const call = send(pools.of(target.origin), {
    ...{ origin: target.origin, path: target.pathname + target.search, method: request.method as 'GET' },
    headers: { ...headers, ...server.headers },
    body,
    // A stream of notifications may be silent for hours.
    bodyTimeout: 0,
  })
  over.onCall(call)
  try {
    await pass(await call.answer, server, exchange)
  } catch (error) {
    if (over.gone()) return
    // Its own words may tell of the address and the headers.
    context.log.warn(`MCP server ${name}: ${error instanceof Error ? error.message : String(error)}`)
    throw new UpstreamError('network', `The MCP server '${name}' cannot be reached`)
  } finally {
    over.release()
  }
}

/** Where a server of the older transport said that messages go; only there, and only on its own host. */
const targetOf = ({ transport, url, name }: RemoteMcpServer, asked: URL): URL => {
  const endpoint = asked.searchParams.get('endpoint')
  const target = new URL(url)
  if (transport !== 'sse' || endpoint === null) return target
  const named = URL.parse(endpoint, url)
  if (named?.origin !== target.origin) throw new RequestError(403, 'permission_error', `'${name}' is on another host`)
  return named
}

const pass = async (
  answer: UpstreamAnswer,
  server: RemoteMcpServer,
  { response, requestId }: Exchange,
): Promise<void> => {
  const { status } = answer
  // 401 would start a login of the agent's own, and a redirect could lead anywhere.
  if (status === 401 || status === 403) throw new Error(`it refuses what the workflow gave for it (${status})`)
  if (status >= 300 && status < 400) throw new Error('it redirects, which is not followed')
  const headers = Object.fromEntries(Object.entries(answer.headers).filter(([name]) => toAgent.test(name)))
  response.writeHead(status, { ...headers, 'request-id': requestId })
  response.flushHeaders()
  const isOldStream = server.transport === 'sse' && /^text\/event-stream/.test(headers['content-type'] ?? '')
  const change = isOldStream ? rewriting(server) : (bytes: Buffer): Buffer | string => bytes
  for (let part = await answer.read(); part !== null; part = await answer.read()) {
    const changed = change(part)
    if (changed.length > 0 && !response.write(changed)) await drained(response)
  }
  response.end()
}

const rewriting = ({ name }: RemoteMcpServer): ((bytes: Buffer) => string) => {
  const decoder = new StringDecoder('utf8')
  const rewrite = createEndpointRewriter(endpoint => `/mcp/${name}?endpoint=${encodeURIComponent(endpoint)}`)
  return bytes => rewrite(decoder.write(bytes))
}

const drained = (response: Exchange['response']): Promise<void> =>
  new Promise(resolve => {
    response.once('drain', resolve)
    response.once('close', resolve)
  })

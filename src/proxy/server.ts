import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import {
  type AddressInfo,
  createServer as createSocketServer,
  type Socket,
  type Server as SocketServer,
} from 'node:net'
import { secretsOf } from '../config/redact.ts'
import { ProxyError, RequestError } from '../core/errors.ts'
import { errorBody } from '../core/messages/error-body.ts'
import type { ProxyConfig } from '../core/proxy-config.ts'
import type { OwnTransformers } from '../core/transformers/own-transformers.ts'
import { once } from '../lib/once.ts'
import type { Logger } from '../log/logger.ts'
import { createRedactor } from '../log/redact.ts'
import type { ProxyContext } from './context.ts'
import { openEgressLog } from './egress/egress-log.ts'
import { createTunnels } from './egress/tunnels.ts'
import { createGuard, isLoopback } from './guard.ts'
import { createIdentities } from './identities.ts'
import { openLedger } from './ledger-writer.ts'
import { openMcpNetwork } from './mcp/open-network.ts'
import { openEngine } from './open-engine.ts'
import { sendError } from './reply.ts'
import { findRoute, isForAgents, notFound, warmUp } from './routes.ts'
import type { Planner } from './target-plan.ts'
import { traceOf } from './trace/trace-of.ts'
import { openPools, type Pools } from './upstream/pools.ts'
import { withCassette } from './with-cassette.ts'

/** A proxy that listens in this process. */
export interface Proxy {
  url: string
  /** Refuses new requests, lets those under way finish for a while, then cuts them off. */
  close(drainMs?: number): Promise<void>
}

/** Listens. Throws ProxyError: `port_in_use`, `no_token`, `cannot_listen`, `record_file`; ConfigError for the user's own transformers. */
export const startProxy = async (config: ProxyConfig, log: Logger, replayed?: Pools): Promise<Proxy> => {
  const { host, port } = config.listen
  if (config.token === null && !isLoopback(host)) {
    throw new ProxyError('no_token', `A proxy on ${host} needs a token`, {
      hint: 'Set a token or listen on 127.0.0.1.',
    })
  }
  const own = await ownTransformers(config)
  const context = await createContext(config, log, own, replayed)
  if (own.size > 0) await (await import('./check-transformers.ts')).checkTransformers(context)
  const server = createServer(serverOptions, createListener(context))
  server.on('clientError', answerClientError)
  server.on('connect', createConnectListener(config, log))
  await listen(server, host, port)
  const { socket } = config.listen
  const inner = socket === undefined ? undefined : await listenOnSocket(server, socket)
  // Once the port is open: the first request waits for it, the start does not.
  setImmediate(() => warmUp(context).catch(error => log.error(`what answers requests cannot be loaded: ${error}`)))
  const address = server.address() as AddressInfo
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`,
    close: async (drainMs = 0) => {
      inner?.close()
      await close(server, context, drainMs)
    },
  }
}

const serverOptions = {
  maxHeaderSize: 32 * 1024,
  headersTimeout: 15_000,
  // For the whole request to arrive, not for the answer.
  requestTimeout: 120_000,
  connectionsCheckingInterval: 5000,
  // Longer than clients keep a connection, so that they are the ones to close it.
  keepAliveTimeout: 75_000,
  noDelay: true,
}

const createContext = async (
  config: ProxyConfig,
  log: Logger,
  own: OwnTransformers,
  replayed: Pools | undefined,
): Promise<ProxyContext> => {
  const connections = { idleMs: config.timeouts.idleMs, proxyUrl: config.proxyUrl, environment: process.env }
  const network = once(() => openPools(connections))
  const pools = await withCassette({ config, log, pools: network }, replayed)
  return {
    config,
    log,
    ledger: openLedger(config.usageFile, log),
    identities: createIdentities(),
    pools,
    mcpNetwork: openMcpNetwork(connections),
    engine: await openEngine(config, { log, pools }),
    trace: await traceOf(config, log),
    planner: once(() => loadPlanner(config, own)),
    redact: createRedactor(secretsOf(config)),
  }
}

/** The user's own code is loaded at the start: what is wrong with it must be told then. */
const ownTransformers = async ({ transformerModules = [] }: ProxyConfig): Promise<OwnTransformers> =>
  transformerModules.length === 0
    ? new Map()
    : (await import('./load-transformers.ts')).loadTransformers(transformerModules)

const loadPlanner = async ({ providers }: ProxyConfig, own: OwnTransformers): Promise<Planner> =>
  (await import('./target-plan.ts')).openPlanner(providers, own)

const createListener = (context: ProxyContext) => {
  const guard = createGuard(context.config)
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const requestId = context.identities.requestId()
    response.on('error', () => {})
    try {
      guard.checkOrigin(request)
      const url = urlOf(request)
      if (ofAgent.has(request.socket) && !isForAgents(url.pathname)) throw notFound(request.method, url.pathname)
      const route = findRoute(request.method ?? '', url.pathname)
      if (!route.open) guard.checkToken(request)
      await route.handle(context, { request, response, requestId, url })
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) context.log.error(`request ${requestId}: ${stackOf(error)}`)
      // What is left of the body is not read: the connection cannot be used again.
      const headers: Record<string, string> = request.complete ? {} : { connection: 'close' }
      sendError(response, error, requestId, context.redact, headers)
    }
  }
}

/** `CONNECT`: for an isolated agent, to the hosts that are allowed; for everyone else there is nothing. */
const createConnectListener = (config: ProxyConfig, log: Logger) => {
  const { allowedHosts, file } = config.egress ?? { allowedHosts: [], file: null }
  const { isKnownTunneller } = createGuard(config)
  return createTunnels({
    allowedHosts,
    isKnown: request => ofAgent.has(request.socket) && isKnownTunneller(request),
    onEnd: openEgressLog(file, log),
  })
}

/** Paths of this server only: throws RequestError 404 for another server's (`http://host/`, `//host/`) and for what is none. */
const urlOf = ({ method, url = '/' }: IncomingMessage): URL => {
  const parsed = url.startsWith('/') ? URL.parse(`http://proxy${url}`) : null
  if (parsed === null) throw new RequestError(404, 'not_found_error', `Not found: ${method} ${url.slice(0, 200)}`)
  return parsed
}

const stackOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error))

const listen = (server: Server, host: string, port: number): Promise<void> => {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  server.once('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE') {
      reject(
        new ProxyError('port_in_use', `Port ${port} on ${host} is in use`, {
          hint: 'Stop what listens there (claude-router stop) or choose another port.',
        }),
      )
    } else
      reject(new ProxyError('cannot_listen', `Cannot listen on ${host}:${port}: ${error.message}`, { cause: error }))
  })
  server.listen(port, host, resolve)
  return promise
}

/** Connections of an isolated agent: for them there is nothing but the Messages API. */
const ofAgent = new WeakSet<object>()

/** Connections of a socket file are served as those of the port are. */
const listenOnSocket = async (server: Server, path: string): Promise<SocketServer> => {
  const inner = createSocketServer({ noDelay: true, allowHalfOpen: true }, connection => {
    ofAgent.add(connection)
    server.emit('connection', connection)
  })
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  inner.once('error', error =>
    reject(new ProxyError('cannot_listen', `Cannot listen on ${path}: ${error.message}`, { cause: error })),
  )
  // More than an agent with all its subagents needs, and too few to leave the proxy without file descriptors.
  inner.maxConnections = 512
  inner.listen(path, resolve)
  await promise
  return inner
}

/** Requests that are not HTTP, whose headers are too large or take too long: Anthropic's shape for these too. */
const answerClientError = (error: NodeJS.ErrnoException, socket: import('node:stream').Duplex): void => {
  if (!socket.writable || (socket as Socket & { bytesWritten?: number }).bytesWritten) {
    socket.destroy()
    return
  }
  const [status, text] = clientErrors[error.code ?? ''] ?? [400, 'Bad Request']
  const body = JSON.stringify(errorBody({ type: 'invalid_request_error', message: text }, ''))
  socket.end(
    `HTTP/1.1 ${status} ${text}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  )
}

const clientErrors: Record<string, [number, string]> = {
  HPE_HEADER_OVERFLOW: [431, 'Request Header Fields Too Large'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'Request Timeout'],
}

const close = async (
  server: Server,
  { ledger, pools, mcpNetwork, engine, trace }: ProxyContext,
  drainMs: number,
): Promise<void> => {
  const { promise, resolve } = Promise.withResolvers<void>()
  server.close(() => resolve())
  server.closeIdleConnections()
  const timer = setTimeout(() => server.closeAllConnections(), drainMs)
  await promise
  clearTimeout(timer)
  await engine.close()
  ledger.close()
  trace.close()
  await mcpNetwork.close()
  await (await pools()).close()
}

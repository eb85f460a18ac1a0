import { RequestError } from '../core/errors.ts'
import { version } from '../core/version.generated.ts'
import type { ProxyContext } from './context.ts'
import type { Exchange } from './exchange.ts'
import { sendJson } from './reply.ts'

type Handler = (context: ProxyContext, exchange: Exchange) => Promise<void> | void

export interface Route {
  methods: string[]
  /** Whether a client must show the token. */
  open?: boolean
  handle: Handler
}

/** A handler that is loaded when it is first needed: a server listens before it knows how to answer. */
const loaded = (load: () => Promise<Handler>): Handler => {
  let handler: Handler | undefined
  return async (context, exchange) => {
    handler ??= await load()
    return handler(context, exchange)
  }
}

const loadMessages = async (): Promise<Handler> => (await import('./handle-messages.ts')).handleMessages

/** Loads what the first message will need. */
export const warmUp = async ({ pools }: ProxyContext): Promise<void> => {
  await Promise.all([loadMessages(), pools()])
}

const handleHealth: Handler = (_context, { response, requestId }) => {
  const body = {
    status: 'ok',
    name: 'claude-router',
    version,
    pid: process.pid,
    uptimeSeconds: Math.round(process.uptime()),
  }
  sendJson(response, 200, JSON.stringify(body), { 'request-id': requestId })
}

const handleRoot: Handler = (_context, { response, requestId }) => {
  sendJson(response, 200, JSON.stringify({ name: 'claude-router', version }), { 'request-id': requestId })
}

const routes: Record<string, Route> = {
  '/': { methods: ['GET', 'HEAD'], open: true, handle: handleRoot },
  '/health': { methods: ['GET', 'HEAD'], open: true, handle: handleHealth },
  '/v1/messages': { methods: ['POST'], handle: loaded(loadMessages) },
  '/v1/messages/count_tokens': {
    methods: ['POST'],
    handle: loaded(async () => (await import('./handle-count-tokens.ts')).handleCountTokens),
  },
  '/metrics': {
    methods: ['GET', 'HEAD'],
    handle: loaded(async () => (await import('./monitor/handle-metrics.ts')).handleMetrics),
  },
  '/v1/models': {
    methods: ['GET', 'HEAD'],
    handle: loaded(async () => (await import('./handle-models.ts')).handleModels),
  },
}

const modelRoute: Route = {
  methods: ['GET', 'HEAD'],
  handle: loaded(async () => (await import('./handle-models.ts')).handleModel),
}

const mcpRoute: Route = {
  methods: ['POST', 'GET', 'DELETE'],
  handle: loaded(async () => (await import('./mcp/handle-mcp.ts')).handleMcp),
}

const routeOf = (path: string): Route | undefined => {
  if (Object.hasOwn(routes, path)) return routes[path]
  if (path.startsWith('/v1/models/')) return modelRoute
  return /^\/mcp\/[\w-]+$/.test(path) ? mcpRoute : undefined
}

/** The route for a path. Throws RequestError 404 or 405. */
export const findRoute = (method: string, path: string): Route => {
  const route = routeOf(path)
  if (route === undefined) throw notFound(method, path)
  if (!route.methods.includes(method)) {
    throw new RequestError(
      405,
      'invalid_request_error',
      `${method} is not allowed here: use ${route.methods.join(' or ')}`,
    )
  }
  return route
}

export const notFound = (method: string | undefined, path: string): RequestError =>
  new RequestError(404, 'not_found_error', `Not found: ${method} ${path.slice(0, 200)}`)

/** What Claude Code needs; metrics, health and dashboard are for people. */
export const isForAgents = (path: string): boolean =>
  path === '/' || path.startsWith('/v1/') || path.startsWith('/mcp/')

import { RequestError } from '../core/errors.ts'
import { version } from '../core/version.generated.ts'
import type { ProxyContext } from './context.ts'
import type { Exchange } from './exchange.ts'
import { handleCountTokens } from './handle-count-tokens.ts'
import { handleMessages } from './handle-messages.ts'
import { handleModel, handleModels } from './handle-models.ts'
import { handleMetrics } from './monitor/handle-metrics.ts'
import { sendJson } from './reply.ts'

type Handler = (context: ProxyContext, exchange: Exchange) => Promise<void> | void

export interface Route {
  methods: string[]
  /** Whether a client must show the token. */
  open?: boolean
  handle: Handler
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
  '/v1/messages': { methods: ['POST'], handle: handleMessages },
  '/v1/messages/count_tokens': { methods: ['POST'], handle: handleCountTokens },
  '/metrics': { methods: ['GET', 'HEAD'], handle: handleMetrics },
  '/v1/models': { methods: ['GET', 'HEAD'], handle: handleModels },
}

const modelRoute: Route = { methods: ['GET', 'HEAD'], handle: handleModel }

/** The route for a path. Throws RequestError 404 or 405. */
export const findRoute = (method: string, path: string): Route => {
  const route = Object.hasOwn(routes, path) ? routes[path] : path.startsWith('/v1/models/') ? modelRoute : undefined
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
export const isForAgents = (path: string): boolean => path === '/' || path.startsWith('/v1/')

import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { authorize, identify } from './authorize.ts'
import { type Fault, takeFault } from './faults.ts'
import { answerGraphql } from './graphql.ts'
import { isObject, type Json } from './json.ts'
import { paginate } from './pagination.ts'
import { notFound, Refusal } from './refusal.ts'
import { type Call, matchPath, type Reply, type Route } from './route.ts'
import { actionsRoutes, storedLogRoutes } from './routes/actions.ts'
import { advisoryRoutes, dependencyRoutes } from './routes/advisories.ts'
import { checkRunRoutes } from './routes/check-runs.ts'
import { codeScanningRoutes } from './routes/code-scanning.ts'
import { contentRoutes } from './routes/contents.ts'
import { gitRoutes } from './routes/git.ts'
import { issueRoutes } from './routes/issues.ts'
import { pullRoutes } from './routes/pulls.ts'
import { repositoryRoutes, rootRoutes } from './routes/repository.ts'
import { reviewCommentRoutes } from './routes/review-comments.ts'
import { reviewRoutes } from './routes/reviews.ts'
import type { World } from './world.ts'

const belowRepository: Route[] = [
  ...repositoryRoutes,
  ...reviewCommentRoutes,
  ...reviewRoutes,
  ...pullRoutes,
  ...issueRoutes,
  ...checkRunRoutes,
  ...codeScanningRoutes,
  ...dependencyRoutes,
  ...gitRoutes,
  ...contentRoutes,
  ...actionsRoutes,
]

/** Answers one request, and keeps what was asked and how it ended. */
export const answerRequest = async (
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const address = new URL(request.url ?? '/', world.url)
  const method = request.method ?? 'GET'
  const text = await readBody(request)
  const fault = takeFault(world.faults, method, belowRepositoryPath(world, address.pathname) ?? address.pathname)
  const reply = await replyOrRefuse(world, request, address, method, text, fault)
  world.requests.push({ method, path: address.pathname + address.search, body: parse(text), status: reply.status })
  if (fault?.kind === 'hang-up' || fault?.kind === 'lost-connection') request.socket.destroy()
  else send(world, response, reply)
}

const replyOrRefuse = async (
  world: World,
  request: IncomingMessage,
  address: URL,
  method: string,
  text: string,
  fault: Fault | undefined,
): Promise<Reply> => {
  try {
    const early = fault && refuseByFault(world, fault)
    if (early) return early
    const reply = await dispatch(world, request, address, method, text, fault?.kind === 'vanish')
    return fault?.kind === 'lost-answer' ? { status: 502, body: { message: 'Server Error' } } : reply
  } catch (error) {
    if (error instanceof Refusal) return { status: error.status, body: error.body, headers: error.headers }
    return { status: 500, body: { message: `The demo's GitHub API failed: ${String(error)}` } }
  }
}

/** Faults that happen before anything is done. */
const refuseByFault = (world: World, fault: Fault): Reply | undefined => {
  if (fault.kind === 'hang-up') return { status: 0 }
  if (fault.kind === 'error') return { status: 500, body: { message: 'Server Error' } }
  if (fault.kind === 'rate-limit') {
    world.rateLimit.used = world.rateLimit.limit
    throw new Refusal(403, { message: 'API rate limit exceeded for installation ID 1.' })
  }
  if (fault.kind !== 'secondary-limit') return undefined
  throw new Refusal(
    403,
    { message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.' },
    { 'retry-after': String(fault.retryAfterSeconds ?? 1) },
  )
}

const dispatch = async (
  world: World,
  request: IncomingMessage,
  address: URL,
  method: string,
  text: string,
  vanish: boolean,
): Promise<Reply> => {
  const identity = identify(world, request.headers.authorization)
  const accept = request.headers.accept ?? ''
  const base = { world, identity, method, query: address.searchParams, accept }
  if (address.pathname === '/graphql' && method === 'POST') {
    return answerGraphql({ ...base, params: {}, body: mustParse(text) })
  }
  const below = belowRepositoryPath(world, address.pathname)
  const found = findRoute(
    below === undefined ? [...rootRoutes, ...advisoryRoutes, ...storedLogRoutes] : belowRepository,
    method,
    below ?? address.pathname,
  )
  if (!found) throw notFound()
  authorize(identity, found.route.needs)
  const call: Call = { ...base, params: found.params, body: method === 'GET' ? {} : mustParse(text) }
  const before = vanish ? snapshot(world) : undefined
  const reply = paginate(await found.route.handle(call), address)
  before?.()
  return reply
}

/** Gives a function that takes the world's lists back to what they are now. */
const snapshot = (world: World): (() => void) => {
  const { reviews, reviewComments, issueComments, checkRuns } = world
  const kept = {
    reviews: [...reviews],
    reviewComments: [...reviewComments],
    issueComments: [...issueComments],
    checkRuns: [...checkRuns],
  }
  return () => void Object.assign(world, kept)
}

const findRoute = (routes: Route[], method: string, path: string) => {
  for (const route of routes) {
    const params = route.method === method ? matchPath(route.path, path) : undefined
    if (params) return { route, params }
  }
  return undefined
}

const belowRepositoryPath = (world: World, path: string): string | undefined => {
  const prefix = `/repos/${world.owner}/${world.name}`
  return path === prefix || path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : undefined
}

const readBody = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

const parse = (text: string): unknown => {
  try {
    return text === '' ? null : JSON.parse(text)
  } catch {
    return text
  }
}

const mustParse = (text: string): Json => {
  const value = parse(text) ?? {}
  // `POST /issues/N/labels` also takes a bare list.
  if (Array.isArray(value)) return { labels: value }
  if (!isObject(value)) throw new Refusal(400, { message: 'Problems parsing JSON' })
  return value
}

const send = (world: World, response: ServerResponse, reply: Reply): void => {
  const { rateLimit } = world
  rateLimit.used = Math.min(rateLimit.limit, rateLimit.used + 1)
  const isText = reply.contentType !== undefined
  const body = reply.body === undefined ? '' : isText ? String(reply.body) : JSON.stringify(reply.body)
  response.writeHead(reply.status, {
    'content-type': reply.contentType ?? 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'x-github-request-id': randomBytes(10)
      .toString('hex')
      .toUpperCase()
      .replace(/(.{4})(?=.)/g, '$1:'),
    'x-github-media-type': 'github.v3; format=json',
    'x-github-api-version-selected': '2022-11-28',
    'x-ratelimit-limit': rateLimit.limit,
    'x-ratelimit-remaining': rateLimit.limit - rateLimit.used,
    'x-ratelimit-used': rateLimit.used,
    'x-ratelimit-reset': rateLimit.resetSeconds,
    'x-ratelimit-resource': 'core',
    ...reply.headers,
  })
  response.end(body)
}

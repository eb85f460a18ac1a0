import type { Json } from './json.ts'
import type { Identity, Permission, PermissionName, World } from './world.ts'

export interface Call {
  world: World
  identity: Identity
  method: string
  /** Named parts of the path, decoded. */
  params: Record<string, string>
  query: URLSearchParams
  accept: string
  body: Json
}

export interface Reply {
  status: number
  /** Sent as JSON, unless it is text with a `contentType`. */
  body?: unknown
  contentType?: string
  headers?: Record<string, string>
  /** Cut into pages by `page` and `per_page`, with a Link header. */
  paginate?: 'list' | 'check_runs' | 'files'
}

export interface Route {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  /** Below the repository when it begins with `/`: `/pulls/:number`. A `*` at the end takes the rest. */
  path: string
  /** One of these is enough. */
  needs: Partial<Record<PermissionName, Permission>>
  handle: (call: Call) => Reply | Promise<Reply>
}

/** Routes of one family share the permission they need for reading and for writing. */
export const family =
  (...names: PermissionName[]) =>
  (method: Route['method'], path: string, handle: Route['handle']): Route => ({
    method,
    path,
    needs: Object.fromEntries(names.map(name => [name, method === 'GET' ? 'read' : 'write'])),
    handle,
  })

/** The named parts of `path`, or undefined when the pattern is another one. */
export const matchPath = (pattern: string, path: string): Record<string, string> | undefined => {
  const wanted = pattern.split('/')
  const given = path.split('/')
  const rest = wanted.at(-1) === '*'
  if (rest ? given.length < wanted.length : given.length !== wanted.length) return undefined
  const params: Record<string, string> = {}
  for (const [index, part] of wanted.entries()) {
    if (part === '*') params.rest = given.slice(index).map(decodeURIComponent).join('/')
    else if (part.startsWith(':')) params[part.slice(1)] = decodeURIComponent(given[index] ?? '')
    else if (part !== given[index]) return undefined
  }
  return params
}

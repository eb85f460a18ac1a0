import { spawn } from 'node:child_process'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { identify } from './authorize.ts'
import type { World } from './world.ts'

/** Whether a request is git's own: `/owner/name.git/...`. */
export const isGitRequest = ({ owner, name }: World, path: string): boolean => path.startsWith(`/${owner}/${name}.git/`)

/** Git over HTTP, by git's own CGI program, for whoever shows a token that may read the contents (write them, to push). */
export const answerGit = (world: World, request: IncomingMessage, response: ServerResponse): void => {
  const url = new URL(request.url ?? '/', world.url)
  const isPush = `${url.pathname}${url.search}`.includes('git-receive-pack')
  const contents = permissionOf(world, request.headers.authorization)
  if (contents === undefined || (isPush && contents !== 'write')) {
    const status = contents === undefined ? 401 : 403
    response.writeHead(status, status === 401 ? { 'www-authenticate': 'Basic realm="GitHub"' } : {}).end()
    return
  }
  const backend = spawn('git', ['http-backend'], {
    env: {
      PATH: process.env.PATH,
      GIT_PROJECT_ROOT: world.gitDirectory,
      GIT_HTTP_EXPORT_ALL: '1',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_COUNT: '3',
      GIT_CONFIG_KEY_0: 'safe.directory',
      GIT_CONFIG_VALUE_0: '*',
      GIT_CONFIG_KEY_1: 'uploadpack.allowReachableSHA1InWant',
      GIT_CONFIG_VALUE_1: 'true',
      GIT_CONFIG_KEY_2: 'http.receivepack',
      GIT_CONFIG_VALUE_2: 'true',
      PATH_INFO: url.pathname.slice(`/${world.owner}/${world.name}.git`.length),
      QUERY_STRING: url.search.slice(1),
      REQUEST_METHOD: request.method ?? 'GET',
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      ...(request.headers['content-length'] ? { CONTENT_LENGTH: request.headers['content-length'] } : {}),
      ...(request.headers['content-encoding'] ? { HTTP_CONTENT_ENCODING: request.headers['content-encoding'] } : {}),
      ...(request.headers['git-protocol']
        ? {
            HTTP_GIT_PROTOCOL: String(request.headers['git-protocol']),
            GIT_PROTOCOL: String(request.headers['git-protocol']),
          }
        : {}),
    },
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  request.pipe(backend.stdin).on('error', () => {})
  answerCgi(backend.stdout, response)
}

/** What the token may do with the contents; git sends it as the password. */
const permissionOf = (world: World, authorization: string | undefined): 'read' | 'write' | undefined => {
  const [, basic] = /^basic +(\S+)$/i.exec(authorization ?? '') ?? []
  const token = basic === undefined ? undefined : Buffer.from(basic, 'base64').toString().split(':').slice(1).join(':')
  try {
    return identify(world, token === undefined ? authorization : `Bearer ${token}`).permissions.contents
  } catch {
    return undefined
  }
}

/** Headers first, as lines; `Status:` among them. */
const answerCgi = (output: NodeJS.ReadableStream, response: ServerResponse): void => {
  let head: Buffer | null = Buffer.alloc(0)
  output.on('data', (bytes: Buffer) => {
    if (head === null) {
      response.write(bytes)
      return
    }
    head = Buffer.concat([head, bytes])
    const end = head.indexOf('\r\n\r\n')
    if (end < 0) return
    const lines = head.subarray(0, end).toString('latin1').split('\r\n')
    const headers = lines.map(
      line => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()] as const,
    )
    const status = Number(headers.find(([name]) => name.toLowerCase() === 'status')?.[1]?.slice(0, 3) ?? 200)
    response.writeHead(status, Object.fromEntries(headers.filter(([name]) => name.toLowerCase() !== 'status')))
    response.write(head.subarray(end + 4))
    head = null
  })
  output.on('end', () => {
    if (head !== null) response.writeHead(500)
    response.end()
  })
}

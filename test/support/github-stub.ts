import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { commentable } from '../../src/core/diff/commentable.ts'
import { parseUnifiedDiff } from '../../src/core/diff/parse-unified-diff.ts'
import { createGitHub, type GitHub } from '../../src/github/client.ts'
import { silentLogger } from '../../src/log/logger.ts'

/** One pull request behind GitHub's REST API on loopback, with the refusals that GitHub is known for. */
export interface GitHubStub {
  github: GitHub
  pull: Record<string, unknown> & { head: { sha: string } }
  diff: string
  reviews: StubReview[]
  comments: StubComment[]
  issueComments: { id: number; body: string; user: StubUser; html_url: string }[]
  /** `METHOD /path` of every request, in order. */
  calls: string[]
  /** Answers once in place of the API; `after`: the request is carried out first. First match wins. */
  faults: Fault[]
  patches: Record<string, unknown>[]
  close: () => Promise<void>
}

interface StubUser {
  login: string
  type: string
}
interface StubReview {
  id: number
  state: string
  body: string
  user: StubUser
  commit_id: string
  html_url: string
}
interface StubComment {
  id: number
  body: string
  path: string
  line?: number
  side?: string
  start_line?: number
  subject_type?: string
  user: StubUser
  pull_request_review_id: number
  html_url: string
}
interface Fault {
  on: RegExp
  status: number
  message?: string
  headers?: Record<string, string>
  after?: boolean
}
type Body = Record<string, unknown> & { comments?: StubComment[] }

export const bot: StubUser = { login: 'github-actions[bot]', type: 'Bot' }
const limit = 65_536

class Refusal extends Error {
  readonly status: number
  readonly errors: unknown[] | undefined
  constructor(status: number, message: string, errors?: unknown[]) {
    super(message)
    this.status = status
    this.errors = errors
  }
}

export const startGitHubStub = async (diff: string, headSha = 'a'.repeat(40)): Promise<GitHubStub> => {
  let nextId = 1
  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const repo = { full_name: 'o/r' }
  const stub: GitHubStub = {
    github: createGitHub({
      token: 'token',
      apiUrl: url,
      owner: 'o',
      repo: 'r',
      log: silentLogger,
      retry: { baseDelayMs: 1, secondaryLimitMs: 1, pauseMs: 1 },
    }),
    pull: {
      number: 7,
      title: 'T',
      body: null,
      state: 'open',
      draft: false,
      user: { login: 'octocat', type: 'User' },
      labels: [{ name: 'bug' }],
      head: { ref: 'topic', sha: headSha, repo } as { sha: string },
      base: { ref: 'main', sha: 'b'.repeat(40), repo },
      html_url: 'https://github.com/o/r/pull/7',
    },
    diff,
    reviews: [],
    comments: [],
    issueComments: [],
    calls: [],
    faults: [],
    patches: [],
    close: () => new Promise(resolve => server.close(() => resolve())),
  }

  const checkAnchor = (comment: StubComment) => {
    const file = parseUnifiedDiff(stub.diff).find(candidate => candidate.path === comment.path)
    if (!file) throw new Refusal(422, 'Unprocessable Entity', ['Path could not be resolved'])
    if ((comment.body?.length ?? 0) > limit) throw new Refusal(422, 'Validation Failed', ['body is too long'])
    const endLine = Number(comment.line)
    const startLine = comment.start_line ?? endLine
    if (comment.start_line === endLine)
      throw new Refusal(422, 'Unprocessable Entity', ['start_line must precede the end line'])
    const side = comment.side === 'LEFT' ? 'LEFT' : 'RIGHT'
    if (!commentable(file, side, { startLine, endLine }))
      throw new Refusal(422, 'Unprocessable Entity', ['Line could not be resolved'])
  }

  const createReview = (body: Body) => {
    if (stub.reviews.some(review => review.state === 'PENDING')) {
      throw new Refusal(422, 'Unprocessable Entity', ['User can only have one pending review per pull request'])
    }
    if (String(body.body ?? '').length > limit)
      throw new Refusal(422, 'Validation Failed', ['body is too long (maximum is 65536 characters)'])
    for (const comment of body.comments ?? []) checkAnchor(comment)
    const id = nextId++
    const review = {
      id,
      state: body.event === 'COMMENT' ? 'COMMENTED' : 'PENDING',
      body: String(body.body ?? ''),
      user: bot,
      commit_id: String(body.commit_id),
      html_url: `https://github.com/o/r/pull/7#pullrequestreview-${id}`,
    }
    stub.reviews.push(review)
    for (const comment of body.comments ?? []) addComment(comment, id)
    return review
  }

  const addComment = (comment: StubComment, reviewId: number) => {
    const id = nextId++
    const html_url = `https://github.com/o/r/pull/7#discussion_r${id}`
    const added = { ...comment, id, html_url, user: bot, pull_request_review_id: reviewId }
    stub.comments.push(added)
    return added
  }

  const createComment = (body: Body) => {
    if (body.subject_type !== 'file') throw new Refusal(422, 'Invalid request', ['line wasn’t supplied'])
    const comment = body as unknown as StubComment
    if (!parseUnifiedDiff(stub.diff).some(file => file.path === comment.path))
      throw new Refusal(422, 'Path could not be resolved')
    return addComment(comment, nextId++)
  }

  const find = <Item extends { id: number }>(list: Item[], id: string | undefined): Item => {
    const item = list.find(candidate => candidate.id === Number(id))
    if (!item) throw new Refusal(404, 'Not Found')
    return item
  }

  const deleteReview = (id: string | undefined) => {
    const review = find(stub.reviews, id)
    if (review.state !== 'PENDING') throw new Refusal(422, 'Can not delete a non-pending pull request review')
    stub.reviews.splice(stub.reviews.indexOf(review), 1)
    stub.comments = stub.comments.filter(comment => comment.pull_request_review_id !== review.id)
    return review
  }

  const readPull = (accept: string) => {
    if (!accept.includes('diff')) return stub.pull
    if (stub.diff.split('\n').length > 20_000)
      throw new Refusal(406, 'Sorry, the diff exceeded the maximum number of lines (20000)')
    return stub.diff
  }

  const visibleComments = () =>
    stub.comments.filter(
      comment => stub.reviews.find(({ id }) => id === comment.pull_request_review_id)?.state !== 'PENDING',
    )

  const issueComment = (body: Body) => {
    if (String(body.body).length > limit) throw new Refusal(422, 'Validation Failed', ['body is too long'])
    const id = nextId++
    const comment = {
      id,
      body: String(body.body),
      user: bot,
      html_url: `https://github.com/o/r/issues/7#issuecomment-${id}`,
    }
    stub.issueComments.push(comment)
    return comment
  }

  const routes: [string, RegExp, (id: string | undefined, body: Body, request: IncomingMessage) => unknown][] = [
    ['GET', /^\/user$/, () => Promise.reject(new Refusal(403, 'Resource not accessible by integration'))],
    ['POST', /^\/graphql$/, () => ({ data: { viewer: { login: bot.login } } })],
    ['GET', /^\/repos\/o\/r\/pulls\/7$/, (_id, _body, request) => readPull(request.headers.accept ?? '')],
    ['GET', /^\/repos\/o\/r\/pulls\/7\/files$/, () => stub.patches],
    [
      'GET',
      /^\/repos\/o\/r\/compare\//,
      () => ({ merge_base_commit: { sha: (stub.pull.base as { sha: string }).sha } }),
    ],
    ['GET', /^\/repos\/o\/r\/pulls\/7\/reviews$/, () => stub.reviews],
    ['POST', /^\/repos\/o\/r\/pulls\/7\/reviews$/, (_id, body) => createReview(body)],
    ['GET', /^\/repos\/o\/r\/pulls\/7\/reviews\/(\d+)$/, id => find(stub.reviews, id)],
    [
      'PUT',
      /^\/repos\/o\/r\/pulls\/7\/reviews\/(\d+)$/,
      (id, body) => Object.assign(find(stub.reviews, id), { body: body.body }),
    ],
    ['DELETE', /^\/repos\/o\/r\/pulls\/7\/reviews\/(\d+)$/, id => deleteReview(id)],
    ['GET', /^\/repos\/o\/r\/pulls\/7\/comments$/, visibleComments],
    ['POST', /^\/repos\/o\/r\/pulls\/7\/comments$/, (_id, body) => createComment(body)],
    ['GET', /^\/repos\/o\/r\/issues\/7\/comments$/, () => stub.issueComments],
    ['POST', /^\/repos\/o\/r\/issues\/7\/comments$/, (_id, body) => issueComment(body)],
    ['GET', /^\/repos\/o\/r\/issues\/comments\/(\d+)$/, id => find(stub.issueComments, id)],
    [
      'PATCH',
      /^\/repos\/o\/r\/issues\/comments\/(\d+)$/,
      (id, body) => Object.assign(find(stub.issueComments, id), { body: body.body }),
    ],
  ]

  const carryOut = async (request: IncomingMessage, path: string, body: Body) => {
    for (const [method, pattern, handle] of routes) {
      const match = method === request.method ? pattern.exec(path) : null
      if (match) return await handle(match[1], body, request)
    }
    throw new Refusal(404, 'Not Found')
  }

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', url)
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const text = Buffer.concat(chunks).toString()
    const call = `${request.method} ${pathname}`
    stub.calls.push(call)
    const at = stub.faults.findIndex(fault => fault.on.test(call))
    const [fault] = at === -1 ? [] : stub.faults.splice(at, 1)
    try {
      const body = text === '' ? {} : (JSON.parse(text) as Body)
      const result = fault && !fault.after ? undefined : await carryOut(request, pathname, body)
      if (fault) return send(response, fault.status, { message: fault.message ?? 'fault' }, fault.headers)
      if (Array.isArray(result)) return sendPage(response, result, searchParams, `${url}${pathname}`)
      send(response, 200, result)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      send(response, error.status, { message: error.message, errors: error.errors })
    }
  }
  return stub
}

const send = (response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}) => {
  const isText = typeof body === 'string'
  response.writeHead(status, {
    'content-type': isText ? 'application/vnd.github.diff; charset=utf-8' : 'application/json; charset=utf-8',
    ...headers,
  })
  response.end(isText ? body : JSON.stringify(body))
}

const sendPage = (response: ServerResponse, list: unknown[], query: URLSearchParams, address: string) => {
  const size = Number(query.get('per_page') ?? 30)
  const page = Number(query.get('page') ?? 1)
  const more = list.length > page * size
  const link = `<${address}?per_page=${size}&page=${page + 1}>; rel="next"`
  send(response, 200, list.slice((page - 1) * size, page * size), more ? { link } : {})
}

import { createCommitOnBranch, MutationRefused } from './create-commit.ts'
import { type Json, readObject, readText } from './json.ts'
import { presentLine } from './present-line.ts'
import { readTips } from './pull-request-view.ts'
import type { Call, Reply } from './route.ts'
import { nodeId } from './views.ts'
import type { PermissionName, PullRequest, ReviewComment } from './world.ts'

/**
 * The few operations a review action needs, told apart by their field names. It answers with every field it knows,
 * asked for or not, in one page.
 */
export const answerGraphql = async (call: Call): Promise<Reply> => {
  const query = readText(call.body.query) ?? ''
  const variables = readObject(call.body.variables)
  const operation = operations.find(([field]) => new RegExp(`\\b${field}\\b`).test(query))
  if (!operation)
    return failure('UNSUPPORTED', `This GraphQL API knows ${operations.map(([field]) => field).join(', ')}`)
  const [, needs, answer] = operation
  if (needs !== null && call.identity.permissions[needs] !== 'write') {
    return failure('FORBIDDEN', 'Resource not accessible by integration')
  }
  try {
    return replyOf(await answer(call, variables, query))
  } catch (error) {
    if (error instanceof MutationRefused) return failure(error.type, error.message)
    throw error
  }
}

const replyOf = (result: Json | undefined): Reply => {
  return result === undefined
    ? failure('NOT_FOUND', 'Could not resolve to a node with the global id given')
    : { status: 200, body: { data: result } }
}

// Like GitHub, errors are a 200.
const failure = (type: string, message: string): Reply => ({
  status: 200,
  body: { data: null, errors: [{ type, message }] },
})

type Answer = (call: Call, variables: Json, query: string) => Promise<Json | undefined>

const threadsOf = async ({ world }: Call, variables: Json, query: string): Promise<Json | undefined> => {
  const inline = /pullRequest\s*\(\s*number:\s*(\d+)/.exec(query)?.[1]
  const number = Number(inline ?? variables.number ?? variables.pullRequest ?? variables.pr ?? variables.pullNumber)
  const pull = world.pullRequests.get(number)
  if (!pull) return undefined
  const roots = world.reviewComments.filter(comment => comment.pullRequest === number && comment.inReplyTo === null)
  const nodes = await Promise.all(roots.map(root => viewThread({ world }, pull, root)))
  return {
    repository: {
      pullRequest: {
        id: nodeId('PR', number),
        reviewThreads: { totalCount: nodes.length, pageInfo: { hasNextPage: false, endCursor: null }, nodes },
      },
    },
  }
}

const viewThread = async ({ world }: Pick<Call, 'world'>, pull: PullRequest, root: ReviewComment): Promise<Json> => {
  const { headSha } = await readTips(world, pull)
  const line = await presentLine(world, root, headSha)
  const comments = world.reviewComments.filter(comment => comment === root || comment.inReplyTo === root.id)
  return {
    id: nodeId('PRRT', root.id),
    isResolved: root.resolved,
    isOutdated: root.line !== null && line === null,
    isCollapsed: root.resolved,
    viewerCanResolve: true,
    path: root.path,
    line,
    originalLine: root.line,
    startLine: root.startLine,
    diffSide: root.side,
    subjectType: root.subjectType.toUpperCase(),
    comments: {
      totalCount: comments.length,
      pageInfo: { hasNextPage: false, endCursor: null },
      nodes: comments.map(comment => ({
        id: nodeId('PRRC', comment.id),
        databaseId: comment.id,
        fullDatabaseId: String(comment.id),
        body: comment.body,
        // GraphQL names a bot without its suffix.
        author: { login: comment.user.login.replace('[bot]', ''), __typename: comment.user.type },
        isMinimized: comment.minimized !== null,
        createdAt: comment.createdAt,
      })),
    },
  }
}

const idIn = (variables: Json, query: string, name: string): string | undefined =>
  new RegExp(`${name}:\\s*"([^"]+)"`).exec(query)?.[1] ??
  readText(variables[name]) ??
  readText(readObject(variables.input)[name]) ??
  Object.values(variables)
    .filter(value => typeof value === 'string')
    .find(value => /^[A-Z]+_/.test(value))

const resolve =
  (resolved: boolean, field: string): Answer =>
  async ({ world }, variables, query) => {
    const id = idIn(variables, query, 'threadId')
    const root = world.reviewComments.find(comment => nodeId('PRRT', comment.id) === id)
    if (!root) return undefined
    root.resolved = resolved
    return { [field]: { thread: { id, isResolved: resolved } } }
  }

const minimize: Answer = async ({ world }, variables, query) => {
  const id = idIn(variables, query, 'subjectId')
  const comment =
    world.reviewComments.find(candidate => nodeId('PRRC', candidate.id) === id) ??
    world.issueComments.find(candidate => nodeId('IC', candidate.id) === id)
  if (!comment) return undefined
  comment.minimized =
    /\b(OUTDATED|RESOLVED|DUPLICATE|SPAM|OFF_TOPIC|ABUSE)\b/.exec(query + JSON.stringify(variables))?.[1] ?? 'OUTDATED'
  return {
    minimizeComment: { minimizedComment: { isMinimized: true, minimizedReason: comment.minimized.toLowerCase() } },
  }
}

/** The one way in which the job's token can learn whose it is: `GET /user` refuses it. */
const viewer: Answer = async ({ identity }) => ({ viewer: { login: identity.user.login } })

const setDraft =
  (draft: boolean, field: string): Answer =>
  async ({ world }, variables, query) => {
    const id = idIn(variables, query, 'pullRequestId')
    const pull = [...world.pullRequests.values()].find(({ number }) => nodeId('PR', number) === id)
    if (!pull) return undefined
    pull.draft = draft
    return { [field]: { pullRequest: { id, isDraft: draft } } }
  }

const operations: [field: string, needs: PermissionName | null, answer: Answer][] = [
  ['createCommitOnBranch', 'contents', (call, variables) => createCommitOnBranch(call, readObject(variables.input))],
  ['convertPullRequestToDraft', 'pull_requests', setDraft(true, 'convertPullRequestToDraft')],
  ['markPullRequestReadyForReview', 'pull_requests', setDraft(false, 'markPullRequestReadyForReview')],
  ['unresolveReviewThread', 'pull_requests', resolve(false, 'unresolveReviewThread')],
  ['resolveReviewThread', 'pull_requests', resolve(true, 'resolveReviewThread')],
  ['minimizeComment', 'pull_requests', minimize],
  ['reviewThreads', null, threadsOf],
  ['viewer', null, viewer],
]

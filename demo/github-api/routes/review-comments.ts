import { type AnchorFault, resolveAnchor } from '../anchor.ts'
import { readNumber, readText } from '../json.ts'
import { findPullRequest, readTips } from '../pull-request-view.ts'
import { checkBodyLength, notFound, type Refusal, unprocessable, validationFailed } from '../refusal.ts'
import { diffOf, findCommit } from '../repository.ts'
import { viewReviewComment } from '../review-view.ts'
import { type Call, family, type Reply } from '../route.ts'
import type { PullRequest, ReviewComment, World } from '../world.ts'

const route = family('pull_requests')
const resource = 'PullRequestReviewComment'

const listOfPull = async (call: Call): Promise<Reply> => {
  const pull = findPullRequest(call)
  return listing(
    call,
    visible(call).filter(comment => comment.pullRequest === pull.number),
  )
}

const listAll = (call: Call): Promise<Reply> => listing(call, visible(call))

/** Comments of somebody else's pending review are not there yet. */
const visible = ({ world, identity }: Call): ReviewComment[] =>
  world.reviewComments.filter(comment => {
    const review = world.reviews.find(candidate => candidate.id === comment.review)
    return review?.state !== 'PENDING' || review.user.login === identity.user.login
  })

const listing = async ({ world, query }: Call, comments: ReviewComment[]): Promise<Reply> => {
  const ordered = query.get('direction') === 'desc' ? comments.toReversed() : comments
  return { status: 200, body: await Promise.all(ordered.map(comment => view(world, comment))), paginate: 'list' }
}

const view = async (world: World, comment: ReviewComment) => {
  const pull = world.pullRequests.get(comment.pullRequest)
  const headSha = pull ? (await readTips(world, pull)).headSha : comment.commitId
  return viewReviewComment(world, comment, headSha)
}

const create = async (call: Call): Promise<Reply> => {
  const { world, identity, body } = call
  const pull = findPullRequest(call)
  const text = readText(body.body) ?? ''
  if (text === '') throw validationFailed(resource, 'body', 'missing_field')
  checkBodyLength(resource, text)
  const inReplyTo = readNumber(body.in_reply_to)
  if (inReplyTo !== undefined) return reply(call, inReplyTo, text)
  refuseBesidePending(call, pull)
  const { baseSha, headSha } = await readTips(world, pull)
  const commitId = readText(body.commit_id)
  if (commitId === undefined) throw validationFailed(resource, 'commit_id', 'missing_field')
  if ((await findCommit(world, commitId)) !== commitId) throw validationFailed(resource, 'commit_id', 'invalid')
  const { files } = await diffOf(world, baseSha, commitId)
  const path = readText(body.path) ?? ''
  const isFile = body.subject_type === 'file'
  const anchor = isFile
    ? files.some(file => file.path === path) || 'path'
    : resolveAnchor(files, readAnchor(call, path))
  if (typeof anchor === 'string') throw refuseAnchor(anchor)
  const placed =
    anchor === true ? { line: null, side: 'RIGHT' as const, startLine: null, startSide: null, diffHunk: '' } : anchor
  const comment: ReviewComment = {
    ...blank(call, pull.number, text),
    path,
    subjectType: isFile ? 'file' : 'line',
    ...placed,
    commitId,
  }
  // GitHub wraps a single comment in a review of its own.
  world.reviews.push({
    id: comment.review,
    pullRequest: pull.number,
    user: identity.user,
    body: '',
    state: 'COMMENTED',
    commitId,
    submittedAt: comment.createdAt,
  })
  world.reviewComments.push(comment)
  return { status: 201, body: await viewReviewComment(world, comment, headSha) }
}

const blank = ({ world, identity }: Call, pullRequest: number, body: string) => {
  const now = world.now()
  return {
    id: world.nextId(),
    review: world.nextId(),
    pullRequest,
    user: identity.user,
    body,
    inReplyTo: null,
    createdAt: now,
    updatedAt: now,
    resolved: false,
    minimized: null,
  }
}

const readAnchor = ({ body }: Call, path: string) => {
  const side = readText(body.side) === 'LEFT' ? 'LEFT' : 'RIGHT'
  return {
    path,
    line: readNumber(body.line),
    side,
    startLine: readNumber(body.start_line),
    startSide: (readText(body.start_side) ?? side) === 'LEFT' ? 'LEFT' : 'RIGHT',
    position: readNumber(body.position),
  } as const
}

const refuseBesidePending = ({ world, identity }: Call, pull: PullRequest): void => {
  const pending = world.reviews.some(
    review =>
      review.pullRequest === pull.number && review.state === 'PENDING' && review.user.login === identity.user.login,
  )
  if (pending) throw unprocessable('User can only have one pending review per pull request')
}

const refuseAnchor = (fault: AnchorFault): Refusal => {
  const field = (name: string): string => `pull_request_review_thread.${name}`
  if (fault === 'path') return validationFailed(resource, field('path'), 'invalid')
  if (fault === 'line') {
    return validationFailed(resource, field('line'), 'custom', `${field('line')} must be part of the diff`)
  }
  const rule = fault === 'start-order' ? 'must precede the end line.' : 'must be part of the same hunk as the line.'
  return validationFailed(resource, field('start_line'), 'custom', `${field('start_line')} ${rule}`)
}

const reply = async (call: Call, to: number, text: string): Promise<Reply> => {
  const { world } = call
  const pull = findPullRequest(call)
  const parent = world.reviewComments.find(comment => comment.id === to && comment.pullRequest === pull.number)
  if (!parent) throw notFound()
  const comment: ReviewComment = {
    ...parent,
    ...blank(call, pull.number, text),
    inReplyTo: parent.inReplyTo ?? parent.id,
  }
  world.reviewComments.push(comment)
  return { status: 201, body: await view(world, comment) }
}

const createReply = (call: Call): Promise<Reply> => reply(call, Number(call.params.id), readText(call.body.body) ?? '')

const find = ({ world, params }: Call): ReviewComment => {
  const comment = world.reviewComments.find(candidate => candidate.id === Number(params.id))
  if (!comment) throw notFound()
  return comment
}

const get = async (call: Call): Promise<Reply> => ({ status: 200, body: await view(call.world, find(call)) })

const update = async (call: Call): Promise<Reply> => {
  const comment = find(call)
  const text = readText(call.body.body) ?? ''
  checkBodyLength(resource, text)
  comment.body = text
  comment.updatedAt = call.world.now()
  return { status: 200, body: await view(call.world, comment) }
}

const remove = (call: Call): Reply => {
  const comment = find(call)
  call.world.reviewComments.splice(call.world.reviewComments.indexOf(comment), 1)
  return { status: 204 }
}

export const reviewCommentRoutes = [
  route('GET', '/pulls/comments', listAll),
  route('GET', '/pulls/comments/:id', get),
  route('PATCH', '/pulls/comments/:id', update),
  route('DELETE', '/pulls/comments/:id', remove),
  route('GET', '/pulls/:number/comments', listOfPull),
  route('POST', '/pulls/:number/comments', create),
  route('POST', '/pulls/:number/comments/:id/replies', createReply),
]

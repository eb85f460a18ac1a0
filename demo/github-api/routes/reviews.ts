import { type Anchor, type AnchorFault, resolveAnchor } from '../anchor.ts'
import { type Json, readList, readNumber, readObject, readText } from '../json.ts'
import { findPullRequest, readTips } from '../pull-request-view.ts'
import { checkBodyLength, notFound, unprocessable } from '../refusal.ts'
import { diffOf, findCommit, mergeBase } from '../repository.ts'
import { legacyReviewComment, viewReview } from '../review-view.ts'
import { type Call, family, type Reply } from '../route.ts'
import type { PullRequest, Review, ReviewComment, ReviewState } from '../world.ts'

const route = family('pull_requests')

const list = (call: Call): Reply => {
  const pull = findPullRequest(call)
  const visible = call.world.reviews.filter(
    review => review.pullRequest === pull.number && (review.state !== 'PENDING' || isOwn(call, review)),
  )
  return { status: 200, body: visible.map(review => viewReview(call.world, review)), paginate: 'list' }
}

const create = async (call: Call): Promise<Reply> => {
  const { world, identity, body } = call
  const pull = findPullRequest(call)
  const state = readEvent(call, pull)
  const text = readText(body.body) ?? ''
  checkBodyLength('PullRequestReview', text)
  const { baseSha, headSha } = await readTips(world, pull)
  const commitId = await readCommit(call, headSha, baseSha)
  // A pending review also stands in the way of one that is submitted at once (max-sixty/tend#1171).
  if (
    world.reviews.some(
      review => review.pullRequest === pull.number && review.state === 'PENDING' && isOwn(call, review),
    )
  ) {
    throw unprocessable('User can only have one pending review per pull request')
  }
  const asked = readList(body.comments).map(readObject)
  if (text === '' && asked.length === 0 && (state === 'COMMENTED' || state === 'CHANGES_REQUESTED')) {
    throw unprocessable('Review body is required')
  }
  const { files } = await diffOf(world, await mergeBase(world, baseSha, commitId), commitId)
  // All are checked before anything is kept: one bad comment refuses the whole review.
  const anchors = asked.map(comment => {
    checkBodyLength('PullRequestReviewComment', readText(comment.body) ?? '')
    if ((readText(comment.body) ?? '') === '') throw unprocessable("Body can't be blank")
    return mustResolve(resolveAnchor(files, readAnchor(comment)))
  })
  const now = world.now()
  const review: Review = {
    id: world.nextId(),
    pullRequest: pull.number,
    user: identity.user,
    body: text,
    state,
    commitId,
    submittedAt: state === 'PENDING' ? null : now,
  }
  world.reviews.push(review)
  for (const [index, anchor] of anchors.entries()) {
    const comment = asked[index] ?? {}
    world.reviewComments.push(makeComment(call, review, anchor, comment, now))
  }
  return { status: 200, body: viewReview(world, review) }
}

const makeComment = (call: Call, review: Review, anchor: Anchor, asked: Json, now: string): ReviewComment => ({
  id: call.world.nextId(),
  pullRequest: review.pullRequest,
  review: review.id,
  user: call.identity.user,
  body: readText(asked.body) ?? '',
  path: readText(asked.path) ?? '',
  subjectType: 'line',
  ...anchor,
  commitId: review.commitId,
  inReplyTo: null,
  createdAt: now,
  updatedAt: now,
  resolved: false,
  minimized: null,
})

const events: Record<string, ReviewState> = {
  COMMENT: 'COMMENTED',
  APPROVE: 'APPROVED',
  REQUEST_CHANGES: 'CHANGES_REQUESTED',
}

const readEvent = ({ world, identity, body }: Call, pull: PullRequest): ReviewState => {
  const event = readText(body.event)
  if (event === undefined || event === '') return 'PENDING'
  const state = events[event]
  if (!state) throw unprocessable(`Variable $event of type PullRequestReviewEvent was provided invalid value`)
  const own = identity.user.login === pull.user.login
  if (own && state === 'APPROVED') throw unprocessable('Can not approve your own pull request')
  if (own && state === 'CHANGES_REQUESTED') throw unprocessable('Can not request changes on your own pull request')
  if (state === 'APPROVED' && identity.user.login === 'github-actions[bot]' && !world.actionsMayApprove) {
    throw unprocessable('GitHub Actions is not permitted to approve pull requests.')
  }
  return state
}

const readCommit = async ({ world, body }: Call, headSha: string, baseSha: string): Promise<string> => {
  const asked = readText(body.commit_id)
  if (asked === undefined) return headSha
  const found = await findCommit(world, asked)
  if (found === undefined || found !== asked || found === baseSha) throw unprocessable('Commit could not be resolved')
  return found
}

const readAnchor = (comment: Json) => {
  const side = readText(comment.side) === 'LEFT' ? 'LEFT' : 'RIGHT'
  const startSide = readText(comment.start_side) ?? side
  return {
    path: readText(comment.path) ?? '',
    line: readNumber(comment.line),
    side,
    startLine: readNumber(comment.start_line),
    startSide: startSide === 'LEFT' ? 'LEFT' : 'RIGHT',
    position: readNumber(comment.position),
  } as const
}

const sentences: Record<AnchorFault, string> = {
  path: 'Path could not be resolved',
  line: 'Line could not be resolved',
  'start-order': 'Pull request review thread start line must precede the end line.',
  'start-hunk': 'Pull request review thread start line must be part of the same hunk as the line.',
}

const mustResolve = (anchor: Anchor | AnchorFault): Anchor => {
  if (typeof anchor === 'string') throw unprocessable(sentences[anchor])
  return anchor
}

const isOwn = ({ identity }: Call, review: Review): boolean => review.user.login === identity.user.login

const findReview = (call: Call): Review => {
  const pull = findPullRequest(call)
  const review = call.world.reviews.find(
    candidate => candidate.id === Number(call.params.id) && candidate.pullRequest === pull.number,
  )
  if (!review || (review.state === 'PENDING' && !isOwn(call, review))) throw notFound()
  return review
}

const get = (call: Call): Reply => ({ status: 200, body: viewReview(call.world, findReview(call)) })

const update = (call: Call): Reply => {
  const review = findReview(call)
  const text = readText(call.body.body) ?? ''
  checkBodyLength('PullRequestReview', text)
  if (text === '') throw unprocessable('Body cannot be blank')
  review.body = text
  return { status: 200, body: viewReview(call.world, review) }
}

const submit = (call: Call): Reply => {
  const review = findReview(call)
  if (review.state !== 'PENDING') throw unprocessable('Can not submit a review that is not pending')
  review.state = readEvent(call, findPullRequest(call))
  review.body = readText(call.body.body) ?? review.body
  review.submittedAt = call.world.now()
  return { status: 200, body: viewReview(call.world, review) }
}

const remove = (call: Call): Reply => {
  const review = findReview(call)
  if (review.state !== 'PENDING') throw unprocessable('Can not delete a non-pending pull request review')
  call.world.reviews.splice(call.world.reviews.indexOf(review), 1)
  call.world.reviewComments = call.world.reviewComments.filter(comment => comment.review !== review.id)
  return { status: 200, body: viewReview(call.world, review) }
}

const dismiss = (call: Call): Reply => {
  const review = findReview(call)
  if (review.state !== 'APPROVED' && review.state !== 'CHANGES_REQUESTED') {
    throw unprocessable('Can not dismiss a commented pull request review')
  }
  review.state = 'DISMISSED'
  return { status: 200, body: viewReview(call.world, review) }
}

const comments = (call: Call): Reply => {
  const review = findReview(call)
  const own = call.world.reviewComments.filter(comment => comment.review === review.id)
  return { status: 200, body: own.map(comment => legacyReviewComment(call.world, comment)), paginate: 'list' }
}

export const reviewRoutes = [
  route('GET', '/pulls/:number/reviews', list),
  route('POST', '/pulls/:number/reviews', create),
  route('GET', '/pulls/:number/reviews/:id', get),
  route('PUT', '/pulls/:number/reviews/:id', update),
  route('DELETE', '/pulls/:number/reviews/:id', remove),
  route('POST', '/pulls/:number/reviews/:id/events', submit),
  route('PUT', '/pulls/:number/reviews/:id/dismissals', dismiss),
  route('GET', '/pulls/:number/reviews/:id/comments', comments),
]

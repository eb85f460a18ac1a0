import type { Json } from './json.ts'
import { presentLine } from './present-line.ts'
import { association, nodeId, pageUrl, repositoryUrl, viewUser } from './views.ts'
import type { Review, ReviewComment, World } from './world.ts'

export const viewReview = (world: World, review: Review): Json => {
  const page = `${pageUrl(world)}/pull/${review.pullRequest}#pullrequestreview-${review.id}`
  const pull = `${repositoryUrl(world)}/pulls/${review.pullRequest}`
  return {
    id: review.id,
    node_id: nodeId('PRR', review.id),
    user: viewUser(world, review.user),
    body: review.body,
    state: review.state,
    html_url: page,
    pull_request_url: pull,
    author_association: association(world, review.user),
    _links: { html: { href: page }, pull_request: { href: pull } },
    ...(review.submittedAt === null ? {} : { submitted_at: review.submittedAt }),
    commit_id: review.commitId,
  }
}

export const viewReviewComment = async (world: World, comment: ReviewComment, headSha: string): Promise<Json> => {
  const line = await presentLine(world, comment, headSha)
  const outdated = comment.line !== null && line === null
  const shift = line === null || comment.line === null ? 0 : line - comment.line
  return {
    ...legacyReviewComment(world, comment),
    line,
    original_line: comment.line,
    start_line: comment.startLine === null || outdated ? null : comment.startLine + shift,
    original_start_line: comment.startLine,
    side: comment.side,
    start_side: comment.startSide,
    subject_type: comment.subjectType,
    position: outdated || comment.subjectType === 'file' ? null : 1,
    commit_id: outdated ? comment.commitId : headSha,
  }
}

/** What `GET /pulls/N/reviews/ID/comments` gives: an older shape that tells positions but no lines. */
export const legacyReviewComment = (world: World, comment: ReviewComment): Json => {
  const page = `${pageUrl(world)}/pull/${comment.pullRequest}#discussion_r${comment.id}`
  const pull = `${repositoryUrl(world)}/pulls/${comment.pullRequest}`
  return {
    id: comment.id,
    node_id: nodeId('PRRC', comment.id),
    pull_request_review_id: comment.review,
    diff_hunk: comment.diffHunk,
    path: comment.path,
    position: comment.subjectType === 'file' ? null : 1,
    original_position: 1,
    commit_id: comment.commitId,
    original_commit_id: comment.commitId,
    ...(comment.inReplyTo === null ? {} : { in_reply_to_id: comment.inReplyTo }),
    user: viewUser(world, comment.user),
    body: comment.body,
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    html_url: page,
    url: `${repositoryUrl(world)}/pulls/comments/${comment.id}`,
    pull_request_url: pull,
    author_association: association(world, comment.user),
    _links: {
      self: { href: `${repositoryUrl(world)}/pulls/comments/${comment.id}` },
      html: { href: page },
      pull_request: { href: pull },
    },
    reactions: { total_count: 0 },
  }
}

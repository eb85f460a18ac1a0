import { GitHubError } from '../core/errors.ts'
import type { PlacedFinding } from '../core/findings/plan-review.ts'
import { type RenderContext, renderComment } from '../core/findings/render-comment.ts'
import type { GitHub } from './client.ts'
import { type OwnReview, readOwnReviews } from './own-posts.ts'

/** What a POST of reviews needs to know of its pull request. */
export interface ReviewTarget {
  number: number
  context: RenderContext
  /** Reviews that were there before; what is posted is none of them. */
  known: ReadonlySet<number>
}

const route = 'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews'

/** One review with all its comments, or nothing. A 5xx is followed by a look whether it was posted all the same. */
export const postReview = async (
  github: GitHub,
  target: ReviewTarget,
  content: { body: string; inline: readonly PlacedFinding[] },
): Promise<{ id: number; url: string }> => {
  const { owner, repo } = github
  const comments = content.inline.map(placed => reviewComment(placed, target.context))
  for (let attempt = 1; ; attempt++) {
    try {
      const { data } = await github.request(route, {
        owner,
        repo,
        pull_number: target.number,
        commit_id: target.context.headSha,
        event: 'COMMENT',
        body: content.body,
        comments,
      })
      return { id: Number(data.id), url: data.html_url }
    } catch (error) {
      if (!isUncertain(error)) throw error
      await github.pause()
      const posted = await findPosted(github, target)
      if (posted) return { id: posted.id, url: posted.url }
      if (attempt === 3) throw error
      github.log.warn('GitHub failed while the review was posted, and it is not there: posting it again')
    }
  }
}

/** The request may have been carried out although its answer was lost. */
export const isUncertain = (error: unknown): boolean =>
  error instanceof GitHubError && (error.code === 'unavailable' || error.code === 'network')

/** GitHub names no comment when it refuses a review for one. */
export const isAnchorRefusal = (error: unknown): boolean =>
  error instanceof GitHubError &&
  error.status === 422 &&
  /line|path|diff|position|side|hunk|resolved|thread/i.test(error.message) &&
  !/pending review|too long/i.test(error.message)

/**
 * Which comments GitHub refuses, found by halving with pending reviews: nobody sees or is notified of those, and each
 * is deleted again before the next.
 */
export const findRefused = async (
  github: GitHub,
  target: ReviewTarget,
  inline: readonly PlacedFinding[],
): Promise<PlacedFinding[]> => {
  if (await isAccepted(github, target, inline)) return []
  if (inline.length === 1) return [...inline]
  const middle = Math.ceil(inline.length / 2)
  const left = await findRefused(github, target, inline.slice(0, middle))
  return [...left, ...(await findRefused(github, target, inline.slice(middle)))]
}

const isAccepted = async (github: GitHub, target: ReviewTarget, inline: readonly PlacedFinding[]): Promise<boolean> => {
  const { owner, repo } = github
  const parameters = { owner, repo, pull_number: target.number }
  try {
    const { data } = await github.request(route, {
      ...parameters,
      commit_id: target.context.headSha,
      comments: inline.map(placed => reviewComment(placed, target.context)),
    })
    await github.request('DELETE /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}', {
      ...parameters,
      review_id: Number(data.id),
    })
    return true
  } catch (error) {
    if (isAnchorRefusal(error)) return false
    throw error
  }
}

const findPosted = async (github: GitHub, { number, context, known }: ReviewTarget): Promise<OwnReview | undefined> => {
  const reviews = await readOwnReviews(github, number, context.key)
  return reviews.find(review => !known.has(review.id) && review.marker.head === context.headSha)
}

/** `start_line` only for a range: GitHub refuses one that equals `line`. */
const reviewComment = (placed: PlacedFinding, context: RenderContext) => {
  const { finding, range } = placed
  const { startLine, endLine } = range ?? { startLine: 1, endLine: 1 }
  return {
    path: finding.path,
    body: renderComment(placed, context),
    line: endLine,
    side: finding.side,
    ...(startLine < endLine && { start_line: startLine, start_side: finding.side }),
  }
}

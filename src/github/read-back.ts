import { GitHubError } from '../core/errors.ts'
import type { PlacedFinding } from '../core/findings/plan-review.ts'
import type { GitHub } from './client.ts'
import { type OwnComment, readOwnComments } from './own-posts.ts'
import type { ReviewTarget } from './post-review.ts'

interface Expected {
  /** The review with the whole body. */
  main: { id: number }
  /** The hidden first line of its body. */
  marker: string
  /** The review that this run posted, and how many comments it carries. */
  posted: { id: number; comments: number } | undefined
  /** Findings, placed as they must be found. */
  placed: readonly PlacedFinding[]
}

/**
 * Reads the review and every comment from GitHub and compares with what was meant to be there. Returns the address of
 * each finding's comment by fingerprint. GitHub may show a write a moment late: three looks, then `not_published`.
 */
export const readBack = async (
  github: GitHub,
  target: ReviewTarget,
  expected: Expected,
): Promise<Map<string, string>> => {
  for (let attempt = 1; ; attempt++) {
    const comments = await readOwnComments(github, target.number, target.context.key)
    const missing = [...(await missingReview(github, target, expected)), ...missingComments(expected, comments)]
    if (missing.length === 0) return new Map(comments.map(({ fingerprint, url }) => [fingerprint, url]))
    if (attempt === 3) {
      throw new GitHubError(
        'not_published',
        `Read back from GitHub, the review is not complete: ${missing.join('; ')}`,
        {
          hint: 'The findings are in the result file. Run the job again: what is there already is not posted twice.',
        },
      )
    }
    await github.pause()
  }
}

const missingReview = async (
  { request, owner, repo }: GitHub,
  { number }: ReviewTarget,
  { main, marker }: Expected,
): Promise<string[]> => {
  const parameters = { owner, repo, pull_number: number, review_id: main.id }
  try {
    const { data } = await request('GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}', parameters)
    if (data.state === 'PENDING') return ['the review is still pending']
    return data.body.trimStart().startsWith(marker) ? [] : ["the review's text is not the one that was sent"]
  } catch (error) {
    if (error instanceof GitHubError && error.status === 404) return ['the review is not there']
    throw error
  }
}

const missingComments = ({ placed, posted }: Expected, comments: readonly OwnComment[]): string[] => {
  const there = new Set(comments.map(comment => comment.fingerprint))
  const meant = placed.filter(({ place }) => place === 'inline' || place === 'file')
  const absent = meant.filter(({ finding }) => !there.has(finding.fingerprint))
  const carried = comments.filter(comment => comment.reviewId === posted?.id).length
  return [
    ...(absent.length === 0 ? [] : [`${absent.length} of ${meant.length} comments are missing`]),
    ...(posted && carried !== posted.comments
      ? [`the review has ${carried} comments, ${posted.comments} were sent`]
      : []),
  ]
}

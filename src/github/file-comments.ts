import { GitHubError } from '../core/errors.ts'
import type { PlacedFinding } from '../core/findings/plan-review.ts'
import { type RenderContext, renderComment } from '../core/findings/render-comment.ts'
import type { GitHub } from './client.ts'
import { readOwnComments } from './own-posts.ts'
import { isUncertain } from './post-review.ts'

/**
 * Comments on whole files, which a review cannot carry: only this endpoint knows `subject_type`. Returns those that
 * GitHub did not take, with the reason; the caller tells them in the review's body instead.
 * https://docs.github.com/en/rest/pulls/comments#create-a-review-comment-for-a-pull-request
 */
export const postFileComments = async (
  github: GitHub,
  { number, context }: { number: number; context: RenderContext },
  findings: readonly PlacedFinding[],
): Promise<Map<PlacedFinding, string>> => {
  const refused = new Map<PlacedFinding, string>()
  for (const placed of findings) {
    try {
      await postFileComment(github, number, placed, context)
    } catch (error) {
      if (!(error instanceof GitHubError)) throw error
      const posted = isUncertain(error) && (await isPosted(github, number, placed, context))
      if (!posted) refused.set(placed, 'GitHub did not take the comment on the file')
    }
  }
  return refused
}

const postFileComment = async (github: GitHub, number: number, placed: PlacedFinding, context: RenderContext) => {
  const { owner, repo } = github
  await github.request('POST /repos/{owner}/{repo}/pulls/{pull_number}/comments', {
    owner,
    repo,
    pull_number: number,
    commit_id: context.headSha,
    path: placed.finding.path,
    body: renderComment(placed, context),
    subject_type: 'file',
  })
}

const isPosted = async (
  github: GitHub,
  number: number,
  placed: PlacedFinding,
  context: RenderContext,
): Promise<boolean> => {
  await github.pause()
  const comments = await readOwnComments(github, number, context.key)
  return comments.some(comment => comment.fingerprint === placed.finding.fingerprint)
}

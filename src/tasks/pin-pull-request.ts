import { GitHubError } from '../core/errors.ts'
import type { GitHub } from '../github/client.ts'
import type { GitHubEvent } from '../github/event.ts'
import { fetchPullRequest, type PullRequest } from '../github/pull-request.ts'
import { pushedAt } from '../github/pushed-at.ts'

/**
 * A pull request as it was when the run was started: title, description and head are the event's, and what was written
 * or pushed after it is not looked at. Throws GitHubError `head_moved`, `not_found`.
 */
export const pinPullRequest = async (github: GitHub, event: GitHubEvent, number: number): Promise<PullRequest> => {
  const now = await fetchPullRequest(github, number)
  const pinned = pinnedBy(event, now)
  if (now.headSha !== pinned.headSha) {
    throw new GitHubError('head_moved', `Pull request #${number} has moved on since this run was started`, {
      hint: 'The newer push has a run of its own; nothing was posted for the old one.',
    })
  }
  if (event.name === 'issue_comment') await assertSeen(github, pinned, event.comment.writtenAt)
  return pinned
}

/** A comment's event knows title and description, but not the head. */
const pinnedBy = (event: GitHubEvent, now: PullRequest): PullRequest => {
  if ('pullRequest' in event) return { ...now, ...event.pullRequest }
  return 'issue' in event ? { ...now, title: event.issue.title, body: event.issue.body } : now
}

/**
 * Whoever asked in a comment has seen the head. Neither the comment's event nor any date in a commit tells which one that
 * was, but GitHub's own list of pushes does; where it does not, the run keeps to the head that it found.
 */
const assertSeen = async (
  github: GitHub,
  { number, headRepository, headRef, headSha }: PullRequest,
  askedAt: string | null,
): Promise<void> => {
  if (askedAt === null || headRepository === null) return
  const pushed = await pushedAt(github, { repository: headRepository, ref: headRef, sha: headSha })
  if (pushed === null) {
    github.log.debug(`GitHub does not say when ${headSha.slice(0, 7)} was pushed; the run keeps to it from here on`)
    return
  }
  // The comment's time is in whole seconds.
  if (pushed.getTime() < new Date(askedAt).getTime() + 1000) return
  throw new GitHubError('head_moved', `Pull request #${number} has moved on since the comment was written`, {
    hint: 'Look at the newer commits, then comment again; nothing was posted.',
  })
}

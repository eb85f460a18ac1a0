import type { GitHubEvent } from '../../github/event.ts'
import type { PullRequest } from '../../github/pull-request.ts'

/** The reference that code scanning shows alerts for: the pull request's head, else the branch that the event is about. */
export const refOf = (event: GitHubEvent | null, pullRequest: PullRequest | null): string => {
  if (pullRequest !== null) return `refs/pull/${pullRequest.number}/head`
  if (event !== null && 'ref' in event && /^refs\/(heads|tags)\/./.test(event.ref)) return event.ref
  if (event?.name === 'workflow_run' && event.run.headBranch !== '') return `refs/heads/${event.run.headBranch}`
  return `refs/heads/${event?.repository?.defaultBranch ?? 'main'}`
}

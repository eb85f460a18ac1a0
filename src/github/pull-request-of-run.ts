import { GitHubError } from '../core/errors.ts'
import type { GitHub } from './client.ts'
import type { GitHubEvent } from './event.ts'

type Run = Extract<GitHubEvent, { name: 'workflow_run' }>['run']

/**
 * The open pull request that a workflow ran for. GitHub names none for forks, so it is found by where its head is: exactly
 * one, at exactly this commit. Throws GitHubError `no_pull_request`, `head_moved`.
 */
export const pullRequestOfRun = async ({ request, owner, repo }: GitHub, run: Run): Promise<number> => {
  const [headOwner = ''] = (run.headRepository ?? '').split('/')
  if (headOwner === '' || run.headBranch === '')
    throw new GitHubError('no_pull_request', `The run ${run.id} names no branch, or its fork is gone`)
  const { data } = await request('GET /repos/{owner}/{repo}/pulls', {
    ...{ owner, repo, state: 'open', per_page: 100 },
    head: `${headOwner}:${run.headBranch}`,
  })
  const fitting = data.filter(({ head }) => head.ref === run.headBranch && head.repo?.full_name === run.headRepository)
  const [found] = fitting
  if (found === undefined || fitting.length > 1)
    throw new GitHubError(
      'no_pull_request',
      `The run ${run.id} belongs to ${fitting.length} open pull requests, not to one`,
      {
        hint: 'It may have been closed meanwhile.',
      },
    )
  if (found.head.sha !== run.headSha)
    throw new GitHubError(
      'head_moved',
      `Pull request #${found.number} has moved on since the run that is to be published`,
      {
        hint: 'The newer push has a run of its own; nothing was posted for the old one.',
      },
    )
  return found.number
}

import type { DiffFile } from '../../core/diff/diff.ts'
import { ConfigError, GitHubError } from '../../core/errors.ts'
import type { GitHub } from '../../github/client.ts'
import { readDiff } from '../../github/diff.ts'
import type { GitHubEvent } from '../../github/event.ts'
import { readLocalChange } from '../../github/local-change.ts'
import type { PullRequest } from '../../github/pull-request.ts'
import { pullRequestOfRun } from '../../github/pull-request-of-run.ts'
import { pinPullRequest } from '../pin-pull-request.ts'
import type { TaskContext } from '../task.ts'

/** What is to be reviewed, wherever it comes from. */
export interface Change {
  /** For the log. */
  label: string
  title: string
  description: string
  files: DiffFile[]
  source: 'api' | 'files' | 'git'
  headSha: string | null
  baseSha: string | null
  pullRequest: PullRequest | null
}

/** The pull request of the event, or the local changes when there is no event. */
export const gatherChange = async (context: TaskContext): Promise<Change> => {
  const { event, github } = context
  if (event === null || github === null) return gatherLocally(context)
  const number = await numberOf(github, event)
  if (number === null) {
    throw new GitHubError('no_pull_request', `The event '${event.name}' has no pull request to review`, {
      hint: 'Start the workflow on `pull_request`, or use `task: prompt`.',
    })
  }
  return gatherPullRequest(github, event, number, context.directory)
}

/** For a workflow that another one follows, GitHub's word is checked: it may name a pull request that has moved on. */
const numberOf = async (github: GitHub, event: GitHubEvent): Promise<number | null> =>
  event.name === 'workflow_run' && event.run.event !== 'push'
    ? pullRequestOfRun(github, event.run)
    : pullRequestOf(event)

/** The number of the pull request that an event is about, or null. */
export const pullRequestOf = (event: GitHubEvent): number | null => {
  if ('pullRequest' in event) return event.pullRequest.number
  if ('issue' in event && event.issue.isPullRequest) return event.issue.number
  if (event.name === 'workflow_dispatch') {
    const number = Number(event.inputs['pull-request'] ?? event.inputs.pull_request ?? event.inputs.pr)
    return Number.isInteger(number) && number > 0 ? number : null
  }
  if (event.name === 'workflow_run') return event.run.pullRequests[0] ?? null
  return null
}

const gatherPullRequest = async (
  github: GitHub,
  event: GitHubEvent,
  number: number,
  directory: string,
): Promise<Change> => {
  const pinned = await pinPullRequest(github, event, number)
  const diff = await readDiff(github, { pullRequest: pinned, directory })
  return {
    label: `Pull request #${number}`,
    title: pinned.title,
    description: pinned.body,
    files: diff.files,
    source: diff.source,
    headSha: pinned.headSha,
    baseSha: pinned.baseSha,
    pullRequest: pinned,
  }
}

const gatherLocally = async ({ directory, options }: TaskContext): Promise<Change> => {
  const change = await readLocalChange(directory, { base: options.base, files: options.files })
  if (change === null) {
    throw new ConfigError('no_repository', `${directory} is no git repository`, {
      hint: 'Run the command in a checkout, or name whole files with --files.',
    })
  }
  return { ...change, title: change.label, description: '', source: 'git', pullRequest: null }
}

import { ConfigError, GitHubError } from '../../core/errors.ts'
import type { GitHub } from '../../github/client.ts'
import { headOf } from '../../github/commit-changes.ts'
import type { GitHubEvent } from '../../github/event.ts'
import { findOpenPullRequest } from '../../github/open-pull-request.ts'
import { fetchPullRequest } from '../../github/pull-request.ts'
import { pullRequestOf } from '../review/gather-change.ts'
import type { TaskContext } from '../task.ts'

/** What is to be implemented, and where it goes. */
export interface Assignment {
  /** null on the command line without a number. */
  issue: number | null
  title: string
  /** Hostile text, as it was when the run was started. */
  body: string
  /** What the one who started the run adds. */
  instruction: string
  branch: string
  /** Branch that a pull request is opened against; null: the branch has one already. */
  base: string | null
  /** Commit to start from. */
  baseSha: string | null
  /** Of which the branch is, when the run continues one. */
  pullRequest: { number: number; url: string } | null
  /** Where progress is told: issue or pull request. */
  thread: number | null
}

/** Throws ConfigError `no_issue`, GitHubError `branch_taken`. */
export const gatherAssignment = async (context: TaskContext): Promise<Assignment> => {
  const { event, github, options, instruction } = context
  if (event === null || github === null) return local(context)
  const pull = pullRequestOf(event)
  if (pull !== null) return continuePullRequest(github, pull, { event, options, instruction })
  const issue = await issueOf(event, github)
  const branch = `${options.branchPrefix}issue-${issue.number}-${slugOf(issue.title)}`
  const base = options.baseBranch || event.repository?.defaultBranch || 'main'
  const baseSha = await headOf(github, base)
  if (baseSha === null)
    throw new GitHubError('no_base', `There is no branch "${base}"`, { hint: 'Correct the input `base-branch`.' })
  const open = await openBranchOf(github, issue.number, options.branchPrefix)
  if (open !== null) {
    const head = await headOf(github, open.branch)
    return {
      ...{ issue: issue.number, title: issue.title, body: issue.body, instruction, thread: issue.number },
      ...{ branch: open.branch, base: open.pullRequest ? null : base, baseSha: head, pullRequest: open.pullRequest },
    }
  }
  return {
    ...{ issue: issue.number, title: issue.title, body: issue.body, instruction, thread: issue.number },
    ...{ branch, base, baseSha, pullRequest: null },
  }
}

const local = ({ options, instruction, work }: TaskContext): Assignment => {
  const text = instruction.trim() || options.prompt.trim()
  if (text === '')
    throw new ConfigError('no_issue', 'There is nothing to implement', { hint: 'Give an issue number or a text.' })
  return {
    ...{ issue: null, title: text.split('\n')[0]?.slice(0, 200) ?? '', body: text, instruction: '' },
    ...{ branch: '', base: null, baseSha: work.baseSha, pullRequest: null, thread: null },
  }
}

const continuePullRequest = async (
  github: GitHub,
  number: number,
  { event, options, instruction }: { event: GitHubEvent; options: TaskContext['options']; instruction: string },
): Promise<Assignment> => {
  const pull = await fetchPullRequest(github, number)
  if (pull.fork || !pull.headRef.startsWith(options.branchPrefix))
    throw new ConfigError('foreign_branch', `Pull request #${number} is not one of ours`, {
      hint: `Only branches that begin with \`${options.branchPrefix}\` are written to.`,
    })
  const place = 'comment' in event && 'path' in event.comment ? placeOf(event.comment) : ''
  return {
    ...{ issue: null, title: pull.title, body: pull.body, instruction: `${place}${instruction}`, thread: number },
    ...{ branch: pull.headRef, base: null, baseSha: pull.headSha, pullRequest: { number, url: pull.url } },
  }
}

const placeOf = ({ path, line, diffHunk }: { path: string; line: number | null; diffHunk: string }): string =>
  `About ${path}${line === null ? '' : `, line ${line}`}:\n${diffHunk}\n\n`

const issueOf = async (
  event: GitHubEvent,
  { request, owner, repo }: GitHub,
): Promise<{ number: number; title: string; body: string }> => {
  if ('issue' in event) return event.issue
  const inputs = event.name === 'workflow_dispatch' ? event.inputs : {}
  const number = Number(inputs.issue ?? inputs['issue-number'])
  if (!Number.isInteger(number) || number < 1)
    throw new ConfigError('no_issue', `The event '${event.name}' names no issue to implement`, {
      hint: 'Start the workflow on `issues` or `issue_comment`, or give `workflow_dispatch` an input `issue`.',
    })
  const { data } = await request('GET /repos/{owner}/{repo}/issues/{issue_number}', {
    owner,
    repo,
    issue_number: number,
  })
  return { number, title: data.title, body: data.body ?? '' }
}

/** What an earlier run has begun for this issue, whatever its title was then. */
const openBranchOf = async (
  github: GitHub,
  issue: number,
  prefix: string,
): Promise<{ branch: string; pullRequest: Assignment['pullRequest'] } | null> => {
  const { request, owner, repo } = github
  const { data } = await request('GET /repos/{owner}/{repo}/git/matching-refs/{+ref}', {
    ...{ owner, repo, ref: `heads/${prefix}issue-${issue}-` },
  })
  for (const { ref } of data) {
    const branch = ref.replace(/^refs\/heads\//, '')
    const open = await findOpenPullRequest(github, branch)
    if (open !== null) return { branch, pullRequest: { number: open.number, url: open.url } }
  }
  // One that has no pull request was merged, closed, or left behind by a run that was cut off.
  return null
}

/** Letters and digits of the title, so that a branch can be told by its name; never anything else. */
const slugOf = (title: string): string =>
  title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '') || 'work'

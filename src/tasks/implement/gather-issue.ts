import { ConfigError, GitHubError } from '../../core/errors.ts'
import { slugOf } from '../../core/patch/slug.ts'
import { headOf } from '../../github/branch.ts'
import type { GitHub } from '../../github/client.ts'
import type { GitHubEvent } from '../../github/event.ts'
import { fetchIssue } from '../../github/issue.ts'
import { pinPullRequest } from '../pin-pull-request.ts'
import { pullRequestOf } from '../review/gather-change.ts'
import type { TaskContext } from '../task.ts'
import { chooseBranch } from './choose-branch.ts'

/** What is to be implemented, and where it goes. */
export interface Assignment {
  /** Number that the pull request closes; null without one. */
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
  /** The branch holds work of an earlier run that never got its pull request. */
  leftOver: boolean
}

/** The issue or pull request on which progress is told; null on the command line. Throws ConfigError `no_issue`. */
export const threadOf = (event: GitHubEvent | null): number | null => {
  if (event === null) return null
  const pull = pullRequestOf(event)
  if (pull !== null) return pull
  if ('issue' in event) return event.issue.number
  const inputs = event.name === 'workflow_dispatch' ? event.inputs : {}
  const number = Number(inputs.issue ?? inputs['issue-number'])
  if (Number.isInteger(number) && number > 0) return number
  throw new ConfigError('no_issue', `The event '${event.name}' names no issue to implement`, {
    hint: 'Start the workflow on `issues` or `issue_comment`, or give `workflow_dispatch` an input `issue`.',
  })
}

/** Throws ConfigError `foreign_branch`, `issue_closed`; GitHubError `no_base`. */
export const gatherAssignment = async (context: TaskContext): Promise<Assignment> => {
  const { event, github, options, instruction } = context
  if (event === null || github === null) return local(context)
  const pull = pullRequestOf(event)
  if (pull !== null) return continuePullRequest(github, pull, { event, options, instruction })
  // Of the event: what was written after it is not read.
  const issue = 'issue' in event ? event.issue : await fetchIssue(github, threadOf(event) ?? 0)
  if (issue.state === 'closed') throw closed(`Issue #${issue.number}`)
  const base = options.baseBranch || event.repository?.defaultBranch || 'main'
  const baseSha = await headOf(github, base)
  if (baseSha === null)
    throw new GitHubError('no_base', `There is no branch "${base}" to start from`, {
      hint: 'Correct the input `base-branch`.',
    })
  const wanted = `${options.branchPrefix}issue-${issue.number}-${slugOf(issue.title)}`
  const place = await chooseBranch(github, { start: `${options.branchPrefix}issue-${issue.number}-`, wanted })
  return {
    ...{ issue: issue.number, title: issue.title, body: issue.body, instruction },
    ...{ branch: place.branch, base: place.pullRequest === null ? base : null },
    ...{ baseSha: place.head ?? baseSha, pullRequest: place.pullRequest, leftOver: place.leftOver },
  }
}

const local = ({ options, instruction, work }: TaskContext): Assignment => {
  const where = { branch: '', base: null, baseSha: work.baseSha, pullRequest: null, leftOver: false }
  const { issue } = options
  if (issue !== null) return { issue: issue.number, title: issue.title, body: issue.body, instruction, ...where }
  const text = instruction.trim()
  if (text === '')
    throw new ConfigError('no_issue', 'There is nothing to implement', { hint: 'Give an issue number or a text.' })
  return { issue: null, title: text.split('\n')[0]?.slice(0, 200) ?? '', body: text, instruction: '', ...where }
}

const closed = (what: string): ConfigError =>
  new ConfigError('closed', `${what} is closed`, { hint: 'Reopen it, and ask again.' })

const continuePullRequest = async (
  github: GitHub,
  number: number,
  { event, options, instruction }: { event: GitHubEvent; options: TaskContext['options']; instruction: string },
): Promise<Assignment> => {
  const pull = await pinPullRequest(github, event, number)
  if (pull.fork || !pull.headRef.startsWith(options.branchPrefix))
    throw new ConfigError('foreign_branch', `The branch of pull request #${number} is not one of ours`, {
      hint: `Only branches that begin with \`${options.branchPrefix}\` are written to.`,
    })
  if (pull.state === 'closed') throw closed(`Pull request #${number}`)
  // Of the event, where it has them.
  const { title, body } = 'pullRequest' in event ? event.pullRequest : 'issue' in event ? event.issue : pull
  const place = 'comment' in event && 'path' in event.comment ? placeOf(event.comment) : ''
  return {
    ...{ issue: null, title, body, instruction: `${place}${instruction}`, leftOver: false },
    ...{ branch: pull.headRef, base: null, baseSha: pull.headSha, pullRequest: { number, url: pull.url } },
  }
}

const placeOf = ({ path, line, diffHunk }: { path: string; line: number | null; diffHunk: string }): string =>
  `About ${path}${line === null ? '' : `, line ${line}`}:\n${diffHunk}\n\n`

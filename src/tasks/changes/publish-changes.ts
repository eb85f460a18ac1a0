import { ConfigError, GitHubError } from '../../core/errors.ts'
import { codeSpan } from '../../core/markdown/code.ts'
import { judgeChanges } from '../../core/patch/judge-changes.ts'
import { headOf } from '../../github/branch.ts'
import { commitChanges } from '../../github/commit-changes.ts'
import { openPullRequest } from '../../github/open-pull-request.ts'
import type { TaskContext } from '../task.ts'
import type { Proposal, Proposed } from './proposal.ts'
import { refusalNotes } from './refusal-notes.ts'

/**
 * Judges, commits, opens the pull request or brings it up to date, and reads everything back. Without GitHub (command
 * line) the changes stay in the working tree. Throws GitHubError; ConfigError `nothing_allowed` when no change may be made.
 */
export const publishChanges = async (
  { github, options, work, log }: Pick<TaskContext, 'github' | 'options' | 'work' | 'log'>,
  proposal: Proposal,
): Promise<Proposed> => {
  const { accepted, refused } = judge(options, proposal)
  const notes = refusalNotes(refused)
  for (const { path, reason } of refused) log.warn(`${JSON.stringify(path)} is left out: ${reason}`)
  if (accepted.length === 0)
    throw new ConfigError('nothing_allowed', `None of the ${refused.length} changes may be made. ${notes.join(' ')}`, {
      hint: 'The configuration section `changes` says what may be changed.',
    })
  const files = accepted.map(({ path }) => path)
  const { branch, base, baseSha } = proposal
  if (github === null) {
    await work.keep(accepted)
    // Without isolation the agent has worked in the checkout itself: what it did there is there.
    const there = refused.map(
      ({ path, reason }) => `${quoted(path)} was changed, though no task may: ${reason}. Look at it.`,
    )
    return { branch: '', commits: [], files, pullRequest: null, notes: work.isCopy ? notes : there }
  }
  // Before anything is written: a pull request against a branch that is gone could not be opened.
  if (proposal.pullRequest !== null && base !== null && (await headOf(github, base)) === null) throw baseGone(base)
  const request = { branch, baseSha, changes: accepted, message: proposal.commit }
  const sha = await commitChanges(github, request, work.push)
  log.info(`Committed ${files.length} files to ${branch} (${sha.slice(0, 7)}), read back`)
  if (proposal.pullRequest === null || base === null) return { branch, commits: [sha], files, pullRequest: null, notes }
  const opened = await openPullRequest(github, { branch, base, text: proposal.pullRequest })
  log.info(`Pull request #${opened.number} ${opened.opened ? 'opened' : 'brought up to date'}, read back`)
  const { number, url } = opened
  return { branch, commits: [sha], files, pullRequest: { number, url }, notes: [...notes, ...opened.notes] }
}

const judge = (options: TaskContext['options'], { changes, mayTouch = [] }: Pick<Proposal, 'changes' | 'mayTouch'>) =>
  judgeChanges(changes, { ...options.changes, mayTouch })

/** What would be left out of a proposal, each one sentence: for texts that are written before it is published. */
export const refusalsOf = (
  { options }: Pick<TaskContext, 'options'>,
  proposal: Pick<Proposal, 'changes' | 'mayTouch'>,
): string[] => refusalNotes(judge(options, proposal).refused)

/** As code, with nothing in it that Markdown reads. */
const quoted = (path: string): string => codeSpan(path.replaceAll('`', "'"))

const baseGone = (base: string): GitHubError =>
  new GitHubError('base_deleted', `The branch ${base}, against which the pull request would be opened, is not there`, {
    hint: 'Set `base-branch` to one that exists. Nothing was written.',
  })

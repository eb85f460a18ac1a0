import { ConfigError } from '../../core/errors.ts'
import { judgeChanges } from '../../core/patch/judge-changes.ts'
import { commitChanges } from '../../github/commit-changes.ts'
import { openPullRequest } from '../../github/open-pull-request.ts'
import type { TaskContext } from '../task.ts'
import type { Proposal, Proposed } from './proposal.ts'

/**
 * Judges, commits, opens the pull request or brings it up to date, and reads everything back. Without GitHub (command
 * line) the changes stay in the working tree. Throws GitHubError; ConfigError `nothing_allowed` when no change may be made.
 */
export const publishChanges = async (
  { github, options, work, log }: Pick<TaskContext, 'github' | 'options' | 'work' | 'log'>,
  proposal: Proposal,
): Promise<Proposed> => {
  const { accepted, refused } = judgeChanges(proposal.changes, {
    ...options.changes,
    mayTouch: proposal.mayTouch ?? [],
  })
  const notes = refused.map(({ path, reason }) => `\`${path.replaceAll('`', "'")}\` was left out: ${reason}.`)
  for (const { path, reason } of refused) log.warn(`${JSON.stringify(path)} is left out: ${reason}`)
  if (accepted.length === 0)
    throw new ConfigError('nothing_allowed', `None of the ${refused.length} changes may be made. ${notes.join(' ')}`, {
      hint: 'The configuration section `changes` says what may be changed.',
    })
  const files = accepted.map(({ path }) => path)
  const { branch, base, baseSha } = proposal
  if (github === null) {
    await work.keep(accepted)
    return { branch: '', commits: [], files, pullRequest: null, notes }
  }
  const sha = await commitChanges(github, { branch, baseSha, changes: accepted, message: proposal.commit })
  log.info(`Committed ${files.length} files to ${branch} (${sha.slice(0, 7)}), read back`)
  if (proposal.pullRequest === null || base === null) return { branch, commits: [sha], files, pullRequest: null, notes }
  const opened = await openPullRequest(github, { branch, base, text: proposal.pullRequest })
  log.info(`Pull request #${opened.number} ${opened.opened ? 'opened' : 'brought up to date'}, read back`)
  const { number, url } = opened
  return { branch, commits: [sha], files, pullRequest: { number, url }, notes: [...notes, ...opened.notes] }
}

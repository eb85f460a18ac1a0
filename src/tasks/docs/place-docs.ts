import { slugOf } from '../../core/patch/slug.ts'
import { headOf } from '../../github/branch.ts'
import { mergeBranch } from '../../github/merge-branch.ts'
import { pullRequestsOf } from '../../github/open-pull-request.ts'
import { pinPullRequest } from '../pin-pull-request.ts'
import { pullRequestOf } from '../review/gather-change.ts'
import type { TaskContext } from '../task.ts'

/** Where the work begins and where it goes. */
export interface DocsPlace {
  /** Branch that the pull request is opened against; null: nowhere can be written to. */
  base: string | null
  /** Commit that the documentation must be true of; null on the command line. */
  sha: string | null
  branch: string
  /** Commit to begin with: `sha`, or the branch of the open pull request with it merged in. */
  from: string | null
  /** The event's own, and the open one of an earlier run. */
  thread: number | null
  notes: string[]
}

/** One pull request for each branch: an open one is brought up to date. Throws GitHubError. */
export const placeDocs = async (context: TaskContext): Promise<DocsPlace> => {
  const { event, github, options, work, log } = context
  const nowhere: DocsPlace = { base: null, sha: null, branch: '', from: null, thread: null, notes: [] }
  if (event === null || github === null) return nowhere
  const number = pullRequestOf(event)
  const pull = number === null ? null : await pinPullRequest(github, event, number)
  if (pull?.fork) {
    const note = 'The branch is in a fork, where nothing can be written to; the change is in the result only.'
    return { ...nowhere, sha: pull.headSha, from: pull.headSha, thread: pull.number, notes: [note] }
  }
  const base = pull?.headRef ?? branchOf(event)
  const sha = pull?.headSha ?? (event.name === 'push' ? event.after : work.baseSha)
  const wanted = `${options.branchPrefix}docs-${slugOf(base)}`
  const place: DocsPlace = { ...nowhere, base, sha, branch: wanted, from: sha, thread: pull?.number ?? null }
  if (options.publish.size === 0 || (await headOf(github, wanted)) === null) return place
  const open = (await pullRequestsOf(github, wanted, 'open'))[0]
  const other = { ...place, branch: `${wanted}-${(sha ?? '').slice(0, 7)}` }
  // Of one that was merged or closed the branch is history.
  if (open === undefined) return other
  if (await mergeBranch(github, { into: wanted, from: base })) {
    log.info(`Pull request #${open.number} is brought up to date`)
    return { ...place, from: await headOf(github, wanted) }
  }
  const note = `Pull request #${open.number} conflicts with \`${base.replaceAll('`', "'")}\`: this one takes its place.`
  return { ...other, notes: [note] }
}

const branchOf = (event: NonNullable<TaskContext['event']>): string => {
  const ref = 'ref' in event ? event.ref : ''
  const branch = ref.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : ''
  return branch || (event.repository?.defaultBranch ?? 'main')
}

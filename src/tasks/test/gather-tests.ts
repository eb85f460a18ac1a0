import { GitHubError } from '../../core/errors.ts'
import { slugOf } from '../../core/patch/slug.ts'
import { type FailedJob, readFailedJobs } from '../../github/job-logs.ts'
import type { PullRequest } from '../../github/pull-request.ts'
import { pullRequestOfRun } from '../../github/pull-request-of-run.ts'
import { pinPullRequest } from '../pin-pull-request.ts'
import { pullRequestOf } from '../review/gather-change.ts'
import type { TaskContext } from '../task.ts'

/** What is tested, and where a fix goes. */
export interface TestSubject {
  label: string
  /** Commit that is tested; null on the command line. */
  sha: string | null
  pullRequest: PullRequest | null
  /** Branch that the commit is on, to which or against which a fix is proposed; null: nowhere can be written to. */
  branch: string | null
  /** Of the workflow that failed before this one. */
  jobs: FailedJob[]
  /** What a reader should know of all this. */
  notes: string[]
}

/** The pull request, branch or checkout that an event is about. Throws GitHubError. */
export const gatherTests = async (context: TaskContext): Promise<TestSubject> => {
  const { event, github, work } = context
  const local = { label: 'The checkout', sha: null, pullRequest: null, branch: null, jobs: [], notes: [] }
  if (event === null || github === null) return local
  const run = event.name === 'workflow_run' ? event.run : null
  const { jobs, notes } = run === null ? { jobs: [], notes: [] } : await logsOf(context, run.id)
  const number = run === null ? pullRequestOf(event) : run.event === 'push' ? null : await pullRequestOfRun(github, run)
  if (number !== null) {
    const pull = await pinPullRequest(github, event, number)
    return {
      ...{ label: `Pull request #${number}`, sha: pull.headSha, pullRequest: pull, jobs },
      branch: pull.fork ? null : pull.headRef,
      notes: pull.fork ? [...notes, 'Its branch is in a fork, where nothing can be written to.'] : notes,
    }
  }
  const branch = run === null ? branchOf(event) : run.headBranch
  const sha = run?.headSha ?? work.baseSha
  return {
    ...local,
    label: branch === '' ? 'The checkout' : `Branch ${branch}`,
    sha,
    branch: branch || null,
    jobs,
    notes,
  }
}

const branchOf = (event: NonNullable<TaskContext['event']>): string => {
  const ref = 'ref' in event ? event.ref : ''
  if (ref.startsWith('refs/heads/')) return ref.slice('refs/heads/'.length)
  return ref === '' ? (event.repository?.defaultBranch ?? '') : ''
}

/** Material that helps, without which there is still the run of one's own. */
const logsOf = async ({ github, log }: TaskContext, run: number): Promise<Pick<TestSubject, 'jobs' | 'notes'>> => {
  try {
    return { jobs: github === null ? [] : await readFailedJobs(github, run), notes: [] }
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error
    log.warn([error.message, error.hint].join(' '))
    return { jobs: [], notes: ['The logs of the failed jobs could not be read: the job needs `actions: read`.'] }
  }
}

/** A branch of its own for each commit: what is red there is red for one reason. */
export const fixBranchOf = ({ branch, sha }: TestSubject, prefix: string): string =>
  `${prefix}fix-tests-${slugOf(branch ?? '')}-${(sha ?? '').slice(0, 7)}`

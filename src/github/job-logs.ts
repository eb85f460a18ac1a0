import { GitHubError } from '../core/errors.ts'
import { type FailedStep, failingPart } from '../core/tests/job-log.ts'
import type { GitHub } from './client.ts'

/** A job of a workflow run that failed, with the part of its log that shows it. Hostile text. */
export interface FailedJob {
  name: string
  step: string | null
  log: string
}

/** More jobs mostly fail for one reason. */
const mostJobs = 5

/** The failed jobs of a run. Throws GitHubError: `forbidden` naming `actions: read`. */
export const readFailedJobs = async (github: GitHub, runId: number): Promise<FailedJob[]> => {
  const { owner, repo } = github
  try {
    const jobs = await github.paginate('GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs', {
      ...{ owner, repo, run_id: runId, filter: 'latest', per_page: 100 },
    })
    const failed = jobs.filter(({ conclusion }) => conclusion === 'failure' || conclusion === 'timed_out')
    return await Promise.all(
      failed.slice(0, mostJobs).map(async ({ id, name, steps }): Promise<FailedJob> => {
        const step = steps?.find(({ conclusion }) => conclusion === 'failure')
        const times: FailedStep | null =
          step === undefined
            ? null
            : { name: step.name, startedAt: step.started_at ?? null, completedAt: step.completed_at ?? null }
        return { name, step: step?.name ?? null, log: failingPart(await readLog(github, id), times) }
      }),
    )
  } catch (error) {
    if (!(error instanceof GitHubError) || error.status !== 403) throw error
    throw new GitHubError('forbidden', `The logs of the failed jobs were refused: ${error.message}`, {
      ...{ status: 403, hint: 'Add to the job: `permissions: {actions: read}`.', cause: error },
    })
  }
}

/** GitHub deletes logs after a while. */
const readLog = async ({ request, owner, repo }: GitHub, id: number): Promise<string> => {
  try {
    const { data } = await request('GET /repos/{owner}/{repo}/actions/jobs/{job_id}/logs', { owner, repo, job_id: id })
    // The type knows only the redirection.
    const body: unknown = data
    return body instanceof ArrayBuffer ? new TextDecoder().decode(body) : typeof body === 'string' ? body : ''
  } catch (error) {
    if (error instanceof GitHubError && (error.status === 404 || error.status === 410)) return ''
    throw error
  }
}

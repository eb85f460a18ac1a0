import { GitHubError } from '../core/errors.ts'
import type { CheckAnnotation, CheckConclusion } from '../core/findings/render-check.ts'
import type { GitHub } from './client.ts'
import { isUncertain } from './post-review.ts'

export interface CheckRunToPublish {
  name: string
  headSha: string
  /** Tells this run's from every other's: a lost answer is looked up by it. */
  externalId: string
  conclusion: CheckConclusion
  title: string
  /** Markdown, hostile parts defused, at most 65,535 characters. */
  summary: string
  annotations: readonly CheckAnnotation[]
}

/** `maxItems` of GitHub's OpenAPI description. */
const batchSize = 50

/**
 * Publishes a check run, annotations in batches, and reads it back. It is completed by the last request: until then it
 * is shown as running, and one that cannot be finished is cancelled. Throws GitHubError: `forbidden` naming
 * `checks: write`, `not_published`.
 */
export const publishCheckRun = async (
  github: GitHub,
  check: CheckRunToPublish,
): Promise<{ id: number; url: string }> => {
  const id = await begin(github, check)
  const batches = batchesOf(check.annotations)
  const output = { title: check.title, summary: check.summary }
  try {
    for (const annotations of batches) await update(github, id, { output: { ...output, annotations } })
    await update(github, id, { status: 'completed', conclusion: check.conclusion, output })
  } catch (error) {
    await update(github, id, { status: 'completed', conclusion: 'cancelled', output: cancelled }).catch(() => undefined)
    throw error
  }
  return readBack(github, id, check)
}

const cancelled = {
  title: 'Not published',
  summary: 'GitHub refused a part of the result. The log of the job has the reason.',
}

const batchesOf = (annotations: readonly CheckAnnotation[]): CheckAnnotation[][] =>
  Array.from({ length: Math.ceil(annotations.length / batchSize) }, (_, index) =>
    annotations.slice(index * batchSize, (index + 1) * batchSize),
  )

const begin = async (github: GitHub, { name, headSha, externalId }: CheckRunToPublish): Promise<number> => {
  const { owner, repo } = github
  for (let attempt = 1; ; attempt++) {
    try {
      const { data } = await github.request('POST /repos/{owner}/{repo}/check-runs', {
        ...{ owner, repo, name, head_sha: headSha, external_id: externalId },
        status: 'in_progress',
      })
      return Number(data.id)
    } catch (error) {
      if (!isUncertain(error)) throw explained(error)
      await github.pause()
      const begun = await findBegun(github, { headSha, name, externalId })
      if (begun !== undefined) return begun
      if (attempt === 3) throw error
    }
  }
}

const findBegun = async (
  github: GitHub,
  { headSha, name, externalId }: Pick<CheckRunToPublish, 'headSha' | 'name' | 'externalId'>,
): Promise<number | undefined> => {
  const { owner, repo } = github
  const { data } = await github.request('GET /repos/{owner}/{repo}/commits/{ref}/check-runs', {
    ...{ owner, repo, ref: headSha, check_name: name, per_page: 100 },
  })
  const id = data.check_runs.find(run => run.external_id === externalId)?.id
  return id === undefined ? undefined : Number(id)
}

type Changes =
  | { output: { title: string; summary: string; annotations: CheckAnnotation[] } }
  | {
      status: 'completed'
      conclusion: CheckConclusion | 'cancelled'
      output: { title: string; summary: string }
    }

const update = async (github: GitHub, id: number, changes: Changes): Promise<void> => {
  const { owner, repo } = github
  await github.request('PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}', {
    ...{ owner, repo, check_run_id: id },
    ...changes,
  })
}

const readBack = async (
  github: GitHub,
  id: number,
  { conclusion, title, annotations }: CheckRunToPublish,
): Promise<{ id: number; url: string }> => {
  const { owner, repo } = github
  for (let look = 1; ; look++) {
    const { data } = await github.request('GET /repos/{owner}/{repo}/check-runs/{check_run_id}', {
      ...{ owner, repo, check_run_id: id },
    })
    const is = [data.status, data.conclusion, data.output.title]
    const meant = ['completed', conclusion, title]
    // A batch whose answer was lost is sent again, so there may be more.
    const complete = data.output.annotations_count >= annotations.length
    if (complete && is.every((value, index) => value === meant[index])) return { id, url: data.html_url ?? '' }
    if (look === 3) {
      throw new GitHubError(
        'not_published',
        `Read back from GitHub, the check run is not the one that was sent: ${is.join(', ')} with ${data.output.annotations_count} annotations instead of ${meant.join(', ')} with ${annotations.length}`,
        { hint: 'The findings are in the result file. Run the job again.' },
      )
    }
    await github.pause()
  }
}

const explained = (error: unknown): unknown =>
  error instanceof GitHubError && error.status === 403
    ? new GitHubError('forbidden', `The check run was refused: ${error.message}`, {
        status: 403,
        hint: 'Add to the job: `permissions: {checks: write}`. On a pull request from a fork the token is read-only whatever the workflow says.',
        cause: error,
      })
    : error

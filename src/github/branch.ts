import { GitHubError } from '../core/errors.ts'
import type { GitHub } from './client.ts'

/** Where a branch is; null when there is none. */
export const headOf = async ({ request, owner, repo }: GitHub, branch: string): Promise<string | null> => {
  try {
    const { data } = await request('GET /repos/{owner}/{repo}/git/ref/{+ref}', { owner, repo, ref: `heads/${branch}` })
    return data.object.sha
  } catch (error) {
    if (error instanceof GitHubError && error.status === 404) return null
    throw error
  }
}

/** Every branch whose name begins so, with its head. */
export const branchesBelow = async (
  { request, owner, repo }: GitHub,
  start: string,
): Promise<{ name: string; sha: string }[]> => {
  const { data } = await request('GET /repos/{owner}/{repo}/git/matching-refs/{+ref}', {
    ...{ owner, repo, ref: `heads/${start}` },
  })
  const found = data as { ref: string; object: { sha: string } }[]
  return found.map(({ ref, object }) => ({ name: ref.replace(/^refs\/heads\//, ''), sha: object.sha }))
}

/** The commit that a commit stands on. */
export const parentOf = async ({ request, owner, repo }: GitHub, sha: string): Promise<string | undefined> => {
  const { data } = await request('GET /repos/{owner}/{repo}/git/commits/{commit_sha}', { owner, repo, commit_sha: sha })
  return data.parents[0]?.sha
}

/** Makes a branch. Throws `branch_moved` when there is one by now that is elsewhere. */
export const createBranch = async (github: GitHub, branch: string, sha: string): Promise<void> => {
  const { request, owner, repo } = github
  try {
    await request('POST /repos/{owner}/{repo}/git/refs', { owner, repo, ref: `refs/heads/${branch}`, sha })
  } catch (error) {
    // Made by somebody meanwhile, or by this very request, whose answer was lost.
    const head = await headOf(github, branch)
    if (head === sha) return
    throw head === null ? explainRefusedBranch(error, branch) : branchMoved(branch, error)
  }
}

/** Takes back a branch that this run made, unless somebody has pushed to it. */
export const removeBranch = async (github: GitHub, branch: string, sha: string): Promise<void> => {
  const { request, owner, repo, log } = github
  try {
    if ((await headOf(github, branch)) !== sha) return
    await request('DELETE /repos/{owner}/{repo}/git/refs/{+ref}', { owner, repo, ref: `heads/${branch}` })
  } catch (error) {
    log.warn(`The empty branch ${branch} could not be removed: ${error instanceof Error ? error.message : error}`)
  }
}

/** Moves a branch on to a commit that stands on its head. Throws `branch_moved` when it is elsewhere by now. */
export const advanceBranch = async (github: GitHub, branch: string, sha: string): Promise<void> => {
  const { request, owner, repo } = github
  try {
    await request('PATCH /repos/{owner}/{repo}/git/refs/{+ref}', {
      ...{ owner, repo, ref: `heads/${branch}`, sha, force: false },
    })
  } catch (error) {
    if ((await headOf(github, branch)) === sha) return
    throw explainRefusedBranch(error, branch)
  }
}

export const branchMoved = (branch: string, cause?: unknown): GitHubError =>
  new GitHubError('branch_moved', `Somebody has pushed to the branch ${branch} since this run began`, {
    hint: 'Nothing was written over it. The next run starts from the new state.',
    cause,
  })

const isRule = /protected (?:branch|ref)|rule violations?|must be made through a pull request|push declined/i

/** Whether a refusal speaks of rules that guard the branch. */
export const branchProtected = (branch: string, said: string, cause: unknown): GitHubError | null =>
  isRule.test(said)
    ? new GitHubError('branch_protected', `The rules of the repository do not let this token write to ${branch}`, {
        hint: 'Let the rules leave out the branches with this prefix, or set another `branch-prefix`. Nothing was written.',
        status: 403,
        cause,
      })
    : null

const explainRefusedBranch = (error: unknown, branch: string): unknown => {
  if (!(error instanceof GitHubError)) return error
  const guarded = branchProtected(branch, error.message, error)
  if (guarded !== null) return guarded
  if (error.status === 422 && /object does not exist|no commit found/i.test(error.message))
    return new GitHubError(
      'commit_not_found',
      `The commit for the branch ${branch} is not in the repository any more`,
      {
        hint: 'The branch that it was on may have been deleted or pushed over. Run the job again.',
        cause: error,
      },
    )
  return error.status === 422 || error.status === 409 ? branchMoved(branch, error) : error
}

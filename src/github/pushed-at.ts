import { GitHubError } from '../core/errors.ts'
import type { GitHub } from './client.ts'

/** Newest pushes that are looked at: more in the moment between a comment and its run do not matter. */
const pushesLookedAt = 100

/**
 * When a branch got to where it is, by GitHub's own clock (dates of commits are whatever their author writes). null:
 * GitHub does not say, as for a repository that the token may not read.
 */
export const pushedAt = async (
  { request, log }: Pick<GitHub, 'request' | 'log'>,
  { repository, ref, sha }: { repository: string; ref: string; sha: string },
): Promise<Date | null> => {
  const [owner = '', repo = ''] = repository.split('/')
  try {
    const { data } = await request('GET /repos/{owner}/{repo}/activity', {
      ...{ owner, repo, ref: `refs/heads/${ref}`, per_page: pushesLookedAt },
    })
    // Newest first: a branch may have been there before.
    const push = data.find(({ after }) => after === sha)
    return push === undefined ? null : new Date(push.timestamp)
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error
    log.debug(`When ${ref} was pushed could not be asked: ${error.message}`)
    return null
  }
}

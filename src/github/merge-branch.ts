import { GitHubError } from '../core/errors.ts'
import type { GitHub } from './client.ts'

/** Merges one branch into another; gives whether that could be done without a conflict. Throws GitHubError. */
export const mergeBranch = async (
  { request, owner, repo }: GitHub,
  { into, from }: { into: string; from: string },
): Promise<boolean> => {
  try {
    await request('POST /repos/{owner}/{repo}/merges', { owner, repo, base: into, head: from })
    return true
  } catch (error) {
    if (error instanceof GitHubError && error.status === 409) return false
    throw error
  }
}

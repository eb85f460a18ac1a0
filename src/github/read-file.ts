import { GitHubError } from '../core/errors.ts'
import type { GitHub } from './client.ts'

/** A file's text as it is at a commit, or null when there is none. Up to 1 MB. */
export const readFileAt = async (github: GitHub, path: string, ref: string): Promise<string | null> => {
  const { request, owner, repo } = github
  try {
    const { data } = await request('GET /repos/{owner}/{repo}/contents/{path}', { owner, repo, path, ref })
    if (Array.isArray(data) || data.type !== 'file' || !('content' in data)) return null
    return Buffer.from(data.content, 'base64').toString('utf8')
  } catch (error) {
    if (error instanceof GitHubError && error.status === 404) return null
    throw error
  }
}

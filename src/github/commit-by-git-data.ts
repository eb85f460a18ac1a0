import { GitHubError } from '../core/errors.ts'
import { advanceBranch, createBranch } from './branch.ts'
import type { GitHub } from './client.ts'
import type { CommitRequest } from './commit-changes.ts'

interface TreeEntry {
  path: string
  mode: '100644' | '100755' | '120000'
  type: 'blob'
  sha: string | null
}

/**
 * Blob by blob, then tree, commit and branch: for modes, links and sizes that GraphQL does not take. Until the branch is
 * moved nobody sees any of it. null: too large for this way too.
 */
export const commitByGitData = async (
  github: GitHub,
  { branch, baseSha, changes, message }: CommitRequest,
  isNew: boolean,
): Promise<string | null> => {
  const { request, owner, repo } = github
  const own = { owner, repo }
  const base = await request('GET /repos/{owner}/{repo}/git/commits/{commit_sha}', { ...own, commit_sha: baseSha })
  const tree: TreeEntry[] = []
  for (const { path, before, after } of changes) {
    const mode = (after ?? before)?.mode ?? '100644'
    if (mode === '160000') continue
    const sha = after === null ? null : await uploadBlob(github, after.content)
    if (sha === undefined) return null
    tree.push({ path, mode, type: 'blob', sha })
  }
  const made = await request('POST /repos/{owner}/{repo}/git/trees', { ...own, base_tree: base.data.tree.sha, tree })
  const commit = await request('POST /repos/{owner}/{repo}/git/commits', {
    ...own,
    message: messageText(message),
    tree: made.data.sha,
    parents: [baseSha],
  })
  if (isNew) await createBranch(github, branch, commit.data.sha)
  else await advanceBranch(github, branch, commit.data.sha)
  return commit.data.sha
}

export const messageText = ({ headline, body }: CommitRequest['message']): string =>
  body === '' ? headline : `${headline}\n\n${body}`

/** undefined: GitHub finds it too large. */
const uploadBlob = async ({ request, owner, repo }: GitHub, content: Uint8Array): Promise<string | undefined> => {
  try {
    const { data } = await request('POST /repos/{owner}/{repo}/git/blobs', {
      ...{ owner, repo, encoding: 'base64' },
      content: Buffer.from(content).toString('base64'),
    })
    return data.sha
  } catch (error) {
    const tooLarge =
      error instanceof GitHubError &&
      (error.status === 413 || (error.status === 422 && /too large/i.test(error.message)))
    if (tooLarge) return undefined
    throw error
  }
}

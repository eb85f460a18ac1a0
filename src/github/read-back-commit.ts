import { GitHubError } from '../core/errors.ts'
import { blobName } from '../core/patch/blob-name.ts'
import { headOf, parentOf } from './branch.ts'
import type { GitHub } from './client.ts'
import type { CommitRequest } from './commit-changes.ts'

interface Entry {
  mode: string | undefined
  sha: string | undefined
}

/**
 * The branch is at the commit, the commit stands on the base, and every path has the bytes and the mode that were meant.
 * Throws `not_published` when not.
 */
export const readBackCommit = async (
  github: GitHub,
  { branch, baseSha, changes }: CommitRequest,
  sha: string,
): Promise<void> => {
  const fail = (what: string) =>
    new GitHubError('not_published', `The commit on ${branch} is not what was sent: ${what}`, {
      hint: 'Look at the branch, and run the job again.',
    })
  if ((await headOf(github, branch)) !== sha) {
    await github.pause()
    const head = await headOf(github, branch)
    if (head === null) throw fail('the branch is gone')
    // Somebody may have gone on from it already.
    if (head !== sha && (await parentOf(github, head)) !== sha) throw fail('the branch is elsewhere')
  }
  if ((await parentOf(github, sha)) !== baseSha) throw fail('it does not stand on the expected commit')
  const find = await openTree(github, sha)
  for (const { path, before, after } of changes) {
    if (after?.mode === '160000' || before?.mode === '160000') continue
    const found = await find(path)
    const same =
      after === null
        ? found === undefined
        : found?.sha === blobName(after.content, found?.sha?.length) && found.mode === after.mode
    if (!same) throw fail(JSON.stringify(path))
  }
}

/** Looks files up in a commit: in one list, or folder by folder where GitHub finds the list too long. */
const openTree = async (github: GitHub, sha: string): Promise<(path: string) => Promise<Entry | undefined>> => {
  const whole = await listTree(github, sha, true)
  if (!whole.truncated) return async path => fileIn(whole.entries, path)
  const folders = new Map<string, Promise<Map<string, Entry & { type: string }>>>()
  const folder = (tree: string) => {
    const known = folders.get(tree) ?? listTree(github, tree, false).then(({ entries }) => entries)
    folders.set(tree, known)
    return known
  }
  return async path => {
    const parts = path.split('/')
    const name = parts.pop() ?? ''
    let tree = sha
    for (const part of parts) {
      const next = (await folder(tree)).get(part)
      if (next?.type !== 'tree' || next.sha === undefined) return undefined
      tree = next.sha
    }
    return fileIn(await folder(tree), name)
  }
}

const fileIn = (entries: Map<string, Entry & { type: string }>, path: string): Entry | undefined => {
  const found = entries.get(path)
  return found?.type === 'blob' ? found : undefined
}

const listTree = async ({ request, owner, repo }: GitHub, sha: string, recursive: boolean) => {
  const { data } = await request('GET /repos/{owner}/{repo}/git/trees/{tree_sha}', {
    ...{ owner, repo, tree_sha: sha },
    ...(recursive ? { recursive: '1' } : {}),
  })
  const entries = new Map(data.tree.map(({ path, sha: name, mode, type }) => [path ?? '', { sha: name, mode, type }]))
  return { truncated: data.truncated === true, entries }
}

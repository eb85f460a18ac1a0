import { GitHubError } from '../core/errors.ts'
import { blobName } from '../core/patch/blob-name.ts'
import type { FileChange } from '../core/patch/file-change.ts'
import type { GitHub } from './client.ts'

export interface CommitRequest {
  branch: string
  /** The branch's head, or where it is made when there is none. */
  baseSha: string
  changes: readonly FileChange[]
  message: { headline: string; body: string }
}

/**
 * One commit on a branch, which is made when it is not there; nobody's push is overwritten. By GraphQL where that will do,
 * so that GitHub signs it; by the git data API for what GraphQL cannot say (executable files, links, very large commits).
 * Read back before it counts. Gives the commit. Throws GitHubError `branch_moved`, `not_published`, `forbidden`.
 */
export const commitChanges = async (github: GitHub, request: CommitRequest): Promise<string> => {
  await openBranch(github, request)
  const sha = isPlain(request.changes) ? await commitByGraphql(github, request) : await commitByGitData(github, request)
  await verify(github, request, sha)
  return sha
}

/** What a mutation may hold; base64 makes four bytes of three. */
const mostPlainBytes = 25_000_000

const isPlain = (changes: readonly FileChange[]): boolean =>
  changes.every(({ before, after }) => [before, after].every(version => (version?.mode ?? '100644') === '100644')) &&
  changes.reduce((sum, { after }) => sum + (after?.content.byteLength ?? 0), 0) < mostPlainBytes

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

const openBranch = async (github: GitHub, { branch, baseSha }: CommitRequest): Promise<void> => {
  const { request, owner, repo } = github
  const head = await headOf(github, branch)
  if (head === baseSha) return
  if (head !== null) throw moved(branch)
  try {
    await request('POST /repos/{owner}/{repo}/git/refs', { owner, repo, ref: `refs/heads/${branch}`, sha: baseSha })
  } catch (error) {
    // Made by somebody meanwhile, or by this very request, whose answer was lost.
    if ((await headOf(github, branch)) === baseSha) return
    throw error instanceof GitHubError && error.status === 422 && (await headOf(github, branch)) !== null
      ? moved(branch)
      : error
  }
}

const moved = (branch: string): GitHubError =>
  new GitHubError('branch_moved', `Somebody has pushed to the branch ${branch} since this run began`, {
    hint: 'Nothing was written over it. The next run starts from the new state.',
  })

const commitByGraphql = async (
  github: GitHub,
  { branch, baseSha, changes, message }: CommitRequest,
): Promise<string> => {
  const input = {
    branch: { repositoryNameWithOwner: `${github.owner}/${github.repo}`, branchName: branch },
    expectedHeadOid: baseSha,
    message,
    fileChanges: {
      additions: changes.flatMap(({ path, after }) =>
        after === null ? [] : [{ path, contents: Buffer.from(after.content).toString('base64') }],
      ),
      deletions: changes.flatMap(({ path, after }) => (after === null ? [{ path }] : [])),
    },
  }
  try {
    const answer = await github.graphql<{ createCommitOnBranch: { commit: { oid: string } } }>(
      'mutation ($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid } } }',
      { input },
    )
    return answer.createCommitOnBranch.commit.oid
  } catch (error) {
    // The answer may have been lost on its way; what is there is looked at by whoever asked.
    const head = await headOf(github, branch)
    if (head !== null && head !== baseSha && (await parentOf(github, head)) === baseSha) return head
    throw explainGraphql(error, branch)
  }
}

const explainGraphql = (error: unknown, branch: string): unknown => {
  const said = error instanceof Error ? error.message : String(error)
  if (error instanceof GitHubError) return error
  if (/STALE_DATA|expected branch to point to/i.test(said)) return moved(branch)
  const permission = /not accessible|FORBIDDEN|permission|protected branch|rule violations/i.test(said)
  return new GitHubError(
    permission ? 'forbidden' : 'unprocessable',
    `GitHub refuses the commit on ${branch}: ${said}`,
    {
      hint: permission
        ? 'Give the job `permissions: {contents: write}`; a protected branch must allow it, and workflow files need a token of their own.'
        : 'The log has the details.',
      cause: error,
    },
  )
}

const commitByGitData = async (
  { request, owner, repo }: GitHub,
  { branch, baseSha, changes, message }: CommitRequest,
): Promise<string> => {
  const own = { owner, repo }
  const base = await request('GET /repos/{owner}/{repo}/git/commits/{commit_sha}', { ...own, commit_sha: baseSha })
  const tree: { path: string; mode: '100644' | '100755' | '120000'; type: 'blob'; sha: string | null }[] = []
  for (const { path, before, after } of changes) {
    const mode = (after ?? before)?.mode ?? '100644'
    if (mode === '160000') continue
    const sha = after === null ? null : await uploadBlob({ request, owner, repo }, after.content)
    tree.push({ path, mode, type: 'blob', sha })
  }
  const made = await request('POST /repos/{owner}/{repo}/git/trees', { ...own, base_tree: base.data.tree.sha, tree })
  const commit = await request('POST /repos/{owner}/{repo}/git/commits', {
    ...own,
    message: message.body === '' ? message.headline : `${message.headline}\n\n${message.body}`,
    tree: made.data.sha,
    parents: [baseSha],
  })
  try {
    await request('PATCH /repos/{owner}/{repo}/git/refs/{+ref}', {
      ...own,
      ref: `heads/${branch}`,
      sha: commit.data.sha,
      force: false,
    })
  } catch (error) {
    if (error instanceof GitHubError && (error.status === 422 || error.status === 409)) throw moved(branch)
    throw error
  }
  return commit.data.sha
}

const uploadBlob = async (
  { request, owner, repo }: Pick<GitHub, 'request' | 'owner' | 'repo'>,
  content: Uint8Array,
): Promise<string> => {
  const { data } = await request('POST /repos/{owner}/{repo}/git/blobs', {
    ...{ owner, repo, encoding: 'base64' },
    content: Buffer.from(content).toString('base64'),
  })
  return data.sha
}

const parentOf = async ({ request, owner, repo }: GitHub, sha: string): Promise<string | undefined> => {
  const { data } = await request('GET /repos/{owner}/{repo}/git/commits/{commit_sha}', { owner, repo, commit_sha: sha })
  return data.parents[0]?.sha
}

/** The branch is at the commit, the commit stands on the base, and every path has the bytes that were meant. */
const verify = async (github: GitHub, { branch, baseSha, changes }: CommitRequest, sha: string): Promise<void> => {
  const { request, owner, repo } = github
  const fail = (what: string) =>
    new GitHubError('not_published', `The commit on ${branch} is not what was sent: ${what}`, {
      hint: 'Look at the branch, and run the job again.',
    })
  if ((await parentOf(github, sha)) !== baseSha) throw fail('it does not stand on the expected commit')
  const { data } = await request('GET /repos/{owner}/{repo}/git/trees/{tree_sha}', {
    ...{ owner, repo, tree_sha: sha, recursive: '1' },
  })
  if (data.truncated) return
  const there = new Map(data.tree.map(({ path, sha: blob, mode }) => [path, { blob, mode }]))
  for (const { path, after } of changes) {
    const found = there.get(path)
    const same =
      after === null
        ? found === undefined
        : found?.blob === blobName(after.content, found?.blob?.length) && found.mode === after.mode
    if (!same) throw fail(path)
  }
}

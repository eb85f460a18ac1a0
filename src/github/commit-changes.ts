import { GitHubError } from '../core/errors.ts'
import type { FileChange } from '../core/patch/file-change.ts'
import { branchMoved, createBranch, headOf, removeBranch } from './branch.ts'
import type { GitHub } from './client.ts'
import { commitByGitData } from './commit-by-git-data.ts'
import { commitByGraphql } from './commit-by-graphql.ts'
import { readBackCommit } from './read-back-commit.ts'

export interface CommitRequest {
  branch: string
  /** The branch's head, or where it is made when there is none. */
  baseSha: string
  changes: readonly FileChange[]
  message: { headline: string; body: string }
}

/** Commits with git itself and pushes; gives the commit. */
export type Push = (request: CommitRequest) => Promise<string>

/**
 * One commit on a branch, which is made when it is not there; nobody's push is overwritten. By GraphQL where that will do,
 * so that GitHub signs it; by the git data API for what GraphQL cannot say (executable files, links, large commits); by a
 * push for what is too large for either. Read back before it counts. Gives the commit. Throws GitHubError `branch_moved`,
 * `branch_protected`, `not_published`, `forbidden`; nothing is left behind then, not even an empty branch.
 */
export const commitChanges = async (github: GitHub, request: CommitRequest, push: Push): Promise<string> => {
  const head = await headOf(github, request.branch)
  if (head !== null && head !== request.baseSha) throw branchMoved(request.branch)
  const isNew = head === null
  const sha =
    (isPlain(request.changes) ? await signed(github, request, isNew) : null) ??
    (isSmall(request.changes) ? await commitByGitData(github, request, isNew) : null) ??
    (await push(request))
  await readBackCommit(github, request, sha)
  return sha
}

/** What a mutation may hold; base64 makes four bytes of three. */
const mostPlainBytes = 25_000_000
/** What one blob may be made of. */
const mostBlobBytes = 30_000_000

/** GraphQL makes ordinary files and deletes any; a changed mode is beyond it. */
const isPlain = (changes: readonly FileChange[]): boolean =>
  changes.every(
    ({ before, after }) => after === null || [before ?? after, after].every(({ mode }) => mode === '100644'),
  ) && changes.reduce((sum, { after }) => sum + (after?.content.byteLength ?? 0), 0) < mostPlainBytes

const isSmall = (changes: readonly FileChange[]): boolean =>
  changes.every(({ after }) => (after?.content.byteLength ?? 0) < mostBlobBytes)

/** GraphQL commits only on a branch that is there: one made for it is taken back when nothing comes of it. */
const signed = async (github: GitHub, request: CommitRequest, isNew: boolean): Promise<string | null> => {
  const { branch, baseSha } = request
  if (isNew) await createBranch(github, branch, baseSha)
  let sha: string | null = null
  try {
    sha = await commitByGraphql(github, request)
    return sha
  } finally {
    if (isNew && sha === null) await removeBranch(github, branch, baseSha)
  }
}

/** Whether the token may write to the repository, found out at no cost: by storing nothing. Throws `forbidden`. */
export const assertMayCommit = async ({ request, owner, repo }: GitHub): Promise<void> => {
  try {
    await request('POST /repos/{owner}/{repo}/git/blobs', { owner, repo, content: '', encoding: 'utf-8' })
  } catch (error) {
    if (!(error instanceof GitHubError) || error.status !== 403 || error.code !== 'forbidden') throw error
    throw new GitHubError('forbidden', 'The token may not write to the repository', {
      hint: 'Add to the job: `permissions: {contents: write, pull-requests: write, issues: write}`.',
      status: 403,
      cause: error,
    })
  }
}

import { GitHubError } from '../core/errors.ts'
import { branchMoved, branchProtected, headOf, parentOf } from './branch.ts'
import type { GitHub } from './client.ts'
import type { CommitRequest } from './commit-changes.ts'
import { isUncertain } from './post-review.ts'

const mutation =
  'mutation ($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid } } }'

/** A commit that GitHub makes and signs, on a branch that must be at `baseSha`. null: this server cannot. */
export const commitByGraphql = async (github: GitHub, request: CommitRequest): Promise<string | null> => {
  const { branch, baseSha, changes, message } = request
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
    const answer = await github.graphql<{ createCommitOnBranch: { commit: { oid: string } } }>(mutation, { input })
    return answer.createCommitOnBranch.commit.oid
  } catch (error) {
    if (isUncertain(error)) {
      // The answer may have been lost on its way. Whether the commit is ours, whoever reads it back will tell.
      await github.pause()
      const head = await headOf(github, branch)
      if (head !== null && head !== baseSha && (await parentOf(github, head)) === baseSha) return head
    }
    if (isUnknownMutation.test(messageOf(error))) return null
    throw explain(error, branch)
  }
}

/** Of GraphQL's errors their types and own words; the exception wraps them in words of its own. */
const messageOf = (error: unknown): string => {
  const { errors } = error as { errors?: { type?: string; message?: string }[] }
  if (Array.isArray(errors)) return errors.map(({ type = '', message = '' }) => `${message} ${type}`.trim()).join('; ')
  return error instanceof Error ? error.message : String(error)
}

/** Of an old GitHub Enterprise Server. */
const isUnknownMutation =
  /createCommitOnBranch.*(?:doesn't exist|does not exist)|CreateCommitOnBranchInput isn't a defined/i

const explain = (error: unknown, branch: string): unknown => {
  if (error instanceof GitHubError) return error
  const said = messageOf(error)
  if (/STALE_DATA|expected branch to point to/i.test(said)) return branchMoved(branch, error)
  const guarded = branchProtected(branch, said, error)
  if (guarded !== null) return guarded
  if (/rate limit/i.test(said))
    return new GitHubError('rate_limit', "GitHub's rate limit is reached", {
      hint: 'Run the job again in an hour. Nothing was written.',
      cause: error,
    })
  if (/not accessible|FORBIDDEN|permission/i.test(said))
    return new GitHubError('forbidden', `The token may not commit to ${branch}: ${firstLine(said)}`, {
      hint: 'Add to the job: `permissions: {contents: write}`. Workflow files need a token of their own.',
      status: 403,
      cause: error,
    })
  return new GitHubError('unprocessable', `GitHub refuses the commit on ${branch}: ${firstLine(said)}`, {
    hint: 'Nothing was written. The log has the details.',
    cause: error,
  })
}

const firstLine = (text: string): string => (text.split('\n')[0] ?? '').slice(0, 300)

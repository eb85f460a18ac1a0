import { mkdir } from 'node:fs/promises'
import { runGit } from '../git/run-git.ts'

/**
 * What actions/checkout leaves in the workspace for a pull request: a detached checkout of the merge commit.
 * `depth` 0 is its `fetch-depth: 0`: whole history and `origin/*`.
 */
export const checkoutPullRequest = async (options: {
  workspace: string
  remoteUrl: string
  number: number
  depth: number
}): Promise<void> => {
  const { workspace, remoteUrl, number, depth } = options
  await mkdir(workspace, { recursive: true })
  await runGit(workspace, ['init', '--quiet', '--initial-branch=main'])
  await runGit(workspace, ['remote', 'add', 'origin', remoteUrl])
  const merge = `+refs/pull/${number}/merge:refs/remotes/pull/${number}/merge`
  const references = depth === 0 ? ['+refs/heads/*:refs/remotes/origin/*', merge] : [`--depth=${depth}`, merge]
  await runGit(workspace, ['fetch', '--quiet', '--no-tags', 'origin', ...references])
  await runGit(workspace, ['checkout', '--quiet', '--force', '--detach', `refs/remotes/pull/${number}/merge`])
}

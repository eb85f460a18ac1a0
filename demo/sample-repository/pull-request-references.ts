import { runGit, tryGit } from '../git/run-git.ts'

/** Sets `refs/pull/N/head` and `refs/pull/N/merge`, as GitHub keeps them. Gives the merge commit; throws on a conflict. */
export const updatePullRequestReferences = async (
  gitDirectory: string,
  number: number,
  baseSha: string,
  headSha: string,
): Promise<string> => {
  const tree = await mergedTree(gitDirectory, baseSha, headSha)
  const headSeconds = Number((await runGit(gitDirectory, ['show', '-s', '--format=%ct', headSha])).trim())
  const message = `Merge ${headSha} into ${baseSha}`
  const merge = (
    await runGit(gitDirectory, ['commit-tree', tree, '-p', baseSha, '-p', headSha, '-m', message], {
      dateSeconds: headSeconds,
    })
  ).trim()
  await runGit(gitDirectory, ['update-ref', `refs/pull/${number}/head`, headSha])
  await runGit(gitDirectory, ['update-ref', `refs/pull/${number}/merge`, merge])
  return merge
}

const mergedTree = async (gitDirectory: string, baseSha: string, headSha: string): Promise<string> => {
  // Before git 2.38 there is no `merge-tree --write-tree`; a branch that contains its base does not need it.
  const contained = await tryGit(gitDirectory, ['merge-base', '--is-ancestor', baseSha, headSha])
  const args =
    contained === undefined ? ['merge-tree', '--write-tree', baseSha, headSha] : ['rev-parse', `${headSha}^{tree}`]
  return (await runGit(gitDirectory, args)).trim()
}

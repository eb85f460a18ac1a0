import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { messageText } from '../../github/commit-by-git-data.ts'
import type { CommitRequest } from '../../github/commit-changes.ts'
import type { Remote, TreeGit } from './tree-git.ts'

/** Who git says has written it: the account that GitHub shows for the job's token. */
const author = {
  'user.name': 'github-actions[bot]',
  'user.email': '41898282+github-actions[bot]@users.noreply.github.com',
}

/** One commit on `baseSha`, made by git in the run's own repository and pushed to the branch. Gives the commit. */
export const pushChanges = async (
  git: TreeGit,
  remote: Remote,
  { branch, baseSha, changes, message }: CommitRequest,
  folder: string,
): Promise<string> => {
  await git.run(['check-ref-format', `refs/heads/${branch}`])
  await git.fetch(baseSha, remote)
  const index = join(folder, 'push-index')
  const shallow = join(git.directory, 'shallow')
  try {
    await git.run(['read-tree', baseSha], { index })
    const rows: string[] = []
    for (const { path, after } of changes) {
      if (after?.mode === '160000') continue
      const blob =
        after === null ? '0'.repeat(baseSha.length) : await git.bytes(['hash-object', '-w', '--stdin'], after.content)
      rows.push(`${after?.mode ?? 0} ${String(blob).trim()}\t${path}\0`)
    }
    // Removed first, so that a folder may take the place of a file.
    rows.sort((a, b) => Number(b.startsWith('0 ')) - Number(a.startsWith('0 ')))
    await git.run(['update-index', '-z', '--index-info'], { index, input: rows.join('') })
    const tree = (await git.run(['write-tree'], { index })).trim()
    const signature = Object.entries(author).flatMap(([key, value]) => ['-c', `${key}=${value}`])
    const input = `${messageText(message)}\n`
    const commit = await git.run([...signature, 'commit-tree', tree, '-p', baseSha, '-F', '-'], { input })
    // The checkout may hold no more of the history than this.
    const known = (await readFile(shallow, 'utf8').catch(() => '')).split('\n')
    await writeFile(
      shallow,
      [...new Set([...known, baseSha])]
        .filter(sha => sha !== '')
        .join('\n')
        .concat('\n'),
    )
    await git.push(commit.trim(), branch, remote)
    return commit.trim()
  } finally {
    await rm(index, { force: true })
  }
}

import { constants } from 'node:fs'
import { cp, lstat, mkdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { FileChange } from '../../core/patch/file-change.ts'
import { applyChanges } from './apply-changes.ts'
import type { Checkout } from './checkout.ts'
import type { TreeGit } from './tree-git.ts'

export interface FreshCopy {
  git: TreeGit
  baseSha: string
  changes: readonly FileChange[]
  /** Where the agent never was, if it is isolated. */
  from: { directory: string; checkout: Checkout }
  /** Whether the agent had a copy of its own, so that everything in the checkout is as it was given. */
  isolated: boolean
  to: string
}

export const treeish = (sha: string, prefix: string): string =>
  prefix === '' ? sha : `${sha}:${prefix.replace(/\/$/, '')}`

/** A commit's files with changes, beside what git does not know but the project was given before the run. */
export const makeFreshCopy = async ({ git, baseSha, changes, from, isolated, to }: FreshCopy): Promise<void> => {
  const { prefix, ignored, given } = from.checkout
  await mkdir(to, { recursive: true })
  const index = `${to}.index`
  await git.run(['read-tree', '-u', '--reset', treeish(baseSha, prefix)], { workTree: to, index })
  await rm(index, { force: true })
  await applyChanges(to, changes, prefix)
  // Installed dependencies, say. What an agent that is not isolated may have put there since cannot be told apart; single files
  // are then not taken, since a test's outcome must not hang on one of its making.
  const untracked = isolated ? [...ignored, ...given.keys()] : ignored.filter(path => path.endsWith('/'))
  for (const path of untracked) await copyGiven(join(from.directory, path), { to, path: path.replace(/\/$/, '') })
}

const copyGiven = async (source: string, { to, path }: { to: string; path: string }): Promise<void> => {
  const parts = path.split('/')
  for (let depth = 1; depth <= parts.length; depth++) {
    const found = await lstat(join(to, ...parts.slice(0, depth))).catch(() => null)
    if (found === null) break
    // Neither over what the change has, nor through a link that it made.
    if (depth === parts.length || !found.isDirectory()) return
  }
  if ((await lstat(source).catch(() => null)) === null) return
  await mkdir(dirname(join(to, path)), { recursive: true })
  await cp(source, join(to, path), {
    recursive: true,
    verbatimSymlinks: true,
    mode: constants.COPYFILE_FICLONE,
    filter: async name => {
      const stats = await lstat(name).catch(() => null)
      return stats !== null && (stats.isFile() || stats.isDirectory() || stats.isSymbolicLink())
    },
  })
}

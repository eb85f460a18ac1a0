import { lstat, mkdir, readlink, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'
import { isAgentFile } from '../../core/patch/agent-files.ts'
import { type BaseFile, readBaseTree, readBlobs } from './base-tree.ts'
import { readVersion, scanTree } from './scan-tree.ts'
import type { TreeGit } from './tree-git.ts'

/**
 * Makes what instructs agents that of a trusted commit: files are put back, others of their kind are removed, and with
 * them every link that leads out of the tree. Gives the paths that were not as they should be.
 */
export const trustBase = async (git: TreeGit, tree: string, treeish: string): Promise<string[]> => {
  const found = await scanTree(tree, {
    ...{ isKnown: () => true, isClosed: () => false, ignored: async () => new Set<string>() },
    ...{ onOdd: () => {}, onUnread: () => {} },
  })
  const base = await readBaseTree(git, treeish)
  const touched: string[] = []
  for (const [path, kind] of found) {
    const leaves = kind === 'link' && (await leadsOut(tree, path))
    if (!leaves && !(isAgentFile(path) && !base.has(path))) continue
    await rm(join(tree, path), { force: true })
    touched.push(path)
  }
  const wanted = [...base].filter(([path, { mode }]) => isAgentFile(path) && mode !== '120000' && mode !== '160000')
  const contents = await readBlobs(
    git,
    wanted.map(([, { blob }]) => blob),
  )
  for (const [path, file] of wanted) if (await putBack(tree, path, file, contents)) touched.push(path)
  return [...new Set(touched)].sort()
}

const leadsOut = async (tree: string, path: string): Promise<boolean> => {
  const target = resolve(tree, dirname(path), await readlink(join(tree, path)))
  return target !== tree && !target.startsWith(tree + sep)
}

/** Whether it was otherwise. A link or a file on the way to it is not gone through but removed. */
const putBack = async (
  tree: string,
  path: string,
  { mode, blob }: BaseFile,
  contents: ReadonlyMap<string, Buffer>,
): Promise<boolean> => {
  const content = contents.get(blob)
  if (content === undefined) return false
  const parts = path.split('/')
  for (let depth = 1; depth < parts.length; depth++) {
    const parent = join(tree, ...parts.slice(0, depth))
    if ((await lstat(parent).catch(() => null))?.isDirectory() === false) await rm(parent, { force: true })
  }
  const target = join(tree, path)
  const now = await readVersion(target, 'file', 50_000_000).catch(() => null)
  if (now !== null && Buffer.from(now.content).equals(content)) return false
  await rm(target, { recursive: true, force: true })
  await mkdir(dirname(target), { recursive: true })
  await writeFile(target, content, { mode: mode === '100755' ? 0o755 : 0o644 })
  return true
}

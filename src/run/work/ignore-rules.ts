import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type BaseFile, readBlobs } from './base-tree.ts'
import type { TreeGit } from './tree-git.ts'

/** Tells which paths (folders end in `/`) the base's own rules ignore: a tree must not hide a file by a rule of its own. */
export const readIgnoreRules = async (
  git: TreeGit,
  base: ReadonlyMap<string, BaseFile>,
  folder: string,
): Promise<(paths: readonly string[]) => Promise<ReadonlySet<string>>> => {
  const rules = [...base].filter(([path, { mode }]) => /(?:^|\/)\.gitignore$/.test(path) && mode.startsWith('100'))
  const contents = await readBlobs(
    git,
    rules.map(([, { blob }]) => blob),
  )
  const directory = join(folder, 'ignore-rules')
  await rm(directory, { recursive: true, force: true })
  await mkdir(directory, { recursive: true })
  for (const [path, { blob }] of rules) {
    await mkdir(join(directory, dirname(path)), { recursive: true })
    await writeFile(join(directory, path), contents.get(blob) ?? '')
  }
  return async paths => {
    if (paths.length === 0 || rules.length === 0) return new Set()
    // A file may be called `:(exclude)x`, which means something else at the start.
    const input = paths.map(path => `./${path}\0`).join('')
    const answer = await git
      .run(['check-ignore', '-z', '--no-index', '--stdin'], { workTree: directory, input })
      // Exit code 1: none of them.
      .catch((error: { exitCode?: number }) => {
        if (error.exitCode === 1) return ''
        throw error
      })
    return new Set(answer.split('\0').map(path => path.slice(2)))
  }
}

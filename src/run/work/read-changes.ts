import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { blobName } from '../../core/patch/blob-name.ts'
import type { FileChange, FileVersion } from '../../core/patch/file-change.ts'
import type { Logger } from '../../log/logger.ts'
import { type BaseFile, readBaseTree, readBlobs } from './base-tree.ts'
import { readVersion, scanTree } from './scan-tree.ts'
import type { TreeGit } from './tree-git.ts'

export interface ChangesOptions {
  git: TreeGit
  /** The tree that may have changed, and where it lies in the repository: `''`, or `packages/a/`. */
  directory: string
  prefix: string
  baseSha: string
  /** For what is needed in between. */
  folder: string
  log: Logger
}

/** Larger files are told and left out: they are artefacts, not work. */
const maxFileBytes = 50_000_000

/** What differs from a commit, by its bytes: no configuration, filter or hook of the tree has a say in it. */
export const readChanges = async (options: ChangesOptions): Promise<FileChange[]> => {
  const { git, directory, prefix, baseSha, log } = options
  const base = await readBaseTree(git, prefix === '' ? baseSha : `${baseSha}:${prefix.replace(/\/$/, '')}`)
  const folders = foldersOf(base.keys())
  const submodules = new Set([...base].filter(([, { mode }]) => mode === '160000').map(([path]) => path))
  const leaveOut = (path: string, why: string) => log.warn(`${prefix}${path} is left out of the changes: ${why}`)
  const ignored = await ignoreRules(options, base)
  const found = await scanTree(directory, {
    isKnown: path => base.has(path) || folders.has(path),
    ignored: async paths =>
      new Set([...(await ignored(paths)), ...paths.filter(path => submodules.has(path.slice(0, -1)))]),
    onOdd: leaveOut,
  })

  const changed: { path: string; before: BaseFile | undefined; after: FileVersion | null }[] = []
  for (const [path, kind] of found) {
    const before = base.get(path)
    const after = await readVersion(join(directory, path), kind, maxFileBytes)
    if (after === null) leaveOut(path, `it is larger than ${maxFileBytes / 1e6} MB`)
    else if (before?.mode !== after.mode || before.blob !== blobName(after.content, before.blob.length))
      changed.push({ path, before, after })
  }
  for (const [path, before] of base)
    if (!found.has(path) && before.mode !== '160000') changed.push({ path, before, after: null })

  const contents = await readBlobs(
    git,
    changed.flatMap(({ before }) => before?.blob ?? []),
  )
  return changed
    .map(({ path, before, after }): FileChange => {
      const content = before && (contents.get(before.blob) ?? Buffer.alloc(0))
      return { path: `${prefix}${path}`, before: before && content ? { mode: before.mode, content } : null, after }
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

const foldersOf = (paths: Iterable<string>): Set<string> => {
  const folders = new Set<string>()
  for (const path of paths)
    for (let slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1))
      folders.add(path.slice(0, slash))
  return folders
}

/** The base's own rules: a tree must not hide a file by a rule of its own. */
const ignoreRules = async (
  { git, folder }: ChangesOptions,
  base: ReadonlyMap<string, BaseFile>,
): Promise<(paths: readonly string[]) => Promise<ReadonlySet<string>>> => {
  const rules = [...base].filter(([path, { mode }]) => /(?:^|\/)\.gitignore$/.test(path) && mode !== '120000')
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
    const answer = await git
      .run(['check-ignore', '-z', '--no-index', '--stdin'], { workTree: directory, input: `${paths.join('\0')}\0` })
      // Exit code 1: none of them.
      .catch((error: { exitCode?: number; stdout?: string }) => {
        if (error.exitCode === 1) return ''
        throw error
      })
    return new Set(answer.split('\0').filter(path => path !== ''))
  }
}

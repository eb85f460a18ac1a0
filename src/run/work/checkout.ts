import { lstat } from 'node:fs/promises'
import { join } from 'node:path'
import { execa } from 'execa'
import { blobName } from '../../core/patch/blob-name.ts'
import { readVersion } from './scan-tree.ts'
import { gitEnvironment } from './tree-git.ts'

/** A checkout as it is before the agent has seen it. Paths are relative to the folder that was asked about. */
export interface Checkout {
  head: string | null
  /** Where the folder lies in the repository: `''` or `packages/a/`. */
  prefix: string
  /** Folder of the repository's objects. */
  objects: string
  /** What differs from HEAD already, with the name of its content; null: removed. */
  given: ReadonlyMap<string, string | null>
  /** Ignored files, and folders (with `/` at the end) of nothing else. */
  ignored: readonly string[]
  /** Whether git left this file out on purpose (sparse checkout). */
  isSparse: (path: string) => boolean
}

/** Larger files are told apart by their name alone. */
const maxComparedBytes = 50_000_000

/** null outside of a repository, and where there is no git. */
export const readCheckout = async (directory: string): Promise<Checkout | null> => {
  const ask = (...args: string[]) => askGit(directory, args)
  const objects = (await ask('rev-parse', '--path-format=absolute', '--git-path', 'objects'))?.trim()
  if (objects === undefined || objects === '') return null
  const head = (await ask('rev-parse', '--verify', '--quiet', 'HEAD^{commit}'))?.trim() ?? null
  const prefix = ((await ask('rev-parse', '--show-prefix')) ?? '').replace(/\n$/, '')
  const inHere = ['-z', '--', '.']
  const ignored = listed(await ask('ls-files', '--others', '--ignored', '--exclude-standard', '--directory', ...inHere))
  const status = ['status', '--porcelain=v1', '--untracked-files=all', '--no-renames', '--ignore-submodules=all']
  const changed = listed(head === null ? null : await ask(...status, ...inHere))
    .map(line => line.slice(3))
    .filter(path => path.startsWith(prefix) && !path.endsWith('/'))
    .map(path => path.slice(prefix.length))
  const given = new Map<string, string | null>()
  for (const path of changed) given.set(path, await contentName(join(directory, path), head?.length ?? 40))
  return { head, prefix, objects, given, ignored, isSparse: await sparsePaths(ask) }
}

const askGit = async (cwd: string, args: readonly string[]): Promise<string | null> => {
  const options = { cwd, env: gitEnvironment(), extendEnv: false, stdin: 'ignore', reject: false } as const
  const { stdout, exitCode } = await execa('git', args, { ...options, maxBuffer: 400_000_000 })
  return exitCode === 0 ? stdout : null
}

const listed = (output: string | null): string[] => (output ?? '').split('\0').filter(path => path !== '')

/** The name that git would give to what stands there; null when nothing does, or what git would not keep. */
export const contentName = async (path: string, nameLength: number): Promise<string | null> => {
  const stats = await lstat(path).catch(() => null)
  if (stats === null || !(stats.isFile() || stats.isSymbolicLink())) return null
  const version = await readVersion(path, stats.isFile() ? 'file' : 'link', maxComparedBytes).catch(() => null)
  return version && blobName(version.content, nameLength)
}

const sparsePaths = async (ask: (...args: string[]) => Promise<string | null>): Promise<(path: string) => boolean> => {
  if ((await ask('config', '--type=bool', 'core.sparseCheckout'))?.trim() !== 'true') return () => false
  const skipped = listed(await ask('ls-files', '-t', '-z', '--', '.')).filter(line => line.startsWith('S '))
  const paths = skipped.map(line => line.slice(2))
  const files = new Set(paths)
  // A sparse index names folders.
  const folders = paths.filter(path => path.endsWith('/'))
  return path => files.has(path) || folders.some(folder => path.startsWith(folder))
}

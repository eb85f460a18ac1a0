import type { Dirent } from 'node:fs'
import { glob, lstat, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { DiffFile } from '../core/diff/diff.ts'
import { filterFiles } from '../core/diff/filter-files.ts'
import { parseUnifiedDiff } from '../core/diff/parse-unified-diff.ts'
import { ConfigError } from '../core/errors.ts'
import { git } from './git.ts'
import { commitOf, diffArguments, mergeBase } from './git-diff.ts'

export interface LocalChange {
  label: string
  files: DiffFile[]
  headSha: string | null
  baseSha: string | null
}

/** Larger files are named, not shown. */
const maxFileBytes = 1_000_000

/**
 * The local change since the merge base with `base` (default: the upstream's or the main branch, else HEAD), uncommitted
 * and untracked files included; or, when `files` holds globs, those files whole, for which no repository is needed. null when
 * one is needed and there is none.
 */
export const readLocalChange = async (
  directory: string,
  { base, files }: { base: string; files: readonly string[] },
): Promise<LocalChange | null> => {
  const head = await commitOf(directory, 'HEAD').catch(() => null)
  const listed = await lines(directory, ['ls-files', '-z', '--cached', '--others', '--exclude-standard']).catch(
    () => null,
  )
  if (files.length > 0) {
    const all = listed ?? (await filesBelow(directory))
    const whole = await inBatches(all.filter(matching(files)), path => wholeFile(directory, path, 'context'))
    return { label: `Files ${files.join(', ')}`, files: present(whole), headSha: head, baseSha: null }
  }
  if (listed === null) return null
  const from = head === null ? null : await startOf(directory, base)
  const untracked = await lines(directory, ['ls-files', '-z', '--others', '--exclude-standard'])
  const added = await inBatches(from === null ? listed : untracked, path => wholeFile(directory, path, 'added'))
  const tracked = from === null ? [] : parseUnifiedDiff(await git(directory, [...diffArguments, from, '--']))
  return {
    label: `Local changes since ${from?.slice(0, 7) ?? 'the beginning'}`,
    files: [...tracked, ...present(added)],
    headSha: head,
    baseSha: from,
  }
}

/** A large repository has more files than a process may open at once. */
const inBatches = async <T>(paths: readonly string[], read: (path: string) => Promise<T>): Promise<T[]> => {
  const results: T[] = []
  for (let at = 0; at < paths.length; at += 100) {
    results.push(...(await Promise.all(paths.slice(at, at + 100).map(read))))
  }
  return results
}

const startOf = async (directory: string, base: string): Promise<string> => {
  if (base !== '') {
    const found = await mergeBase(directory, base, 'HEAD')
    if (found !== undefined) return found
    throw new ConfigError('unknown_base', `"${base}" is no commit here that shares history with HEAD`, {
      hint: 'Name a branch, tag or commit with --base; in CI check out with `fetch-depth: 0`.',
    })
  }
  for (const candidate of ['@{upstream}', 'origin/HEAD', 'origin/main', 'origin/master', 'main', 'master']) {
    const found = await mergeBase(directory, candidate, 'HEAD')
    if (found !== undefined) return found
  }
  return commitOf(directory, 'HEAD')
}

/** Where there is no repository to list them: everything but what packages and tools have put there. */
const filesBelow = async (directory: string): Promise<string[]> => {
  const paths: string[] = []
  const exclude = (entry: Dirent): boolean => entry.name === 'node_modules' || entry.name === '.git'
  for await (const entry of glob('**/*', { cwd: directory, withFileTypes: true, exclude })) {
    if (entry.isFile()) paths.push(relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/'))
  }
  return paths.sort()
}

const present = (files: readonly (DiffFile | null)[]): DiffFile[] => files.filter(file => file !== null)

const matching = (globs: readonly string[]) => {
  const file = (path: string): DiffFile => ({
    path,
    previousPath: null,
    status: 'modified',
    binary: false,
    additions: 0,
    deletions: 0,
    hunks: [],
  })
  return (path: string): boolean => filterFiles([file(path)], { include: globs }).files.length === 1
}

/** A file of the work tree as one hunk; links are not followed, a file that is gone is null. */
const wholeFile = async (directory: string, path: string, kind: 'added' | 'context'): Promise<DiffFile | null> => {
  const status = kind === 'added' ? 'added' : 'modified'
  const file: DiffFile = { path, previousPath: null, status, binary: false, additions: 0, deletions: 0, hunks: [] }
  const stats = await lstat(join(directory, path)).catch(() => null)
  if (stats === null || !stats.isFile()) return null
  if (stats.size > maxFileBytes) return { ...file, unreadable: true }
  const content = await readFile(join(directory, path))
  if (content.subarray(0, 8_000).includes(0)) return { ...file, binary: true }
  if (content.length === 0) return file
  const text = content.toString('utf8').replace(/\n$/, '').split('\n')
  const numbered = text.map((line, index) => ({
    kind,
    oldLine: kind === 'added' ? null : index + 1,
    newLine: index + 1,
    text: line,
  }))
  const old = kind === 'added' ? { oldStart: 0, oldLines: 0 } : { oldStart: 1, oldLines: text.length }
  const hunk = { ...old, newStart: 1, newLines: text.length, section: '', lines: numbered }
  return { ...file, additions: kind === 'added' ? text.length : 0, hunks: [hunk] }
}

const lines = async (directory: string, args: string[]): Promise<string[]> =>
  (await git(directory, args)).split('\0').filter(path => path !== '')

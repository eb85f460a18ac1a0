import { lstat, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { execa } from 'execa'
import type { DiffFile } from '../core/diff/diff.ts'
import { filterFiles } from '../core/diff/filter-files.ts'
import { parseUnifiedDiff } from '../core/diff/parse-unified-diff.ts'
import { ConfigError } from '../core/errors.ts'
import { commitOf, mergeBase } from './git-diff.ts'

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
 * and untracked files included; or, when `files` holds globs, those files whole. null outside a git repository.
 */
export const readLocalChange = async (
  directory: string,
  { base, files }: { base: string; files: readonly string[] },
): Promise<LocalChange | null> => {
  const head = await commitOf(directory, 'HEAD').catch(() => null)
  const listed = await lines(directory, ['ls-files', '-z', '--cached', '--others', '--exclude-standard']).catch(
    () => null,
  )
  if (listed === null) return null
  if (files.length > 0) {
    const whole = await Promise.all(listed.filter(matching(files)).map(path => wholeFile(directory, path, 'context')))
    return { label: `Files ${files.join(', ')}`, files: present(whole), headSha: head, baseSha: null }
  }
  const from = head === null ? null : await startOf(directory, base)
  const untracked = await lines(directory, ['ls-files', '-z', '--others', '--exclude-standard'])
  const added = await Promise.all((from === null ? listed : untracked).map(path => wholeFile(directory, path, 'added')))
  const tracked = from === null ? [] : parseUnifiedDiff(await git(directory, [...diffArguments, from, '--']))
  return {
    label: `Local changes since ${from?.slice(0, 7) ?? 'the beginning'}`,
    files: [...tracked, ...present(added)],
    headSha: head,
    baseSha: from,
  }
}

const diffArguments = [
  ...['-c', 'core.quotePath=true', 'diff', '--no-color', '--no-ext-diff', '--no-textconv', '--find-renames'],
  ...['--src-prefix=a/', '--dst-prefix=b/', '--no-relative', '--unified=3', '--submodule=short'],
]

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

const git = async (directory: string, args: readonly string[]): Promise<string> => {
  const { stdout } = await execa('git', args, {
    cwd: directory,
    stdin: 'ignore',
    stripFinalNewline: false,
    env: { GIT_TERMINAL_PROMPT: '0', GIT_PAGER: 'cat', LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' },
    timeout: 120_000,
    maxBuffer: 200_000_000,
  })
  return stdout
}

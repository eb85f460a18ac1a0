import type { DiffFile } from '../core/diff/diff.ts'
import { parseUnifiedDiff } from '../core/diff/parse-unified-diff.ts'
import { git } from './git.ts'

/** A diff in the one form that is parsed, whatever the repository's configuration says. */
export const diffArguments = [
  ...['-c', 'core.quotePath=true', 'diff', '--no-color', '--no-ext-diff', '--no-textconv', '--find-renames'],
  ...['--src-prefix=a/', '--dst-prefix=b/', '--no-relative', '--unified=3', '--diff-algorithm=myers'],
  ...['--submodule=short', '--output-indicator-new=+', '--output-indicator-old=-', '--output-indicator-context= '],
]

/**
 * The change between two commits of a local repository. Configuration that would alter the format (prefixes, external
 * diff, textconv, colour) is overruled: the checkout may be someone else's.
 */
export const gitDiff = async (directory: string, from: string, to: string): Promise<DiffFile[]> => {
  const output = await git(directory, [
    ...diffArguments,
    await commitOf(directory, from),
    await commitOf(directory, to),
    '--',
  ])
  return parseUnifiedDiff(output)
}

/** Full hash of a commit; the reference can never be read as an option. Rejects when it is not there. */
export const commitOf = async (directory: string, reference: string): Promise<string> =>
  (await git(directory, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${reference}^{commit}`])).trim()

/** The best common ancestor, or undefined when there is none here (shallow clone, unrelated). */
export const mergeBase = async (directory: string, left: string, right: string): Promise<string | undefined> => {
  try {
    const commits = [await commitOf(directory, left), await commitOf(directory, right)]
    return (await git(directory, ['merge-base', ...commits])).trim()
  } catch {
    return undefined
  }
}

/** Whether the commits are here, fetching them (without history) from `origin` if they are not. */
export const hasCommits = async (directory: string, shas: readonly string[]): Promise<boolean> => {
  const missing = async () => {
    const found = await Promise.allSettled(shas.map(sha => commitOf(directory, sha)))
    return shas.filter((_, index) => found[index]?.status === 'rejected')
  }
  const absent = await missing()
  if (absent.length === 0) return true
  if (!absent.every(sha => /^[0-9a-f]{40,64}$/.test(sha))) return false
  try {
    await git(directory, ['fetch', '--quiet', '--no-tags', '--depth=1', '--no-recurse-submodules', 'origin', ...absent])
  } catch {
    return false
  }
  return (await missing()).length === 0
}

import { execa } from 'execa'
import type { DiffFile } from '../core/diff/diff.ts'
import { parseUnifiedDiff } from '../core/diff/parse-unified-diff.ts'

/**
 * The change between two commits of a local repository. Configuration that would alter the format (prefixes, external
 * diff, textconv, colour) is overruled: the checkout may be someone else's.
 */
export const gitDiff = async (directory: string, from: string, to: string): Promise<DiffFile[]> => {
  const output = await git(directory, [
    ...['-c', 'core.quotePath=true', 'diff', '--no-color', '--no-ext-diff', '--no-textconv', '--find-renames'],
    ...['--src-prefix=a/', '--dst-prefix=b/', '--no-relative', '--unified=3', '--diff-algorithm=myers'],
    ...['--submodule=short', '--output-indicator-new=+', '--output-indicator-old=-', '--output-indicator-context= '],
    ...[await commitOf(directory, from), await commitOf(directory, to), '--'],
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

const git = async (directory: string, args: readonly string[]): Promise<string> => {
  const { stdout } = await execa('git', args, {
    cwd: directory,
    stdin: 'ignore',
    stripFinalNewline: false,
    extendEnv: false,
    env: gitEnvironment(process.env),
    timeout: 120_000,
    maxBuffer: 200_000_000,
  })
  return stdout
}

const passed =
  /^(path|pathext|home|userprofile|systemroot|tmp|temp|tmpdir|(https?|all|no)_proxy|ssh_auth_sock|git_(config|ssl|ssh|ceiling).*)$/i

/** What git needs and no more: the keys in the action's environment are not for it. It never asks; its messages are English. */
const gitEnvironment = (environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(environment).filter(([name]) => passed.test(name))),
  GIT_TERMINAL_PROMPT: '0',
  GIT_OPTIONAL_LOCKS: '0',
  LC_ALL: 'C',
})

import { ConfigError } from '../core/errors.ts'
import type { GitHubEvent } from '../github/event.ts'
import { git } from '../github/git.ts'
import { commitOf, gitDiff, hasCommits } from '../github/git-diff.ts'
import { type Change, gatherChange, pullRequestOf } from './review/gather-change.ts'
import { showHead } from './show-head.ts'
import type { TaskContext } from './task.ts'

/** What an event is about as a change: a pull request, what was pushed, the local change, or everything since the last release. */
export const gatherRange = async (context: TaskContext): Promise<Change> => {
  const { event, options, directory } = context
  if (event !== null && (pullRequestOf(event) !== null || event.name === 'workflow_run')) {
    const change = await gatherChange(context)
    await showHead(context, change)
    return change
  }
  if (event === null) {
    const change = await gatherChange(context)
    // On the branch that is deployed nothing differs from it: what counts is what came since the last release.
    if (change.files.length > 0 || options.base !== '' || options.files.length > 0) return change
  }
  const { from, label } = await startOf(directory, event, options.base)
  const headSha = await headOf(directory, event)
  const files = await gitDiff(directory, from, headSha)
  const shared = { files, source: 'git' as const, headSha, baseSha: from, pullRequest: null }
  return { ...shared, label, title: label, description: await subjectsBetween(directory, from, headSha) }
}

/** What was pushed, where it is here; else what is checked out. */
const headOf = async (directory: string, event: GitHubEvent | null): Promise<string> =>
  event?.name === 'push' && (await hasCommits(directory, [event.after])) ? event.after : commitOf(directory, 'HEAD')

/** Nothing was there before a branch's first push. */
const noCommit = /^0+$/

const startOf = async (
  directory: string,
  event: GitHubEvent | null,
  base: string,
): Promise<{ from: string; label: string }> => {
  if (base !== '') return named(await resolve(directory, base), `Changes since ${base}`)
  if (event?.name === 'push' && !noCommit.test(event.before) && (await hasCommits(directory, [event.before])))
    return { from: event.before, label: `Push to ${event.ref.replace(/^refs\/heads\//, '')}` }
  const tag = (await git(directory, ['describe', '--tags', '--abbrev=0', 'HEAD^']).catch(() => '')).trim()
  if (tag !== '') return named(await resolve(directory, `refs/tags/${tag}`), `Changes since ${tag}`)
  return named(await resolve(directory, 'HEAD^'), 'The last commit')
}

const named = (from: string | null, label: string): { from: string; label: string } => {
  if (from !== null) return { from, label }
  throw new ConfigError('no_base', 'There is nothing to compare with', {
    hint: 'Check out with `fetch-depth: 0`, or name a commit to compare with (--base).',
  })
}

const resolve = (directory: string, reference: string): Promise<string | null> =>
  commitOf(directory, reference).catch(() => null)

const maxSubjects = 100

const subjectsBetween = async (directory: string, from: string, to: string): Promise<string> =>
  git(directory, ['log', `--max-count=${maxSubjects}`, '--format=- %s', `${from}..${to}`, '--']).catch(() => '')

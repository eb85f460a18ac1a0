import { GitHubError } from '../../core/errors.ts'
import type { GitHub } from '../../github/client.ts'
import { git } from '../../github/git.ts'
import { readLocalChange } from '../../github/local-change.ts'
import { readFileAt } from '../../github/read-file.ts'
import { readTreeFile } from '../read-tree-file.ts'
import { type Change, gatherChange, pullRequestOf } from '../review/gather-change.ts'
import { showHead } from '../show-head.ts'
import type { TaskContext } from '../task.ts'

/** What is looked at: a change, or everything. */
export interface Subject extends Change {
  everything: boolean
  /** Text of a file as it is after the change; null = not there, not text, or too large. */
  readHead: (path: string) => Promise<string | null>
  /** The same before the change. */
  readBase: (path: string) => Promise<string | null>
}

/** A pull request's change; without one, or with `full`, the whole checkout. */
export const gatherSubject = async (context: TaskContext): Promise<Subject> => {
  const { event, github, options } = context
  const isChange = event === null ? options.files.length === 0 : pullRequestOf(event) !== null
  if (options.security.full || !isChange) return gatherEverything(context)
  const change = await gatherChange(context)
  await showHead(context, change)
  const { pullRequest, headSha, baseSha } = change
  if (pullRequest !== null && github !== null) {
    return { ...change, everything: false, readHead: fileAt(github, headSha), readBase: fileAt(github, baseSha) }
  }
  const readBase = async (path: string) =>
    baseSha === null ? null : git(context.directory, ['show', `${baseSha}:./${path}`]).catch(() => null)
  return { ...change, everything: false, readHead: path => readTreeFile(context.directory, path), readBase }
}

/** What is not allowed, or larger than the API gives, is not there. */
const fileAt = (github: GitHub, sha: string | null) => async (path: string) => {
  if (sha === null) return null
  try {
    return (await readFileAt(github, path, sha)) || null
  } catch (error) {
    if (error instanceof GitHubError && error.code === 'forbidden') return null
    throw error
  }
}

/** The checkout, its files whole. A pull request's is named, so that the result has somewhere to go. */
const gatherEverything = async (context: TaskContext): Promise<Subject> => {
  const { options, event, github, work } = context
  const globs = options.files.length > 0 ? options.files : ['**/*']
  const inPullRequest = event !== null && github !== null && pullRequestOf(event) !== null
  const change = inPullRequest ? await gatherChange(context) : null
  if (change !== null) await showHead(context, change)
  const directory = change !== null && work.isCopy ? work.directory : context.directory
  const local = await readLocalChange(directory, { base: '', files: globs })
  return {
    ...{ label: 'The whole repository', title: 'The whole repository', description: '', source: 'git' },
    files: local?.files ?? [],
    headSha: change?.headSha ?? local?.headSha ?? null,
    baseSha: change?.baseSha ?? null,
    pullRequest: change?.pullRequest ?? null,
    everything: true,
    readHead: path => readTreeFile(directory, path),
    readBase: github === null || change === null ? async () => null : fileAt(github, change.baseSha),
  }
}

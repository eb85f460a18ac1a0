import { type PastCommit, readLog } from '../../core/deploy/hotspots.ts'
import { git } from '../../github/git.ts'

export interface RepositoryFacts {
  /** Everything that is tracked. */
  paths: string[]
  /** Commits before the change, the newest first. */
  history: PastCommit[]
  /** Fewer commits are here than there are: what the history says is not all. */
  isShallow: boolean
}

const commitsLookedAt = 500

/** What the checkout shows of itself; nothing where there is no repository. */
export const readRepository = async (directory: string, baseSha: string | null): Promise<RepositoryFacts> => {
  const ask = (...args: string[]): Promise<string> => git(directory, args).catch(() => '')
  const [listed, log, shallow] = await Promise.all([
    ask('ls-files', '-z'),
    ask(
      ...['-c', 'core.quotePath=false', 'log', `--max-count=${commitsLookedAt}`, '--no-merges', '--no-renames'],
      ...['--format=%x00%s', '--name-only', baseSha ?? 'HEAD', '--'],
    ),
    ask('rev-parse', '--is-shallow-repository'),
  ])
  return {
    paths: listed.split('\0').filter(path => path !== ''),
    history: readLog(log),
    isShallow: shallow.trim() === 'true',
  }
}

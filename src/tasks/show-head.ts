import type { Change } from './review/gather-change.ts'
import type { TaskContext } from './task.ts'

/** On a comment or `pull_request_target` the checkout is the base branch: the agent must read the files that are reviewed. */
export const showHead = async (
  { work, event, log }: TaskContext,
  { headSha }: Pick<Change, 'headSha'>,
): Promise<void> => {
  if (event === null || event.name === 'pull_request' || headSha === null || work.baseSha === headSha) return
  if (work.isCopy) await work.startFrom(headSha)
  else
    log.warn(
      'The checkout is not the head of the pull request: the agent sees the change itself, but other files as they are here',
    )
}

import { isAgentFile } from '../core/patch/agent-files.ts'
import type { TaskContext } from './task.ts'

/** A change to what instructs agents is worth a second look, whoever made it. */
export const agentFileNotes = (
  { isForeign, work }: Pick<TaskContext, 'isForeign' | 'work'>,
  files: readonly { path: string }[],
): string[] => {
  const changed = files.map(({ path }) => path).filter(isAgentFile)
  if (changed.length === 0) return []
  const shown = changed.slice(0, 10)
  const which = isForeign && work.isCopy ? 'this review went by the version of the base branch' : 'look at it yourself'
  return [`The change touches what instructs agents or runs programs around them (${shown.join(', ')}); ${which}.`]
}

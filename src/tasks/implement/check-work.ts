import type { DetectedCommand } from '../../core/checks/detect-test-command.ts'
import type { FileChange } from '../../core/patch/file-change.ts'
import { judgeChanges } from '../../core/patch/judge-changes.ts'
import type { CommandRun, TaskContext } from '../task.ts'

/** How the project's checks went on what would be published. */
export interface Checked {
  command: DetectedCommand | null
  /** null: there was nothing to run, or nothing to run it on. */
  run: CommandRun | null
  /** They fail without the change as well, so that they say nothing of it. */
  redBefore: boolean
}

export const isGreen = ({ exitCode }: CommandRun): boolean => exitCode === 0

/** What the agent has changed beyond what was changed before it began (on the command line: by its user). */
export const ownChanges = async (
  { work }: Pick<TaskContext, 'work'>,
  before: readonly FileChange[],
): Promise<FileChange[]> => {
  const known = new Map(before.map(change => [change.path, change]))
  return (await work.changes()).filter(change => !isSame(known.get(change.path), change))
}

const isSame = (before: FileChange | undefined, now: FileChange): boolean =>
  before !== undefined &&
  before.after?.mode === now.after?.mode &&
  Buffer.compare(before.after?.content ?? Buffer.alloc(0), now.after?.content ?? Buffer.alloc(0)) === 0

/**
 * Runs the project's checks on those of the agent's changes that may be made: on GitHub in a clean copy, so that nothing
 * else that the agent did has a say in it; on the command line where it worked. Red, they are run without the change too.
 */
export const checkWork = async (
  context: Pick<TaskContext, 'work' | 'options' | 'github' | 'log'>,
  command: DetectedCommand | null,
  { before, known }: { before: readonly FileChange[]; known: Checked | null },
): Promise<Checked> => {
  const { work, options, github, log } = context
  const { accepted } = judgeChanges(await ownChanges(context, before), options.changes)
  if (command === null || accepted.length === 0) return { command, run: null, redBefore: false }
  const timeoutMs = options.implement.checkMinutes * 60_000
  const { commandLine } = command
  const run = await work.run(commandLine, { timeoutMs, ...(github === null ? {} : { fresh: accepted }) })
  log.info(`Checks: ${isGreen(run) ? 'green' : run.timedOut ? 'out of time' : `exit code ${run.exitCode}`}`)
  if (isGreen(run) || known?.run) return { command, run, redBefore: known?.redBefore ?? false }
  const without = await work.run(commandLine, { timeoutMs, fresh: before })
  if (!isGreen(without)) log.warn('The checks fail without the change as well')
  return { command, run, redBefore: !isGreen(without) }
}

import type { FileChange } from '../../core/patch/file-change.ts'
import { type Obstacle, obstacleOf } from '../../core/tests/cannot-run.ts'
import { countTests, type TestCounts } from '../../core/tests/count-tests.ts'
import { failingTests } from '../../core/tests/failing-tests.ts'
import type { JudgedRun } from '../../core/tests/judge-runs.ts'
import type { CommandRun, TaskContext } from '../task.ts'

/** A run of the tests, and what its output says of them. */
export interface TestRun extends JudgedRun {
  run: CommandRun
  /** null: the output does not say how many there were. */
  counts: TestCounts | null
  obstacle: Obstacle | null
}

/** One run in a clean copy of the commit with these changes: outside the agent's reach, with neither key nor token. */
export const runTests = async (
  { work, options, log }: Pick<TaskContext, 'work' | 'options' | 'log'>,
  commandLine: string,
  changes: readonly FileChange[],
): Promise<TestRun> => {
  const run = await work.run(commandLine, { timeoutMs: options.test.timeoutMs, fresh: changes })
  const counts = countTests(run.output)
  const isGreen = run.exitCode === 0
  const failing = isGreen ? [] : failingTests(run.output)
  log.info(`Tests: ${describe(run, failing.length)}`)
  const none = isGreen && counts?.total === 0
  return { run, counts, isGreen, failing, timedOut: run.timedOut, obstacle: none ? 'no_tests' : obstacleOf(run) }
}

const describe = ({ exitCode, timedOut }: CommandRun, failing: number): string => {
  if (exitCode === 0) return 'green'
  if (timedOut) return 'out of time'
  return failing > 0 ? `red, ${failing} fail` : `red, exit code ${exitCode}`
}

/** Runs until it is known whether what is red is so every time: a green run among them ends it. */
export const reproduce = async (
  context: Pick<TaskContext, 'work' | 'options' | 'log'>,
  commandLine: string,
  { changes, first }: { changes: readonly FileChange[]; first: TestRun },
): Promise<TestRun[]> => {
  const runs = [first]
  // A run that hangs is as long as the limit: once more says enough.
  const reruns = first.timedOut ? Math.min(1, context.options.test.reruns) : context.options.test.reruns
  while (runs.length <= reruns) {
    const run = await runTests(context, commandLine, changes)
    runs.push(run)
    if (run.isGreen !== first.isGreen) break
  }
  return runs
}

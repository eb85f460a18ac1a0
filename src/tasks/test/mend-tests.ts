import type { AgentResult } from '../../agent/agent.ts'
import type { FileChange } from '../../core/patch/file-change.ts'
import { judgeChanges } from '../../core/patch/judge-changes.ts'
import { isProved } from '../../core/tests/judge-runs.ts'
import { ownChanges } from '../implement/check-work.ts'
import { toolNames } from '../review/ask-review.ts'
import type { TaskContext } from '../task.ts'
import { writingToolsFor } from '../writing-tools.ts'
import { fewerTests, weakeningsOf } from './judge-fix.ts'
import { mendingPrompt, mendingSchema, type TestPrompt } from './prompts.ts'
import { runTests, type TestRun } from './run-tests.ts'

export interface Mended {
  /** Proven, in clean copies; null: none was. */
  fix: FileChange[] | null
  /** Runs on the last change that was tried. */
  proof: TestRun[]
  /** Why the last change was not taken. Hostile text. */
  refused: string[]
  result: AgentResult
  turns: number
}

export interface Broken {
  commandLine: string
  /** What was changed before the agent began. */
  before: readonly FileChange[]
  /** The last red run. */
  red: TestRun
  flaky: readonly string[]
}

/** Lets the agent mend, and takes only what is proven green outside of its reach without making tests weaker. */
export const mendTests = async (
  context: TaskContext,
  { commandLine, before, red, flaky }: Broken,
  prompt: TestPrompt,
): Promise<Mended> => {
  const { options, log } = context
  const { repairRounds, allowWeakerTests } = options.test
  const tools = writingToolsFor(context, commandLine)
  const ask = { tools: toolNames(tools), allowedTools: tools, jsonSchema: mendingSchema }
  let turns = 0
  let refused: string[] = []
  let proof: TestRun[] = []
  let last = red
  for (let round = 1; ; round++) {
    log.info(`Mending, round ${round} of ${repairRounds}`)
    const now = { ...prompt, output: last.run.output, failing: last.failing, timedOut: last.timedOut }
    const result = await context.askAgent({ ...ask, prompt: mendingPrompt(now, refused) })
    turns += result.turns
    const changes = await ownChanges(context, before)
    const judged = judgeChanges(changes, options.changes)
    const weaker = allowWeakerTests ? [] : weakeningsOf(changes)
    refused = [...weaker, ...judged.refused.map(({ path, reason }) => `${path}: ${reason}`)]
    if (changes.length === 0) return { fix: null, proof, refused, result, turns }
    if (refused.length === 0) {
      proof = await prove(context, commandLine, { changes: [...untouched(before, changes), ...changes], flaky })
      const fewer = allowWeakerTests ? [] : fewerTests(red.counts, proof.at(-1)?.counts ?? null)
      if (isProved(proof, flaky) && fewer.length === 0) return { fix: changes, proof, refused: [], result, turns }
      refused = fewer
      last = proof.find(({ isGreen }) => !isGreen) ?? last
    } else log.warn(`The change is not taken: ${refused.map(text => JSON.stringify(text)).join(', ')}`)
    if (round === repairRounds || result.end !== 'completed') return { fix: null, proof, refused, result, turns }
  }
}

/** What was there before, where the agent has not changed it further. */
const untouched = (before: readonly FileChange[], changes: readonly FileChange[]): FileChange[] => {
  const paths = new Set(changes.map(({ path }) => path))
  return before.filter(({ path }) => !paths.has(path))
}

/** Once; where flaky tests are known, until one run is green. */
const prove = async (
  context: TaskContext,
  commandLine: string,
  { changes, flaky }: { changes: readonly FileChange[]; flaky: readonly string[] },
): Promise<TestRun[]> => {
  const runs = [await runTests(context, commandLine, changes)]
  while (!isProved(runs, flaky) && flaky.length > 0 && runs.length <= context.options.test.reruns) {
    const red = runs.at(-1)
    if (red === undefined || !red.failing.every(name => flaky.includes(name))) break
    runs.push(await runTests(context, commandLine, changes))
  }
  return runs
}

import type { AgentResult } from '../../agent/agent.ts'
import type { DetectedCommand } from '../../core/checks/detect-test-command.ts'
import type { FileChange } from '../../core/patch/file-change.ts'
import { toolNames } from '../review/ask-review.ts'
import type { TaskContext } from '../task.ts'
import { writingToolsFor } from '../writing-tools.ts'
import { type Checked, checkWork, isGreen } from './check-work.ts'
import type { Assignment } from './gather-issue.ts'
import type { Progress } from './progress-comment.ts'
import { type Plan, planPrompt, planSchema, repairPrompt, workPrompt, workSchema } from './prompts.ts'

const readingTools = ['Read', 'Grep', 'Glob']

/** A plan by schema; null: none was given in a form that can be used. */
export const askPlan = async (
  { askAgent, options, nonce }: TaskContext,
  assignment: Assignment,
): Promise<{ plan: Plan | null; result: AgentResult }> => {
  const result = await askAgent({
    ...{ prompt: planPrompt(assignment, options, nonce), tools: readingTools, allowedTools: readingTools },
    jsonSchema: planSchema,
  })
  const given = result.structuredOutput as Partial<Plan> | null | undefined
  if (typeof given?.worthDoing !== 'boolean' || !Array.isArray(given.steps)) return { plan: null, result }
  const steps = given.steps.filter(step => typeof step === 'string').slice(0, 12)
  const title = typeof given.title === 'string' && given.title.trim() !== '' ? given.title : assignment.title
  const reason = typeof given.reason === 'string' ? given.reason : ''
  return { plan: { worthDoing: given.worthDoing, reason, title, steps }, result }
}

/** The agent's work, checked, and mended while that promises something. */
export const doWork = async (
  context: TaskContext,
  {
    assignment,
    plan,
    before,
    command,
    progress,
  }: {
    assignment: Assignment
    plan: Plan
    before: readonly FileChange[]
    command: DetectedCommand | null
    progress: Progress
  },
): Promise<{ result: AgentResult; checked: Checked; turns: number }> => {
  const { options, nonce, log } = context
  const tools = writingToolsFor(context, command?.commandLine ?? '')
  const ask = { tools: toolNames(tools), allowedTools: tools, jsonSchema: workSchema }
  const hasBash = ask.tools.includes('Bash')
  const prompt = workPrompt(assignment, plan, { options, nonce, testCommand: command?.commandLine ?? null, hasBash })
  let result = await context.askAgent({ ...ask, prompt })
  let { turns } = result
  if (command !== null)
    await progress.tell({ headline: 'running the checks', steps: plan.steps, done: plan.steps.length })
  let checked = await checkWork(context, command, { before, known: null })
  for (let round = 1; round <= options.implement.repairRounds; round++) {
    const { run } = checked
    if (run === null || isGreen(run) || checked.redBefore || result.end !== 'completed') break
    log.info(`The checks fail; repair round ${round} of ${options.implement.repairRounds}`)
    const headline = `the checks fail; mending them (round ${round} of ${options.implement.repairRounds})`
    await progress.tell({ headline, steps: plan.steps, done: plan.steps.length })
    const failure = { commandLine: command?.commandLine ?? '', output: run.output, timedOut: run.timedOut }
    const repaired = await context.askAgent({ ...ask, prompt: repairPrompt(assignment, failure, { nonce }) })
    turns += repaired.turns
    result = withReport(repaired, result)
    checked = await checkWork(context, command, { before, known: checked })
  }
  return { result, checked, turns }
}

/** How the last run ended; what was done is what the first one said, and what the repair adds. */
const withReport = (last: AgentResult, first: AgentResult): AgentResult => {
  const of = ({ structuredOutput }: AgentResult) => (structuredOutput ?? {}) as { done?: unknown; notDone?: unknown }
  if (typeof of(first).done !== 'string') return last
  const done = [of(first).done, of(last).done].filter(part => typeof part === 'string').join('\n\n')
  return { ...last, structuredOutput: { done, notDone: of(last).notDone ?? of(first).notDone ?? '' } }
}

import type { AgentResult } from '../agent/agent.ts'
import type { DetectedCommand } from '../core/checks/detect-test-command.ts'
import { AppError } from '../core/errors.ts'
import type { FileChange } from '../core/patch/file-change.ts'
import { failureOf } from './agent-failure.ts'
import { publishChanges } from './changes/publish-changes.ts'
import { findTestCommand } from './find-test-command.ts'
import { type Assignment, gatherAssignment } from './implement/gather-issue.ts'
import { openProgress, said, shownOutput, type TellProgress } from './implement/progress-comment.ts'
import { planPrompt, planSchema, repairPrompt, workPrompt, workSchema } from './implement/prompts.ts'
import { toolNames } from './review/ask-review.ts'
import { type CommandRun, emptyReport, type TaskContext, type TaskDefinition, type TaskReport } from './task.ts'

const readingTools = ['Read', 'Grep', 'Glob']
const writingTools = [...readingTools, 'Edit', 'Write']

/** The project's checks may take this long, each time. */
const checkTimeoutMs = 15 * 60_000

/** An issue becomes a pull request: gather → plan → work → check and repair → harvest → publish → read back. */
export const implementTask: TaskDefinition = {
  id: 'implement',
  run: async context => {
    const assignment = await gatherAssignment(context)
    const tell = openProgress(context, assignment.thread)
    const base = reportOf(assignment)
    try {
      return await implement(context, assignment, tell)
    } catch (error) {
      const known = error instanceof AppError
      const hint = known && error.hint ? ` ${error.hint}` : ''
      const commentUrl = await tell({
        headline: `stopped: ${known ? `${error.message}.${hint}` : 'an internal error'}`.replaceAll('\n', ' '),
        ...{ steps: [], done: 0 },
      }).catch(() => null)
      if (!known) throw error
      return { ...base, outcome: 'failed', code: error.code, reason: `${error.message}.${hint}`, commentUrl }
    }
  },
}

const reportOf = ({ pullRequest }: Assignment): TaskReport => ({
  ...emptyReport,
  pullRequest: pullRequest?.number ?? null,
  pullRequestUrl: pullRequest?.url ?? null,
})

interface Plan {
  worthDoing: boolean
  reason: string
  title: string
  steps: string[]
}

const implement = async (context: TaskContext, assignment: Assignment, tell: TellProgress): Promise<TaskReport> => {
  const { work, log, options, nonce, serverUrl } = context
  const base = reportOf(assignment)
  if (assignment.baseSha !== null) await work.startFrom(assignment.baseSha)
  const command = await findTestCommand(work.directory, options.testCommand)
  log.info(command === null ? 'No test command was found' : `Checks: ${command.commandLine} (${command.why})`)

  const planned = await askPlan(context, assignment)
  const plan = planned.plan
  if (plan === null) return stopped(base, planned.result, tell, planned.result.turns)
  if (!plan.worthDoing) {
    const reason = plan.reason.trim() || 'There is nothing to change.'
    const commentUrl = await tell({
      headline: 'nothing was changed',
      steps: [],
      done: 0,
      details: said(reason, serverUrl),
    })
    log.info(`Nothing to do: ${reason}`)
    return { ...base, outcome: 'clean', summary: reason, turns: planned.result.turns, commentUrl }
  }
  await tell({ headline: 'working on it', steps: plan.steps, done: 0 })

  const tools = options.allowedTools.length > 0 ? options.allowedTools : writingTools
  const ask = { tools: toolNames(tools), allowedTools: tools, jsonSchema: workSchema }
  const testCommand = command?.commandLine ?? null
  let result = await context.askAgent({ ...ask, prompt: workPrompt(assignment, plan, { options, nonce, testCommand }) })
  let turns = planned.result.turns + result.turns
  let checked = await check(context, command)
  for (let round = 1; checked !== null && !isGreen(checked) && round <= options.implement.repairRounds; round++) {
    if (result.end !== 'completed') break
    log.info(`The checks fail; repair round ${round} of ${options.implement.repairRounds}`)
    await tell({
      headline: `the checks fail; mending them (round ${round})`,
      steps: plan.steps,
      done: plan.steps.length,
    })
    const failure = { commandLine: command?.commandLine ?? '', output: checked.output }
    const repaired = await context.askAgent({ ...ask, prompt: repairPrompt(assignment, failure, { nonce }) })
    turns += repaired.turns
    result = repaired
    checked = await check(context, command)
  }

  const changes = await work.changes()
  if (changes.length === 0) return stopped(base, result, tell, turns)
  return publish(context, { assignment, plan, changes, result, turns, command, checked, tell })
}

const askPlan = async (
  { askAgent, options, nonce }: TaskContext,
  assignment: Assignment,
): Promise<{ plan: Plan | null; result: AgentResult }> => {
  const result = await askAgent({
    ...{ prompt: planPrompt(assignment, options, nonce), tools: readingTools, allowedTools: readingTools },
    jsonSchema: planSchema,
  })
  const given = result.structuredOutput as Partial<Plan> | null
  if (typeof given?.worthDoing !== 'boolean' || !Array.isArray(given.steps)) return { plan: null, result }
  const steps = given.steps.filter(step => typeof step === 'string').slice(0, 12)
  const title = typeof given.title === 'string' && given.title.trim() !== '' ? given.title : assignment.title
  return {
    plan: { worthDoing: given.worthDoing, reason: String(given.reason ?? ''), title: oneLine(title), steps },
    result,
  }
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 120)

const check = ({ work }: TaskContext, command: DetectedCommand | null): Promise<CommandRun | null> =>
  command === null ? Promise.resolve(null) : work.run(command.commandLine, { timeoutMs: checkTimeoutMs })

const isGreen = ({ exitCode }: CommandRun): boolean => exitCode === 0

/** Nothing came of it: the agent was cut off, failed, or changed nothing. */
const stopped = async (
  base: TaskReport,
  result: AgentResult,
  tell: TellProgress,
  turns: number,
): Promise<TaskReport> => {
  const failure = failureOf(result, false)
  const reason = failure.reason ?? 'The agent ended without having changed a file.'
  const commentUrl = await tell({ headline: `stopped: ${reason.replaceAll('\n', ' ')}`, steps: [], done: 0 })
  const code = failure.code ?? 'no_changes'
  return { ...base, outcome: 'failed', code, reason, turns, commentUrl, summary: result.text.trim() }
}

interface Outcome {
  assignment: Assignment
  plan: Plan
  changes: FileChange[]
  result: AgentResult
  turns: number
  command: DetectedCommand | null
  checked: CommandRun | null
  tell: TellProgress
}

const publish = async (context: TaskContext, outcome: Outcome): Promise<TaskReport> => {
  const { options, serverUrl } = context
  const { assignment, plan, changes, result, turns, checked, tell } = outcome
  const { issue, branch, base, pullRequest } = assignment
  const baseSha = context.work.baseSha ?? ''
  const failing = checked !== null && !isGreen(checked)
  const cutOff = failureOf(result, true)
  const body = describe(outcome, serverUrl)
  const dryRun = context.github !== null && !options.publish.has('comment') && options.publish.size === 0
  if (dryRun) {
    const files = changes.map(({ path }) => path)
    return { ...reportOf(assignment), outcome: 'changes', turns, summary: body, changes: { ...nothing, files } }
  }
  const proposed = await publishChanges(context, {
    ...{ branch, base, baseSha, changes },
    commit: { headline: plan.title, body: issue === null ? '' : `For #${issue}.` },
    pullRequest:
      base === null ? null : { title: plan.title, body, draft: options.draft || failing || cutOff.code !== null },
  })
  const opened = proposed.pullRequest ?? pullRequest
  const notes = proposed.notes.map(note => `- ${note}`).join('\n')
  const commentUrl = await tell({
    headline: opened === null ? 'done' : `done: pull request #${opened.number}`,
    ...{ steps: plan.steps, done: plan.steps.length },
    details: [body, notes].filter(part => part !== '').join('\n\n'),
  })
  return {
    ...reportOf(assignment),
    outcome: cutOff.code === null ? 'changes' : 'partial',
    ...{ code: cutOff.code, reason: cutOff.reason },
    summary: [body, notes].filter(part => part !== '').join('\n\n'),
    ...{ turns, commentUrl },
    ...(opened ? { pullRequest: opened.number, pullRequestUrl: opened.url } : {}),
    headSha: proposed.commits.at(-1) ?? null,
    baseSha,
    changes: {
      ...{ branch: proposed.branch, commits: proposed.commits, files: proposed.files },
      pullRequest: opened?.number ?? null,
    },
  }
}

const nothing = { branch: '', commits: [], pullRequest: null }

/** Of the pull request: what was done, what was not, how it was checked. */
const describe = ({ assignment, result, command, checked }: Outcome, serverUrl: string): string => {
  const given = (result.structuredOutput ?? {}) as { done?: unknown; notDone?: unknown }
  const done = typeof given.done === 'string' && given.done.trim() !== '' ? given.done : result.text
  const notDone = typeof given.notDone === 'string' ? given.notDone.trim() : ''
  const checks =
    checked === null || command === null
      ? 'The project has no test command that could be found; nothing was run.'
      : isGreen(checked)
        ? `The project's checks pass (\`${command.commandLine.replaceAll('`', "'")}\`).`
        : `**The project's checks fail** (\`${command.commandLine.replaceAll('`', "'")}\`${checked.timedOut ? ', out of time' : ''}).\n\n${shownOutput(checked.output)}`
  return [
    assignment.issue === null ? '' : `Closes #${assignment.issue}`,
    said(done, serverUrl),
    notDone === '' ? '' : `**Not done:** ${said(notDone, serverUrl)}`,
    checks,
    result.end === 'completed' ? '' : `_Incomplete: ${said(result.message, serverUrl)}_`,
  ]
    .filter(part => part !== '')
    .join('\n\n')
}

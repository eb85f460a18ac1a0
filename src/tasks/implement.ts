import type { AgentResult } from '../agent/agent.ts'
import type { DetectedCommand } from '../core/checks/detect-test-command.ts'
import { AppError } from '../core/errors.ts'
import { assertMayCommit } from '../github/commit-changes.ts'
import { failureOf } from './agent-failure.ts'
import { findTestCommand } from './find-test-command.ts'
import { askPlan, doWork } from './implement/ask-work.ts'
import { ownChanges } from './implement/check-work.ts'
import { type Assignment, gatherAssignment, threadOf } from './implement/gather-issue.ts'
import { openProgress, type Progress, said } from './implement/progress-comment.ts'
import type { Plan } from './implement/prompts.ts'
import { openLeftOver, publishWork } from './implement/publish-work.ts'
import { emptyReport, type TaskContext, type TaskDefinition, type TaskReport } from './task.ts'

/** An issue becomes a pull request: gather → plan → work → check and repair → harvest → publish → read back. */
export const implementTask: TaskDefinition = {
  id: 'implement',
  run: async context => {
    const progress = await openProgress(context, threadOf(context.event))
    if ('url' in progress)
      return {
        ...{ ...emptyReport, outcome: 'skipped', code: 'already_at_work', commentUrl: progress.url },
        reason: `Another run is at work on this already, or was cut off a few minutes ago: ${progress.url}`,
      }
    try {
      return await implement(context, progress)
    } catch (error) {
      // On the command line there is nobody to tell but whoever waits for it.
      if (context.github === null) throw error
      return await tellFailure(error, progress)
    } finally {
      progress.close()
    }
  },
}

/** What keeps a run from being possible is no failure of it: it is told, and there is nothing to mend here. */
const notPossible: ReadonlySet<string> = new Set(['foreign_branch', 'closed'])

const tellFailure = async (error: unknown, progress: Progress): Promise<TaskReport> => {
  const known = error instanceof AppError
  const reason = known ? sentences(error.message, error.hint) : 'An internal error; the log of the run has it.'
  const commentUrl = await progress
    .end({ headline: `stopped: ${reason.replace(/\s+/g, ' ')}`, steps: [], done: 0 })
    .catch(() => null)
  if (!known) throw error
  const outcome = notPossible.has(error.code) ? 'skipped' : 'failed'
  return { ...emptyReport, outcome, code: error.code, reason, commentUrl }
}

const sentences = (message: string, hint: string | undefined): string =>
  `${/[.!?]$/.test(message) ? message : `${message}.`}${hint === undefined ? '' : ` ${hint}`}`

const implement = async (context: TaskContext, progress: Progress): Promise<TaskReport> => {
  const { work, log, options, github } = context
  const assignment = await gatherAssignment(context)
  const base: TaskReport = {
    ...emptyReport,
    pullRequest: assignment.pullRequest?.number ?? null,
    pullRequestUrl: assignment.pullRequest?.url ?? null,
  }
  // Before any money is spent.
  if (github !== null && options.publish.size > 0) await assertMayCommit(github)
  if (assignment.baseSha !== null) await work.startFrom(assignment.baseSha)
  const before = await work.changes()
  const command = await findTestCommand(work.directory, options.testCommand)
  log.info(command === null ? 'No test command was found' : `Checks: ${command.commandLine} (${command.why})`)

  const { plan, result } = await askPlan(context, assignment)
  if (plan === null) return stopped(base, result, progress, result.turns)
  if (!plan.worthDoing) {
    const reason = plan.reason.trim() || 'There is nothing to change.'
    return nothingToDo(context, { assignment, plan, progress, base, turns: result.turns, reason })
  }
  await progress.tell({ headline: 'working on it', steps: plan.steps, done: 0 })
  return makeChanges(context, { assignment, plan, progress, base, before, command, turns: result.turns })
}

interface Begun {
  assignment: Assignment
  plan: Plan
  progress: Progress
  base: TaskReport
  turns: number
}

const makeChanges = async (
  context: TaskContext,
  begun: Begun & { before: Awaited<ReturnType<TaskContext['work']['changes']>>; command: DetectedCommand | null },
): Promise<TaskReport> => {
  const { assignment, progress, base, before } = begun
  const worked = await doWork(context, begun)
  const turns = begun.turns + worked.turns
  const changes = await ownChanges(context, before)
  if (changes.length > 0) return publishWork(context, { ...begun, ...worked, turns, changes })
  if (worked.result.end === 'completed' && assignment.leftOver)
    return nothingToDo(context, { ...begun, turns, reason: worked.result.text.trim() })
  return stopped(base, worked.result, progress, turns)
}

const nothingToDo = async (
  context: TaskContext,
  { assignment, plan, progress, base, turns, reason }: Begun & { reason: string },
): Promise<TaskReport> => {
  context.log.info(`Nothing to do: ${reason}`)
  const details = said(reason, context.serverUrl)
  const opened = await openLeftOver(context, assignment, { title: plan.title, summary: details })
  const headline = opened === null ? 'nothing was changed' : `pull request #${opened.number} has what was done before`
  const commentUrl = await progress.end({ headline, steps: [], done: 0, details })
  if (opened === null) return { ...base, outcome: 'clean', summary: reason, turns, commentUrl }
  const changes = { branch: assignment.branch, commits: [], files: [], pullRequest: opened.number }
  const found = { pullRequest: opened.number, pullRequestUrl: opened.url, headSha: assignment.baseSha }
  return { ...base, ...found, outcome: 'changes', summary: reason, turns, commentUrl, changes }
}

/** Nothing came of it: the agent was cut off, failed, or changed nothing. */
const stopped = async (
  base: TaskReport,
  result: AgentResult,
  progress: Progress,
  turns: number,
): Promise<TaskReport> => {
  const failure = failureOf(result, false)
  const reason =
    failure.reason ??
    'The agent ended without having changed a file. Say in a comment what is wanted, or use a model that follows tools better.'
  const headline = `stopped: ${reason.replace(/\s+/g, ' ')}`
  const commentUrl = await progress.end({ headline, steps: [], done: 0 })
  const code = failure.code ?? 'no_changes'
  return { ...base, outcome: 'failed', code, reason, turns, commentUrl, summary: result.text.trim() }
}

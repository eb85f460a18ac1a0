import { AppError } from '../../core/errors.ts'
import { plainLine } from '../../core/markdown/plain-line.ts'
import type { FileChange } from '../../core/patch/file-change.ts'
import { openPullRequest, setDraft, startsNothing } from '../../github/open-pull-request.ts'
import { failureOf } from '../agent-failure.ts'
import { previewChanges } from '../changes/preview-changes.ts'
import type { Proposed } from '../changes/proposal.ts'
import { publishChanges, refusalsOf } from '../changes/publish-changes.ts'
import type { TaskContext, TaskReport } from '../task.ts'
import { type Checked, isGreen } from './check-work.ts'
import { describeWork, type WorkDone } from './describe-work.ts'
import type { Assignment } from './gather-issue.ts'
import type { Progress } from './progress-comment.ts'
import type { Plan } from './prompts.ts'

export interface Outcome extends Pick<WorkDone, 'result' | 'checked' | 'turns'> {
  assignment: Assignment
  plan: Plan
  changes: readonly FileChange[]
  progress: Progress
  base: TaskReport
}

/** Commits, opens the pull request or goes on with it, and says what became of it. */
export const publishWork = async (context: TaskContext, outcome: Outcome): Promise<TaskReport> => {
  const { github, options, serverUrl, work, spentUsd } = context
  const { assignment, plan, changes, result, turns, checked, base } = outcome
  const refusals = github === null ? [] : refusalsOf(context, { changes })
  const known = github === null ? [] : [...refusals, ...(await startsNothing(github))]
  const done: WorkDone = { result, checked, turns, costUsd: await spentUsd(), notes: known }
  const cutOff = failureOf(result, true)
  const outcomeOf = { outcome: cutOff.code === null ? 'changes' : 'partial', code: cutOff.code } as const
  if (github !== null && options.publish.size === 0) {
    const { files, notes } = await previewChanges(context, { changes })
    const summary = describeWork({ ...done, notes }, serverUrl)
    return { ...base, ...outcomeOf, reason: cutOff.reason, turns, summary, changes: { ...nothing, files } }
  }
  const closes = assignment.issue === null ? '' : `Closes #${assignment.issue}\n\n`
  const draft = options.draft || isRed(checked) || cutOff.code !== null
  const proposed = await publishChanges(context, {
    ...{ branch: assignment.branch, base: assignment.base, baseSha: work.baseSha ?? '', changes },
    commit: {
      headline: plainLine(plan.title, 72),
      body: assignment.issue === null ? '' : `For #${assignment.issue}.`,
    },
    pullRequest:
      assignment.base === null
        ? null
        : { title: plainLine(plan.title, 120), body: `${closes}${describeWork(done, serverUrl)}`, draft },
  })
  const more =
    github !== null && assignment.pullRequest !== null
      ? await setDraft(github, assignment.pullRequest.number, draft)
      : []
  const notes = [...new Set([...known, ...proposed.notes, ...more])]
  const summary = describeWork({ ...done, notes }, serverUrl)
  const report = reportOf(outcome, proposed, summary)
  return { ...report, ...outcomeOf, reason: cutOff.reason, ...(await lastWord(outcome, report, summary)) }
}

const nothing = { branch: '', commits: [], pullRequest: null }

const isRed = ({ run }: Checked): boolean => run !== null && !isGreen(run)

const reportOf = ({ assignment, base, turns }: Outcome, proposed: Proposed, summary: string): TaskReport => {
  const opened = proposed.pullRequest ?? assignment.pullRequest
  const { branch, commits, files } = proposed
  return {
    ...base,
    ...{ summary, turns, headSha: commits.at(-1) ?? null, baseSha: assignment.baseSha },
    ...(opened ? { pullRequest: opened.number, pullRequestUrl: opened.url } : {}),
    changes: { branch, commits, files, pullRequest: opened?.number ?? null },
  }
}

/** The work is there already: a comment that cannot be posted makes it less than done, not undone. */
const lastWord = async (
  { progress, plan }: Outcome,
  { pullRequest }: TaskReport,
  details: string,
): Promise<Partial<TaskReport>> => {
  const headline = pullRequest === null ? 'done' : `done: pull request #${pullRequest}`
  try {
    return { commentUrl: await progress.end({ headline, steps: plan.steps, done: plan.steps.length, details }) }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { outcome: 'partial', code: error.code, reason: `The changes are published, but ${error.message}` }
  }
}

/** What an earlier run committed but could not open a pull request for gets one now; null when there is nothing in it. */
export const openLeftOver = async (
  { github, options }: TaskContext,
  { branch, base, issue, leftOver }: Assignment,
  { title, summary }: { title: string; summary: string },
): Promise<{ number: number; url: string } | null> => {
  if (github === null || base === null || !leftOver || options.publish.size === 0) return null
  const closes = issue === null ? '' : `Closes #${issue}\n\n`
  const text = { title: plainLine(title, 120), body: `${closes}${summary}`, draft: options.draft }
  try {
    return await openPullRequest(github, { branch, base, text })
  } catch (error) {
    if (error instanceof AppError && /no commits between/i.test(error.message)) return null
    throw error
  }
}

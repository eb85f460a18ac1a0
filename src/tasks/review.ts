import type { DiffFile } from '../core/diff/diff.ts'
import { filterFiles } from '../core/diff/filter-files.ts'
import type { ParsedReview } from '../core/findings/parse-review.ts'
import { planReview } from '../core/findings/plan-review.ts'
import { describeHidden, findHiddenInDiff } from '../core/untrusted/trojan-source.ts'
import { failureOf } from './agent-failure.ts'
import { agentFileNotes } from './agent-file-notes.ts'
import { askReview } from './review/ask-review.ts'
import { type Change, gatherChange } from './review/gather-change.ts'
import { diffBudget, renderReviewPrompt } from './review/prompt.ts'
import { publishPlan } from './review/publish-plan.ts'
import { showHead } from './show-head.ts'
import { emptyReport, type TaskDefinition, type TaskReport } from './task.ts'

/** Review of a change: gather → prompt → agent → parse → publish → read back. */
export const reviewTask: TaskDefinition = {
  id: 'review',
  run: async context => {
    const change = await gatherChange(context)
    const { files, excluded } = filterFiles(change.files, context.options)
    context.log.info(`${change.label}: ${files.length} files to review, ${excluded.length} left out (${change.source})`)
    const base = placeOf(change)
    if (files.length === 0)
      return { ...base, outcome: 'skipped', code: 'nothing_to_review', reason: nothingToReview(excluded.length) }

    await showHead(context, change)
    const { instructions, languages } = context.options
    const prompt = renderReviewPrompt(
      { ...change, files },
      { nonce: context.nonce, maxCharacters: diffBudget(context.contextWindow), instructions, languages },
    )
    const { review, result, turns } = await askReview(context, prompt.text)
    const failure = failureOf(result, review !== null)
    if (review === null) return { ...base, turns, ...withoutReview(failure) }

    const plan = planReview(review, files, context.options)
    const omitted = [
      ...prompt.omitted,
      ...excluded.map(({ path }) => ({ path, reason: 'left out by include/exclude' })),
    ]
    const { failure: refused, ...published } = await publishPlan(context, {
      ...{ change, files, plan, review, omitted, incomplete: failure.code !== null },
      notes: [...notesOf(failure), ...agentFileNotes(context, files), ...hiddenNotes(files)],
    })
    const outcome = refused ?? verdict(failure, plan.counts.received)
    return { ...base, turns, ...published, ...outcome, summary: summaryOf(review) }
  },
}

type Failure = ReturnType<typeof failureOf>

const verdict = (failure: Failure, received: number): Pick<TaskReport, 'outcome' | 'code' | 'reason'> =>
  failure.code === null ? { outcome: received > 0 ? 'findings' : 'clean', code: null, reason: null } : failure

const withoutReview = (failure: Failure): Pick<TaskReport, 'outcome' | 'code' | 'reason'> =>
  failure.code === null
    ? {
        outcome: 'failed',
        code: 'no_structured_output',
        reason:
          'The model answered twice without giving its findings in the required form. Use a model that follows tool schemas better.',
      }
    : failure

const notesOf = ({ reason }: Failure): string[] => (reason === null ? [] : [`Incomplete: ${reason}`])

const hiddenNotes = (files: readonly DiffFile[]): string[] => {
  const places = describeHidden(findHiddenInDiff(files), 10)
  return places.length === 0 ? [] : [`Characters that nobody sees were added ("Trojan source"): ${places.join('; ')}.`]
}

const summaryOf = (review: ParsedReview): string => review.summary.trim()

const nothingToReview = (excluded: number): string =>
  excluded === 0 ? 'The change is empty.' : `All ${excluded} changed files are left out by \`include\` and \`exclude\`.`

const placeOf = (change: Change): TaskReport => ({
  ...emptyReport,
  pullRequest: change.pullRequest?.number ?? null,
  pullRequestUrl: change.pullRequest?.url ?? null,
  headSha: change.headSha,
  baseSha: change.baseSha,
})

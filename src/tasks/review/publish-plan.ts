import type { DiffFile } from '../../core/diff/diff.ts'
import type { ParsedReview } from '../../core/findings/parse-review.ts'
import type { ReviewPlan } from '../../core/findings/plan-review.ts'
import { publishReview } from '../../github/reviews.ts'
import type { TaskContext, TaskReport } from '../task.ts'
import type { Change } from './gather-change.ts'

export interface PlanToPublish {
  change: Change
  files: readonly DiffFile[]
  plan: ReviewPlan
  review: ParsedReview
  omitted: { path: string; reason: string }[]
  notes: string[]
}

/** Posts the review and reads it back; in a dry run, or without a pull request, the findings stay in the result. */
export const publishPlan = async (
  context: TaskContext,
  { change, files, plan, review, omitted, notes }: PlanToPublish,
): Promise<Pick<TaskReport, 'findings' | 'reviewUrl'>> => {
  const { github, options, log } = context
  if (github === null || change.pullRequest === null || !options.publish.has('review')) {
    return {
      findings: plan.placed.map(({ finding }) => ({ ...finding, published: 'none', url: null })),
      reviewUrl: null,
    }
  }
  const count = (pick: (file: DiffFile) => number) => files.reduce((sum, file) => sum + pick(file), 0)
  const published = await publishReview(github, {
    number: change.pullRequest.number,
    plan,
    context: {
      serverUrl: context.serverUrl,
      repository: `${github.owner}/${github.repo}`,
      headSha: change.pullRequest.headSha,
      key: context.runKey,
    },
    summary: review.summary,
    reviewed: {
      files: files.length,
      additions: count(file => file.additions),
      deletions: count(file => file.deletions),
    },
    omitted,
    notes,
  })
  log.info(
    `Review posted and read back: ${published.inline} inline, ${published.file} on files, ${published.summary} in its text`,
  )
  return { findings: published.findings, reviewUrl: published.url }
}

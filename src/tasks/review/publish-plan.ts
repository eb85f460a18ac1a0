import type { DiffFile } from '../../core/diff/diff.ts'
import type { ParsedReview } from '../../core/findings/parse-review.ts'
import type { ReviewPlan } from '../../core/findings/plan-review.ts'
import { type PublishedFindings, publishFindings } from '../publish/publish-findings.ts'
import type { TaskContext } from '../task.ts'
import type { Change } from './gather-change.ts'

export interface PlanToPublish {
  change: Change
  files: readonly DiffFile[]
  plan: ReviewPlan
  review: ParsedReview
  omitted: { path: string; reason: string }[]
  notes: string[]
  incomplete: boolean
}

/** Publishes a review's findings and reads them back; in a dry run they stay in the result. */
export const publishPlan = (
  context: TaskContext,
  { change, review, ...rest }: PlanToPublish,
): Promise<PublishedFindings> =>
  publishFindings(context, {
    ...rest,
    task: 'review',
    pullRequest: change.pullRequest,
    headSha: change.headSha,
    summary: review.summary,
  })

import { countFindings, type FindingCounts } from '../core/findings/count-findings.ts'
import type { Finding } from '../core/findings/finding.ts'
import { writeMarker } from '../core/findings/marker.ts'
import type { PlacedFinding, ReviewPlan } from '../core/findings/plan-review.ts'
import type { RenderContext } from '../core/findings/render-comment.ts'
import { type ReviewBody, renderReview, reviewMarker } from '../core/findings/render-review.ts'
import type { GitHub } from './client.ts'
import { postFileComments } from './file-comments.ts'
import { deletePendingReview, type OwnComment, type OwnReview, readOwnPosts } from './own-posts.ts'
import { findRefused, isAnchorRefusal, postReview, type ReviewTarget } from './post-review.ts'
import { assertHead } from './pull-request.ts'
import { readBack } from './read-back.ts'

export interface ReviewToPublish extends Pick<ReviewBody, 'summary' | 'reviewed' | 'omitted' | 'notes'> {
  number: number
  plan: ReviewPlan
  /** Its `headSha` is the commit that was looked at. */
  context: RenderContext
}

export interface PublishedReview {
  url: string
  /** How many findings stand where; from what was read back. */
  inline: number
  file: number
  summary: number
  counts: FindingCounts
  /** With `published` and `url` as they are on GitHub. */
  findings: Finding[]
}

/**
 * Publishes one review and reads it back. A repeated run on the same commit updates the earlier review; a finding that
 * has a comment gets no second one. Throws GitHubError: `head_moved`, `forbidden` (fork, permission), `pending_review`,
 * `not_published` when what was read back is not what was sent.
 */
export const publishReview = async (github: GitHub, review: ReviewToPublish): Promise<PublishedReview> => {
  const { number, context } = review
  await assertHead(github, number, context.headSha)
  await deletePendingReview(github, number)
  const own = await readOwnPosts(github, number, context.key)
  const earlier = own.reviews.find(({ marker }) => marker.head === context.headSha)
  const target: ReviewTarget = { number, context, known: new Set(own.reviews.map(({ id }) => id)) }
  const posted = await postComments(github, target, { review, earlier, commented: own.comments })
  const fresh = posted.placed.filter(placed => placed.place === 'file' && !isCommented(placed, own.comments))
  const refused = await postFileComments(github, target, fresh)
  const placed = posted.placed.map(entry => moved(entry, refused.get(entry)))
  const final = finish(review, placed)
  const main = earlier ?? posted
  if (final.body !== posted.body) await updateBody(github, number, main.id, final.body)
  const urls = await readBack(github, target, {
    main,
    marker: writeMarker(reviewMarker(final.placed, context)),
    posted: posted.id === earlier?.id ? undefined : posted,
    placed: final.placed,
  })
  const findings = final.placed.map(({ finding, place }) => ({
    ...finding,
    published: place,
    url: place === 'none' ? null : (urls.get(finding.fingerprint) ?? main.url),
  }))
  const { inline, file, summary } = final.counts
  return { url: main.url, inline, file, summary, counts: final.counts, findings }
}

interface Posted {
  id: number
  url: string
  placed: readonly PlacedFinding[]
  /** The full body that now stands in the main review; empty when it stands nowhere yet. */
  body: string
  /** Comments that this review carries. */
  comments: number
}

/** The review with its inline comments; those that GitHub refuses go into the body, and the rest is posted once. */
const postComments = async (
  github: GitHub,
  target: ReviewTarget,
  {
    review,
    earlier,
    commented,
  }: { review: ReviewToPublish; earlier: OwnReview | undefined; commented: readonly OwnComment[] },
): Promise<Posted> => {
  let placed: readonly PlacedFinding[] = review.plan.placed
  for (let attempt = 1; ; attempt++) {
    const inline = placed.filter(entry => entry.place === 'inline' && !isCommented(entry, commented))
    if (earlier && inline.length === 0) return { ...earlier, placed, body: '', comments: 0 }
    const { body } = finish(review, placed)
    try {
      const sent = earlier ? supplement(review.context, inline, earlier) : body
      const posted = await postReview(github, target, { body: sent, inline })
      return { ...posted, placed, body: earlier ? '' : body, comments: inline.length }
    } catch (error) {
      if (attempt > 1 || inline.length === 0 || !isAnchorRefusal(error)) throw error
      const refused = new Set(await findRefused(github, target, inline))
      github.log.warn(`GitHub refused ${refused.size} of ${inline.length} comments; they go into the review's text`)
      placed = placed.map(entry =>
        moved(entry, refused.has(entry) ? 'GitHub refused the comment on its lines' : undefined),
      )
    }
  }
}

const isCommented = ({ finding }: PlacedFinding, comments: readonly OwnComment[]): boolean =>
  comments.some(comment => comment.fingerprint === finding.fingerprint)

const moved = (placed: PlacedFinding, reason: string | undefined): PlacedFinding =>
  reason === undefined ? placed : { ...placed, place: 'summary', reason }

/** The body for these places; what does not fit into it is withheld, and the counts say so. */
const finish = (review: ReviewToPublish, placed: readonly PlacedFinding[]) => {
  const { received, unusable } = review.plan.counts
  const counts = countFindings(placed, { received, unusable })
  const { markdown, dropped } = renderReview({ ...review, placed, counts }, review.context)
  const final = placed.map(
    (entry): PlacedFinding =>
      dropped.has(entry.finding.id) ? { ...entry, place: 'none', reason: 'no room in 65,536 characters' } : entry,
  )
  return { body: markdown, placed: final, counts: countFindings(final, { received, unusable }) }
}

/** A review cannot be given more comments: those of a repeated run come in a second one that points to the first. */
const supplement = (context: RenderContext, inline: readonly PlacedFinding[], earlier: OwnReview): string =>
  `${writeMarker(reviewMarker(inline, context))}\n\nMore comments from a repeated run. [The review](${earlier.url}) has the whole.`

const updateBody = async (
  { request, owner, repo }: GitHub,
  number: number,
  id: number,
  body: string,
): Promise<void> => {
  const parameters = { owner, repo, pull_number: number, review_id: id, body }
  await request('PUT /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}', parameters)
}

import { plainLine } from '../../core/markdown/plain-line.ts'
import type { FileChange } from '../../core/patch/file-change.ts'
import { headOf } from '../../github/branch.ts'
import { upsertComment } from '../../github/comments.ts'
import { pullRequestsOf } from '../../github/open-pull-request.ts'
import { assertHead } from '../../github/pull-request.ts'
import { previewChanges } from '../changes/preview-changes.ts'
import type { Proposed } from '../changes/proposal.ts'
import { publishChanges } from '../changes/publish-changes.ts'
import type { TaskContext } from '../task.ts'
import { fixBranchOf, type TestSubject } from './gather-tests.ts'

/** Where a fix goes. */
export interface FixPlace {
  branch: string
  /** Branch of the pull request; null: it is a commit on one that has its pull request. */
  base: string | null
}

/** null on the command line, and where nothing can be written to. */
export const placeOfFix = ({ options }: Pick<TaskContext, 'options'>, subject: TestSubject): FixPlace | null => {
  if (subject.branch === null) return null
  return subject.pullRequest !== null && options.test.publish === 'branch'
    ? { branch: subject.branch, base: null }
    : { branch: fixBranchOf(subject, options.branchPrefix), base: subject.branch }
}

/** The open pull request in which an earlier run has mended this commit; null when there is none. */
export const earlierFix = async (
  { github }: Pick<TaskContext, 'github'>,
  place: FixPlace | null,
): Promise<{ number: number; url: string } | null> => {
  if (github === null || place === null || place.base === null) return null
  if ((await headOf(github, place.branch)) === null) return null
  const pulls = await pullRequestsOf(github, place.branch, 'all')
  const open = pulls.find(({ state }) => state === 'open')
  return open === undefined ? null : { number: open.number, url: open.url }
}

/** A branch left over from a run that was cut off is nobody's: another name is taken. */
const freeBranch = async ({ github, nonce }: TaskContext, { branch, base }: FixPlace): Promise<string> =>
  github !== null && base !== null && (await headOf(github, branch)) !== null
    ? `${branch}-${nonce.slice(0, 6)}`
    : branch

/** Commits a proven fix, opens its pull request, reads back. In a dry run it is left as a diff. */
export const publishFix = async (
  context: TaskContext,
  subject: TestSubject,
  { fix, place, body }: { fix: readonly FileChange[]; place: FixPlace | null; body: string },
): Promise<Proposed> => {
  const { github, options, work } = context
  const nowhere = { branch: '', commits: [], pullRequest: null }
  if (github !== null && (options.publish.size === 0 || place === null))
    return { ...nowhere, ...(await previewChanges(context, { changes: fix })) }
  const branch = place === null ? '' : await freeBranch(context, place)
  if (github !== null && subject.pullRequest !== null)
    await assertHead(github, subject.pullRequest.number, subject.sha ?? '')
  return publishChanges(context, {
    ...{ branch, base: place?.base ?? null, baseSha: work.baseSha ?? '', changes: fix },
    commit: { headline: 'Mend what made the tests fail', body: '' },
    pullRequest:
      place === null || place.base === null
        ? null
        : { title: plainLine(`Mend the tests on ${place.base}`, 120), body, draft: options.draft },
  })
}

/** The report as the one comment of this task on a pull request; null where there is none, or it is not asked for. */
export const commentOn = async (
  { github, options, runKey, log }: TaskContext,
  { pullRequest, sha }: TestSubject,
  body: string,
): Promise<string | null> => {
  if (github === null || pullRequest === null || !options.publish.has('comment')) return null
  const place = { number: pullRequest.number, key: `${runKey}/test`, headSha: sha ?? undefined }
  const { url } = await upsertComment(github, { ...place, body: `## Tests\n\n${body}` })
  log.info('Comment posted and read back')
  return url
}

import type { Severity } from '../../core/findings/finding.ts'
import type { CheckConclusion } from '../../core/findings/render-check.ts'
import { publishCheckRun } from '../../github/check-run.ts'
import { readOwnComments, upsertComment } from '../../github/comments.ts'
import { assertHead } from '../../github/pull-request.ts'
import type { Change } from '../review/gather-change.ts'
import type { TaskContext } from '../task.ts'

export interface DeployToPublish {
  change: Change
  /** null: only the way back was asked for. */
  risk: Severity | null
  /** What the check says of it. */
  conclusion: CheckConclusion
  /** Title of the check. */
  title: string
  /** Safe Markdown. */
  body: string
}

/**
 * The report to the pull request's one comment and a check run, each read back. A low risk is no reason for a first comment.
 * Gives the comment's address. Throws GitHubError `head_moved` before anything is posted.
 */
export const publishDeploy = async (
  { github, options, runKey, nonce, log }: TaskContext,
  { change, risk, conclusion, title, body }: DeployToPublish,
): Promise<string | null> => {
  const { pullRequest, headSha } = change
  const wantsComment = options.publish.has('comment')
  const wantsCheck = options.publish.has('check')
  if (github === null || headSha === null || !(wantsComment || wantsCheck)) return null
  if (pullRequest !== null) await assertHead(github, pullRequest.number, headSha)
  let commentUrl: string | null = null
  if (wantsComment && pullRequest === null) log.info('No comment is posted: there is no pull request')
  if (wantsComment && pullRequest !== null) {
    const place = { number: pullRequest.number, key: `${runKey}/deploy-risk` }
    if (risk !== 'low' || (await readOwnComments(github, place)).length > 0) {
      commentUrl = (await upsertComment(github, { ...place, headSha, body })).url
      log.info('Comment posted and read back')
    }
  }
  if (wantsCheck) {
    await publishCheckRun(github, {
      ...{ name: 'Claude Router: deploy-risk', headSha, externalId: `${runKey}:${nonce}`, conclusion, title },
      ...{ summary: body.slice(0, maxSummary), annotations: [] },
    })
    log.info('Check run posted and read back')
  }
  return commentUrl
}

/** `maxLength` of GitHub's OpenAPI description, in characters. */
const maxSummary = 65_535

import { readCommon, readIssue, readLabel, readLogin, readPullRequest, readWritten } from './event-parts.ts'
import type { Payload } from './payload.ts'

const onPullRequest = (payload: Payload) => ({
  ...readCommon(payload),
  pullRequest: readPullRequest(payload),
  label: readLabel(payload),
})

const readReviewComment = (comment: Payload) => {
  const side = comment.textOr('side', null)
  return {
    ...readWritten(comment),
    path: comment.text('path'),
    line: comment.integerOr('line', null),
    side: side === 'LEFT' || side === 'RIGHT' ? side : null,
    diffHunk: comment.textOr('diff_hunk', ''),
    inReplyTo: comment.integerOr('in_reply_to_id', null),
  }
}

const readRun = (run: Payload) => ({
  id: run.integer('id'),
  name: run.textOr('name', ''),
  event: run.text('event'),
  status: run.textOr('status', ''),
  conclusion: run.textOr('conclusion', null),
  headSha: run.text('head_sha'),
  headBranch: run.textOr('head_branch', ''),
  headRepository: run.objectOr('head_repository')?.text('full_name') ?? null,
  /** Empty for forks: GitHub does not tell. */
  pullRequests: run.list('pull_requests').map(pull => pull.integer('number')),
})

/** The events that can start the action, and what is read of each. */
export const eventShapes = {
  pull_request: onPullRequest,
  pull_request_target: onPullRequest,
  issue_comment: (payload: Payload) => ({
    ...readCommon(payload),
    issue: readIssue(payload),
    comment: readWritten(payload.object('comment')),
  }),
  pull_request_review_comment: (payload: Payload) => ({
    ...readCommon(payload),
    pullRequest: readPullRequest(payload),
    comment: readReviewComment(payload.object('comment')),
  }),
  pull_request_review: (payload: Payload) => {
    const review = payload.object('review')
    return {
      ...readCommon(payload),
      pullRequest: readPullRequest(payload),
      review: {
        ...readWritten(review),
        state: review.text('state'),
        commitSha: review.textOr('commit_id', null),
      },
    }
  },
  issues: (payload: Payload) => ({
    ...readCommon(payload),
    issue: readIssue(payload),
    label: readLabel(payload),
    assignee: payload.objectOr('assignee') ? readLogin(payload, 'assignee') : null,
  }),
  push: (payload: Payload) => ({
    ...readCommon(payload),
    ref: payload.text('ref'),
    before: payload.text('before'),
    after: payload.text('after'),
    deleted: payload.flag('deleted'),
    forced: payload.flag('forced'),
    commits: payload.list('commits').map(commit => ({ id: commit.text('id'), message: commit.text('message') })),
  }),
  workflow_dispatch: (payload: Payload) => ({
    ...readCommon(payload),
    ref: payload.textOr('ref', ''),
    inputs: payload.record('inputs'),
  }),
  /** Its `action` is the type that the sender chose. */
  repository_dispatch: (payload: Payload) => ({
    ...readCommon(payload),
    clientPayload: payload.record('client_payload'),
  }),
  schedule: (payload: Payload) => ({ ...readCommon(payload), schedule: payload.textOr('schedule', '') }),
  workflow_run: (payload: Payload) => ({ ...readCommon(payload), run: readRun(payload.object('workflow_run')) }),
  merge_group: (payload: Payload) => {
    const group = payload.object('merge_group')
    return {
      ...readCommon(payload),
      group: {
        headSha: group.text('head_sha'),
        headRef: group.text('head_ref'),
        baseSha: group.text('base_sha'),
        baseRef: group.text('base_ref'),
      },
    }
  },
}

export type EventName = keyof typeof eventShapes

import { z } from 'zod'

/** The fields of GitHub's webhook payloads that are used, in our words. https://docs.github.com/en/webhooks/webhook-events-and-payloads */

const account = z.object({ login: z.string(), type: z.string().default('User') })

/** Deleted accounts come as null. */
const login = account.nullish().transform(user => user?.login ?? 'ghost')

const labels = z
  .array(z.object({ name: z.string() }))
  .default([])
  .transform(list => list.map(label => label.name))

const text = z
  .string()
  .nullish()
  .transform(value => value ?? '')

const common = {
  action: z.string().default(''),
  repository: z
    .object({ full_name: z.string(), default_branch: z.string().default('main'), private: z.boolean().default(false) })
    .optional()
    .transform(
      repository =>
        repository && {
          fullName: repository.full_name,
          defaultBranch: repository.default_branch,
          private: repository.private,
        },
    ),
  /** Who caused the event. */
  sender: account.optional(),
}

const branch = z.object({ ref: z.string(), sha: z.string(), repo: z.object({ full_name: z.string() }).nullish() })

const pullRequest = z
  .object({
    number: z.int(),
    title: z.string(),
    body: text,
    state: z.string().default('open'),
    draft: z.boolean().default(false),
    user: login,
    labels,
    head: branch,
    base: branch,
  })
  .transform(({ head, base, user, ...rest }) => ({
    ...rest,
    author: user,
    headSha: head.sha,
    headRef: head.ref,
    baseSha: base.sha,
    baseRef: base.ref,
    /** The head lives in another repository (or that repository is gone). */
    fork: head.repo?.full_name !== base.repo?.full_name,
  }))

const issue = z
  .object({
    number: z.int(),
    title: z.string(),
    body: text,
    state: z.string().default('open'),
    user: login,
    labels,
    pull_request: z.unknown().optional(),
  })
  .transform(({ user, pull_request, ...rest }) => ({
    ...rest,
    author: user,
    isPullRequest: pull_request !== undefined && pull_request !== null,
  }))

const written = {
  id: z.int(),
  body: text,
  user: login,
  author_association: z.string().default('NONE'),
  html_url: z.string().default(''),
}

const comment = z.object(written).transform(({ user, author_association, html_url, ...rest }) => ({
  ...rest,
  author: user,
  authorAssociation: author_association,
  url: html_url,
}))

const reviewComment = z
  .object({
    ...written,
    path: z.string(),
    line: z.int().nullish(),
    side: z.enum(['LEFT', 'RIGHT']).nullish(),
    diff_hunk: z.string().default(''),
    in_reply_to_id: z.int().nullish(),
  })
  .transform(({ user, author_association, html_url, diff_hunk, in_reply_to_id, line, side, ...rest }) => ({
    ...rest,
    author: user,
    authorAssociation: author_association,
    url: html_url,
    line: line ?? null,
    side: side ?? null,
    diffHunk: diff_hunk,
    inReplyTo: in_reply_to_id ?? null,
  }))

const review = z
  .object({ ...written, state: z.string(), commit_id: z.string().nullish() })
  .transform(({ user, author_association, html_url, commit_id, ...rest }) => ({
    ...rest,
    author: user,
    authorAssociation: author_association,
    url: html_url,
    commitSha: commit_id ?? null,
  }))

const label = z
  .object({ name: z.string() })
  .optional()
  .transform(value => value?.name ?? null)

const renamed = <Shape extends z.ZodRawShape>(shape: Shape) => z.object({ ...common, ...shape })

const onPullRequest = renamed({ pull_request: pullRequest, label }).transform(({ pull_request, ...rest }) => ({
  ...rest,
  pullRequest: pull_request,
}))

export const eventShapes = {
  pull_request: onPullRequest,
  pull_request_target: onPullRequest,
  issue_comment: renamed({ issue, comment }),
  pull_request_review_comment: renamed({ pull_request: pullRequest, comment: reviewComment }).transform(
    ({ pull_request, ...rest }) => ({ ...rest, pullRequest: pull_request }),
  ),
  pull_request_review: renamed({ pull_request: pullRequest, review }).transform(({ pull_request, ...rest }) => ({
    ...rest,
    pullRequest: pull_request,
  })),
  issues: renamed({ issue, label, assignee: account.nullish().transform(user => user?.login ?? null) }),
  push: renamed({
    ref: z.string(),
    before: z.string(),
    after: z.string(),
    deleted: z.boolean().default(false),
    forced: z.boolean().default(false),
    commits: z.array(z.object({ id: z.string(), message: z.string() })).default([]),
  }),
  workflow_dispatch: renamed({
    ref: z.string().default(''),
    inputs: z
      .record(z.string(), z.unknown())
      .nullish()
      .transform(inputs => inputs ?? {}),
  }),
  repository_dispatch: renamed({
    client_payload: z.record(z.string(), z.unknown()).nullish(),
  }).transform(({ client_payload, ...rest }) => ({ ...rest, clientPayload: client_payload ?? {} })),
  schedule: renamed({ schedule: z.string().default('') }),
  workflow_run: renamed({
    workflow_run: z
      .object({
        id: z.int(),
        name: text,
        event: z.string(),
        status: text,
        conclusion: z.string().nullish(),
        head_sha: z.string(),
        head_branch: text,
        head_repository: z.object({ full_name: z.string() }).nullish(),
        pull_requests: z.array(z.object({ number: z.int() })).default([]),
      })
      .transform(run => ({
        id: run.id,
        name: run.name,
        event: run.event,
        status: run.status,
        conclusion: run.conclusion ?? null,
        headSha: run.head_sha,
        headBranch: run.head_branch,
        headRepository: run.head_repository?.full_name ?? null,
        /** Empty for forks: GitHub does not tell. */
        pullRequests: run.pull_requests.map(pull => pull.number),
      })),
  }).transform(({ workflow_run, ...rest }) => ({ ...rest, run: workflow_run })),
  merge_group: renamed({
    merge_group: z
      .object({ head_sha: z.string(), head_ref: z.string(), base_sha: z.string(), base_ref: z.string() })
      .transform(group => ({
        headSha: group.head_sha,
        headRef: group.head_ref,
        baseSha: group.base_sha,
        baseRef: group.base_ref,
      })),
  }).transform(({ merge_group, ...rest }) => ({ ...rest, group: merge_group })),
}

export type EventName = keyof typeof eventShapes

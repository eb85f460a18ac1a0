import { GitHubError } from '../core/errors.ts'
import type { GitHub } from './client.ts'

/** A pull request as it is now. */
export interface PullRequest {
  number: number
  title: string
  body: string
  /** `open` or `closed` */
  state: string
  draft: boolean
  author: string
  labels: string[]
  headSha: string
  headRef: string
  baseSha: string
  baseRef: string
  /** The head lives in another repository (or that repository is gone). */
  fork: boolean
  /** `owner/name` of where the head lives; null: it is gone. */
  headRepository: string | null
  url: string
}

/** Throws GitHubError `not_found` when there is none of that number. */
export const fetchPullRequest = async ({ request, owner, repo }: GitHub, number: number): Promise<PullRequest> => {
  const { data } = await request('GET /repos/{owner}/{repo}/pulls/{pull_number}', { owner, repo, pull_number: number })
  return {
    number: data.number,
    title: data.title,
    body: data.body ?? '',
    state: data.state,
    draft: data.draft ?? false,
    author: data.user?.login ?? 'ghost',
    labels: data.labels.map(label => label.name),
    headSha: data.head.sha,
    headRef: data.head.ref,
    baseSha: data.base.sha,
    baseRef: data.base.ref,
    fork: data.head.repo?.full_name !== data.base.repo.full_name,
    headRepository: data.head.repo?.full_name ?? null,
    url: data.html_url,
  }
}

/** Throws `head_moved` when someone has pushed since `headSha`: what was found belongs to a state that is no more. */
export const assertHead = async (github: GitHub, number: number, headSha: string): Promise<PullRequest> => {
  const pullRequest = await fetchPullRequest(github, number)
  if (pullRequest.headSha === headSha) return pullRequest
  throw new GitHubError(
    'head_moved',
    `Pull request #${number} is at ${pullRequest.headSha.slice(0, 7)} now; this run looked at ${headSha.slice(0, 7)}`,
    { hint: 'The newer push has a run of its own. Add a concurrency group per pull request to cancel overtaken runs.' },
  )
}

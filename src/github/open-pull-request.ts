import { GitHubError } from '../core/errors.ts'
import { fitBody } from '../core/findings/fit-body.ts'
import type { GitHub } from './client.ts'

export interface PullRequestText {
  title: string
  /** Markdown; hostile parts already defused. */
  body: string
  draft: boolean
}

export interface OpenedPullRequest {
  number: number
  url: string
  /** Whether it is new; else what was there was brought up to date. */
  opened: boolean
  notes: string[]
}

/** The open pull request of a branch of this repository; null when there is none. */
export const findOpenPullRequest = async (
  { request, owner, repo }: GitHub,
  branch: string,
): Promise<{ number: number; url: string; body: string; draft: boolean } | null> => {
  const { data } = await request('GET /repos/{owner}/{repo}/pulls', {
    ...{ owner, repo, state: 'open', head: `${owner}:${branch}` },
  })
  const [found] = data
  return found === undefined
    ? null
    : { number: found.number, url: found.html_url, body: found.body ?? '', draft: found.draft ?? false }
}

/** Opens the pull request of a branch, or brings it up to date, and reads it back. Throws GitHubError. */
export const openPullRequest = async (
  github: GitHub,
  { branch, base, text }: { branch: string; base: string; text: PullRequestText },
): Promise<OpenedPullRequest> => {
  const { request, owner, repo } = github
  const body = fitBody(text.body)
  const existing = await findOpenPullRequest(github, branch)
  const notes: string[] = []
  let number = existing?.number
  if (number === undefined) number = await create(github, { branch, base, text: { ...text, body } }, notes)
  else {
    const content = { title: text.title, body }
    await request('PATCH /repos/{owner}/{repo}/pulls/{pull_number}', { owner, repo, pull_number: number, ...content })
  }
  const { data } = await request('GET /repos/{owner}/{repo}/pulls/{pull_number}', { owner, repo, pull_number: number })
  if (data.head.ref !== branch || (data.body ?? '').trim() !== body.trim())
    throw new GitHubError('not_published', `Pull request #${number} is not what was opened`, {
      hint: 'Another run may have changed it; run the job again.',
    })
  if (existing === null && data.user?.login === 'github-actions[bot]') notes.push(startsNothing)
  return { number, url: data.html_url, opened: existing === null, notes }
}

const startsNothing =
  "Workflows do not start for a pull request that was opened with the job's own token: close and reopen it, or give the action a GitHub App's token."

const create = async (
  github: GitHub,
  { branch, base, text }: { branch: string; base: string; text: PullRequestText },
  notes: string[],
): Promise<number> => {
  const { request, owner, repo } = github
  const { title, body, draft } = text
  try {
    const { data } = await request('POST /repos/{owner}/{repo}/pulls', {
      owner,
      repo,
      head: branch,
      base,
      title,
      body,
      draft,
    })
    return data.number
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error
    const opened = await findOpenPullRequest(github, branch)
    if (opened !== null) return opened.number
    if (draft && error.status === 422 && /draft/i.test(error.message)) {
      notes.push('Drafts are not available in this repository, so the pull request is an ordinary one.')
      return create(github, { branch, base, text: { ...text, draft: false } }, notes)
    }
    if (error.status === 403 && /not permitted to create/i.test(error.message))
      throw new GitHubError('may_not_open', 'GitHub Actions may not open pull requests in this repository', {
        hint: 'Allow it under Settings > Actions > General > Workflow permissions, or use a GitHub App token. The branch with the commit is there.',
        status: 403,
        cause: error,
      })
    throw error
  }
}

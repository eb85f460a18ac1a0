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

interface FoundPullRequest {
  number: number
  url: string
  state: string
}

/** The pull requests of a branch of this repository, the newest first. */
export const pullRequestsOf = async (
  { request, owner, repo }: GitHub,
  branch: string,
  state: 'open' | 'all',
): Promise<FoundPullRequest[]> => {
  const { data } = await request('GET /repos/{owner}/{repo}/pulls', { owner, repo, state, head: `${owner}:${branch}` })
  return data.map(({ number, html_url, state: now }) => ({ number, url: html_url, state: now }))
}

const findOpenPullRequest = async (github: GitHub, branch: string): Promise<FoundPullRequest | null> =>
  (await pullRequestsOf(github, branch, 'open'))[0] ?? null

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
    notes.push(...(await setDraft(github, number, text.draft)))
  }
  const { data } = await request('GET /repos/{owner}/{repo}/pulls/{pull_number}', { owner, repo, pull_number: number })
  if (data.head.ref !== branch || (data.body ?? '').trim() !== body.trim())
    throw new GitHubError('not_published', `Pull request #${number} is not what was opened`, {
      hint: 'Another run may have changed it; run the job again.',
    })
  if (data.mergeable === false) notes.push(conflicting(base))
  notes.push(...(await startsNothing(github)))
  return { number, url: data.html_url, opened: existing === null, notes }
}

const conflicting = (base: string): string =>
  `The branch conflicts with \`${base.replaceAll('`', "'")}\`; the conflicts are to be resolved before it is merged.`

/** What a reader should know of the token: none of what the job's own does starts another workflow. */
export const startsNothing = async (github: GitHub): Promise<string[]> =>
  (await github.login()) === 'github-actions[bot]'
    ? [
        "Workflows do not start for what is pushed or opened with the job's own token: close and reopen the pull request to start them, or give the action the token of a GitHub App.",
      ]
    : []

const mutations = {
  draft: 'mutation ($id: ID!) { convertPullRequestToDraft(input: {pullRequestId: $id}) { pullRequest { isDraft } } }',
  ready:
    'mutation ($id: ID!) { markPullRequestReadyForReview(input: {pullRequestId: $id}) { pullRequest { isDraft } } }',
}

/** Makes a pull request a draft, or ready for review, unless it is; gives notes where that cannot be done. */
export const setDraft = async (github: GitHub, number: number, draft: boolean): Promise<string[]> => {
  const { request, owner, repo, graphql, log } = github
  const read = async () =>
    (await request('GET /repos/{owner}/{repo}/pulls/{pull_number}', { owner, repo, pull_number: number })).data
  const before = await read()
  if ((before.draft ?? false) === draft) return []
  try {
    await graphql(draft ? mutations.draft : mutations.ready, { id: before.node_id })
  } catch (error) {
    log.warn(
      `Pull request #${number} stays ${draft ? 'ready' : 'a draft'}: ${error instanceof Error ? error.message : error}`,
    )
  }
  if (((await read()).draft ?? false) === draft) return []
  return [`The pull request could not be made ${draft ? 'a draft' : 'ready for review'}; please do it by hand.`]
}

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

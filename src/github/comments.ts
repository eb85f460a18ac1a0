import { GitHubError } from '../core/errors.ts'
import { fitBody } from '../core/findings/fit-body.ts'
import { readMarker, writeMarker } from '../core/findings/marker.ts'
import type { GitHub } from './client.ts'
import { isAuthor } from './own-posts.ts'
import { isUncertain } from './post-review.ts'

export interface StickyComment {
  /** Issue or pull request. */
  number: number
  /** `workflow/job`: each has one comment. */
  key: string
  /** Commit it speaks of, if any. */
  headSha?: string | undefined
  /** Markdown; hostile parts already defused. Cut where GitHub would refuse it. */
  body: string
}

/** Creates or updates our one comment and reads it back. Throws `not_published` when GitHub does not show it. */
export const upsertComment = async (github: GitHub, comment: StickyComment): Promise<{ id: number; url: string }> => {
  const { owner, repo } = github
  const marker = writeMarker({ kind: 'comment', key: comment.key, head: comment.headSha ?? '', fingerprints: [] })
  const body = fitBody(`${marker}\n${comment.body}`)
  const existing = await findOwnComment(github, comment)
  const id = existing === undefined ? await create(github, comment, body) : existing
  const address = { owner, repo, comment_id: id }
  if (existing !== undefined)
    await github.request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', { ...address, body })
  const shown = await readComment(github, id)
  if (withoutEnds(shown?.body ?? '') === withoutEnds(body)) return { id, url: shown?.url ?? '' }
  throw new GitHubError('not_published', `Comment ${id} on #${comment.number} is not what was posted`, {
    hint: 'Another job may have changed it; give each job its own name, or run the job again.',
  })
}

export interface OwnComment {
  id: number
  url: string
  /** What `headSha` was given as. */
  head: string
  /** ISO 8601 */
  updatedAt: string
}

/** Our comments of this key, the oldest first: one, or more when two runs began at once. */
export const readOwnComments = async (
  github: GitHub,
  { number, key }: Pick<StickyComment, 'number' | 'key'>,
): Promise<OwnComment[]> => {
  const login = await github.login()
  const parameters = { owner: github.owner, repo: github.repo, issue_number: number, per_page: 100 }
  const comments = await github.paginate('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', parameters)
  return comments.flatMap(({ id, html_url, body, user, updated_at }) => {
    const marker = readMarker(body)
    const own = isAuthor(user, login) && marker?.kind === 'comment' && marker.key === key
    return own ? [{ id: Number(id), url: html_url, head: marker.head, updatedAt: updated_at }] : []
  })
}

export const deleteComment = async ({ request, owner, repo }: GitHub, id: number): Promise<void> => {
  await request('DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}', { owner, repo, comment_id: id })
}

const readComment = async ({ request, owner, repo }: GitHub, id: number) => {
  try {
    const { data } = await request('GET /repos/{owner}/{repo}/issues/comments/{comment_id}', {
      owner,
      repo,
      comment_id: id,
    })
    return { body: data.body, url: data.html_url }
  } catch (error) {
    if (error instanceof GitHubError && error.status === 404) return undefined
    throw error
  }
}

const create = async (github: GitHub, comment: StickyComment, body: string): Promise<number> => {
  const { owner, repo } = github
  for (let attempt = 1; ; attempt++) {
    try {
      const { data } = await github.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
        owner,
        repo,
        issue_number: comment.number,
        body,
      })
      return Number(data.id)
    } catch (error) {
      if (!isUncertain(error)) throw error
      await github.pause()
      const posted = await findOwnComment(github, comment)
      if (posted !== undefined) return posted
      if (attempt === 3) throw error
    }
  }
}

const findOwnComment = async (github: GitHub, comment: StickyComment): Promise<number | undefined> =>
  (await readOwnComments(github, comment))[0]?.id

/** GitHub trims a body and may normalise its line ends. */
const withoutEnds = (text: string): string => text.replace(/\r\n/g, '\n').trim()

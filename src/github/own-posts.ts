import { GitHubError } from '../core/errors.ts'
import { type Marker, readMarker } from '../core/findings/marker.ts'
import type { GitHub } from './client.ts'

export interface OwnReview {
  id: number
  url: string
  body: string
  marker: Marker
}

export interface OwnComment {
  id: number
  url: string
  reviewId: number | null
  fingerprint: string
}

/** What earlier runs of the same workflow and job (`key`) left on a pull request. Oldest first. */
export interface OwnPosts {
  reviews: OwnReview[]
  comments: OwnComment[]
}

type Author = { login: string; type?: string } | null | undefined

/** Markers can be copied by anyone, authorship cannot: both must be right. GraphQL names a bot without its `[bot]`. */
export const isAuthor = (author: Author, login: string): boolean =>
  author?.login === login || (author?.type === 'Bot' && author.login === `${login}[bot]`)

export const readOwnPosts = async (github: GitHub, number: number, key: string): Promise<OwnPosts> => ({
  reviews: await readOwnReviews(github, number, key),
  comments: await readOwnComments(github, number, key),
})

export const readOwnReviews = async (github: GitHub, number: number, key: string): Promise<OwnReview[]> => {
  const login = await github.login()
  const reviews = await listReviews(github, number)
  return reviews.flatMap(({ id, html_url, body, user, state }) => {
    const marker = readMarker(body)
    const own = isAuthor(user, login) && marker?.kind === 'review' && marker.key === key && state !== 'PENDING'
    return own ? [{ id, url: html_url, body, marker }] : []
  })
}

export const readOwnComments = async (github: GitHub, number: number, key: string): Promise<OwnComment[]> => {
  const login = await github.login()
  const { owner, repo } = github
  const parameters = { owner, repo, pull_number: number, per_page: 100 }
  const comments = await github.paginate('GET /repos/{owner}/{repo}/pulls/{pull_number}/comments', parameters)
  return comments.flatMap(({ id, html_url, body, user, pull_request_review_id }) => {
    const marker = readMarker(body)
    const fingerprint = marker?.fingerprints[0]
    const own = isAuthor(user, login) && marker?.kind === 'finding' && marker.key === key
    return own && fingerprint ? [{ id, url: html_url, reviewId: pull_request_review_id, fingerprint }] : []
  })
}

/**
 * A pending review of the same account blocks every new one. A run that was killed may have left it; one that a person
 * is writing (personal token) is not ours to delete: GitHubError `pending_review`.
 */
export const deletePendingReview = async (github: GitHub, number: number): Promise<void> => {
  const login = await github.login()
  const { owner, repo } = github
  const pending = (await listReviews(github, number)).filter(
    ({ state, user }) => state === 'PENDING' && isAuthor(user, login),
  )
  for (const { id, user, body } of pending) {
    if (user?.type !== 'Bot' && readMarker(body) === undefined) {
      throw new GitHubError('pending_review', `${login} has an unfinished review on pull request #${number}`, {
        hint: 'Submit or discard it on GitHub, or give the action a token of its own.',
      })
    }
    github.log.info(`deleting a left-over pending review (${id})`)
    const parameters = { owner, repo, pull_number: number, review_id: id }
    await github.request('DELETE /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}', parameters)
  }
}

const listReviews = ({ paginate, owner, repo }: GitHub, number: number) => {
  const parameters = { owner, repo, pull_number: number, per_page: 100 }
  return paginate('GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews', parameters)
}

import { GitHubError } from '../core/errors.ts'
import type { GitHub } from './client.ts'
import type { GitHubEvent } from './event.ts'

/** Levels that may start a run by comment. `permission` folds `maintain` into write and `triage` into read. */
const writing = new Set(['admin', 'write'])

export interface Trust {
  /** Login of who caused the event. */
  actor: string
  allowed: boolean
  reason: string
}

/** Exact logins named by the workflow; bots need `allowedBots`, a person of the same name gains nothing by it. */
export interface AllowedActors {
  allowedActors: readonly string[]
  allowedBots: readonly string[]
}

/**
 * Whether whoever caused a comment, review or label event may start a run: write permission, asked of the API. So must
 * whoever wrote the comment or review: a maintainer who edits a stranger's words does not make them their own. A pull
 * request's own events need no permission: they carry no instruction, and forks are judged elsewhere.
 */
export const mayTrigger = async (github: GitHub, event: GitHubEvent, allowed: AllowedActors): Promise<Trust> => {
  const { sender } = event
  if (sender === undefined) return { actor: '', allowed: true, reason: 'the event has no actor' }
  const written = 'comment' in event ? event.comment : 'review' in event ? event.review : undefined
  if (written !== undefined && takenBack.has(event.action))
    return { actor: sender.login, allowed: false, reason: `what ${written.author} wrote was ${event.action}` }
  const trust = await trustIn(github, event, sender, allowed)
  if (!trust.allowed || written === undefined || written.author === sender.login) return trust
  const type = written.author.endsWith('[bot]') ? 'Bot' : 'User'
  return trustIn(github, event, { login: written.author, type }, allowed)
}

/** Actions that leave nothing to answer: the words in the payload are those that are gone. */
const takenBack: ReadonlySet<string> = new Set(['deleted', 'dismissed'])

const trustIn = async (
  github: GitHub,
  event: GitHubEvent,
  { login, type }: { login: string; type: string },
  allowed: AllowedActors,
): Promise<Trust> => {
  if (type !== 'User') {
    const named = allowed.allowedBots.includes(login)
    const instructs = instructing.has(event.name)
    if (!instructs || named)
      return { actor: login, allowed: true, reason: named ? 'a named bot' : 'a bot without an instruction' }
    return { actor: login, allowed: false, reason: `${login} is a bot and not in \`allowed-bots\`` }
  }
  if (!instructing.has(event.name)) return { actor: login, allowed: true, reason: 'the event carries no instruction' }
  if (allowed.allowedActors.includes(login)) return { actor: login, allowed: true, reason: 'named in allowed-actors' }
  const permission = await permissionOf(github, login)
  if (writing.has(permission)) return { actor: login, allowed: true, reason: `has ${permission} permission` }
  return { actor: login, allowed: false, reason: `${login} has ${permission} permission; write is needed` }
}

/** Events in which someone says what to do. */
const instructing: ReadonlySet<GitHubEvent['name']> = new Set([
  'issue_comment',
  'pull_request_review',
  'pull_request_review_comment',
  'issues',
])

const permissionOf = async ({ request, owner, repo }: GitHub, username: string): Promise<string> => {
  try {
    const parameters = { owner, repo, username }
    const { data } = await request('GET /repos/{owner}/{repo}/collaborators/{username}/permission', parameters)
    return data.permission
  } catch (error) {
    if (error instanceof GitHubError && error.status === 404) return 'no'
    throw error
  }
}

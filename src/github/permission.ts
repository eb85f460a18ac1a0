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
 * Whether whoever caused a comment, review or label event may start a run: write permission, asked of the API. A pull
 * request's own events need no permission: they carry no instruction, and forks are judged elsewhere.
 */
export const mayTrigger = async (github: GitHub, event: GitHubEvent, allowed: AllowedActors): Promise<Trust> => {
  const sender = event.sender
  if (sender === undefined) return { actor: '', allowed: true, reason: 'the event has no actor' }
  const { login, type } = sender
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

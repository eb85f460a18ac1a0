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

/** An account as an event or an answer of the API names it. Logins may change hands, `id` does not. */
interface Account {
  login: string
  type: string
  id: number | null
}

/**
 * Whether whoever caused an event that says what to do may start a run: write permission, asked of the API. What counts
 * is who commented, reviewed, labelled or assigned; of a comment or review its author too: a maintainer who edits a
 * stranger's words does not make them their own. Of a workflow that follows another, whoever started that one. A pull
 * request's other events need no permission: they carry no instruction, and forks are judged elsewhere.
 */
export const mayTrigger = async (github: GitHub, event: GitHubEvent, allowed: AllowedActors): Promise<Trust> => {
  const { sender } = event
  if (event.name === 'workflow_run') return trustInAll(github, await startersOf(github, event.run.id), allowed)
  if (sender === undefined) return { actor: '', allowed: true, reason: 'the event has no actor' }
  const written = 'comment' in event ? event.comment : 'review' in event ? event.review : undefined
  if (written !== undefined && takenBack.has(event.action))
    return { actor: sender.login, allowed: false, reason: `what ${written.author} wrote was ${event.action}` }
  if (!isInstructing(event)) return { actor: sender.login, allowed: true, reason: 'the event carries no instruction' }
  if (written === undefined || isSame(written.account, sender)) return trustIn(github, sender, allowed)
  return trustInAll(github, [sender, written.account], allowed)
}

/** Actions that leave nothing to answer: the words in the payload are those that are gone. */
const takenBack: ReadonlySet<string> = new Set(['deleted', 'dismissed'])

/** Events in which someone says what to do; a label does, also on a pull request. */
const isInstructing = ({ name, action }: GitHubEvent): boolean =>
  ['issue_comment', 'pull_request_review', 'pull_request_review_comment', 'issues'].includes(name) ||
  (name.startsWith('pull_request') && ['labeled', 'unlabeled', 'assigned'].includes(action))

/** Who began the run that this one follows, and who ran it again. Throws GitHubError. */
const startersOf = async ({ request, owner, repo }: GitHub, id: number): Promise<Account[]> => {
  const { data } = await request('GET /repos/{owner}/{repo}/actions/runs/{run_id}', { owner, repo, run_id: id })
  const accounts = [data.actor, data.triggering_actor].map((account): Account => {
    if (!account) return { login: 'ghost', type: 'User', id: null }
    return { login: account.login, type: account.type, id: Number(account.id) }
  })
  const [actor, again] = accounts as [Account, Account]
  return isSame(actor, again) ? [actor] : accounts
}

const isSame = (a: Account, b: Account): boolean => a.login === b.login && a.type === b.type

/** The first who may not decides. */
const trustInAll = async (github: GitHub, accounts: readonly Account[], allowed: AllowedActors): Promise<Trust> => {
  let trust: Trust = { actor: '', allowed: true, reason: 'nobody is named' }
  for (const account of accounts) {
    trust = await trustIn(github, account, allowed)
    if (!trust.allowed) return trust
  }
  return trust
}

/** Whether an account has write permission, or is named. Throws GitHubError. */
export const trustIn = async (
  github: GitHub,
  { login, type, id }: Account,
  { allowedActors, allowedBots }: AllowedActors,
): Promise<Trust> => {
  const say = (isAllowed: boolean, reason: string): Trust => ({ actor: login, allowed: isAllowed, reason })
  // What is no person has no permission that could be asked for.
  if (type !== 'User')
    return allowedBots.includes(login)
      ? say(true, 'a named bot')
      : say(false, `${login} is a bot and not in \`allowed-bots\``)
  if (allowedActors.some(name => name.toLowerCase() === login.toLowerCase()))
    return say(true, 'named in allowed-actors')
  const found = await permissionOf(github, login)
  if (id !== null && found.id !== null && found.id !== id)
    return say(false, `the name ${login} has gone to another account since`)
  return writing.has(found.permission)
    ? say(true, `has ${found.permission} permission`)
    : say(false, `${login} has ${found.permission} permission; write is needed`)
}

const permissionOf = async (
  { request, owner, repo }: GitHub,
  username: string,
): Promise<{ permission: string; id: number | null }> => {
  try {
    const parameters = { owner, repo, username }
    const { data } = await request('GET /repos/{owner}/{repo}/collaborators/{username}/permission', parameters)
    return { permission: data.permission, id: data.user ? Number(data.user.id) : null }
  } catch (error) {
    if (error instanceof GitHubError && error.status === 404) return { permission: 'no', id: null }
    throw error
  }
}

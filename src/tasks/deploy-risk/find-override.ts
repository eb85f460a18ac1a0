import type { GitHub } from '../../github/client.ts'
import { lastLabelling } from '../../github/label-events.ts'
import { trustIn } from '../../github/permission.ts'
import { fetchPullRequest, type PullRequest } from '../../github/pull-request.ts'
import { pushedAt } from '../../github/pushed-at.ts'

/** Someone's word that a risk is taken. */
export type Override =
  | { accepted: true; login: string; at: Date }
  /** The label is there, but does not count. */
  | { accepted: false; reason: string }

export interface OverrideRules {
  /** Name of the label; empty = none counts. */
  label: string
  /** Logins that alone may take a risk; empty = everyone with write permission. */
  actors: readonly string[]
}

/**
 * Whether the risk of a pull request's head was accepted by the label: by a person who may, and after that head was pushed,
 * so that nothing is slipped in behind it. null: the label is not there. Throws GitHubError.
 */
export const findOverride = async (
  github: GitHub,
  pull: PullRequest,
  { label, actors }: OverrideRules,
): Promise<Override | null> => {
  if (label === '') return null
  // The event's labels are those of when it came.
  const { labels } = await fetchPullRequest(github, pull.number)
  if (!labels.includes(label)) return null
  const labelling = await lastLabelling(github, { number: pull.number, label })
  if (labelling === null) return null
  const refuse = (reason: string): Override => ({ accepted: false, reason })
  const { login, type, at } = labelling
  const isNamed = actors.some(name => name.toLowerCase() === login.toLowerCase())
  if (actors.length > 0 && !(isNamed && type === 'User')) return refuse(`${login} is not in \`deploy.overrideActors\``)
  if (actors.length === 0) {
    const trust = await trustIn(github, labelling, { allowedActors: [], allowedBots: [] })
    if (!trust.allowed) return refuse(trust.reason)
  }
  const repository = pull.headRepository
  const pushed =
    repository === null ? null : await pushedAt(github, { repository, ref: pull.headRef, sha: pull.headSha })
  if (pushed === null) return refuse('GitHub does not say when this head was pushed')
  return at.getTime() < pushed.getTime()
    ? refuse('it was put there before this head was pushed; take it off and put it on again')
    : { accepted: true, login, at }
}

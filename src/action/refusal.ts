import type { GitHub } from '../github/client.ts'
import type { GitHubEvent } from '../github/event.ts'
import { mayTrigger } from '../github/permission.ts'
import { fetchPullRequest } from '../github/pull-request.ts'
import { pullRequestOf } from '../tasks/review/gather-change.ts'
import { emptyReport, type TaskReport } from '../tasks/task.ts'
import type { Inputs } from './inputs.ts'

/** Why a run must not start, before anything costs money: the actor may not start one. null = go ahead. */
export const refusalOf = async ({
  event,
  github,
  inputs,
}: {
  event: GitHubEvent
  github: GitHub
  inputs: Inputs
}): Promise<TaskReport | null> => {
  const trust = await mayTrigger(github, event, inputs)
  if (trust.allowed) return null
  return { ...emptyReport, outcome: 'skipped', code: 'not_allowed', reason: `Not started: ${trust.reason}.` }
}

/** Whether the code that the agent meets comes from someone who may write to the repository. */
export interface Trigger {
  trusted: boolean
  why: string
}

/** On `pull_request` a fork gets no secrets; on other events its code would meet them. */
export const triggerOf = async (event: GitHubEvent, github: GitHub): Promise<Trigger> =>
  (await isForkWithSecrets(event, github))
    ? {
        trusted: false,
        why: 'The pull request comes from a fork, and on this event its code runs beside the secrets of the repository',
      }
    : { trusted: true, why: '' }

const isForkWithSecrets = async (event: GitHubEvent, github: GitHub): Promise<boolean> => {
  if (event.name === 'pull_request') return false
  if ('pullRequest' in event) return event.pullRequest.fork
  // GitHub does not name the pull request of a fork here, and a fork that is gone has no name.
  if (event.name === 'workflow_run' && event.run.headRepository !== event.repository?.fullName) return true
  const number = pullRequestOf(event)
  return number !== null && (await fetchPullRequest(github, number)).fork
}

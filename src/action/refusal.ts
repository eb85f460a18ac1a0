import { ConfigError } from '../core/errors.ts'
import type { GitHub } from '../github/client.ts'
import type { GitHubEvent } from '../github/event.ts'
import { mayTrigger } from '../github/permission.ts'
import { fetchPullRequest } from '../github/pull-request.ts'
import { pullRequestOf } from '../tasks/review/gather-change.ts'
import { emptyReport, type TaskReport } from '../tasks/task.ts'
import type { Inputs } from './inputs.ts'

/**
 * Why a run must not start, before anything costs money: the actor may not start one (skipped), or a fork's code would
 * meet secrets without isolation (failed). null = go ahead.
 */
export const refusalOf = async ({
  event,
  github,
  inputs,
}: {
  event: GitHubEvent
  github: GitHub
  inputs: Inputs
}): Promise<TaskReport | null> => {
  refuseIsolation(inputs.isolation, '`isolation: required`')
  const trust = await mayTrigger(github, event, inputs)
  if (!trust.allowed)
    return { ...emptyReport, outcome: 'skipped', code: 'not_allowed', reason: `Not started: ${trust.reason}.` }
  if (inputs.isolation !== 'off' && (await isForkWithSecrets(event, github))) {
    return {
      ...emptyReport,
      outcome: 'failed',
      code: 'untrusted_code',
      reason:
        'The pull request comes from a fork, and on this event its code would run beside the secrets of the repository. ' +
        'Use the event `pull_request`, or accept the risk with `isolation: off`.',
    }
  }
  return null
}

/** What cannot be had must not be taken for granted. Throws ConfigError. */
export const refuseIsolation = (isolation: string | undefined, what: string): void => {
  if (isolation !== 'required') return
  throw new ConfigError(
    'isolation_unavailable',
    `${what} cannot be met: this version separates the agent by environment only.`,
    { hint: 'Use `auto`, and see SECURITY.md for what that protects.' },
  )
}

/** On `pull_request` a fork gets no secrets; on the others it does. */
const isForkWithSecrets = async (event: GitHubEvent, github: GitHub): Promise<boolean> => {
  if (event.name === 'pull_request') return false
  if ('pullRequest' in event) return event.pullRequest.fork
  // GitHub does not name the pull request of a fork here, and a fork that is gone has no name.
  if (event.name === 'workflow_run' && event.run.headRepository !== event.repository?.fullName) return true
  const number = pullRequestOf(event)
  return number !== null && (await fetchPullRequest(github, number)).fork
}

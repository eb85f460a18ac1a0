import { headOf } from '../github/branch.ts'
import type { GitHub } from '../github/client.ts'
import type { GitHubEvent } from '../github/event.ts'
import { mayTrigger } from '../github/permission.ts'
import { fetchPullRequest } from '../github/pull-request.ts'
import { reactTo } from '../github/react.ts'
import { pullRequestOf } from '../tasks/review/gather-change.ts'
import { emptyReport, type TaskReport } from '../tasks/task.ts'
import type { Inputs } from './inputs.ts'

/** Why a run must not start, before anything costs money: the actor may not start one. null = go ahead. */
export const refusalOf = async ({
  event,
  github,
  inputs,
  hasAgent,
}: {
  event: GitHubEvent
  github: GitHub
  inputs: Inputs
  /** Whether the task asks a model. */
  hasAgent: boolean
}): Promise<TaskReport | null> => {
  // On results of other runs no agent works: they are judged by what they are, whoever started those.
  if (event.name === 'workflow_run' && !hasAgent) return null
  const trust = await mayTrigger(github, event, inputs)
  if (trust.allowed) return null
  await reactTo(github, event, 'confused')
  return { ...emptyReport, outcome: 'skipped', code: 'not_allowed', reason: `Not started: ${trust.reason}.` }
}

/** Whose code the agent meets. */
export interface Trigger {
  /** Whether it comes from someone who may write to the repository, or meets no secrets. */
  trusted: boolean
  why: string
  /** Base commit of a stranger's pull request: what instructs agents is taken from there. null: it is nobody's. */
  foreignBaseSha: string | null
}

/** On `pull_request` a fork gets no secrets; on other events its code would meet them. */
export const triggerOf = async (event: GitHubEvent, github: GitHub): Promise<Trigger> => {
  const pull = await pullRequestBehind(event, github)
  // GitHub does not name the pull request of a fork here, and a fork that is gone has no name.
  const foreignRun = event.name === 'workflow_run' && event.run.headRepository !== event.repository?.fullName
  const isForeign = foreignRun || pull?.fork === true
  return {
    trusted: !isForeign || event.name === 'pull_request',
    why: isForeign
      ? 'The pull request comes from a fork, and on this event its code runs beside the secrets of the repository'
      : '',
    foreignBaseSha: pull?.fork ? pull.baseSha : foreignRun ? await defaultHead(event, github) : null,
  }
}

/** A workflow that follows a stranger's knows no base: the default branch is what is trusted. */
const defaultHead = (event: GitHubEvent, github: GitHub): Promise<string | null> =>
  headOf(github, event.repository?.defaultBranch ?? 'main')

const pullRequestBehind = async (
  event: GitHubEvent,
  github: GitHub,
): Promise<{ fork: boolean; baseSha: string } | null> => {
  if ('pullRequest' in event) return event.pullRequest
  const number = pullRequestOf(event)
  return number === null ? null : fetchPullRequest(github, number)
}

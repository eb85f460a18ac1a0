import type { RunContext } from '../core/proxy-config.ts'
import type { GitHubEvent } from '../github/event.ts'
import { pullRequestOf } from '../tasks/review/gather-change.ts'

/** What conditions and budgets know of this run. Its id is the step's own: two steps of a job are two runs. */
export const runContextOf = (
  event: GitHubEvent,
  task: string,
  env: Readonly<Record<string, string | undefined>>,
): RunContext => {
  const pull = 'pullRequest' in event ? event.pullRequest : undefined
  const issue = 'issue' in event ? event.issue : undefined
  return {
    id: [env.GITHUB_RUN_ID, env.GITHUB_RUN_ATTEMPT, env.GITHUB_JOB, env.GITHUB_ACTION]
      .map(part => part ?? '')
      .join('-'),
    task,
    event: event.name,
    branch: pull?.headRef ?? env.GITHUB_HEAD_REF ?? env.GITHUB_REF_NAME ?? '',
    labels: pull?.labels ?? issue?.labels ?? [],
    repository: env.GITHUB_REPOSITORY ?? '',
    pullRequest: pullRequestOf(event) ?? 0,
    filesChanged: pull?.filesChanged ?? 0,
    linesChanged: pull?.linesChanged ?? 0,
  }
}

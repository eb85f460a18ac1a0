import { randomUUID } from 'node:crypto'
import { endOrphans } from './end-orphans.ts'
import { type ActionStep, runActionStep, type StepResult } from './run-action.ts'

export interface JobResult {
  main: StepResult
  post: StepResult
  /** Processes that both had left behind, and that were killed at the end of the job. */
  orphans: number[]
}

/** Runs main, then post with main's state, however main ended: `post-if: always()`. A cancel stops main only. */
export const runActionJob = async (
  step: Omit<ActionStep, 'entry'> & {
    main: string
    post: string
    /** The job's later steps: they get main's outputs. */
    between?: (outputs: Record<string, string>) => Promise<void>
  },
): Promise<JobResult> => {
  const { main: mainEntry, post: postEntry, between, signal, ...rest } = step
  const trackingId = `github_${randomUUID()}`
  const shared = { ...rest, job: { ...rest.job, trackingId } }
  const main = await runActionStep({ ...shared, entry: mainEntry, ...(signal ? { signal } : {}) })
  await between?.(main.outputs)
  const secrets = [...(shared.secrets ?? []), ...main.masks.filter(mask => !shared.secrets?.includes(mask))]
  const post = await runActionStep({
    ...shared,
    entry: postEntry,
    secrets,
    state: main.state,
    env: { ...shared.env, ...main.environment },
  })
  return { main, post, orphans: await endOrphans(trackingId) }
}

import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { type ActionStep, runActionStep, type StepResult } from '../../demo/runner/run-action.ts'
import type { JobContext } from '../../demo/runner/runner-environment.ts'

/** What a test of an entry point usually leaves open. */
export interface ActionRun {
  entry: string
  actionFile?: string
  inputs?: Record<string, string>
  event?: unknown
  eventName?: string
  env?: Record<string, string>
  workspace?: string
  state?: Record<string, string>
  secrets?: string[]
  signal?: AbortSignal
  onLine?: (line: string) => void
  job?: Partial<JobContext>
}

/** Runs one entry point as the runner does, with a temporary RUNNER_TEMP that is gone afterwards. */
export const runAction = async (run: ActionRun): Promise<StepResult> => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'runner-'))
  const workspace = run.workspace ?? path.join(folder, 'workspace')
  await mkdir(workspace, { recursive: true })
  const job: JobContext = {
    workspace,
    temp: path.join(folder, 'temp'),
    toolCache: path.join(folder, 'tools'),
    repository: 'octo/shop',
    eventName: run.eventName ?? 'workflow_dispatch',
    apiUrl: 'http://127.0.0.1:9',
    serverUrl: 'http://127.0.0.1:9',
    sha: '0'.repeat(40),
    ref: 'refs/heads/main',
    actor: 'octo',
    ...run.job,
  }
  const step: ActionStep = {
    entry: run.entry,
    job,
    event: run.event ?? {},
    inputs: run.inputs ?? {},
    ...(run.actionFile === undefined ? {} : { actionFile: run.actionFile }),
    ...(run.env === undefined ? {} : { env: run.env }),
    ...(run.state === undefined ? {} : { state: run.state }),
    ...(run.secrets === undefined ? {} : { secrets: run.secrets }),
    ...(run.signal === undefined ? {} : { signal: run.signal }),
    ...(run.onLine === undefined ? {} : { onLine: run.onLine }),
  }
  try {
    return await runActionStep(step)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

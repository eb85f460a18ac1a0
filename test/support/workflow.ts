import { execFile } from 'node:child_process'
import { cp, mkdir, readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import picomatch from 'picomatch'
import { expect } from 'vitest'
import { parse } from 'yaml'
import type { Identity, Permission, PermissionName } from '../../demo/github-api/world.ts'
import type { ActionWorld, Ran } from './action-world.ts'
import { type Contexts, interpolate, isWanted } from './workflow-expression.ts'

interface Step {
  id?: string
  if?: unknown
  uses?: string
  run?: string
  with?: Record<string, unknown>
  env?: Record<string, string>
}

interface Job {
  if?: unknown
  needs?: string | string[]
  permissions: Record<string, string>
  strategy?: { matrix: { include: Record<string, string>[] } }
  steps: Step[]
}

export interface WorkflowRun {
  eventName: string
  event: unknown
  /** Of the action, besides the workflow's. */
  config: string
  secrets: Record<string, string>
}

export interface WorkflowEnd {
  /** Runs of the action, in order, by job. */
  runs: { job: string; ran: Ran }[]
  /** What `run:` printed. */
  printed: string[]
  skipped: string[]
}

const permissionNames: Record<string, PermissionName> = {
  contents: 'contents',
  'pull-requests': 'pull_requests',
  issues: 'issues',
  checks: 'checks',
  'security-events': 'security_events',
  actions: 'actions',
}

/**
 * Runs the jobs of a workflow file one after the other, each with a token of exactly its `permissions:`. It knows what the
 * examples use: this action, checkout (the world's own), artifacts, and `run:` after `serve`; a `run:` before prepares the
 * checkout, which is prepared.
 */
export const runWorkflow = async (world: ActionWorld, file: string, run: WorkflowRun): Promise<WorkflowEnd> => {
  const workflow = parse(await readFile(file, 'utf8')) as { jobs: Record<string, Job> }
  const { workspace, repository } = world.scene.job
  const artifacts = path.join(world.folder, 'artifacts')
  const github = { event: run.event, event_name: run.eventName, repository, ref: 'refs/heads/main' }
  const inputs = (run.event as { inputs?: unknown }).inputs ?? {}
  const common: Contexts = { github, secrets: run.secrets, inputs }
  const end: WorkflowEnd = { runs: [], printed: [], skipped: [] }
  const succeeded = new Map<string, boolean>()

  const act = async (job: string, contexts: Contexts, step: Step, rest: Step[]): Promise<Ran> => {
    const text = (value: unknown) => interpolate(String(value), contexts)
    const mapped = (values: Record<string, unknown> = {}) =>
      Object.fromEntries(Object.entries(values).map(([name, value]) => [name, text(value)]))
    const ran = await world.run({
      ...{ eventName: run.eventName, event: run.event, config: run.config },
      ...{ inputs: mapped(step.with), env: mapped(step.env), secrets: Object.values(run.secrets) },
      between: async outputs => {
        for (const { run: script, env } of rest.filter(later => later.run !== undefined)) {
          const seen = { ...contexts, steps: { [step.id ?? '']: { outputs } } }
          const values = Object.entries(env ?? {}).map(([name, value]) => [name, interpolate(value, seen)])
          const variables = { PATH: process.env.PATH ?? '', ...Object.fromEntries(values) }
          const { stdout } = await promisify(execFile)('bash', ['-ec', script ?? ''], {
            env: variables,
            cwd: workspace,
          })
          end.printed.push(stdout)
        }
      },
    })
    end.runs.push({ job, ran })
    return ran
  }

  const artifact = async (contexts: Contexts, { uses = '', with: given = {} }: Step): Promise<void> => {
    const value = (name: string) => (given[name] === undefined ? '' : interpolate(String(given[name]), contexts))
    if (uses.startsWith('actions/upload-artifact@')) {
      const from = value('path')
      expect((await stat(from)).isFile(), from).toBe(true)
      await mkdir(path.join(artifacts, value('name')), { recursive: true })
      await cp(from, path.join(artifacts, value('name'), path.basename(from)))
      return
    }
    const to = path.join(workspace, value('path'))
    if (value('name') !== '') await cp(path.join(artifacts, value('name')), to, { recursive: true })
    else {
      const matches = picomatch(value('pattern'))
      for (const name of (await readdir(artifacts)).filter(one => matches(one)))
        await cp(path.join(artifacts, name), path.join(to, name), { recursive: true })
    }
  }

  const runJob = async (name: string, job: Job, matrix: Record<string, string>): Promise<boolean> => {
    const { tokens } = world.scene.api.world
    const { user } = tokens.get(world.scene.token) as Identity
    const granted = Object.entries(job.permissions).map(([permission, level]) => {
      const known = permissionNames[permission]
      if (known === undefined) throw new Error(`permission ${permission}`)
      return [known, level as Permission]
    })
    tokens.set(world.scene.token, { user, permissions: { metadata: 'read', ...Object.fromEntries(granted) } })
    const steps: Record<string, { outputs: Record<string, string> }> = {}
    let ok = true
    for (const [index, step] of job.steps.entries()) {
      const contexts = { ...common, matrix, steps }
      if (!isWanted(step.if, contexts, ok)) continue
      const { uses = '' } = step
      if (uses.startsWith('OWNER/claude-router@')) {
        const ran = await act(name, contexts, step, job.steps.slice(index + 1))
        if (step.id !== undefined) steps[step.id] = { outputs: ran.outputs }
        ok &&= ran.main.exitCode === 0
      } else if (/^actions\/(?:up|down)load-artifact@/.test(uses)) await artifact(contexts, step)
      else if (step.run === undefined) expect(uses).toMatch(/^actions\/checkout@/)
    }
    return ok
  }

  for (const [name, job] of Object.entries(workflow.jobs)) {
    const needed = [job.needs ?? []].flat()
    if (
      !isWanted(
        job.if,
        common,
        needed.every(one => succeeded.get(one) === true),
      )
    ) {
      end.skipped.push(name)
      continue
    }
    const legs = job.strategy?.matrix.include ?? [{}]
    let ok = true
    for (const matrix of legs) ok = (await runJob(name, job, matrix)) && ok
    succeeded.set(name, ok)
  }
  return end
}

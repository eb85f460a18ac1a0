import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { diffOf } from '../github-api/repository.ts'
import { type JobResult, runActionJob } from '../runner/run-job.ts'
import type { Upstream } from './choose-upstream.ts'
import { type DemoReport, isResultFile, type ResultFile } from './demo-report.ts'
import type { Scene } from './open-scene.ts'

export interface Play {
  scene: Scene
  upstream: Upstream
  /** Folder with action.yml and dist/. */
  root: string
  signal: AbortSignal
  onLine: (line: string) => void
}

/** Runs main and post as the runner would, then reads from the API what came of it. */
export const play = async ({ scene, upstream, root, signal, onLine }: Play): Promise<DemoReport> => {
  const started = performance.now()
  const job = await runActionJob({
    main: path.join(root, 'dist', 'main', 'index.js'),
    post: path.join(root, 'dist', 'post', 'index.js'),
    actionFile: path.join(root, 'action.yml'),
    job: scene.job,
    event: scene.event,
    inputs: { task: 'review', 'github-token': scene.token, ...upstream.inputs },
    env: upstream.env,
    secrets: [scene.token, ...Object.values(upstream.env)],
    signal,
    onLine,
  })
  const { api, pullRequest } = scene
  const problem = problemOf(job, scene)
  return {
    ok: problem === null,
    problem,
    upstream: { scripted: upstream.scripted, label: upstream.label },
    repository: scene.job.repository,
    serverUrl: api.url,
    pullRequest: {
      number: pullRequest.number,
      title: pullRequest.title,
      body: pullRequest.body,
      author: pullRequest.user.login,
      baseBranch: pullRequest.baseBranch,
      headBranch: pullRequest.headBranch,
      headSha: scene.headSha,
      commits: 2,
    },
    files: (await diffOf(api.world, scene.baseSha, scene.headSha)).files,
    reviews: api.world.reviews,
    comments: api.world.reviewComments,
    issueComments: api.world.issueComments,
    exitCodes: [job.main.exitCode, job.post.exitCode],
    outputs: job.main.outputs,
    annotations: [...job.main.annotations, ...job.post.annotations],
    jobSummary: job.main.summary + job.post.summary,
    result: await readResult(job.main.outputs['result-file']),
    log: [job.main.shownLog, job.post.shownLog].filter(text => text !== '').join('\n'),
    requests: api.world.requests,
    orphans: job.orphans,
    durationMs: Math.round(performance.now() - started),
  }
}

const problemOf = ({ main, post }: JobResult, { api }: Scene): string | null => {
  const [error] = main.annotations.filter(annotation => annotation.level === 'error')
  if (!main.succeeded) return error?.message ?? `The action ended with exit code ${main.exitCode}.`
  if (!post.succeeded) return `The action's post step ended with exit code ${post.exitCode}.`
  return api.world.reviews.length === 0 ? 'The action passed, but no review was posted.' : null
}

const readResult = async (file: string | undefined): Promise<ResultFile | null> => {
  if (!file) return null
  try {
    const value: unknown = JSON.parse(await readFile(file, 'utf8'))
    return isResultFile(value) ? value : null
  } catch {
    return null
  }
}

import { readdirSync, readFileSync, statSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect } from 'vitest'
import { z } from 'zod'
import { runGit } from '../../demo/git/run-git.ts'
import { viewIssue, viewRepository, viewUser } from '../../demo/github-api/views.ts'
import type { User } from '../../demo/github-api/world.ts'
import { type JobResult, runActionJob } from '../../demo/runner/run-job.ts'
import { openScene, type Scene } from '../../demo/scene/open-scene.ts'
import type { RunResult } from '../../src/core/result.ts'
import { secretForms } from '../../src/log/redact.ts'
import { type AnthropicStub, type StubReply, type StubRequest, startAnthropicStub } from './anthropic-stub.ts'

export const root = path.join(import.meta.dirname, '../..')
/** Claude Code is downloaded once per machine. */
export const sharedTools = path.join(os.homedir(), '.claude-router', 'tools')
const resultSchema = z.fromJSONSchema(JSON.parse(readFileSync(path.join(root, 'schemas/result.schema.json'), 'utf8')))

export const providerKey = 'key-of-the-provider+which/must=never-show'

export type Script = (request: StubRequest) => StubReply | Promise<StubReply>

/** A finding as a model gives it, on a line that the sample pull request adds. */
export const finding = {
  path: 'src/pages.ts',
  quote: '  const start = page * pageSize',
  severity: 'high',
  category: 'correctness',
  confidence: 0.9,
  title: 'The first page is skipped',
  body: 'Pages begin at 1.',
}

/** A model that gives its review at once. */
export const reviewing =
  (findings: object[], summary = 'Orders can be searched.'): Script =>
  ({ toolResults }) =>
    toolResults.length > 0
      ? { blocks: [{ text: 'Done.' }] }
      : { blocks: [{ tool: 'StructuredOutput', input: { summary, findings } }] }

export const saying =
  (text: string): Script =>
  () => ({ blocks: [{ text }] })

export interface Run {
  inputs?: Record<string, string>
  /** Lines after the stub's own configuration. */
  settings?: string
  /** Instead of the stub's own configuration; empty = none is given. */
  config?: string
  env?: Record<string, string>
  eventName?: string
  event?: unknown
  signal?: AbortSignal
  onLine?: (line: string) => void
  /** Where Claude Code is kept. Default: the folder that all tests share. */
  toolCache?: string
  /** Folder with `main/`, `post/` and `proxy/`. */
  dist?: string
  secrets?: string[]
  /** Main has no chance to clean up. */
  isKilled?: boolean
  /** Later steps of the job, with main's outputs. */
  between?: (outputs: Record<string, string>) => Promise<void>
}

export interface Ran extends JobResult {
  outputs: Record<string, string>
  result: RunResult
  annotations: string[]
  /** The job summary of both. */
  summary: string
  log: string
}

export interface ActionWorld {
  folder: string
  scene: Scene
  model: AnthropicStub
  /** What the model does from now on. */
  script: (script: Script) => void
  run: (run?: Run) => Promise<Ran>
  /** A comment on the pull request. */
  comment: (body: string, from?: User) => { eventName: string; event: unknown }
  /** The pull request's event with another pull request in it. */
  changedEvent: (changes: object) => unknown
  /** Puts a file on a branch of the repository; gives the new commit. */
  commit: (branch: string, file: string, text: string) => Promise<string>
  /** What was changed on GitHub: `POST /repos/...`. */
  writes: () => string[]
  close: () => Promise<void>
}

/** The sample pull request on a small GitHub, a runner, and a model that does as it is told. */
export const openActionWorld = async (first: Script = reviewing([finding])): Promise<ActionWorld> => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'action-world-'))
  const scene = await openScene(folder, sharedTools)
  let script = first
  const model = await startAnthropicStub(request => script(request))
  const { api, pullRequest } = scene
  return {
    folder,
    scene,
    model,
    script: next => {
      script = next
    },
    run: options => perform({ folder, scene, model }, options ?? {}),
    comment: (body, from = pullRequest.user) => ({
      eventName: 'issue_comment',
      event: {
        action: 'created',
        issue: { ...viewIssue(api.world, pullRequest), pull_request: {} },
        comment: { id: 1, body, user: viewUser(api.world, from), author_association: 'NONE' },
        repository: viewRepository(api.world),
        sender: viewUser(api.world, from),
      },
    }),
    changedEvent: changes => {
      const event = scene.event as { pull_request: object }
      return { ...event, pull_request: { ...event.pull_request, ...changes } }
    },
    commit: (branch, file, text) => commitFile(api.world.gitDirectory, { branch, file, text }),
    writes: () => api.writes().map(request => `${request.method} ${request.path}`),
    close: async () => {
      await model.close()
      await api.close()
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

const commitFile = async (
  gitDirectory: string,
  { branch, file, text }: { branch: string; file: string; text: string },
): Promise<string> => {
  const indexFile = path.join(gitDirectory, 'index-of-a-test')
  const git = async (args: string[], input = ''): Promise<string> =>
    (await runGit(gitDirectory, args, { indexFile, input })).trim()
  await git(['read-tree', branch])
  await git([
    'update-index',
    '--add',
    '--cacheinfo',
    `100644,${await git(['hash-object', '-w', '--stdin'], text)},${file}`,
  ])
  const commit = await git(['commit-tree', await git(['write-tree']), '-p', branch, '-m', `Add ${file}`])
  await git(['update-ref', `refs/heads/${branch}`, commit])
  return commit
}

export const configOf = (url: string): string => `providers:
  stub:
    protocol: anthropic
    baseUrl: ${url}
    apiKey: \${STUB_KEY}
    models: [sample-model]
    contextWindow: 128000
    maxOutputTokens: 8000
    pricing: {input: 1, output: 2}
routing:
  default: stub/sample-model
`

const perform = async (
  { folder, scene, model }: Pick<ActionWorld, 'folder' | 'scene' | 'model'>,
  options: Run,
): Promise<Ran> => {
  const dist = options.dist ?? path.join(root, 'dist')
  const temporary = path.join(folder, 'tmp')
  await mkdir(temporary, { recursive: true })
  const config = options.config ?? `${configOf(model.url)}${options.settings ?? ''}`
  const job = await runActionJob({
    main: path.join(dist, 'main/index.js'),
    post: path.join(dist, 'post/index.js'),
    actionFile: path.join(root, 'action.yml'),
    job: {
      ...scene.job,
      eventName: options.eventName ?? scene.job.eventName,
      toolCache: options.toolCache ?? sharedTools,
    },
    event: options.event ?? scene.event,
    inputs: { config, ...options.inputs },
    env: { HOME: folder, TMPDIR: temporary, STUB_KEY: providerKey, ...options.env },
    secrets: [scene.token],
    ...(options.signal ? { signal: options.signal } : {}),
    ...(options.between ? { between: options.between } : {}),
    ...(options.onLine ? { onLine: options.onLine } : {}),
  })
  if (!options.isKilled) expect(await readdir(temporary), 'temporary folders left behind').toEqual([])
  expectNothingLeaks(job, folder, [scene.token, providerKey, ...(options.secrets ?? [])])
  return whatCameOfIt(job)
}

/** What holds for every run, however it ended. */
const whatCameOfIt = async ({ main, post, orphans }: JobResult): Promise<Ran> => {
  expect(post, post.output).toMatchObject({ exitCode: 0, succeeded: true, annotations: [] })
  expect(orphans).toEqual([])
  const file = main.outputs['result-file']
  const result = file === undefined ? undefined : (JSON.parse(await readFile(file, 'utf8')) as RunResult)
  if (result !== undefined) {
    expect(resultSchema.safeParse(result).error?.issues).toBeUndefined()
    expect(main.outputs).toMatchObject({ outcome: result.outcome, 'findings-count': String(result.findings.length) })
  }
  const summary = main.summary + post.summary
  expect(summary).toContain('## Claude Router')
  return {
    ...{ main, post, orphans, outputs: main.outputs, result: result as RunResult, summary, log: main.shownLog },
    annotations: main.annotations.map(({ level, message }) => `${level}: ${message}`),
  }
}

/** Neither printed (but to the runner itself, to be masked) nor left in a file, in any form in which it travels. */
const expectNothingLeaks = ({ main, post }: JobResult, folder: string, secrets: string[]): void => {
  const printed = `${main.output}\n${post.output}\n${main.summary}${post.summary}`.replace(/^::add-mask::.*$/gm, '')
  const isServed = main.outputs['auth-token'] !== undefined
  const tokens = isServed ? [] : main.masks.filter(mask => mask.startsWith('crt_'))
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(name => path.join(folder, name))
    .filter(name => statSync(name).isFile())
    .map(name => [name, readFileSync(name)] as const)
  for (const secret of [...secrets, ...tokens].flatMap(secretForms)) {
    expect(printed).not.toContain(secret)
    expect(files.filter(([, content]) => content.includes(secret)).map(([name]) => name)).toEqual([])
  }
}

/** A run that did not get its result: the step fails, and says why in log, annotation, summary and result file alike. */
export const expectFailure = (ran: Ran, code: string, ...said: (RegExp | string)[]): void => {
  expect(ran.main.exitCode, ran.log).toBe(1)
  expect(ran.result, ran.log).toMatchObject({ outcome: 'failed', code })
  expectSaid(ran, 'error', said)
}

/** A run that was not wanted: green, with the reason. */
export const expectSkipped = (ran: Ran, code: string, ...said: (RegExp | string)[]): void => {
  expect(ran.main.exitCode, ran.log).toBe(0)
  expect(ran.result).toMatchObject({ outcome: 'skipped', code, costUsd: 0, models: [] })
  expectSaid(ran, 'notice', said)
}

const expectSaid = ({ result, annotations, summary }: Ran, level: string, said: (RegExp | string)[]): void => {
  for (const words of said) expect(result.reason).toMatch(words)
  expect(annotations.filter(line => line.startsWith(level))).toEqual([`${level}: ${result.reason}`])
  const quoted = summary.split('\n').find(line => line.startsWith('> ')) ?? ''
  expect(plain(quoted)).toContain(plain(result.reason ?? ''))
}

/** Without what Markdown needs to be inert. */
const plain = (text: string): string => text.replace(/\u200b|\\(?=[!-/:-@[-`{-~])|&#?\w+;|\s+|[<>&"'`]/g, '')

import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { formatSeconds } from '../show/format.ts'
import { renderPage } from '../show/page/render-page.ts'
import { renderAccount } from '../show/render-account.ts'
import { createPaint, type Paint } from '../show/terminal-text.ts'
import { chooseUpstream, hintAtProvider, type Upstream, UpstreamChoiceError } from './choose-upstream.ts'
import type { DemoReport } from './demo-report.ts'
import { findRoot } from './find-root.ts'
import { openFile } from './open-file.ts'
import { openScene, type Scene } from './open-scene.ts'
import { play } from './play.ts'
import { type DemoArguments, readArguments, usage } from './read-arguments.ts'

interface DemoTerminal {
  /** The result. */
  print: (text: string) => void
  /** What happens on the way. */
  tell: (text: string) => void
  colours: boolean
  width: number
}

export interface DemoOptions {
  args: string[]
  env: NodeJS.ProcessEnv
  cwd: string
  /** Folder of the running script, to find action.yml and dist/ from. */
  scriptFolder: string
  /** Where the folder of this run is made. */
  temporaryFolder: string
  terminal: DemoTerminal
  signal: AbortSignal
}

const exitCodes = { ok: 0, failed: 1, usage: 2, interrupted: 130 }

/** The whole demo. Gives the exit code: 0 only if the action passed and a review was posted. */
export const runDemo = async (options: DemoOptions): Promise<number> => {
  const { terminal } = options
  let choice: DemoArguments
  try {
    choice = readArguments(options.args)
  } catch (error) {
    terminal.tell(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
    return exitCodes.usage
  }
  if (choice.help) {
    terminal.print(usage)
    return exitCodes.ok
  }
  const root = findRoot(options.scriptFolder)
  if (root === undefined || !existsSync(path.join(root, 'dist', 'main', 'index.js'))) {
    terminal.tell('There is no dist/main/index.js beside action.yml. Build it first: npm run build')
    return exitCodes.usage
  }
  let upstream: Upstream
  try {
    upstream = await chooseUpstream(choice, options.env)
  } catch (error) {
    if (!(error instanceof UpstreamChoiceError)) throw error
    terminal.tell(error.message)
    return exitCodes.usage
  }
  return inTemporaryFolder(choice.keep, options, folder => perform({ ...options, choice, root, upstream, folder }))
}

const inTemporaryFolder = async (
  keep: boolean,
  { terminal, temporaryFolder }: DemoOptions,
  act: (folder: string) => Promise<number>,
): Promise<number> => {
  const folder = await mkdtemp(path.join(temporaryFolder, 'claude-router-demo-'))
  try {
    return await act(folder)
  } finally {
    if (keep) terminal.tell(`Kept: ${folder}`)
    else await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

interface Performance extends DemoOptions {
  choice: DemoArguments
  root: string
  upstream: Upstream
  folder: string
}

const perform = async (performance: Performance): Promise<number> => {
  const { choice, root, upstream, folder, terminal, signal, env } = performance
  const paint = createPaint(terminal.colours)
  // Claude Code is large: it is kept between runs, as the runner's tool cache keeps it.
  const scene = await openScene(folder, path.join(env.HOME || os.homedir(), '.claude-router', 'tools'))
  try {
    introduce(scene, upstream, performance, paint)
    const report = await play({
      scene,
      upstream,
      root,
      signal,
      onLine: line => terminal.tell(paint.dim(`  │ ${line}`)),
    })
    if (signal.aborted) {
      terminal.tell('Interrupted: the action was cancelled and everything was removed.')
      return exitCodes.interrupted
    }
    return await show(report, performance, paint, choice)
  } finally {
    await scene.api.close()
    await upstream.close()
  }
}

const introduce = (scene: Scene, upstream: Upstream, { terminal, env }: Performance, paint: Paint): void => {
  const { job, pullRequest } = scene
  const hint = upstream.scripted ? hintAtProvider(env) : undefined
  const facts: [string, string][] = [
    ['Pull request', `${job.repository}#${pullRequest.number}  ${pullRequest.title}`],
    ['GitHub', `a small API on this machine, over a real git repository (${job.apiUrl})`],
    [
      'Reviewer',
      upstream.scripted ? `a script named ${upstream.label}: no model is asked, nobody is paid` : upstream.label,
    ],
    ...(hint === undefined ? [] : ([['', `\`--provider ${hint}\` would ask a real model`]] as [string, string][])),
    ['Real', 'the action (main, post), the router proxy, Claude Code and its tools, the posted review'],
  ]
  terminal.tell(paint.bold('Claude Router demo'))
  for (const [label, value] of facts) terminal.tell(`  ${paint.dim(label.padEnd(13))} ${value}`)
  terminal.tell('')
}

const show = async (
  report: DemoReport,
  { terminal, cwd }: Performance,
  paint: Paint,
  choice: DemoArguments,
): Promise<number> => {
  const output = path.resolve(cwd, choice.output)
  const page = path.join(output, 'review.html')
  await mkdir(output, { recursive: true })
  await writeFile(page, renderPage(report))
  await writeFile(path.join(output, 'result.json'), `${JSON.stringify(report.result, null, 2)}\n`)
  await writeFile(path.join(output, 'job-summary.md'), report.jobSummary)
  if (choice.json) terminal.print(JSON.stringify({ page, ...report }, null, 2))
  else {
    terminal.tell('')
    terminal.print(renderAccount(report, { paint, width: terminal.width }))
    terminal.print(`  ${paint.dim('Page'.padEnd(12))} ${page}`)
  }
  for (const annotation of report.annotations) {
    if (annotation.level === 'error') terminal.tell(paint.red(`  ${annotation.message}`))
  }
  terminal.tell(
    report.ok
      ? paint.green(`\nThe action passed and its review is posted (${formatSeconds(report.durationMs)} in all).`)
      : paint.red(`\nThe demo failed: ${report.problem}`),
  )
  if (choice.open) openFile(page)
  return report.ok ? exitCodes.ok : exitCodes.failed
}

import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { readActionMetadata } from './action-metadata.ts'
import { cancelAsRunner } from './cancel.ts'
import { checkEnvironment, FileCommandError, maxSummaryBytes, parseFileCommands } from './file-commands.ts'
import { readLines } from './read-lines.ts'
import { inputVariable, type JobContext, jobEnvironment, machineEnvironment } from './runner-environment.ts'
import { applyMasks, type CommandLog, createCommandReader, emptyCommandLog } from './workflow-commands.ts'

export interface ActionStep {
  /** The script: `dist/main/index.js` or `dist/post/index.js`. */
  entry: string
  /** Gives the inputs' defaults. Without it only `inputs` are set. */
  actionFile?: string
  job: JobContext
  /** Payload of the event. */
  event: unknown
  inputs: Record<string, string>
  /** `env:` of the job and the step. */
  env?: Record<string, string>
  /** State that main saved, for post. */
  state?: Record<string, string>
  /** The job's secrets, masked from the first line on. */
  secrets?: string[]
  /** Cancels the step as the runner would. */
  signal?: AbortSignal
  /** Called with each line that the log would show, masked, commands left out. */
  onLine?: (line: string) => void
}

export interface StepResult extends CommandLog {
  /** null when a signal ended it. */
  exitCode: number | null
  /** Whether the runner would show the step as passed. */
  succeeded: boolean
  /** Standard output and error as they came, with nothing masked: tests look here for leaks. */
  output: string
  /** What the log would show. */
  shownLog: string
  outputs: Record<string, string>
  state: Record<string, string>
  environment: Record<string, string>
  path: string[]
  /** GITHUB_STEP_SUMMARY; empty also when it was over the limit. */
  summary: string
  durationMs: number
}

/** A child that holds the output open delays the end of a step by this much at most. */
const outputHoldMs = 5_000

/** Runs one entry point of a JavaScript action exactly as actions/runner 2.336 does. Never throws for what the script does. */
export const runActionStep = async (step: ActionStep): Promise<StepResult> => {
  const { job } = step
  const started = performance.now()
  const files = await prepareFiles(step)
  const log = emptyCommandLog()
  log.masks.push(...(step.secrets ?? []))
  const child = spawn(process.execPath, [step.entry], {
    cwd: job.workspace,
    env: await stepEnvironment(step, files),
    stdio: ['ignore', 'pipe', 'pipe'],
    // Ctrl-C in a terminal must reach the step once, as the runner's SIGINT, not also as the terminal's.
    detached: process.platform !== 'win32',
  })
  const cancel = () => void cancelAsRunner(child)
  step.signal?.addEventListener('abort', cancel, { once: true })
  let output = ''
  const shown: string[] = []
  const readCommand = createCommandReader(log)
  const onLine = (line: string): void => {
    output += `${line}\n`
    if (readCommand(line)) return
    const masked = applyMasks(line, log.masks)
    shown.push(masked)
    step.onLine?.(masked)
  }
  const closed = Promise.all([readLines(child.stdout, onLine), readLines(child.stderr, onLine)])
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', resolve)
  })
  await Promise.race([closed, sleep(outputHoldMs, undefined, { ref: false })])
  child.stdout.destroy()
  child.stderr.destroy()
  step.signal?.removeEventListener('abort', cancel)
  const read = await readFiles(files, log)
  return {
    ...log,
    ...read,
    exitCode,
    succeeded: exitCode === 0 && read.fileError === undefined && step.signal?.aborted !== true,
    output,
    shownLog: shown.join('\n'),
    durationMs: Math.round(performance.now() - started),
  }
}

type StepFiles = Record<'output' | 'state' | 'env' | 'path' | 'summary' | 'event', string>

/** New empty files per step. */
const prepareFiles = async ({ job, event }: ActionStep): Promise<StepFiles> => {
  const folder = path.join(job.temp, '_runner_file_commands')
  const eventFile = path.join(job.temp, '_github_workflow', 'event.json')
  await mkdir(folder, { recursive: true })
  await mkdir(path.dirname(eventFile), { recursive: true })
  await mkdir(job.toolCache, { recursive: true })
  await writeFile(eventFile, JSON.stringify(event))
  const id = randomUUID()
  const file = async (name: string): Promise<string> => {
    const full = path.join(folder, `${name}_${id}`)
    await writeFile(full, '')
    return full
  }
  return {
    output: await file('set_output'),
    state: await file('save_state'),
    env: await file('set_env'),
    path: await file('add_path'),
    summary: await file('step_summary'),
    event: eventFile,
  }
}

const stepEnvironment = async (step: ActionStep, files: StepFiles): Promise<Record<string, string>> => {
  const context = { 'github.token': step.secrets?.[0] ?? '', 'github.workspace': step.job.workspace }
  const metadata = step.actionFile === undefined ? undefined : await readActionMetadata(step.actionFile, context)
  const defaults = Object.entries(metadata?.inputs ?? {}).map(([name, input]) => [name, input.default] as const)
  const inputs = { ...Object.fromEntries(defaults), ...step.inputs }
  return {
    ...machineEnvironment(process.env),
    ...step.env,
    ...jobEnvironment(step.job, files.event),
    GITHUB_OUTPUT: files.output,
    GITHUB_STATE: files.state,
    GITHUB_ENV: files.env,
    GITHUB_PATH: files.path,
    GITHUB_STEP_SUMMARY: files.summary,
    GITHUB_ACTION: '__self',
    RUNNER_TRACKING_ID: step.job.trackingId ?? `github_${randomUUID()}`,
    ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [inputVariable(name), value])),
    ...Object.fromEntries(Object.entries(step.state ?? {}).map(([name, value]) => [`STATE_${name}`, value])),
  }
}

const readFiles = async (files: StepFiles, log: CommandLog) => {
  const text = (file: string): Promise<string> => readFile(file, 'utf8').catch(() => '')
  const summary = await text(files.summary)
  const tooLong = Buffer.byteLength(summary) > maxSummaryBytes
  if (tooLong) {
    const message = `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k, got ${Math.ceil(Buffer.byteLength(summary) / 1024)}k.`
    log.annotations.push({ level: 'error', message, properties: {} })
  }
  const empty = { outputs: {}, state: {}, environment: {}, path: [] }
  const rest = { summary: tooLong ? '' : summary, fileError: undefined }
  try {
    return {
      ...rest,
      outputs: parseFileCommands(await text(files.output)),
      state: parseFileCommands(await text(files.state)),
      environment: checkEnvironment(parseFileCommands(await text(files.env))),
      path: (await text(files.path)).split(/\r?\n/).filter(line => line !== ''),
    }
  } catch (error) {
    if (!(error instanceof FileCommandError)) throw error
    log.annotations.push({ level: 'error', message: error.message, properties: {} })
    return { ...rest, ...empty, fileError: error }
  }
}

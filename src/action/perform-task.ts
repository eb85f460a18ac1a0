import { randomBytes, randomUUID } from 'node:crypto'
import { dirname } from 'node:path'
import * as core from '@actions/core'
import { parseExtraArguments } from '../agent/extra-arguments.ts'
import { removeHome } from '../agent/temporary-home.ts'
import type { LoadedConfig } from '../config/load.ts'
import { present } from '../config/present.ts'
import { secretsOf } from '../config/redact.ts'
import { resolveConfig, targetLimits } from '../config/resolve.ts'
import { ConfigError } from '../core/errors.ts'
import type { Severity } from '../core/findings/finding.ts'
import type { ProxyConfig, RunContext } from '../core/proxy-config.ts'
import { createGitHub, type GitHub } from '../github/client.ts'
import type { GitHubEvent } from '../github/event.ts'
import { listOf } from '../lib/words.ts'
import type { Logger } from '../log/logger.ts'
import type { RunningProxy } from '../proxy/spawn.ts'
import { stopProxy } from '../proxy/stop.ts'
import { decideIsolation, type Isolation } from '../run/isolate.ts'
import { newToken, openSession, startProxy } from '../run/session.ts'
import { taskOptions } from '../run/task-options.ts'
import { openWork } from '../run/work/open-work.ts'
import { statePaths } from '../state/paths.ts'
import { chooseTask, type TaskChoice, type TaskId } from '../tasks/choose-task.ts'
import { pullRequestOf } from '../tasks/review/gather-change.ts'
import { emptyReport, type TaskContext, type TaskOptions, type TaskReport } from '../tasks/task.ts'
import { openAnswerCache } from './answer-cache.ts'
import { leaseBudget, returnBudget } from './budget-lease.ts'
import { claudeCodeVersion } from './claude-code-version.ts'
import { loadRunConfig } from './config.ts'
import { type RunnerEnvironment, readRunnerEnvironment, readRunnerEvent, workingDirectory } from './environment.ts'
import type { Inputs } from './inputs.ts'
import type { Masker } from './masking.ts'
import { mcpConfigFile } from './mcp-config.ts'
import { publications } from './publications.ts'
import { recordFile } from './record-file.ts'
import { refusalOf, triggerOf } from './refusal.ts'
import { runContextOf } from './run-context.ts'
import type { RunFiles } from './state.ts'
import { type TaskFile, taskFiles } from './task-files.ts'

/** What is known of the run so far; also read when the task throws. */
export interface Progress {
  task: string
  target: string | null
  claudeCodeVersion: () => string | null
  selfTest: () => readonly unknown[]
  proxyPid: number | null
  agentHome: string | null
  /** Of the repository's budget, while it is ours. */
  leaseId: string | null
  isolationMode: string
  /** Severity from which findings fail the step. */
  failOn: Severity | 'none'
}

export interface Run {
  inputs: Inputs
  files: RunFiles
  progress: Progress
  masker: Masker
  log: Logger
  signal: AbortSignal
  /** Saves the state for post; called again whenever something was started. */
  save: () => void
}

/** They work on results of other runs: no model is asked, so neither provider nor key is needed. */
const withoutAgent: ReadonlySet<string> = new Set<TaskId>(['aggregate', 'publish'])

const noAgent = async (): Promise<never> => {
  throw new Error('This task has no agent')
}

/** From the inputs to what the task has to say. Throws AppErrors; a run that is not wanted is a skipped report. */
export const performTask = async (run: Run): Promise<TaskReport> => {
  const { inputs, progress, log } = run
  const runner = readRunnerEnvironment(process.env)
  const event = readRunnerEvent(process.env)
  const github = createGitHub({ ...runner, token: inputs.githubToken, log })
  const choice = chooseTask({ ...inputs, event: aboutEvent(event) })
  log.info(`Task: ${choice.task} (${choice.reason})`)
  if (choice.task === 'none')
    return { ...emptyReport, outcome: 'skipped', code: 'nothing_to_do', reason: `Nothing to do: ${choice.reason}.` }
  progress.task = choice.task
  if (choice.task !== 'serve' && !(choice.task in taskFiles))
    throw new ConfigError('input', `\`task: ${choice.task}\` is not available in this version.`, {
      hint: `Available: ${listOf([...Object.keys(taskFiles), 'serve'])}.`,
    })
  const publish = publications(inputs, choice)
  const refusal = await refusalOf({ event, github, inputs })
  if (refusal !== null) return refusal

  const loaded = await loadRunConfig({ inputs, event, github, workspace: runner.workspace, env: process.env })
  progress.failOn = inputs.failOn ?? loaded.config.review?.failOn ?? 'none'
  if (choice.task !== 'serve' && withoutAgent.has(choice.task)) {
    const directory = workingDirectory(runner.workspace, inputs.workingDirectory)
    const work = await openWork({
      ...{ directory, folder: dirname(run.files.resultFile), world: undefined, openWorld: async () => undefined },
      ...{ remote: remoteOf(runner, inputs), redact: run.masker.redact, log },
    })
    return runChosen(run, {
      runner,
      event,
      github,
      choice,
      publish,
      loaded,
      work,
      contextWindow: undefined,
      askAgent: noAgent,
    })
  }
  const context = runContextOf(event, choice.task, process.env)
  const resolved = resolveRunConfig(run, loaded, runner, context)
  const isolation = await isolate(run, { event, github, loaded, task: choice.task })
  const config = withSocket(await leased(run, github, resolved, loaded), isolation)
  const answers = await openAnswerCache(config, process.env, log)
  const proxy = await core.group('Start the router proxy', () => startRunProxy(run, config))
  if (choice.task === 'serve') return serve(proxy)
  try {
    return await runTask(run, { runner, event, github, choice, publish, loaded, config, proxy, isolation })
  } finally {
    await stopProxy(proxy.pid)
    await answers.save()
    if (isolation.folder !== null) await removeHome(isolation.folder)
    progress.agentHome = null
    // By the time of post the number may be another process's.
    progress.proxyPid = null
    if (progress.leaseId !== null) await returnBudget(github, progress.leaseId, run.files.ledgerFile)
    progress.leaseId = null
    run.save()
  }
}

const leased = async (
  { progress, log, save }: Run,
  github: GitHub,
  config: ProxyConfig,
  loaded: LoadedConfig,
): Promise<ProxyConfig> => {
  if (loaded.config.state?.store !== 'github') return config
  // Every leg of a matrix has the same run, job and step.
  const runId = `${config.run?.id ?? ''}-${randomUUID()}`
  const { budget, leased } = await leaseBudget(github, config.budget, { runId, log })
  if (leased) progress.leaseId = runId
  save()
  return { ...config, ...present({ budget }) }
}

const aboutEvent = (event: GitHubEvent) => ({
  kind: event.name,
  action: event.action,
  pullRequest: pullRequestOf(event),
  issue: 'issue' in event && !event.issue.isPullRequest ? event.issue.number : null,
  comment: 'comment' in event ? event.comment.body : 'review' in event ? event.review.body : null,
  label: 'label' in event ? event.label : null,
  body: 'issue' in event ? event.issue.body : null,
  assignee: 'assignee' in event ? event.assignee : null,
  conclusion: event.name === 'workflow_run' ? event.run.conclusion : null,
})

const resolveRunConfig = (
  { inputs, files, masker, progress, log }: Run,
  loaded: LoadedConfig,
  runner: RunnerEnvironment,
  context: RunContext,
): ProxyConfig => {
  const paths = statePaths(process.env)
  const { proxy, warnings } = resolveConfig(loaded, {
    env: process.env,
    providerKeys: inputs.providerKeys,
    provider: inputs.provider || undefined,
    model: inputs.model || undefined,
    host: '127.0.0.1',
    port: 0,
    token: newToken(),
    usageFile: files.ledgerFile,
    logFile: files.proxyLogFile,
    stateFile: paths.stateFile,
    cacheFile: paths.cacheFile,
    run: context,
    runLimitUsd: inputs.budgetUsd,
    redisUrl: inputs.redisUrl || undefined,
    record: recordFile(inputs.record, runner),
  })
  masker.mask([...secretsOf(proxy), proxy.token ?? ''])
  progress.target = proxy.routing.slots.default
  for (const warning of warnings) log.warn(warning)
  log.info(`Model: ${progress.target}`)
  if (proxy.record) log.info(`Recording to ${proxy.record}`)
  return proxy
}

/** Where the agent will run; `serve` starts none. */
const isolate = async (
  { inputs, progress, log, save }: Run,
  { event, github, loaded, task }: { event: GitHubEvent; github: GitHub; loaded: LoadedConfig; task: string },
): Promise<Isolation> => {
  const wish = task === 'serve' ? 'off' : (inputs.isolation ?? loaded.config.agent?.isolation ?? 'auto')
  const trigger = task === 'serve' ? { trusted: true, why: '' } : await triggerOf(event, github)
  const isolation = await decideIsolation({ wish, trigger, allowSudo: true, path: process.env.PATH ?? '', log })
  progress.isolationMode = isolation.mode
  progress.agentHome = isolation.folder
  save()
  return isolation
}

const withSocket = (config: ProxyConfig, { socket }: Isolation): ProxyConfig =>
  socket === undefined ? config : { ...config, listen: { ...config.listen, socket } }

const startRunProxy = async ({ files, progress, save, log }: Run, config: ProxyConfig): Promise<RunningProxy> => {
  const proxy = await startProxy(config, files.proxyLogFile)
  progress.proxyPid = proxy.pid
  save()
  log.info(`The proxy accepts requests at ${proxy.url} (process ${proxy.pid})`)
  return proxy
}

const serve = ({ url, token }: RunningProxy): TaskReport => {
  core.setOutput('base-url', url)
  core.setOutput('auth-token', token ?? '')
  return { ...emptyReport, summary: 'The proxy is running; it is stopped at the end of the job.' }
}

interface Prepared {
  runner: RunnerEnvironment
  event: GitHubEvent
  github: GitHub
  choice: TaskChoice
  publish: TaskOptions['publish']
  loaded: LoadedConfig
  config: ProxyConfig
  proxy: RunningProxy
  isolation: Isolation
}

const minutes = 60_000

const runTask = async (
  run: Run,
  { runner, event, github, choice, publish, loaded, config, proxy, isolation }: Prepared,
): Promise<TaskReport> => {
  const { inputs, files, progress, masker, log, signal } = run
  const directory = workingDirectory(runner.workspace, inputs.workingDirectory)
  const agent = loaded.config.agent
  const openWorld = (from: string, seenAt = from) =>
    isolation.open(proxy, { directory: from, seenAt, programs: [runner.toolDirectory] })
  const world = await openWorld(directory)
  const session = openSession(
    proxy,
    config,
    {
      directory,
      claudeCodeVersion: claudeCodeVersion(inputs.claudeCodeVersion || agent?.version, runner),
      toolDirectory: runner.toolDirectory,
      maxTurns: inputs.maxTurns ?? agent?.maxTurns ?? 40,
      timeoutMs: (inputs.timeoutMinutes ?? agent?.timeoutMinutes ?? 20) * minutes,
      extraArguments: parseExtraArguments(inputs.claudeArgs),
      mcpConfigFile: mcpConfigFile(inputs.mcpConfig, runner, files),
      transcriptFile: files.transcriptFile,
      world,
    },
    {
      log,
      env: process.env,
      signal,
      redact: masker.redact,
      onHome: home => {
        progress.agentHome = home
        run.save()
      },
    },
  )
  progress.claudeCodeVersion = session.claudeCodeVersion
  progress.selfTest = session.selfTest
  return runChosen(run, {
    ...{ runner, event, github, choice, publish, loaded },
    work: await openWork({
      ...{ directory, folder: dirname(files.resultFile), world, openWorld },
      ...{ remote: remoteOf(runner, inputs), redact: masker.redact, log },
    }),
    contextWindow: targetLimits(config, config.routing.slots.default).contextWindow,
    // What the agent has read may hold a secret: it must not be posted.
    askAgent: async ask => masker.redactAll(await session.askAgent(ask)),
  })
}

/** Where commits come from that the checkout does not have. */
const remoteOf = ({ serverUrl, owner, repo }: RunnerEnvironment, { githubToken }: Inputs) => ({
  url: `${serverUrl}/${owner}/${repo}.git`,
  token: githubToken,
})

type Chosen = Pick<Prepared, 'runner' | 'event' | 'github' | 'choice' | 'publish' | 'loaded'> &
  Pick<TaskContext, 'work' | 'contextWindow' | 'askAgent'>

const runChosen = async (
  { inputs, files, log }: Run,
  { runner, event, github, choice, publish, loaded, work, contextWindow, askAgent }: Chosen,
): Promise<TaskReport> => {
  const task = await taskFiles[choice.task as TaskFile]()
  return task.run({
    ...{ event, github, work, contextWindow, askAgent, log },
    directory: workingDirectory(runner.workspace, inputs.workingDirectory),
    serverUrl: runner.serverUrl,
    runKey: runner.runKey,
    options: taskOptions(loaded.config, {
      prompt: choice.prompt,
      include: inputs.include,
      exclude: inputs.exclude,
      maxFindings: inputs.maxFindings,
      minSeverity: inputs.minSeverity,
      allowedTools: inputs.allowedTools,
      languages: inputs.languages,
      testCommand: inputs.testCommand,
      baseBranch: inputs.baseBranch,
      branchPrefix: inputs.branchPrefix,
      draft: inputs.draft,
      results: inputs.results,
      publish,
    }),
    instruction: choice.instruction,
    outputDirectory: dirname(files.resultFile),
    nonce: randomBytes(6).toString('hex'),
  })
}

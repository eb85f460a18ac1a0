import { randomUUID } from 'node:crypto'
import * as core from '@actions/core'
import { removeHome } from '../agent/temporary-home.ts'
import type { LoadedConfig } from '../config/load.ts'
import { present } from '../config/present.ts'
import { secretsOf } from '../config/redact.ts'
import { resolveConfig } from '../config/resolve.ts'
import type { McpServers } from '../core/mcp/mcp-servers.ts'
import type { ProxyConfig, RunContext } from '../core/proxy-config.ts'
import { createGitHub, type GitHub } from '../github/client.ts'
import type { GitHubEvent } from '../github/event.ts'
import type { RunningProxy } from '../proxy/spawn.ts'
import { stopProxy } from '../proxy/stop.ts'
import { decideIsolation, type Isolation } from '../run/isolate.ts'
import { newToken, startProxy } from '../run/session.ts'
import { failOnOf } from '../run/task-options.ts'
import { statePaths } from '../state/paths.ts'
import { chooseTask } from '../tasks/choose-task.ts'
import { pullRequestOf } from '../tasks/review/gather-change.ts'
import { emptyReport, type TaskReport } from '../tasks/task.ts'
import { openAnswerCache } from './answer-cache.ts'
import { leaseBudget, returnBudget } from './budget-lease.ts'
import { loadRunConfig } from './config.ts'
import { type RunnerEnvironment, readRunnerEnvironment, readRunnerEvent } from './environment.ts'
import { checkLocalServers, mcpSecrets, readMcpConfig } from './mcp-config.ts'
import { publications } from './publications.ts'
import { recordFile } from './record-file.ts'
import { refusalOf, type Trigger, triggerOf } from './refusal.ts'
import type { Run } from './run.ts'
import { runContextOf } from './run-context.ts'
import { runTask, runTaskWithoutAgent, withoutAgent } from './run-task.ts'

/** Whether no model is asked: some tasks never do, others may be told to leave it at their rules. */
const asksNoModel = (task: string, { config }: LoadedConfig): boolean =>
  withoutAgent.has(task) ||
  (task === 'security' && config.security?.model === false) ||
  (task === 'deploy-risk' && config.deploy?.model === false)

const mayAskNoModel: ReadonlySet<string> = new Set([...withoutAgent, 'security', 'deploy-risk'])

const nothingToDo = (reason: string): TaskReport => {
  return { ...emptyReport, outcome: 'skipped', code: 'nothing_to_do', reason: `Nothing to do: ${reason}.` }
}

/** From the inputs to what the task has to say. Throws AppErrors; a run that is not wanted is a skipped report. */
export const performTask = async (run: Run): Promise<TaskReport> => {
  const { inputs, progress, log } = run
  const runner = readRunnerEnvironment(process.env)
  const event = readRunnerEvent(process.env)
  const github = createGitHub({ ...runner, token: inputs.githubToken, log })
  const choice = chooseTask({ ...inputs, event: aboutEvent(event) })
  log.info(`Task: ${choice.task} (${choice.reason})`)
  if (choice.task === 'none') return nothingToDo(choice.reason)
  progress.task = choice.task
  const publish = publications(inputs, choice)
  const refusal = await refusalOf({ event, github, inputs, hasAgent: !withoutAgent.has(choice.task) })
  if (refusal !== null) return refusal

  const request = { inputs, event, github, workspace: runner.workspace, env: process.env }
  if (mayAskNoModel.has(choice.task)) {
    const keyless = await loadRunConfig({ ...request, callsNobody: true })
    progress.failOn = failOnOf(keyless.config, choice.task, inputs.failOn)
    if (asksNoModel(choice.task, keyless))
      return runTaskWithoutAgent(run, { runner, event, github, choice, publish, loaded: keyless })
  }
  const loaded = await loadRunConfig(request)
  // Workflows that are there for other events must not cost something with every push.
  if (
    inputs.task === 'auto' &&
    event.name === 'push' &&
    loaded.config.docs === undefined &&
    inputs.languages.length === 0
  )
    return nothingToDo('on a push, documentation is looked after where the configuration has a section `docs`')
  progress.failOn = failOnOf(loaded.config, choice.task, inputs.failOn)
  const context = runContextOf(event, choice.task, process.env)
  const resolved = resolveRunConfig(run, loaded, runner, context)
  const trigger = choice.task === 'serve' ? ownTrigger : await triggerOf(event, github)
  const mcp = mcpServers(run, runner, trigger)
  const isolation = await isolate(run, { trigger, loaded, task: choice.task })
  const routed = withSocket(await leased(run, github, resolved, loaded), isolation)
  const config = mcp.remote.length === 0 ? routed : { ...routed, mcp: mcp.remote }
  const answers = await openAnswerCache(config, process.env, log)
  const proxy = await core.group('Start the router proxy', () => startRunProxy(run, config))
  if (choice.task === 'serve') return serve(proxy)
  try {
    return await runTask(run, {
      runner,
      event,
      github,
      choice,
      publish,
      loaded,
      config,
      proxy,
      isolation,
      trigger,
      mcp,
    })
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

/** Of every task with an agent. Their secrets are masked before anything else is said. */
const mcpServers = ({ inputs, masker, log }: Run, runner: RunnerEnvironment, trigger: Trigger): McpServers => {
  const servers = readMcpConfig(inputs.mcpConfig, runner, process.env)
  masker.mask(mcpSecrets(servers))
  checkLocalServers(servers, { isForeign: !trigger.trusted || trigger.foreignBaseSha !== null, log })
  return servers
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
  { inputs, files, masker, progress, canaries, log }: Run,
  loaded: LoadedConfig,
  runner: RunnerEnvironment,
  context: RunContext,
): ProxyConfig => {
  const paths = statePaths(process.env)
  const { proxy: resolved, warnings } = resolveConfig(loaded, {
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
  const proxy = { ...resolved, secrets: [inputs.githubToken, ...canaries.values] }
  masker.mask(secretsOf(proxy))
  progress.target = proxy.routing.slots.default
  for (const warning of warnings) log.warn(warning)
  log.info(`Model: ${progress.target}`)
  if (proxy.record) log.info(`Recording to ${proxy.record}`)
  return proxy
}

/** Where the agent will run; `serve` starts none. */
const isolate = async (
  { inputs, progress, log, save }: Run,
  { trigger, loaded, task }: { trigger: Trigger; loaded: LoadedConfig; task: string },
): Promise<Isolation> => {
  const wish = task === 'serve' ? 'off' : (inputs.isolation ?? loaded.config.agent?.isolation ?? 'auto')
  const { allowedHosts } = loaded.config.agent ?? {}
  const isolation = await decideIsolation({
    wish,
    trigger,
    allowedHosts,
    allowSudo: true,
    path: process.env.PATH ?? '',
    log,
  })
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

/** Where no agent meets anybody's code. */
const ownTrigger: Trigger = { trusted: true, why: '', foreignBaseSha: null }

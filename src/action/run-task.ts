import { randomBytes } from 'node:crypto'
import { dirname } from 'node:path'
import { parseExtraArguments } from '../agent/extra-arguments.ts'
import type { LoadedConfig } from '../config/load.ts'
import { targetLimits } from '../config/resolve.ts'
import type { McpServers } from '../core/mcp/mcp-servers.ts'
import type { ProxyConfig } from '../core/proxy-config.ts'
import type { GitHub } from '../github/client.ts'
import type { GitHubEvent } from '../github/event.ts'
import type { RunningProxy } from '../proxy/spawn.ts'
import { assertNoSecrets } from '../run/assert-no-secrets.ts'
import type { Isolation } from '../run/isolate.ts'
import { redactAnswer } from '../run/redact-answer.ts'
import { costOf } from '../run/result.ts'
import { openSession } from '../run/session.ts'
import { failOnOf, taskOptions } from '../run/task-options.ts'
import { openWork } from '../run/work/open-work.ts'
import { readLedger } from '../state/read-ledger.ts'
import type { TaskChoice, TaskId } from '../tasks/choose-task.ts'
import type { TaskContext, TaskOptions, TaskReport } from '../tasks/task.ts'
import { claudeCodeVersion } from './claude-code-version.ts'
import { type RunnerEnvironment, workingDirectory } from './environment.ts'
import type { Inputs } from './inputs.ts'
import { agentMcp } from './mcp-config.ts'
import type { Trigger } from './refusal.ts'
import type { Run } from './run.ts'
import { taskFiles } from './task-files.ts'

/** They work on results of other runs: no model is asked, so neither provider nor key is needed. */
export const withoutAgent: ReadonlySet<string> = new Set<TaskId>(['aggregate', 'publish'])

const noAgent = async (): Promise<never> => {
  throw new Error('This task has no agent')
}

/** Everything that is open when the task begins. */
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
  trigger: Trigger
  mcp: McpServers
}

const minutes = 60_000

export const runTask = async (
  run: Run,
  { runner, event, github, choice, publish, loaded, config, proxy, isolation, trigger, mcp }: Prepared,
): Promise<TaskReport> => {
  const { inputs, files, progress, masker, canaries, log, signal } = run
  const { gitCredentials } = canaries
  const directory = workingDirectory(runner.workspace, inputs.workingDirectory)
  const agent = loaded.config.agent
  const openWorld = (from: string, seenAt = from) =>
    isolation.open(proxy, { directory: from, seenAt, programs: [runner.toolDirectory], gitCredentials })
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
      mcp: agentMcp(mcp, proxy),
      transcriptFile: files.transcriptFile,
      world,
      canaries,
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
    isForeign: trigger.foreignBaseSha !== null,
    work: await openWork({
      ...{ directory, folder: dirname(files.resultFile), world, openWorld },
      inspect: changes => {
        session.canaries.lookInChanges(changes)
        assertNoSecrets(changes, masker.holdsSecret)
      },
      ...{ remote: remoteOf(runner, inputs), trustedSha: trigger.foreignBaseSha, redact: masker.redact, log },
    }),
    contextWindow: targetLimits(config, config.routing.slots.default).contextWindow,
    // What the agent has read may hold a secret: it must not be posted.
    askAgent: async ask => redactAnswer(await session.askAgent(ask), masker.redactAll),
  })
}

/** Where commits come from that the checkout does not have. */
const remoteOf = ({ serverUrl, owner, repo }: RunnerEnvironment, { githubToken }: Inputs) => ({
  url: `${serverUrl}/${owner}/${repo}.git`,
  token: githubToken,
})

type Chosen = Pick<Prepared, 'runner' | 'event' | 'github' | 'choice' | 'publish' | 'loaded'> &
  Pick<TaskContext, 'work' | 'isForeign' | 'contextWindow' | 'askAgent'>

const runChosen = async (
  { inputs, files, log }: Run,
  { runner, event, github, choice, publish, loaded, work, isForeign, contextWindow, askAgent }: Chosen,
): Promise<TaskReport> => {
  const task = await taskFiles[choice.task as TaskId]()
  return task.run({
    ...{ event, github, work, isForeign, contextWindow, askAgent, log },
    spentUsd: async () => costOf(await readLedger(files.ledgerFile)),
    directory: workingDirectory(runner.workspace, inputs.workingDirectory),
    serverUrl: runner.serverUrl,
    runKey: runner.runKey,
    options: taskOptions(loaded.config, {
      prompt: choice.prompt,
      include: inputs.include,
      exclude: inputs.exclude,
      maxFindings: inputs.maxFindings,
      minSeverity: inputs.minSeverity,
      failOn: failOnOf(loaded.config, choice.task, inputs.failOn),
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

/** The same for a task that only works on what is there: no proxy is started. */
export const runTaskWithoutAgent = async (
  run: Run,
  prepared: Pick<Prepared, 'runner' | 'event' | 'github' | 'choice' | 'publish' | 'loaded'>,
): Promise<TaskReport> => {
  const { inputs, files, masker, log } = run
  const directory = workingDirectory(prepared.runner.workspace, inputs.workingDirectory)
  const work = await openWork({
    ...{ directory, folder: dirname(files.resultFile), world: undefined, openWorld: async () => undefined },
    ...{ remote: remoteOf(prepared.runner, inputs), trustedSha: null, redact: masker.redact, log },
  })
  return runChosen(run, { ...prepared, work, isForeign: false, contextWindow: undefined, askAgent: noAgent })
}

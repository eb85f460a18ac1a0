import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { appendFile, mkdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { claudeCodeRelease } from '../agent/claude-code-release.ts'
import { removeHome } from '../agent/temporary-home.ts'
import { toolDirectory } from '../agent/tool-directory.ts'
import { secretsOf } from '../config/redact.ts'
import { targetLimits } from '../config/resolve.ts'
import type { Config } from '../config/schema.ts'
import { ConfigError } from '../core/errors.ts'
import type { RunResult } from '../core/result.ts'
import { createSecretSearch } from '../core/secrets/find-secrets.ts'
import { createRedactor, createValueRedactor } from '../log/redact.ts'
import { stopProxy } from '../proxy/stop.ts'
import { assertNoSecrets } from '../run/assert-no-secrets.ts'
import { newCanaries } from '../run/canary.ts'
import { decideIsolation } from '../run/isolate.ts'
import { redactAnswer } from '../run/redact-answer.ts'
import { costOf, resultOf } from '../run/result.ts'
import { newToken, openSession, startProxy } from '../run/session.ts'
import { type GivenOptions, taskOptions } from '../run/task-options.ts'
import { openWork } from '../run/work/open-work.ts'
import { readEgress } from '../state/egress-file.ts'
import { readLedger } from '../state/read-ledger.ts'
import type { TaskDefinition, TaskReport } from '../tasks/task.ts'
import type { Invocation } from './command.ts'
import { configFlag, loadProxyConfig, recordFlag } from './load-proxy-config.ts'

/** Flags of every command that runs the agent. */
export const runFlags = {
  config: configFlag,
  model: { type: 'string', value: 'MODEL', description: 'model, or provider/model' },
  provider: { type: 'string', value: 'NAME', description: 'provider' },
  record: recordFlag,
  'budget-usd': { type: 'string', value: 'USD', description: 'most that the run may cost' },
  'max-turns': { type: 'string', value: 'N', description: 'most turns of the agent (default 40)' },
  'timeout-minutes': { type: 'string', value: 'N', description: 'time limit of the agent (default 20)' },
} as const

const positive = (name: string, text: string | undefined): number | undefined => {
  if (text === undefined) return undefined
  const number = Number(text)
  if (number > 0) return number
  throw new ConfigError('usage', `--${name} must be a number above 0, not "${text}"`, { hint: `Write --${name} 20.` })
}

/** Checked before anything is started. */
const agentLimitsOf = ({ text }: Invocation) => ({
  maxTurns: positive('max-turns', text('max-turns')),
  timeoutMinutes: positive('timeout-minutes', text('timeout-minutes')),
  budgetUsd: positive('budget-usd', text('budget-usd')),
})

export interface LocalRun {
  result: RunResult
  config: Config
  /** Text of the SARIF file that the task left; null when it left none. */
  sarif: string | null
}

/** A task on the folder at hand, without GitHub. `given`: what the command's own flags say. */
export const runTaskLocally = async (
  invocation: Invocation,
  task: TaskDefinition,
  given: GivenOptions & { instruction?: string },
): Promise<LocalRun> => {
  const limits = agentLimitsOf(invocation)
  const directory = mkdtempSync(join(tmpdir(), 'claude-router-'))
  try {
    return await runIn(directory, invocation, { task, given, limits })
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

interface Asked {
  task: TaskDefinition
  given: GivenOptions & { instruction?: string }
  limits: ReturnType<typeof agentLimitsOf>
}

const runIn = async (directory: string, invocation: Invocation, asked: Asked): Promise<LocalRun> => {
  const { task, given, limits } = asked
  const { text, terminal, env, cwd } = invocation
  const started = Date.now()
  const ledgerFile = join(directory, 'ledger.jsonl')
  const {
    proxy: resolved,
    loaded,
    paths,
  } = await loadProxyConfig(invocation, {
    model: text('model'),
    provider: text('provider'),
    port: 0,
    token: newToken(),
    usageFile: ledgerFile,
    run: { ...localRun, task: task.id, id: randomUUID() },
    runLimitUsd: limits.budgetUsd,
  })
  // On somebody's own machine only when asked for: it works on a copy of everything in the folder.
  const isolation = await decideIsolation({
    wish: loaded.config.agent?.isolation ?? 'off',
    trigger: { trusted: true, why: '' },
    allowSudo: false,
    path: env.PATH ?? '',
    allowedHosts: loaded.config.agent?.allowedHosts,
    log: terminal.log,
  })
  const { socket } = isolation
  const config = socket === undefined ? resolved : { ...resolved, listen: { ...resolved.listen, socket } }
  const target = config.routing.slots.default
  terminal.log.info(`Model: ${target}`)
  const abort = new AbortController()
  const cancel = () => abort.abort()
  // Each as often as it comes, and a terminal that is closed too: proxy and agent outlive a command that just dies.
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, cancel)
  const canaries = newCanaries()
  const { gitCredentials } = canaries
  const secrets = [...secretsOf(config), ...canaries.values]
  const findKeys = createSecretSearch(secretsOf(config))
  const redact = createRedactor(secrets)
  const redactAll = createValueRedactor(secrets)
  const proxy = await startProxy({ ...config, secrets: [...canaries.values] }, join(directory, 'proxy.log'))
  try {
    const agent = loaded.config.agent
    const tools = toolDirectory(env, paths.directory)
    const openWorld = (from: string, seenAt = from) =>
      isolation.open(proxy, { directory: from, seenAt, programs: [tools], gitCredentials })
    const world = await openWorld(cwd)
    const session = openSession(
      proxy,
      config,
      {
        directory: cwd,
        claudeCodeVersion: agent?.version ?? claudeCodeRelease.version,
        toolDirectory: tools,
        maxTurns: limits.maxTurns ?? agent?.maxTurns ?? 40,
        timeoutMs: (limits.timeoutMinutes ?? agent?.timeoutMinutes ?? 20) * 60_000,
        extraArguments: [],
        mcp: undefined,
        transcriptFile: undefined,
        world,
        canaries,
      },
      { log: terminal.log, env, signal: abort.signal, redact },
    )
    const { instruction = '', ...options } = given
    const report = await task.run({
      directory: cwd,
      event: null,
      github: null,
      serverUrl: 'https://github.com',
      runKey: 'local',
      options: taskOptions(loaded.config, options),
      instruction,
      isForeign: false,
      work: await openWork({
        ...{ directory: cwd, folder: directory, world, openWorld, remote: null, trustedSha: null },
        ...{ redact, log: terminal.log },
        inspect: changes => {
          session.canaries.lookInChanges(changes)
          assertNoSecrets(changes, text => findKeys(text).length > 0)
        },
      }),
      outputDirectory: directory,
      contextWindow: targetLimits(config, target).contextWindow,
      askAgent: async ask => redactAnswer(await session.askAgent(ask), redactAll),
      spentUsd: async () => costOf(await readLedger(ledgerFile)),
      nonce: randomBytes(6).toString('hex'),
      log: terminal.log,
    })
    const result = resultOf(report, {
      task: task.id,
      repository: null,
      target,
      ledger: await readLedger(ledgerFile),
      durationMs: Date.now() - started,
      isolationMode: isolation.mode,
      selfTest: session.selfTest(),
      egress: await readEgress(ledgerFile),
      claudeCodeVersion: session.claudeCodeVersion(),
    })
    return { result, config: loaded.config, sarif: await sarifOf(report) }
  } finally {
    await stopProxy(proxy.pid)
    if (isolation.folder !== null) await removeHome(isolation.folder)
    await addToLedger(ledgerFile, paths.usageFile)
  }
}

/** Read now: the folder of the run ends with it. */
export const sarifOf = async ({ sarifFile }: TaskReport): Promise<string | null> =>
  sarifFile === null ? null : readFile(sarifFile, 'utf8')

const localRun = {
  ...{ event: '', branch: '', labels: [], repository: '' },
  ...{ pullRequest: 0, filesChanged: 0, linesChanged: 0 },
}

/** What a run has cost is part of what `usage` adds up. */
const addToLedger = async (from: string, to: string): Promise<void> => {
  const entries = await readFile(from, 'utf8').catch(() => '')
  if (entries === '') return
  await mkdir(dirname(to), { recursive: true, mode: 0o700 })
  await appendFile(to, entries, { mode: 0o600 })
}

import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { appendFile, mkdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, extname, join, resolve } from 'node:path'
import { claudeCodeRelease } from '../../agent/claude-code-release.ts'
import { removeHome } from '../../agent/temporary-home.ts'
import { toolDirectory } from '../../agent/tool-directory.ts'
import { targetLimits } from '../../config/resolve.ts'
import { ConfigError } from '../../core/errors.ts'
import { compareSeverity, type Severity, severities } from '../../core/findings/finding.ts'
import { renderReport } from '../../core/report/report.ts'
import type { RunResult } from '../../core/result.ts'
import { stopProxy } from '../../proxy/stop.ts'
import { decideIsolation } from '../../run/isolate.ts'
import { resultOf } from '../../run/result.ts'
import { newToken, openSession, startProxy } from '../../run/session.ts'
import { taskOptions } from '../../run/task-options.ts'
import { readLedger } from '../../state/read-ledger.ts'
import { reviewTask } from '../../tasks/review.ts'
import type { Command, Invocation } from '../command.ts'
import { exitCodeOfResult, exitCodes } from '../exit-code.ts'
import { configFlag, loadProxyConfig, recordFlag } from '../load-proxy-config.ts'

type Format = 'md' | 'json'

export const command: Command = {
  name: 'review',
  aliases: ['analyze'],
  summary: 'review local changes or files',
  flags: {
    config: configFlag,
    base: {
      type: 'string',
      value: 'REF',
      description: 'compare with this branch, tag or commit (default: the upstream or main branch)',
    },
    files: { type: 'string', value: 'GLOB', description: 'review whole files that match instead of changes' },
    model: { type: 'string', value: 'MODEL', description: 'model, or provider/model' },
    provider: { type: 'string', value: 'NAME', description: 'provider' },
    record: recordFlag,
    output: { type: 'string', value: 'FILE', description: 'write the report there instead of printing it' },
    format: {
      type: 'string',
      value: 'md|json',
      description: "the report's form (default: by the file's ending, else md)",
    },
    'fail-on': { type: 'string', value: 'SEVERITY', description: 'exit with 7 at findings of this severity or above' },
    'budget-usd': { type: 'string', value: 'USD', description: 'most that the review may cost' },
    'max-turns': { type: 'string', value: 'N', description: 'most turns of the agent (default 40)' },
    'timeout-minutes': { type: 'string', value: 'N', description: 'time limit of the agent (default 20)' },
    json: { type: 'boolean', description: 'the same as --format json' },
  },
  examples: [
    'claude-router review --base main',
    'claude-router analyze --files "src/**/*.js" --model deepseek-coder --output review-report.md',
  ],
  run: async invocation => {
    const format = formatOf(invocation)
    const given = invocation.text('fail-on')
    const limits = { failOn: given === undefined ? undefined : failOnOf(given), ...agentLimitsOf(invocation) }
    const { result, failOn } = await review(invocation, limits)
    const report = format === 'json' ? JSON.stringify(result, null, 2) : renderReport(result)
    const output = invocation.text('output')
    if (output === undefined) invocation.terminal.print(report)
    else {
      writeFileSync(resolve(invocation.cwd, output), `${report}\n`)
      invocation.terminal.log.info(`Report: ${output}`)
    }
    if (result.reason !== null) invocation.terminal.log.warn(result.reason)
    const code = exitCodeOfResult(result)
    const blocking = failOn !== 'none' && result.findings.some(({ severity }) => compareSeverity(severity, failOn) >= 0)
    return code === exitCodes.ok && blocking ? exitCodes.findings : code
  },
}

const formatOf = ({ text, is }: Invocation): Format => {
  if (is('json')) return 'json'
  const asked = text('format') ?? (extname(text('output') ?? '') === '.json' ? 'json' : 'md')
  if (asked === 'md' || asked === 'json') return asked
  throw new ConfigError('usage', `--format cannot be "${asked}"`, { hint: 'Possible: md or json.' })
}

const failOnOf = (text: string) => {
  const found = (['none', ...severities] as const).find(severity => severity === text)
  if (found !== undefined) return found
  throw new ConfigError('usage', `--fail-on cannot be "${text}"`, { hint: `Possible: none, ${severities.join(', ')}.` })
}

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

interface Reviewed {
  result: RunResult
  failOn: Severity | 'none'
}

type Limits = ReturnType<typeof agentLimitsOf> & { failOn: Severity | 'none' | undefined }

const review = async (invocation: Invocation, limits: Limits): Promise<Reviewed> => {
  const directory = mkdtempSync(join(tmpdir(), 'claude-router-'))
  try {
    return await reviewIn(directory, invocation, limits)
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

const reviewIn = async (directory: string, invocation: Invocation, limits: Limits): Promise<Reviewed> => {
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
    run: { ...localRun, id: randomUUID() },
    runLimitUsd: limits.budgetUsd,
  })
  // On somebody's own machine only when asked for: it works on a copy of everything in the folder.
  const isolation = await decideIsolation({
    wish: loaded.config.agent?.isolation ?? 'off',
    trigger: { trusted: true, why: '' },
    allowSudo: false,
    path: env.PATH ?? '',
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
  const proxy = await startProxy(config, join(directory, 'proxy.log'))
  try {
    const agent = loaded.config.agent
    const tools = toolDirectory(env, paths.directory)
    const world = await isolation.open(proxy, { directory: cwd, programs: [tools] })
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
        mcpConfigFile: undefined,
        transcriptFile: undefined,
        world,
      },
      { log: terminal.log, env, signal: abort.signal },
    )
    const report = await reviewTask.run({
      directory: cwd,
      event: null,
      github: null,
      serverUrl: 'https://github.com',
      runKey: 'local',
      options: taskOptions(loaded.config, {
        base: text('base') ?? '',
        files: text('files') === undefined ? [] : [text('files') ?? ''],
      }),
      contextWindow: targetLimits(config, target).contextWindow,
      askAgent: session.askAgent,
      nonce: randomBytes(6).toString('hex'),
      log: terminal.log,
    })
    const result = resultOf(report, {
      task: 'review',
      repository: null,
      target,
      ledger: await readLedger(ledgerFile),
      durationMs: Date.now() - started,
      isolationMode: isolation.mode,
      selfTest: session.selfTest(),
      claudeCodeVersion: session.claudeCodeVersion(),
    })
    return { result, failOn: limits.failOn ?? loaded.config.review?.failOn ?? 'none' }
  } finally {
    await stopProxy(proxy.pid)
    if (isolation.folder !== null) await removeHome(isolation.folder)
    await addToLedger(ledgerFile, paths.usageFile)
  }
}

const localRun = {
  ...{ task: 'review', event: '', branch: '', labels: [], repository: '' },
  ...{ pullRequest: 0, filesChanged: 0, linesChanged: 0 },
}

/** What a review has cost is part of what `usage` adds up. */
const addToLedger = async (from: string, to: string): Promise<void> => {
  const entries = await readFile(from, 'utf8').catch(() => '')
  if (entries === '') return
  await mkdir(dirname(to), { recursive: true, mode: 0o700 })
  await appendFile(to, entries, { mode: 0o600 })
}

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as core from '@actions/core'
import { createConsoleLogger } from '../log/console-logger.ts'
import type { Logger } from '../log/logger.ts'
import { newCanaries } from '../run/canary.ts'
import { reportOfError, resultOf } from '../run/result.ts'
import { readEgress } from '../state/egress-file.ts'
import { readLedger } from '../state/read-ledger.ts'
import type { TaskReport } from '../tasks/task.ts'
import { conclude } from './conclude.ts'
import { newRunDirectory, readRunnerEnvironment } from './environment.ts'
import { readInputs } from './inputs.ts'
import { createMasker } from './masking.ts'
import { writeOutputs } from './outputs.ts'
import { performTask } from './perform-task.ts'
import type { Progress } from './run.ts'
import { type RunFiles, saveRun } from './state.ts'

/** inputs → event → who may → configuration → proxy → task → result file → outputs. Whatever fails, a result is written. */
const main = async (): Promise<void> => {
  const started = Date.now()
  const progress: Progress = {
    task: 'auto',
    target: null,
    claudeCodeVersion: () => null,
    selfTest: () => [],
    proxyPid: null,
    agentHome: null,
    leaseId: null,
    isolationMode: 'environment',
    failOn: 'none',
  }
  const masker = createMasker()
  const canaries = newCanaries()
  const log = actionLogger(masker.redact)
  const abort = abortOnSignals(log)
  let inputs: ReturnType<typeof readInputs> | null = null
  let report: TaskReport
  const files = newFiles()
  const save = () => {
    const { proxyPid, agentHome, leaseId } = progress
    saveRun({ ...files, proxyPid, agentHome, leaseId })
  }
  save()
  try {
    inputs = readInputs(core.getInput)
    // As git sends it: a checkout that keeps its credentials has them in this form in `.git/config`.
    masker.mask([
      inputs.githubToken,
      inputs.redisUrl,
      `x-access-token:${inputs.githubToken}`,
      ...Object.values(inputs.providerKeys),
      ...canaries.values,
    ])
    report = await performTask({ inputs, files, progress, masker, log, signal: abort.signal, canaries, save })
  } catch (error) {
    report = reportOfError(error)
  }
  const repository = process.env.GITHUB_REPOSITORY ?? null
  const facts = {
    task: progress.task,
    repository,
    target: progress.target,
    ledger: await readLedger(files.ledgerFile),
    durationMs: Date.now() - started,
    isolationMode: progress.isolationMode,
    selfTest: progress.selfTest(),
    egress: await readEgress(files.ledgerFile),
    claudeCodeVersion: progress.claudeCodeVersion(),
  }
  const result = masker.redactAll(resultOf(report, facts))
  writeFileSync(files.resultFile, `${JSON.stringify(result, null, 2)}\n`)
  writeOutputs(result, files, report, facts.ledger)
  conclude(result, { inputs, failOn: progress.failOn, files, log })
}

const newFiles = (): RunFiles => {
  const directory = newRunDirectory(readRunnerEnvironment(process.env).temporaryDirectory)
  const file = (name: string) => join(directory, name)
  return {
    resultFile: file('result.json'),
    transcriptFile: file('transcript.jsonl'),
    ledgerFile: file('ledger.jsonl'),
    proxyLogFile: file('proxy.log'),
  }
}

const actionLogger = (redact: (text: string) => string): Logger =>
  createConsoleLogger({
    write: line => process.stdout.write(`${line}\n`),
    debug: core.isDebug(),
    colours: false,
    redact,
  })

/** Cancelled: SIGINT, 7.5 s later SIGTERM. The agent is stopped, nothing is posted, post cleans up. */
const abortOnSignals = (log: Logger): AbortController => {
  const abort = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.once(name, () => {
      log.warn(`Cancelled (${name}); stopping the agent`)
      abort.abort()
    })
  }
  return abort
}

try {
  await main()
} catch (error) {
  // Before there was a place for a result: no runner, no room.
  core.setFailed(reportOfError(error).reason ?? '')
}

import { existsSync, readFileSync } from 'node:fs'
import * as core from '@actions/core'
import { removeHome } from '../agent/temporary-home.ts'
import { renderCutOff, renderJobSummary } from '../core/report/job-summary.ts'
import type { RunResult } from '../core/result.ts'
import { summariseUsage } from '../core/usage-summary.ts'
import { createGitHub } from '../github/client.ts'
import { createConsoleLogger } from '../log/console-logger.ts'
import { createRedactor } from '../log/redact.ts'
import { stopProxy } from '../proxy/stop.ts'
import { withUsage } from '../run/result.ts'
import { readLedger } from '../state/read-ledger.ts'
import { returnBudget } from './budget-lease.ts'
import { readRunnerEnvironment } from './environment.ts'
import { readInputs } from './inputs.ts'
import { type SavedState, savedRun } from './state.ts'

/** Runs whatever became of main: stops the proxy, writes the job summary. Never fails the job. */
const post = async (): Promise<void> => {
  const run = savedRun()
  if (run === null) return core.info('Nothing to clean up: the run did not get as far as starting anything.')
  await attempt('end the agent', async () => {
    if (run.agentHome !== null) await removeHome(run.agentHome)
  })
  await attempt('stop the proxy', async () => {
    if (run.proxyPid !== null) await stopProxy(run.proxyPid)
  })
  await attempt("give back the repository's budget", async () => {
    if (run.leaseId === null) return
    const github = createGitHub({
      ...readRunnerEnvironment(process.env),
      token: core.getInput('github-token'),
      log: quiet,
    })
    await returnBudget(github, run.leaseId, run.ledgerFile)
  })
  await attempt('write the job summary', () => writeSummary(run))
}

/** What this process knows to be secret; the result file was written without the rest. */
const ownSecrets = (): string[] => {
  try {
    const { githubToken, redisUrl, providerKeys } = readInputs(core.getInput)
    return [githubToken, redisUrl, ...Object.values(providerKeys)]
  } catch {
    return []
  }
}

const redact = createRedactor(ownSecrets())

const quiet = createConsoleLogger({
  write: line => core.info(line),
  debug: false,
  colours: false,
  redact,
})

const attempt = async (what: string, action: () => Promise<unknown>): Promise<void> => {
  try {
    await action()
  } catch (error) {
    core.warning(redact(`Could not ${what}: ${error instanceof Error ? error.message : String(error)}`))
  }
}

const writeSummary = async (run: SavedState): Promise<void> => {
  if (!process.env.GITHUB_STEP_SUMMARY) return
  const ledger = await readLedger(run.ledgerFile)
  const text = existsSync(run.resultFile)
    ? renderJobSummary(withUsage(readResult(run), ledger), { ledger })
    : renderCutOff(summariseUsage(ledger), { ledger })
  await core.summary.addRaw(redact(text), true).write()
}

const readResult = ({ resultFile }: SavedState): RunResult => JSON.parse(readFileSync(resultFile, 'utf8')) as RunResult

await post()

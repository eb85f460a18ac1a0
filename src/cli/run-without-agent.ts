import { randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadConfig } from '../config/load.ts'
import { resultOf } from '../run/result.ts'
import { type GivenOptions, taskOptions } from '../run/task-options.ts'
import { openWork } from '../run/work/open-work.ts'
import type { TaskDefinition } from '../tasks/task.ts'
import type { Invocation } from './command.ts'
import { type LocalRun, sarifOf } from './run-task.ts'

const noAgent = async (): Promise<never> => {
  throw new Error('This run has no agent')
}

/** A task that asks no model, on the folder at hand: neither provider nor key is needed, and nothing is started. */
export const runTaskWithoutAgent = async (
  { cwd, env, text, terminal }: Invocation,
  task: TaskDefinition,
  given: GivenOptions,
): Promise<LocalRun> => {
  const started = Date.now()
  const directory = mkdtempSync(join(tmpdir(), 'claude-router-'))
  try {
    const { config } = await loadConfig({
      ...{ explicit: text('config'), cwd, env, home: env.HOME ?? env.USERPROFILE ?? '', callsNobody: true },
    })
    const { log } = terminal
    const report = await task.run({
      ...{ directory: cwd, event: null, github: null, serverUrl: 'https://github.com', runKey: 'local' },
      options: taskOptions(config, given),
      instruction: '',
      isForeign: false,
      work: await openWork({
        ...{
          directory: cwd,
          folder: directory,
          world: undefined,
          openWorld: async () => undefined,
          remote: null,
          trustedSha: null,
        },
        ...{ redact: text => text, log },
      }),
      outputDirectory: directory,
      contextWindow: undefined,
      spentUsd: async () => 0,
      askAgent: noAgent,
      nonce: randomBytes(6).toString('hex'),
      log,
    })
    const result = resultOf(report, {
      ...{ task: task.id, repository: null, target: null, ledger: [], durationMs: Date.now() - started },
      ...{ isolationMode: 'no agent', claudeCodeVersion: null },
    })
    return { result, config, sarif: await sarifOf(report) }
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

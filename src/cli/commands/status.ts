import { summariseUsage } from '../../core/usage-summary.ts'
import { statePaths } from '../../state/paths.ts'
import { readLedger } from '../../state/read-ledger.ts'
import type { Command } from '../command.ts'
import { findDaemon } from '../daemon.ts'
import { exitCodes } from '../exit-code.ts'

export const command: Command = {
  name: 'status',
  summary: 'tell whether the proxy runs',
  flags: { json: { type: 'boolean', description: 'print JSON' } },
  examples: ['claude-router status', 'claude-router status --json'],
  run: async ({ env, is, terminal }) => {
    const paths = statePaths(env)
    const daemon = await findDaemon(paths)
    const since = daemon?.startedAt ?? ''
    const entries = daemon === null ? [] : (await readLedger(paths.usageFile)).filter(({ at }) => at >= since)
    const requests = summariseUsage(entries).reduce((sum, use) => sum + use.requests, 0)
    if (is('json')) {
      terminal.print(
        JSON.stringify(
          daemon === null
            ? { running: false }
            : { running: true, pid: daemon.pid, url: daemon.url, startedAt: since, requests },
        ),
      )
    } else if (daemon === null) terminal.print('Not running. `claude-router start` starts it.')
    else
      terminal.print(
        `Running at ${daemon.url} (process ${daemon.pid}) since ${since}, ${requests} requests\nLog: ${paths.logFile}`,
      )
    return exitCodes.ok
  },
}

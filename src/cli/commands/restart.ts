import { statePaths } from '../../state/paths.ts'
import type { Command } from '../command.ts'
import { stopDaemon } from '../daemon.ts'
import { command as start } from './start.ts'

const { foreground: _, ...flags } = start.flags

export const command: Command = {
  name: 'restart',
  summary: 'stop the proxy and start it again',
  flags,
  examples: ['claude-router restart', 'claude-router restart --config new.yml'],
  run: async invocation => {
    await stopDaemon(statePaths(invocation.env))
    return start.run(invocation)
  },
}

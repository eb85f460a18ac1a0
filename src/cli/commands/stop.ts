import { statePaths } from '../../state/paths.ts'
import type { Command } from '../command.ts'
import { stopDaemon } from '../daemon.ts'
import { exitCodes } from '../exit-code.ts'

export const command: Command = {
  name: 'stop',
  summary: 'stop the proxy',
  flags: { json: { type: 'boolean', description: 'print JSON' } },
  examples: ['claude-router stop'],
  run: async ({ env, is, terminal }) => {
    const stopped = await stopDaemon(statePaths(env))
    terminal.print(is('json') ? JSON.stringify({ stopped }) : stopped ? 'Stopped' : 'It was not running')
    return exitCodes.ok
  },
}

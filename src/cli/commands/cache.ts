import { ConfigError } from '../../core/errors.ts'
import type { Command } from '../command.ts'
import { exitCodes } from '../exit-code.ts'
import { configFlag } from '../load-proxy-config.ts'
import { openKeptCache } from '../open-cache.ts'

export const command: Command = {
  name: 'cache',
  summary: 'empty the answer cache',
  usage: 'clear',
  maxPositionals: 1,
  flags: { config: configFlag },
  examples: ['claude-router cache clear'],
  run: async invocation => {
    const { positionals, terminal } = invocation
    if (positionals[0] !== 'clear') {
      throw new ConfigError('usage', '`claude-router cache` needs to be told what to do', {
        hint: 'Write `claude-router cache clear`; `claude-router cache-stats` shows what is in it.',
      })
    }
    const kept = await openKeptCache(invocation)
    if (kept === null) {
      terminal.print('Nothing has been cached here yet.')
      return exitCodes.ok
    }
    try {
      const { entries, bytes } = await kept.store.overview(Date.now())
      await kept.store.clear()
      terminal.print(`${entries} answers removed (${(bytes / 1e6).toFixed(1)} MB) from ${kept.place}.`)
      return exitCodes.ok
    } finally {
      await kept.store.close()
    }
  },
}

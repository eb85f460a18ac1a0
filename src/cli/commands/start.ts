import { mkdirSync } from 'node:fs'
import { ConfigError } from '../../core/errors.ts'
import type { Command } from '../command.ts'
import { findDaemon, startDaemon } from '../daemon.ts'
import { exitCodes } from '../exit-code.ts'
import { configFlag, loadProxyConfig, portOf, recordFlag } from '../load-proxy-config.ts'

export const command: Command = {
  name: 'start',
  summary: 'start the proxy',
  flags: {
    config: configFlag,
    port: { type: 'string', value: 'N', description: 'port, 0 = a free one (default 3000)' },
    host: {
      type: 'string',
      value: 'HOST',
      description: 'address to listen on (default 127.0.0.1; another one needs a token)',
    },
    record: recordFlag,
    foreground: { type: 'boolean', description: 'stay, and print one JSON line when requests are accepted' },
    json: { type: 'boolean', description: 'print JSON' },
  },
  examples: ['claude-router start', 'claude-router start --foreground --port 8080 --config my.yml'],
  run: async invocation => {
    const { text, is, terminal } = invocation
    const { proxy, paths } = await loadProxyConfig(invocation, { port: portOf(text('port')), host: text('host') })
    if (is('foreground')) {
      mkdirSync(paths.directory, { recursive: true, mode: 0o700 })
      const { startServer } = await import('../../proxy/start-server.ts')
      const server = await startServer(proxy)
      terminal.print(JSON.stringify({ ready: true, url: server.url, pid: process.pid }))
      await server.closed
      return exitCodes.ok
    }
    const running = await findDaemon(paths)
    if (running && proxy.record) {
      throw new ConfigError('usage', 'The proxy is running already, so nothing would be recorded', {
        hint: 'Use `claude-router restart --record FILE`.',
      })
    }
    const daemon = running ?? (await startDaemon(proxy, paths))
    const { pid, url } = daemon
    if (is('json')) terminal.print(JSON.stringify({ pid, url, alreadyRunning: running !== null }))
    else terminal.print(`${running ? 'Already running' : 'Running'} at ${url} (process ${pid}), log: ${paths.logFile}`)
    return exitCodes.ok
  },
}

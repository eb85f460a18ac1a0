import { basename, resolve } from 'node:path'
import { replayConfig } from '../../core/cassette/cassette-config.ts'
import type { Cassette } from '../../core/cassette/read-cassette.ts'
import { ConfigError } from '../../core/errors.ts'
import type { ProxyConfig } from '../../core/proxy-config.ts'
import type { ReplayTally } from '../../proxy/replay/replay-pools.ts'
import type { Command, Invocation } from '../command.ts'
import { exitCodes } from '../exit-code.ts'
import { configFlag, loadProxyConfig, portOf } from '../load-proxy-config.ts'

export const command: Command = {
  name: 'replay',
  summary: 'serve a recorded run instead of providers',
  usage: 'CASSETTE',
  maxPositionals: 1,
  flags: {
    port: { type: 'string', value: 'N', description: 'port, 0 = a free one (default 3000)' },
    speed: {
      type: 'string',
      value: 'X',
      description: 'pauses: 1 as recorded, 2 twice as fast, 0 none (default 0)',
    },
    config: { ...configFlag, description: 'configuration to use instead of the recorded one' },
    json: { type: 'boolean', description: 'print JSON: a line when requests are accepted, one at the end' },
  },
  examples: ['claude-router replay run.jsonl', 'claude-router replay run.jsonl --port 0 --speed 1 --json'],
  run: async invocation => {
    const { positionals, text, is, terminal, cwd } = invocation
    const [file] = positionals
    if (file === undefined) {
      throw new ConfigError('usage', '`claude-router replay` needs a cassette', {
        hint: 'Write `claude-router replay FILE`; FILE is made by `claude-router start --record FILE`.',
      })
    }
    const speed = speedOf(text('speed'))
    const { loadCassette } = await import('../../proxy/replay/load-cassette.ts')
    const { startReplay } = await import('../../proxy/replay/start-replay.ts')
    const name = basename(file)
    const cassette = await loadCassette(resolve(cwd, file), name)
    for (const problem of cassette.problems) terminal.log.warn(problem)
    const config = await configOf(invocation, cassette, name)
    const server = await startReplay(config, { cassette, name, speed })
    const count = cassette.exchanges.length
    if (is('json')) {
      terminal.print(JSON.stringify({ ready: true, url: server.url, pid: process.pid, exchanges: count }))
    } else
      terminal.print(
        `Replaying ${count} ${count === 1 ? 'exchange' : 'exchanges'} of ${name} at ${server.url}; Ctrl+C ends it`,
      )
    await server.closed
    const tally = server.tally()
    if (is('json')) terminal.print(JSON.stringify(tally))
    else terminal.log.info(tallyText(tally))
    return exitCodes.ok
  },
}

const speedOf = (text: string | undefined): number => {
  const speed = Number(text ?? 0)
  if (Number.isFinite(speed) && speed >= 0 && text?.trim() !== '') return speed
  throw new ConfigError('usage', `--speed must be a number from 0, not "${text}"`, {
    hint: '1 keeps the recorded pauses, 2 halves them, 0 makes none.',
  })
}

const defaultPort = 3000

/** The configuration of the newest run in the cassette, unless another one is given. Nothing of it is ever called. */
const configOf = async (invocation: Invocation, cassette: Cassette, name: string): Promise<ProxyConfig> => {
  const { text, env } = invocation
  const port = portOf(text('port'))
  if (text('config') !== undefined) {
    const { proxy } = await loadProxyConfig(invocation, { port })
    return { ...proxy, usageFile: null, record: null }
  }
  return replayConfig(cassette.runs.at(-1)?.config, name, {
    listen: { host: '127.0.0.1', port: port ?? defaultPort },
    token: null,
    logging: {
      level: /claude-router|^\*$/.test(env.DEBUG ?? '') ? 'debug' : 'info',
      file: null,
      traceRequests: false,
      providerResponses: false,
    },
  })
}

const tallyText = ({ served, unmatched, unserved }: ReplayTally): string =>
  `Requests answered: ${served}, not matched: ${unmatched}; recorded and not asked for: ${
    unserved.length === 0 ? 'none' : `${unserved.length} (line ${unserved.slice(0, 20).join(', ')})`
  }`

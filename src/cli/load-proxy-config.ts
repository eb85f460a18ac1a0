import { resolve } from 'node:path'
import { loadConfig } from '../config/load.ts'
import { resolveConfig } from '../config/resolve.ts'
import { ConfigError } from '../core/errors.ts'
import type { ProxyConfig, RunContext } from '../core/proxy-config.ts'
import { statePaths } from '../state/paths.ts'
import type { Invocation } from './command.ts'

export const configFlag = { type: 'string', value: 'FILE', description: 'configuration file, or its text' } as const

export const recordFlag = {
  type: 'string',
  value: 'FILE',
  description: 'record every call of a provider there, without keys, for `claude-router replay`',
} as const

export interface ProxyConfigOptions {
  provider?: string | undefined
  model?: string | undefined
  host?: string | undefined
  port?: number | undefined
  token?: string | null | undefined
  usageFile?: string | undefined
  logFile?: string | undefined
  run?: RunContext | undefined
  runLimitUsd?: number | undefined
}

/** The configuration by the documented order, resolved for a local proxy. Warnings go to the log. */
export const loadProxyConfig = async ({ text, env, cwd, terminal }: Invocation, options: ProxyConfigOptions = {}) => {
  const paths = statePaths(env)
  const loaded = await loadConfig({ explicit: text('config'), cwd, env, home: env.HOME ?? env.USERPROFILE ?? '' })
  const { proxy, warnings } = resolveConfig(loaded, {
    env,
    usageFile: paths.usageFile,
    logFile: paths.logFile,
    stateFile: paths.stateFile,
    cacheFile: paths.cacheFile,
    record: recordPath(text('record'), cwd),
    ...options,
  })
  for (const warning of warnings) terminal.log.warn(warning)
  return { loaded, proxy: proxy satisfies ProxyConfig, paths }
}

/** Absolute, since the proxy may run elsewhere. */
const recordPath = (text: string | undefined, cwd: string): string | undefined => {
  if (text === undefined) return undefined
  if (text.trim() !== '') return resolve(cwd, text)
  throw new ConfigError('usage', '--record needs a file', { hint: 'Write --record run.jsonl.' })
}

export const portOf = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new ConfigError('usage', `--port must be a whole number from 0 to 65535, not "${text}"`, {
    hint: '0 takes a free port.',
  })
}

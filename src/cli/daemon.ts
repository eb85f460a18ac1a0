import { mkdirSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { ProxyConfig } from '../core/proxy-config.ts'
import { type RunningProxy, spawnProxy } from '../proxy/spawn.ts'
import { stopProxy } from '../proxy/stop.ts'
import { bundlePath } from '../run/bundles.ts'
import type { StatePaths } from '../state/paths.ts'

/** What the pid file says of the proxy in the background. The token is in it so that `code` can use it: mode 0600. */
export interface Daemon {
  pid: number
  url: string
  token: string | null
  startedAt: string
}

/** The daemon if it runs and answers; a stale pid file counts as none. */
export const findDaemon = async ({ pidFile }: StatePaths): Promise<Daemon | null> => {
  try {
    const daemon = JSON.parse(await readFile(pidFile, 'utf8')) as Daemon
    const response = await fetch(`${daemon.url}/health`, { signal: AbortSignal.timeout(2000) })
    const health = (await response.json()) as { status?: string; pid?: number }
    return health.status === 'ok' && health.pid === daemon.pid ? daemon : null
  } catch {
    return null
  }
}

export const startDaemon = async (config: ProxyConfig, paths: StatePaths): Promise<Daemon> => {
  mkdirSync(dirname(paths.logFile), { recursive: true, mode: 0o700 })
  const running: RunningProxy = await spawnProxy(config, { entry: bundlePath('proxy'), logFile: paths.logFile })
  const daemon: Daemon = { ...running, startedAt: new Date().toISOString() }
  await writeFile(paths.pidFile, `${JSON.stringify(daemon)}\n`, { mode: 0o600 })
  return daemon
}

/** Stops the daemon; false when none was running. */
export const stopDaemon = async (paths: StatePaths): Promise<boolean> => {
  const daemon = await findDaemon(paths)
  if (daemon !== null) await stopProxy(daemon.pid)
  await rm(paths.pidFile, { force: true })
  return daemon !== null
}

import { mkdirSync } from 'node:fs'
import { link, readFile, rm, writeFile } from 'node:fs/promises'
import { devNull } from 'node:os'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
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

/** Starts the daemon, or gives the one that another start at the same time was first with. Throws ProxyError. */
export const startDaemon = async (config: ProxyConfig, paths: StatePaths): Promise<Daemon> => {
  mkdirSync(dirname(paths.logFile), { recursive: true, mode: 0o700 })
  let running: RunningProxy
  try {
    running = await spawnProxy(config, { entry: bundlePath('proxy'), logFile: config.logging.file ?? devNull })
  } catch (error) {
    // It may be the other start that has the port, and is about to say so.
    const other = await awaitDaemon(paths)
    if (other !== null) return other
    throw error
  }
  const daemon: Daemon = { ...running, startedAt: new Date().toISOString() }
  const other = await claimPidFile(daemon, paths)
  if (other === null) return daemon
  await stopProxy(daemon.pid)
  return other
}

const awaitDaemon = async (paths: StatePaths): Promise<Daemon | null> => {
  for (let waitedMs = 0; waitedMs < 500; waitedMs += 50) {
    const daemon = await findDaemon(paths)
    if (daemon !== null) return daemon
    await sleep(50)
  }
  return null
}

/** null once the pid file is ours; else the daemon that has it. One that does not run is replaced. */
const claimPidFile = async (daemon: Daemon, paths: StatePaths): Promise<Daemon | null> => {
  const part = `${paths.pidFile}.${daemon.pid}`
  await writeFile(part, `${JSON.stringify(daemon)}\n`, { mode: 0o600 })
  try {
    // A link appears whole or not at all, and only where there is none.
    while (!(await linked(part, paths.pidFile))) {
      const other = await findDaemon(paths)
      if (other !== null) return other
      await rm(paths.pidFile, { force: true })
    }
    return null
  } finally {
    await rm(part, { force: true })
  }
}

const linked = async (from: string, to: string): Promise<boolean> => {
  try {
    await link(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Stops the daemon; false when none was running. */
export const stopDaemon = async (paths: StatePaths): Promise<boolean> => {
  const daemon = await findDaemon(paths)
  if (daemon !== null) await stopProxy(daemon.pid)
  await rm(paths.pidFile, { force: true })
  return daemon !== null
}

import type { ProxyConfig } from '../core/proxy-config.ts'
import type { Logger } from '../log/logger.ts'
import { startProxy } from './server.ts'
import { createStampedLogger } from './stamped-logger.ts'
import type { Pools } from './upstream/pools.ts'

/** A proxy that lives as long as this process does. */
export interface RunningServer {
  url: string
  /** Resolves when a signal has ended it and everything is written. */
  closed: Promise<void>
}

/** Requests under way have this long to finish once the process is told to end. */
const drainMs = 3000

/**
 * Listens in this process and ends on SIGTERM, SIGINT or SIGHUP. Log lines go to stderr. A mistake in one request is
 * logged and the proxy lives on. `makePools` gives what answers in place of the network. Throws ProxyError when it cannot
 * listen.
 */
export const startServer = async (config: ProxyConfig, makePools?: (log: Logger) => Pools): Promise<RunningServer> => {
  const log = createStampedLogger(config, process.stderr.fd)
  const proxy = await startProxy(config, log, makePools?.(log))
  log.info(`listening on ${proxy.url} for ${config.providers.map(provider => provider.id).join(', ')}`)
  const { promise: closed, resolve } = Promise.withResolvers<void>()

  let ending = false
  const end = async (signal: string): Promise<void> => {
    if (ending) return
    ending = true
    log.info(`${signal}: ending`)
    await proxy.close(drainMs).catch(error => log.error(`while ending: ${error}`))
    log.flush()
    resolve()
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void end(signal))

  const survive = (error: unknown): void => {
    log.error(`unexpected: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    log.flush()
  }
  process.on('uncaughtException', survive)
  process.on('unhandledRejection', survive)
  process.on('exit', () => log.flush())
  return { url: proxy.url, closed }
}

import { existsSync } from 'node:fs'
import type { StateConfig } from '../core/proxy-config.ts'
import type { Logger } from '../log/logger.ts'
import { openFailoverStore } from './failover-store.ts'
import type { LocalStore } from './local-store.ts'
import { createMemoryStore } from './memory-store.ts'
import type { StateStore } from './state-store.ts'

/**
 * The store that the configuration asks for; undefined = memory. Throws ConfigError for a wrong URL only: a store that
 * cannot be used is a warning, and another stands in (failover-store.ts). `retryMs` = between tries to get it back.
 */
export const openStore = async (
  config: StateConfig | undefined,
  log: Logger,
  options: { retryMs?: number } = {},
): Promise<StateStore> => {
  if (config?.store === 'redis') return openRedis(config, log, options)
  const file = config?.file ?? null
  if (config === undefined || file === null) return createMemoryStore()
  const { openSqliteStore } = await import('./sqlite-store.ts')
  return openFailoverStore({
    name: file,
    kind: 'sqlite',
    connect: () => openSqliteStore({ file, namespace: config.namespace, log }),
    openLocal: async () => createMemoryStore(),
    leftOver: false,
    log,
    retryMs: 30_000,
    ...options,
  })
}

const openRedis = async (config: StateConfig, log: Logger, options: { retryMs?: number }): Promise<StateStore> => {
  const { url = '' } = config
  const { connectRedis } = await import('./redis/connect.ts')
  const { parseRedisUrl } = await import('./redis/parse-url.ts')
  const { createRedisStore } = await import('./redis-store.ts')
  const { host, port } = parseRedisUrl(url)
  const { file, namespace } = config
  return openFailoverStore({
    name: `Redis at ${host}:${port}`,
    kind: 'redis',
    // Coming back is more than a new connection, so ioredis does not do it by itself.
    connect: async () =>
      createRedisStore(await connectRedis(url, { reconnect: false, commandTimeoutMs: 800 }), { namespace }),
    openLocal: () => openStandIn(file, namespace, log),
    leftOver: file !== null && existsSync(file),
    log,
    ...options,
  })
}

/** Its accounts hold only what waits for Redis, so they are kept apart from those of runs without Redis. */
const openStandIn = async (file: string | null, namespace: string, log: Logger): Promise<LocalStore> => {
  if (file === null) return createMemoryStore()
  try {
    const { openSqliteStore } = await import('./sqlite-store.ts')
    return await openSqliteStore({ file, namespace: `${namespace}\nredis`, log })
  } catch (error) {
    log.warn(`${error instanceof Error ? error.message : file}. State is kept in memory.`)
    return createMemoryStore()
  }
}

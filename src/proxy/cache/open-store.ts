import type { CacheConfig } from '../../core/proxy-config.ts'
import type { Logger } from '../../log/logger.ts'
import type { CacheStore } from '../../state/cache/cache-store.ts'
import { openMemoryStore } from '../../state/cache/memory-store.ts'

export interface StorePlace {
  namespace: string
  redisUrl?: string | undefined
}

/** Bytes of answers that a process keeps when there is no other place. */
const mostMemoryBytes = 64 * 1024 * 1024

/** Redis if there is a URL, else the file, else memory: whatever cannot be had is told and the next is taken. Never rejects. */
export const openCacheStore = async (
  { file, maxBytes }: Pick<CacheConfig, 'file' | 'maxBytes'>,
  { namespace, redisUrl }: StorePlace,
  log: Pick<Logger, 'warn'>,
): Promise<CacheStore> => {
  if (redisUrl !== undefined) {
    try {
      const { openRedisStore } = await import('../../state/cache/redis-store.ts')
      return await openRedisStore(redisUrl, namespace, maxBytes)
    } catch (error) {
      log.warn(`${reasonOf(error)}; answers are cached ${file === null ? 'in memory' : 'on this machine only'}`)
    }
  }
  if (file !== null) {
    try {
      const { openSqliteStore } = await import('../../state/cache/sqlite-store.ts')
      return await openSqliteStore(file, maxBytes, log.warn)
    } catch (error) {
      log.warn(`The cache ${file} cannot be used: ${reasonOf(error)}; answers are cached in memory only`)
    }
  }
  return openMemoryStore(Math.min(maxBytes, mostMemoryBytes))
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

import { existsSync } from 'node:fs'
import { ConfigError } from '../core/errors.ts'
import type { ProxyConfig } from '../core/proxy-config.ts'
import { openCacheStore } from '../proxy/cache/open-store.ts'
import type { CacheStore } from '../state/cache/cache-store.ts'
import { statePaths } from '../state/paths.ts'
import type { Invocation } from './command.ts'
import { loadProxyConfig } from './load-proxy-config.ts'

/** The cache that this user's proxy keeps; null where none has been kept yet. */
export interface KeptCache {
  store: CacheStore
  /** Where it lies, for people. */
  place: string
  savingTarget: number | undefined
}

/** As the configuration says; without one, the file of this machine. Throws ConfigError for a configuration that is wrong. */
export const openKeptCache = async (invocation: Invocation): Promise<KeptCache | null> => {
  const config = await configOf(invocation)
  const file = statePaths(invocation.env).cacheFile
  const redisUrl = config?.state?.store === 'redis' ? config.state.url : undefined
  if (redisUrl === undefined && !existsSync(file)) return null
  const { warn } = invocation.terminal.log
  const maxBytes = config?.cache?.maxBytes ?? 500_000_000
  const namespace = config?.state?.namespace ?? 'local'
  const store = await openCacheStore({ file, maxBytes }, { namespace, redisUrl }, { warn })
  return { store, place: redisUrl === undefined ? file : 'Redis', savingTarget: config?.cache?.savingTarget }
}

/** Without providers there is nothing to resolve, but the cache is there all the same. */
const configOf = async (invocation: Invocation): Promise<ProxyConfig | undefined> => {
  try {
    return (await loadProxyConfig(invocation)).proxy
  } catch (error) {
    if (error instanceof ConfigError && invocation.text('config') === undefined) return undefined
    throw error
  }
}

import { findProvider, providerNames } from '../core/providers/find-provider.ts'
import type { LimitsConfig, ProxyConfig } from '../core/proxy-config.ts'
import { nearest } from '../lib/words.ts'
import { type ResolveContext, wrong } from './resolve-context.ts'
import type { Config } from './schema.ts'

/** Long enough for most turns to end, and far below the six minutes after which Claude Code gives up on silence. */
const defaultQueueTimeoutMs = 60_000

/** Node with the proxy in it takes half of this before the first request. */
const leastMemoryBytes = 128e6

/**
 * `concurrency` and what `performance` says of it; undefined without limits. `providers` = the names configured. Throws
 * ConfigError for a name that is no provider's; one that only is not configured is passed over with a warning.
 */
export const resolveLimits = (
  { concurrency, performance }: Config,
  providers: readonly string[],
  context: ResolveContext,
): LimitsConfig | undefined => {
  const most = [concurrency?.maxConcurrentRequests, performance?.maxConcurrentRequests].filter(
    count => count !== undefined,
  )
  const limitsOf = (key: 'rateLimiting' | 'maxConcurrentPerProvider'): Record<string, number> =>
    byProvider(key, concurrency?.[key] ?? {}, providers, context)
  const requestsPerMinute = limitsOf('rateLimiting')
  const maxConcurrentPerProvider = limitsOf('maxConcurrentPerProvider')
  if (concurrency === undefined && most.length === 0) return undefined
  return {
    ...(most.length === 0 ? {} : { maxConcurrent: Math.min(...most) }),
    requestsPerMinute,
    ...(Object.keys(maxConcurrentPerProvider).length === 0 ? {} : { maxConcurrentPerProvider }),
    queueTimeoutMs: concurrency?.queueTimeout ?? defaultQueueTimeoutMs,
  }
}

/** `performance.memoryLimit` in bytes. Throws ConfigError when the proxy could not even start below it. */
export const resolveMemoryLimit = (
  { performance }: Config,
  context: ResolveContext,
): Pick<ProxyConfig, 'memoryLimitBytes'> => {
  const bytes = performance?.memoryLimit
  if (bytes === undefined) return {}
  if (bytes >= leastMemoryBytes) return { memoryLimitBytes: bytes }
  throw wrong(
    context,
    ['performance', 'memoryLimit'],
    `must be at least ${leastMemoryBytes / 1e6}MB: the proxy needs half of that before the first request`,
    'Write a larger size, such as "512MB".',
  )
}

const byProvider = (
  key: string,
  limits: Readonly<Record<string, number>>,
  providers: readonly string[],
  context: ResolveContext,
): Record<string, number> => {
  const result: Record<string, number> = {}
  for (const [name, limit] of Object.entries(limits)) {
    const configured = providers.find(provider => provider === name) ?? sameProvider(name, providers)
    if (configured !== undefined) {
      if (limit > 0) result[configured] = limit
    } else if (findProvider(name) === undefined)
      throw unknownProvider(['concurrency', key, name], name, providers, context)
    else if (limit > 0) context.warn(`concurrency.${key}.${name} limits nothing: that provider is not configured`)
  }
  return result
}

const sameProvider = (name: string, providers: readonly string[]): string | undefined =>
  providers.find(provider => provider.toLowerCase() === name.toLowerCase())

const unknownProvider = (
  path: string[],
  name: string,
  providers: readonly string[],
  context: ResolveContext,
): Error => {
  const meant = nearest(name, providers) ?? nearest(name, providerNames())
  return wrong(
    context,
    path,
    `is no provider's name${meant === undefined ? '' : `; did you mean \`${meant}\`?`}`,
    `Configured: ${providers.join(', ') || 'none'}.`,
  )
}

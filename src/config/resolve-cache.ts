import { embeddingCall } from '../core/cache/embedding-call.ts'
import { ConfigError } from '../core/errors.ts'
import { findProvider } from '../core/providers/find-provider.ts'
import type { CacheConfig, ProviderConfig } from '../core/proxy-config.ts'
import { endpointOf } from '../core/routing/endpoint.ts'
import { nearest } from '../lib/words.ts'
import type { Config } from './schema.ts'

export interface CacheSurroundings {
  /** File that answers are kept in, absolute; null = memory only. */
  file: string | null
  /** As resolved: the one for embeddings must be among them. */
  providers: readonly ProviderConfig[]
  warn: (sentence: string) => void
}

const defaults = {
  ttlSeconds: 3600,
  maxBytes: 500_000_000,
  /** A wrong answer costs more than a miss. */
  threshold: 0.95,
  cleanupIntervalMs: 300_000,
}

/** setInterval takes no longer one. */
const longestIntervalMs = 2 ** 31 - 1

/** What is cached, and how; undefined when nothing is. Throws ConfigError for embeddings that cannot be had. */
export const resolveCache = (
  { caching, performance }: Config,
  { file, providers, warn }: CacheSurroundings,
): CacheConfig | undefined => {
  if (caching === undefined || caching.enabled === false) return undefined
  const { cacheStrategy: strategy = 'exact', embeddings, similarityThreshold, costSavingTarget } = caching
  if (strategy === 'exact') {
    const idle = Object.entries({ embeddings, similarityThreshold }).filter(([, value]) => value !== undefined)
    for (const [key] of idle) warn(`caching.${key} has no effect without \`cacheStrategy: semantic-similarity\``)
  }
  const cleanupIntervalMs = performance?.cacheCleanupInterval ?? defaults.cleanupIntervalMs
  return {
    strategy,
    ttlSeconds: caching.ttl ?? defaults.ttlSeconds,
    maxBytes: caching.maxCacheSize ?? defaults.maxBytes,
    threshold: similarityThreshold ?? defaults.threshold,
    file,
    cleanupIntervalMs: Math.min(Math.max(cleanupIntervalMs, 1000), longestIntervalMs),
    ...(embeddings === undefined ? {} : { embeddings: embeddingTarget(embeddings, providers) }),
    ...(costSavingTarget === undefined ? {} : { savingTarget: costSavingTarget }),
  }
}

const place = 'caching.embeddings'

/** `provider/model` with the provider's own name; `provider,model` works too. */
const embeddingTarget = (text: string, providers: readonly ProviderConfig[]): string => {
  const [, name = '', model = ''] = /^([^/,]*)[/,](.*)$/s.exec(text.trim()) ?? []
  if (name.trim() === '' || model.trim() === '') {
    throw new ConfigError('config', `${place} must be \`provider/model\`, not "${text}"`, {
      hint: 'For example `ollama/nomic-embed-text` or `openai/text-embedding-3-small`.',
    })
  }
  const ids = providers.map(({ id }) => id)
  const provider = providers.find(({ id }) => id.toLowerCase() === name.trim().toLowerCase())
  if (provider === undefined) {
    const meant = nearest(name.trim(), ids)
    const advice = meant === undefined ? `configured: ${ids.join(', ') || 'none'}` : `did you mean "${meant}"?`
    throw new ConfigError(
      'unknown-provider',
      `${place} names the provider "${name.trim()}", which is not configured; ${advice}`,
      {
        hint: 'Add it under `providers`, or correct the name.',
      },
    )
  }
  const target = { provider, model: { id: model.trim() } }
  const definition = findProvider(provider.definition)
  const { protocol } = endpointOf(target, definition)
  if (embeddingCall(protocol, model, '') === undefined || definition?.transformCall !== undefined) {
    throw new ConfigError(
      'config',
      `${place}: the provider "${provider.id}" has no embeddings that can be asked for here`,
      {
        hint: 'Name a provider that speaks the protocol of OpenAI, Gemini or Ollama, or leave the key out.',
      },
    )
  }
  return `${provider.id}/${model.trim()}`
}

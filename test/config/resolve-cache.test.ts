import { describe, expect, test } from 'vitest'
import { resolveCache } from '../../src/config/resolve-cache.ts'
import { configSchema } from '../../src/config/schema.ts'
import { ConfigError } from '../../src/core/errors.ts'
import type { ProviderConfig } from '../../src/core/proxy-config.ts'
import { provider } from '../support/proxy.ts'

const ollama = provider('ollama', 'http://127.0.0.1:11434', { definition: 'ollama', protocol: 'ollama', auth: 'none' })
const azure = provider('azure', 'https://x.openai.azure.com', { definition: 'azure', protocol: 'openai-chat' })
const anthropic = provider('claude', 'https://api.anthropic.com')

const resolved = (caching: object | undefined, providers: ProviderConfig[] = [ollama, azure, anthropic], more = {}) => {
  const warnings: string[] = []
  const config = configSchema.parse({ ...(caching ? { caching } : {}), ...more })
  const cache = resolveCache(config, { file: '/state/cache.db', providers, warn: text => void warnings.push(text) })
  return { cache, warnings }
}

describe('caching', () => {
  test.each<[string, object | undefined]>([
    ['absent', undefined],
    ['switched off', { enabled: false, ttl: 60 }],
  ])('%s: nothing is cached', (_, caching) => expect(resolved(caching).cache).toBeUndefined())

  test('by default', () => {
    expect(resolved({}).cache).toEqual({
      strategy: 'exact',
      ttlSeconds: 3600,
      maxBytes: 500_000_000,
      threshold: 0.95,
      file: '/state/cache.db',
      cleanupIntervalMs: 300_000,
    })
  })

  test("the published guide's sample", () => {
    const sample = {
      enabled: true,
      ttl: 1800,
      maxCacheSize: '200MB',
      cacheStrategy: 'semantic-similarity',
      costSavingTarget: 0.3,
    }
    expect(resolved(sample, [], { performance: { cacheCleanupInterval: 60_000 } })).toEqual({
      cache: {
        strategy: 'semantic-similarity',
        ttlSeconds: 1800,
        maxBytes: 200_000_000,
        threshold: 0.95,
        file: '/state/cache.db',
        cleanupIntervalMs: 60_000,
        savingTarget: 0.3,
      },
      warnings: [],
    })
  })

  test.each([
    ['1h', 3600],
    ['90s', 90],
    ['1500ms', 2],
  ])('a time of %s', (ttl, ttlSeconds) => expect(resolved({ ttl }).cache).toMatchObject({ ttlSeconds }))

  test.each([0, '0s', -1, 1.5, 'soon'])('no time: %s', ttl => {
    expect(() => resolved({ ttl })).toThrow(/at least 1/)
  })

  test('what has no effect is told', () => {
    expect(resolved({ embeddings: 'ollama/x', similarityThreshold: 0.9 }).warnings).toEqual([
      expect.stringMatching(/caching\.embeddings has no effect/),
      expect.stringMatching(/caching\.similarityThreshold has no effect/),
    ])
  })
})

describe('embeddings', () => {
  const similar = (embeddings: string, providers?: ProviderConfig[]) =>
    resolved({ cacheStrategy: 'semantic-similarity', embeddings }, providers).cache?.embeddings

  test.each([
    ['ollama/nomic-embed-text', 'ollama/nomic-embed-text'],
    ['ollama,nomic-embed-text', 'ollama/nomic-embed-text'],
    [' OLLAMA/a/b:latest ', 'ollama/a/b:latest'],
  ])('%s', (text, expected) => expect(similar(text)).toBe(expected))

  test.each<[string, RegExp]>([
    ['nomic-embed-text', /must be `provider\/model`/],
    ['ollama/', /must be `provider\/model`/],
    ['olama/nomic', /"olama", which is not configured; did you mean "ollama"\?/],
    ['claude/x', /"claude" has no embeddings/],
    ['azure/x', /"azure" has no embeddings/],
  ])('%s is refused', (text, reason) => {
    expect(() => similar(text)).toThrow(ConfigError)
    expect(() => similar(text)).toThrow(reason)
  })
})

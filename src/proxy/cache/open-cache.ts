import { type CacheScope, cacheableCall, cacheKey } from '../../core/cache/cache-key.ts'
import { isCacheableAnswer, isCacheableRequest, refusesCache } from '../../core/cache/cacheable.ts'
import { type FreshIds, fromPortable, toPortable } from '../../core/cache/portable-message.ts'
import type { Message } from '../../core/messages/message.ts'
import type { RawRequest } from '../../core/messages/raw-request.ts'
import type { MessagesRequest } from '../../core/messages/request.ts'
import type { CacheConfig } from '../../core/proxy-config.ts'
import type { Target } from '../../core/routing/target.ts'
import type { Logger } from '../../log/logger.ts'
import { createIdentities } from '../identities.ts'
import type { Embed } from './embed.ts'
import { openCacheStore, type StorePlace } from './open-store.ts'
import { pack, unpack } from './pack.ts'
import type { CacheHit, CacheLookup, RequestHeaders, ResponseCache } from './response-cache.ts'
import { likenessOf } from './similar.ts'
import { tallyWriter } from './tally-writer.ts'

export interface CacheDeps extends StorePlace {
  log: Pick<Logger, 'warn' | 'debug'>
  /** Milliseconds since 1970. Default: the clock. */
  now?: () => number
  /** Absent: questions are compared by their text. */
  embed?: Embed | undefined
  /** An answer that this changes holds a secret: it is not kept. */
  redact?: (text: string) => string
  ids?: FreshIds
}

/** The cache as configured. Never rejects: what cannot be opened is told, and memory takes its place. */
export const openCache = async (config: CacheConfig, deps: CacheDeps): Promise<ResponseCache> => {
  const { log, now = Date.now, embed, ids = createIdentities(), redact } = deps
  const store = await openCacheStore(config, deps, log)
  const tally = tallyWriter(store, now)
  const trouble = troubleTeller(log)

  const tellsSecret = ({ content }: Message): boolean => {
    if (redact === undefined) return false
    const text = JSON.stringify(content)
    return redact(text) !== text
  }

  const found = async (
    key: string,
    kind: CacheHit['kind'],
    names: ReturnType<typeof cacheableCall>['names'],
  ): Promise<CacheHit | undefined> => {
    const stored = await store.get(key, now())
    const portable = stored && unpack(stored.answer)
    // Names of another question need not be the same ones in the same places.
    if (!portable || (kind === 'similar' && JSON.stringify(portable.message.content).includes('\\u0000')))
      return undefined
    const message = fromPortable(portable, names, ids)
    return message && { message, savedUsd: stored?.costUsd ?? null, kind }
  }

  const lookUp = async (request: MessagesRequest, target: Target, scope: CacheScope): Promise<CacheLookup> => {
    const { digest, names } = cacheableCall(request)
    const likeness =
      config.strategy === 'exact'
        ? undefined
        : likenessOf(request, names, scope, { threshold: config.threshold, embed })
    const find = async (): Promise<CacheHit | undefined> => {
      const exact = await found(cacheKey(digest, target, scope), 'exact', names)
      if (exact || likeness === undefined) return exact
      const key = await likeness.find(store, target, now())
      return key === undefined ? undefined : found(key, 'similar', names)
    }
    const hit = await trouble.none(find)
    const savedNanoUsd = Math.round((hit?.savedUsd ?? 0) * 1e9)
    if (hit === undefined) tally.add({ misses: 1 })
    else tally.add({ [hit.kind === 'exact' ? 'hits' : 'similarHits']: 1, savedNanoUsd })
    return {
      hit,
      async store(answer) {
        if (!isCacheableAnswer(answer.message) || tellsSecret(answer.message)) return
        await trouble.none(async () => {
          const packed = await pack(toPortable(answer.message, names))
          const entry = {
            key: cacheKey(digest, answer.target, scope),
            answer: packed,
            costUsd: answer.costUsd,
            expiresAtMs: now() + config.ttlSeconds * 1000,
            likeness: await likeness?.of(answer.target),
          }
          await store.put(entry, now())
          tally.add({ stores: 1 })
        })
      },
    }
  }

  const cleanUp = setInterval(() => void trouble.none(() => store.sweep(now())), config.cleanupIntervalMs).unref()
  return {
    async lookup(raw, target, headers = {}) {
      const request = refusesCache(headers) ? undefined : parsedOf(raw)
      if (request === undefined || !isCacheableRequest(request)) return undefined
      return lookUp(request, target, { namespace: deps.namespace, betas: betasOf(headers) })
    },
    shed: () => store.shed(),
    async close() {
      clearInterval(cleanUp)
      await tally.flush()
      // The file may be carried to another machine: not with what nobody can use.
      await trouble.none(() => store.sweep(now()))
      await trouble.none(() => store.close())
    },
  }
}

/** A request that is wrong is told so by those who translate it. */
const parsedOf = (raw: RawRequest): MessagesRequest | undefined => {
  try {
    return raw.parsed()
  } catch {
    return undefined
  }
}

const betasOf = (headers: RequestHeaders): string[] =>
  [headers['anthropic-beta'] ?? []]
    .flat()
    .flatMap(list => list.split(','))
    .flatMap(beta => beta.trim() || [])

/** A cache that fails is a miss, told once until it works again. */
const troubleTeller = (log: Pick<Logger, 'warn'>) => {
  let isTold = false
  return {
    async none<T>(step: () => T | Promise<T>): Promise<T | undefined> {
      try {
        const result = await step()
        isTold = false
        return result
      } catch (error) {
        if (!isTold)
          log.warn(`The cache fails: ${error instanceof Error ? error.message : error}; requests go on without`)
        isTold = true
        return undefined
      }
    },
  }
}

import type { Redis } from 'ioredis'
import { type CacheTally, noTally } from '../../core/cache/cache-stats.ts'
import { connectRedis } from '../redis/connect.ts'
import { type CacheStore, keptDays, sizeOf } from './cache-store.ts'
import { bytesOfFeatures, featuresOfBytes } from './features.ts'
import * as scripts from './redis-scripts.ts'

const dayMs = 86_400_000

/** Answers in Redis, shared by all runners of a namespace. Rejects as `connectRedis` does. */
export const openRedisStore = async (url: string, namespace: string, maxBytes: number): Promise<CacheStore> => {
  const redis = await connectRedis(url)
  // One slot of a cluster: the scripts touch several keys.
  const prefix = `claude-router:{${encodeURIComponent(namespace)}}:cache:`
  const keys = ['used', 'sizes', 'total', 'expiry', 'days'].map(name => prefix + name)
  const run = (script: string, ...values: (string | number | Buffer)[]): Promise<unknown> =>
    redis.callBuffer('EVAL', script, keys.length, ...keys, prefix, ...values)

  return {
    kind: 'redis',
    async get(key, nowMs) {
      const found = (await run(scripts.getScript, key, nowMs)) as [Buffer, Buffer] | null
      if (found === null) return undefined
      const [answer, cost] = found
      return { answer, costUsd: cost.length === 0 ? null : Number(cost) }
    },
    async put(entry, nowMs) {
      const { key, answer, costUsd, expiresAtMs, likeness } = entry
      const bytes = sizeOf(entry)
      if (bytes > maxBytes) return
      const likes = likeness ? [likeness.group, bytesOfFeatures(likeness.features)] : ['', '']
      const lifeMs = Math.max(1, Math.ceil(expiresAtMs - nowMs))
      await run(scripts.putScript, key, nowMs, maxBytes, bytes, expiresAtMs, lifeMs, answer, costUsd ?? '', ...likes)
    },
    async alike(group, nowMs, limit) {
      const found = (await run(scripts.alikeScript, group, nowMs, limit)) as Buffer[]
      return Array.from({ length: found.length / 2 }, (_, index) => ({
        key: String(found[index * 2]),
        features: featuresOfBytes(found[index * 2 + 1] as Buffer),
      }))
    },
    async tally(day, counts) {
      const fields = Object.entries(counts).flatMap(([name, count]) => [`${day}:${name}`, count])
      await run(scripts.tallyScript, ...fields)
    },
    async overview(nowMs) {
      const [entries, bytes, oldest, days] = (await run(scripts.overviewScript, nowMs)) as [
        number,
        Buffer,
        Buffer,
        Buffer[],
      ]
      const oldestAtMs = oldest.length === 0 ? null : Number(oldest)
      return { entries, bytes: Number(bytes), oldestAtMs, days: daysOf(days.map(String)) }
    },
    sweep: async nowMs => {
      const firstDay = new Date(nowMs - keptDays * dayMs).toISOString().slice(0, 10)
      return Number(await run(scripts.sweepScript, nowMs, firstDay))
    },
    clear: async () => Number(await run(scripts.clearScript)),
    shed() {},
    close: () => disconnect(redis),
  }
}

/** From fields such as `2026-11-23:hits`, each followed by its count. */
const daysOf = (flat: readonly string[]): Record<string, CacheTally> => {
  const days: Record<string, CacheTally> = {}
  for (let at = 0; at + 1 < flat.length; at += 2) {
    const [day = '', name = ''] = (flat[at] as string).split(':')
    if (Object.hasOwn(noTally, name)) days[day] = { ...(days[day] ?? noTally), [name]: Number(flat[at + 1]) }
  }
  return days
}

const disconnect = async (redis: Redis): Promise<void> => {
  await redis.quit().catch(() => {})
  redis.disconnect()
}

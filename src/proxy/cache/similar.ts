import type { BoundNames } from '../../core/cache/bound-names.ts'
import { type CacheScope, cacheKey, sha256 } from '../../core/cache/cache-key.ts'
import { canonicalText } from '../../core/cache/canonical-text.ts'
import { cosine, guardOf, textFeatures, wordGuardOf } from '../../core/cache/similarity.ts'
import { singleTurn } from '../../core/cache/single-turn.ts'
import type { MessagesRequest } from '../../core/messages/request.ts'
import type { Target } from '../../core/routing/target.ts'
import type { CacheEntry, CacheStore } from '../../state/cache/cache-store.ts'
import type { Embed } from './embed.ts'

/** Looks for questions like one. */
export interface Likeness {
  /** The key of the most similar answer from the threshold on. */
  find(store: CacheStore, target: Target, nowMs: number): Promise<string | undefined>
  /** What an answer is found by later. */
  of(target: Target): Promise<CacheEntry['likeness']>
}

/** The newest of those with the same guard: more would not be looked at in time. */
const mostCandidates = 500

/** Undefined for a request that is only answered by what was asked exactly so. */
export const likenessOf = (
  request: MessagesRequest,
  names: BoundNames,
  scope: CacheScope,
  { threshold, embed }: { threshold: number; embed: Embed | undefined },
): Likeness | undefined => {
  const single = singleTurn(request)
  if (single === undefined) return undefined
  const text = names.toMarks(single.text)
  const rest = sha256(canonicalText(single.rest, names))
  const guard = embed ? guardOf(text) : wordGuardOf(text)
  const groupOf = (target: Target): string =>
    sha256(JSON.stringify([cacheKey(rest, target, scope), guard, embed?.model ?? 'text']))
  let features: Promise<Float32Array | undefined> | undefined
  const vector = (): Promise<Float32Array | undefined> => {
    features ??= embed ? embed.vectorOf(text) : Promise.resolve(textFeatures(text))
    return features
  }
  return {
    async find(store, target, nowMs) {
      const candidates = await store.alike(groupOf(target), nowMs, mostCandidates)
      const own = candidates.length > 0 ? await vector() : undefined
      if (own === undefined) return undefined
      let best: { key: string; likeness: number } | undefined
      for (const { key, features } of candidates) {
        const likeness = cosine(own, features)
        if (likeness >= threshold && likeness > (best?.likeness ?? -1)) best = { key, likeness }
      }
      return best?.key
    },
    async of(target) {
      const own = await vector()
      return own && { group: groupOf(target), features: own }
    },
  }
}

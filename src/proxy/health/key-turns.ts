import type { ProviderConfig } from '../../core/proxy-config.ts'
import { type BoundedMap, createBoundedMap } from './bounded-map.ts'

/** Which key of a provider goes first. */
export interface KeyTurns {
  /**
   * All keys in the order to try. A session stays with its key, whose prompt cache is warm, until that has to rest; else
   * each call begins with the next key. Those that rest come last, the one that is ready soonest first.
   * `restUntilMs` 0 = ready.
   */
  inTurn(provider: ProviderConfig, sessionId: string | undefined, restUntilMs: (index: number) => number): string[]
}

const keylessCall = ['']
const rememberedSessions = 2000

export const createKeyTurns = (now: () => number): KeyTurns => {
  const turns = new Map<string, number>()
  const bound: BoundedMap<number> = createBoundedMap(rememberedSessions)

  const startOf = (provider: ProviderConfig, binding: string | undefined): number => {
    const known = binding === undefined ? undefined : bound.get(binding)
    if (known !== undefined && known < provider.apiKeys.length) return known
    const turn = (turns.get(provider.id) ?? 0) % provider.apiKeys.length
    turns.set(provider.id, turn + 1)
    return turn
  }

  return {
    inTurn(provider, sessionId, restUntilMs) {
      const { apiKeys, auth, id } = provider
      if (auth === 'none' || apiKeys.length === 0) return keylessCall
      if (apiKeys.length === 1) return apiKeys
      const binding = sessionId === undefined ? undefined : `${sessionId} ${id}`
      const start = startOf(provider, binding)
      const nowMs = now()
      const order = apiKeys
        .map((_, offset) => (start + offset) % apiKeys.length)
        .map(index => ({ index, restMs: Math.max(0, restUntilMs(index) - nowMs) }))
        .toSorted((a, b) => (a.restMs === b.restMs ? 0 : a.restMs - b.restMs))
      if (binding !== undefined) bound.set(binding, order[0]?.index ?? 0)
      return order.map(({ index }) => apiKeys[index] as string)
    },
  }
}

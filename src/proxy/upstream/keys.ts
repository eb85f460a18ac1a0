import type { ProviderConfig } from '../../core/proxy-config.ts'

/** Keys of each provider in turn. */
export interface KeyRing {
  /** All keys of the provider in the order to try; the first one is another with each call. `['']` when it needs none. */
  inTurn(provider: ProviderConfig): string[]
}

export const createKeyRing = (): KeyRing => {
  const turns = new Map<string, number>()
  return {
    inTurn({ id, apiKeys, auth }) {
      if (auth === 'none' || apiKeys.length === 0) return ['']
      if (apiKeys.length === 1) return apiKeys
      const turn = (turns.get(id) ?? 0) % apiKeys.length
      turns.set(id, turn + 1)
      return [...apiKeys.slice(turn), ...apiKeys.slice(0, turn)]
    },
  }
}

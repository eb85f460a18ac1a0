import type { Balance, StateStore } from './state-store.ts'

/** A store that can be away: Redis, or a file on a full disk. */
export interface PrimaryStore extends StateStore {
  /** Raises what is spent on accounts to at least this: for a server that was restarted and forgot. */
  raise?(balances: readonly Balance[]): Promise<void>
}

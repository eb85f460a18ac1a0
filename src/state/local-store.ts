import type { Balance, Settlement, StateStore } from './state-store.ts'

/** A store of this machine. It can also stand in for one elsewhere, and hand over what was spent once that is back. */
export interface LocalStore extends StateStore {
  readonly kind: 'memory' | 'sqlite'
  /** Settles, and keeps the settlement until it is handed over; both or neither. */
  settleForLater(settlement: Settlement): Promise<Balance[]>
  /** The oldest settlements that wait to be handed over. */
  waiting(atMost: number): Promise<Settlement[]>
  /** It was entered elsewhere: no longer waits, no longer counts here. */
  handedOver(id: string): Promise<void>
  /** Takes a reservation back as if it had never been. */
  release(id: string): Promise<void>
}

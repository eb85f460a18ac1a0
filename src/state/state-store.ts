/**
 * What runs share: accounts of money, counters, marks and small values. Every call is one atomic step, also among
 * processes and machines. Money is in whole nano-USD (1e-9), so that sums are exact.
 */
export interface StateStore {
  readonly kind: 'memory' | 'sqlite' | 'redis'
  /** Reserves the amount on every account, or on none. A second call with the same id replaces the first. */
  reserve(reservation: Reservation): Promise<ReserveResult>
  /**
   * Replaces a reservation by what was spent, at most once: later calls with the id change nothing. Spending that nobody
   * reserved is entered too. Gives the accounts as they are then.
   */
  settle(settlement: Settlement): Promise<Balance[]>
  /** In the order asked for; an unknown account has nothing on it. */
  balances(accounts: readonly string[]): Promise<Balance[]>
  /** Adds to a counter that starts anew `windowMs` after its first count. Gives its value and when it starts anew. */
  count(key: string, amount: number, windowMs: number): Promise<{ value: number; resetsInMs: number }>
  /** True for the first who asks, until `ttlMs` have passed. */
  claim(key: string, ttlMs: number): Promise<boolean>
  get(key: string): Promise<string | null>
  set(key: string, value: string, ttlMs: number): Promise<void>
  close(): Promise<void>
}

export interface Reservation {
  id: string
  amountNanoUsd: number
  accounts: readonly AccountLimit[]
}

interface AccountLimit {
  /** `day:2026-11-23`, `run:1234` ... */
  account: string
  /** null = no limit, only counted. */
  limitNanoUsd: number | null
}

export type ReserveResult =
  | { granted: true; balances: Balance[] }
  /** `account` is the first whose limit would be passed. */
  | { granted: false; account: string; balances: Balance[] }

export interface Settlement {
  /** Of the reservation, or a new one for spending that was not reserved. */
  id: string
  spentNanoUsd: number
  /** The same accounts as reserved. */
  accounts: readonly string[]
}

export interface Balance {
  account: string
  spentNanoUsd: number
  /** Of requests under way, or of processes that died with them: it stays until it is settled. */
  reservedNanoUsd: number
}

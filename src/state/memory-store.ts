import { type AccountEntry, type Amounts, stepAccounts } from '../core/budget/accounts.ts'
import type { LocalStore } from './local-store.ts'
import { createMemoryValues } from './memory-values.ts'
import type { Balance, Settlement } from './state-store.ts'

/** Settled ids that are remembered: a second settlement comes at once or never. */
const maxSettled = 10_000

/** State of this process alone; gone with it. `now` in ms, default the clock. */
export const createMemoryStore = (options: { now?: () => number } = {}): LocalStore => {
  const balances = new Map<string, Amounts>()
  const reserved = new Map<string, AccountEntry>()
  const settled = new Set<string>()
  const later = new Map<string, Settlement>()

  const balance = (account: string): Amounts => balances.get(account) ?? { spentNanoUsd: 0, reservedNanoUsd: 0 }
  const entry = (id: string): AccountEntry | undefined => (settled.has(id) ? { state: 'settled' } : reserved.get(id))
  const view = { balance, entry }
  const listed = (accounts: Iterable<string>): Balance[] =>
    Array.from(accounts, account => ({ account, ...balance(account) }))
  const keep = (changed: ReadonlyMap<string, Amounts>) => {
    for (const [account, amounts] of changed) balances.set(account, amounts)
  }
  const settle = (settlement: Settlement): boolean => {
    const step = stepAccounts(view, { type: 'settle', ...settlement })
    if (step.type !== 'changed') return false
    keep(step.balances)
    reserved.delete(settlement.id)
    settled.add(settlement.id)
    for (const oldest of settled) {
      if (settled.size <= maxSettled) break
      settled.delete(oldest)
    }
    return true
  }

  return {
    kind: 'memory',
    ...createMemoryValues(options.now ?? Date.now),
    async reserve(reservation) {
      const step = stepAccounts(view, { type: 'reserve', ...reservation })
      if (step.type === 'changed') {
        keep(step.balances)
        reserved.set(reservation.id, step.entry)
      }
      const after = listed(reservation.accounts.map(({ account }) => account))
      return step.type === 'refused'
        ? { granted: false, account: step.refusedBy, balances: after }
        : { granted: true, balances: after }
    },
    async settle(settlement) {
      settle(settlement)
      return listed(settlement.accounts)
    },
    async balances(accounts) {
      return listed(accounts)
    },
    async settleForLater(settlement) {
      if (settle(settlement)) later.set(settlement.id, settlement)
      return listed(settlement.accounts)
    },
    async waiting(atMost) {
      return [...later.values().take(atMost)]
    },
    async handedOver(id) {
      const settlement = later.get(id)
      if (!settlement || !later.delete(id)) return
      for (const account of new Set(settlement.accounts)) {
        const before = balance(account)
        balances.set(account, { ...before, spentNanoUsd: before.spentNanoUsd - settlement.spentNanoUsd })
      }
    },
    async release(id) {
      const open = reserved.get(id)
      if (open?.state !== 'reserved' || !reserved.delete(id)) return
      for (const account of open.accounts) {
        const before = balance(account)
        balances.set(account, { ...before, reservedNanoUsd: before.reservedNanoUsd - open.amountNanoUsd })
      }
    },
    async close() {},
  }
}

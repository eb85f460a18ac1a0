import type { LocalStore } from './local-store.ts'
import type { PrimaryStore } from './primary-store.ts'
import type { Balance, Reservation, ReserveResult, Settlement } from './state-store.ts'

/** Does the work of a primary store that is away, and knows what it has to be told when it is back. */
export interface StandIn {
  local(): Promise<LocalStore>
  /** What the primary said is noted and given back. */
  seen(balances: Balance[]): Balance[]
  reserved(reservation: Reservation, result: ReserveResult): ReserveResult
  settled(settlement: Settlement, balances: Balance[]): Promise<Balance[]>
  reserve(reservation: Reservation): Promise<ReserveResult>
  settle(settlement: Settlement): Promise<Balance[]>
  balances(accounts: readonly string[]): Promise<Balance[]>
  /** Something waits to be handed over. */
  waits(): Promise<boolean>
  /** Tells the primary everything; gives the number of payments. Rejects when it goes away again; nothing is lost by that. */
  handOver(primary: PrimaryStore): Promise<number>
}

interface Open {
  reservation: Reservation
  place: 'primary' | 'local'
}

const atOnce = 100

/** Accounts that are remembered: those in use are far fewer. */
const maxSeen = 1_000

export const createStandIn = (local: () => Promise<LocalStore>): StandIn => {
  /** As the primary last said, less what of it has ended since. */
  const lastSeen = new Map<string, Balance>()
  /** Reservations of this process that are not settled. */
  const open = new Map<string, Open>()

  const nothing = { spentNanoUsd: 0, reservedNanoUsd: 0 }
  const seenOf = (account: string) => lastSeen.get(account) ?? nothing
  const seen = (balances: Balance[]): Balance[] => {
    for (const balance of balances) {
      lastSeen.delete(balance.account)
      lastSeen.set(balance.account, balance)
    }
    for (const oldest of lastSeen.keys()) {
      if (lastSeen.size <= maxSeen) break
      lastSeen.delete(oldest)
    }
    return balances
  }
  const added = (balances: readonly Balance[]): Balance[] =>
    balances.map(({ account, spentNanoUsd, reservedNanoUsd }) => {
      const before = seenOf(account)
      return {
        account,
        spentNanoUsd: before.spentNanoUsd + spentNanoUsd,
        reservedNanoUsd: before.reservedNanoUsd + reservedNanoUsd,
      }
    })
  /** What an own reservation in the primary holds of an account. */
  const heldOf = (id: string, account: string): number => {
    const own = open.get(id)
    const held = own?.place === 'primary' && own.reservation.accounts.some(it => it.account === account)
    return held ? own.reservation.amountNanoUsd : 0
  }
  const end = (id: string) => {
    const own = open.get(id)
    open.delete(id)
    if (own?.place !== 'primary') return
    for (const { account } of own.reservation.accounts) {
      const before = lastSeen.get(account)
      if (!before) continue
      const reservedNanoUsd = Math.max(0, before.reservedNanoUsd - own.reservation.amountNanoUsd)
      lastSeen.set(account, { ...before, reservedNanoUsd })
    }
  }

  /** A limit less what is known to be used of it in the primary. */
  const remaining = (id: string, account: string, limitNanoUsd: number | null): number | null => {
    if (limitNanoUsd === null) return null
    const before = seenOf(account)
    return limitNanoUsd - before.spentNanoUsd - Math.max(0, before.reservedNanoUsd - heldOf(id, account))
  }

  const payments = async (primary: PrimaryStore): Promise<number> => {
    const store = await local()
    for (let count = 0; ; ) {
      const waiting = await store.waiting(atOnce)
      if (waiting.length === 0) return count
      for (const settlement of waiting) {
        seen(await primary.settle(settlement))
        await store.handedOver(settlement.id)
        count++
      }
    }
  }

  return {
    local,
    seen,
    reserved(reservation, result) {
      seen(result.balances)
      if (result.granted) open.set(reservation.id, { reservation, place: 'primary' })
      return result
    },
    async settled({ id }, balances) {
      if (open.get(id)?.place === 'local') await (await local()).release(id)
      open.delete(id)
      return seen(balances)
    },
    async reserve(reservation) {
      const { id, accounts } = reservation
      const store = await local()
      const within = accounts.map(({ account, limitNanoUsd }) => ({
        account,
        limitNanoUsd: remaining(id, account, limitNanoUsd),
      }))
      const result = await store.reserve({ ...reservation, accounts: within })
      if (result.granted) {
        end(id)
        open.set(id, { reservation, place: 'local' })
      }
      return { ...result, balances: added(result.balances) }
    },
    async settle(settlement) {
      const balances = await (await local()).settleForLater(settlement)
      end(settlement.id)
      return added(balances)
    },
    async balances(accounts) {
      return added(await (await local()).balances(accounts))
    },
    async waits() {
      return (await (await local()).waiting(1)).length > 0
    },
    async handOver(primary) {
      await primary.raise?.([...lastSeen.values()].filter(({ spentNanoUsd }) => spentNanoUsd > 0))
      const count = await payments(primary)
      for (const [id, own] of open) {
        const { amountNanoUsd, accounts } = own.reservation
        const unlimited = accounts.map(({ account }) => ({ account, limitNanoUsd: null }))
        try {
          seen((await primary.reserve({ id, amountNanoUsd, accounts: unlimited })).balances)
        } catch (error) {
          // Settled there while this was on its way.
          if (!(error instanceof RangeError)) throw error
        }
        if (own.place === 'local') await (await local()).release(id)
        own.place = 'primary'
      }
      return count
    },
  }
}

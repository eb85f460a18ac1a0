import type { ScopedAccount } from '../../core/budget/budget-scope.ts'
import type { Refusal } from '../../core/budget/budget-text.ts'
import { affordableTokens, type CeilingPrice, ceilingNanoUsd } from '../../core/budget/ceiling.ts'
import { ampleTokens } from '../../core/budget/shrink.ts'
import type { Balance, StateStore } from '../../state/state-store.ts'
import type { WaitingLine } from './waiting-line.ts'

/** A request to one target, in the most it can cost. */
export interface Need {
  /** Of the reservation. */
  id: string
  /** `provider/model` */
  target: string
  price: CeilingPrice
  inputTokens: number
  outputTokens: number
  /** It may be shrunk to. */
  fewestTokens: number
  signal: AbortSignal | undefined
}

/** Money that is set aside. */
export interface Reserved {
  outputTokens: number
  amountNanoUsd: number
  accounts: readonly ScopedAccount[]
}

export interface Purse {
  store: StateStore
  accounts: () => ScopedAccount[]
  requestLimitNanoUsd: number | undefined
  line: WaitingLine
  waitMs: number
  remember: (balances: readonly Balance[]) => void
}

/** Other processes give money back without a word. */
const pollMs = 500
/** Balances that say yes while reservations are refused: never seen from a store that is right. */
const mostTries = 100

/**
 * Sets aside the most that the request can cost. Where little is left: less output; where others have reserved what
 * would be needed, they are waited for. Changes nothing when it gives a refusal or rejects.
 */
export const reserveTokens = async (purse: Purse, need: Need): Promise<Reserved | Refusal> => {
  const { store, line } = purse
  const most = withinRequest(purse, need)
  if (most < need.fewestTokens) return requestRefusal(purse, need)
  const deadline = performance.now() + purse.waitMs
  let outputTokens = most
  for (let tries = 0; ; ) {
    const accounts = purse.accounts()
    const amountNanoUsd = ceilingNanoUsd(need.price, need.inputTokens, outputTokens)
    const result = await store.reserve({ id: need.id, amountNanoUsd, accounts })
    purse.remember(result.balances)
    if (result.granted) {
      if (need.signal?.aborted) await giveBack(purse, need, accounts)
      return { outputTokens, amountNanoUsd, accounts }
    }
    const tightest = tightestOf(accounts, result.balances)
    const now = Math.min(most, affordableTokens(need.price, need.inputTokens, tightest.leftNanoUsd))
    const later = Math.min(most, affordableTokens(need.price, need.inputTokens, tightest.leftLaterNanoUsd))
    const waitingMs = deadline - performance.now()
    if (now < ampleTokens(most) && later > now && later >= need.fewestTokens && waitingMs > 0) {
      await line.wait(Math.min(pollMs, waitingMs), need.signal)
      outputTokens = most
    } else if (now >= need.fewestTokens && tries++ < mostTries) outputTokens = now
    else return refusalOf(need, tightest)
  }
}

const withinRequest = ({ requestLimitNanoUsd }: Purse, { price, inputTokens, outputTokens }: Need): number =>
  requestLimitNanoUsd === undefined
    ? outputTokens
    : Math.min(outputTokens, affordableTokens(price, inputTokens, requestLimitNanoUsd))

/** The client has gone: nothing was sent, nothing is owed. Always rejects. */
const giveBack = async ({ store, line }: Purse, need: Need, accounts: readonly ScopedAccount[]): Promise<never> => {
  await store.settle({ id: need.id, spentNanoUsd: 0, accounts: accounts.map(({ account }) => account) })
  line.wake()
  throw need.signal?.reason
}

interface Tightest {
  account: ScopedAccount & { limitNanoUsd: number }
  spentNanoUsd: number
  reservedNanoUsd: number
  leftNanoUsd: number
  /** When what is reserved should come back whole, on the tightest account then. */
  leftLaterNanoUsd: number
}

/** Of the accounts with a limit; one of them has refused, so that there is one. */
const tightestOf = (accounts: readonly ScopedAccount[], balances: readonly Balance[]): Tightest => {
  const limited = accounts.flatMap(account => {
    const { limitNanoUsd } = account
    if (limitNanoUsd === null) return []
    const balance = balances.find(candidate => candidate.account === account.account)
    const { spentNanoUsd, reservedNanoUsd } = balance ?? { spentNanoUsd: 0, reservedNanoUsd: 0 }
    const later = limitNanoUsd - spentNanoUsd
    return [
      { account: { ...account, limitNanoUsd }, spentNanoUsd, reservedNanoUsd, left: later - reservedNanoUsd, later },
    ]
  })
  const [first, ...others] = limited
  if (first === undefined) throw new Error('a reservation without limits was refused')
  const { left, later: _, ...tightest } = others.reduce((best, next) => (next.left < best.left ? next : best), first)
  return { ...tightest, leftNanoUsd: left, leftLaterNanoUsd: Math.min(...limited.map(({ later }) => later)) }
}

const refusalOf = (need: Need, { account, spentNanoUsd, reservedNanoUsd }: Tightest): Refusal => ({
  scope: account.scope,
  limitNanoUsd: account.limitNanoUsd,
  spentNanoUsd,
  reservedNanoUsd,
  neededNanoUsd: ceilingNanoUsd(need.price, need.inputTokens, need.fewestTokens),
  target: need.target,
})

const requestRefusal = ({ requestLimitNanoUsd = 0 }: Purse, need: Need): Refusal => ({
  scope: 'request',
  limitNanoUsd: requestLimitNanoUsd,
  spentNanoUsd: 0,
  reservedNanoUsd: 0,
  neededNanoUsd: ceilingNanoUsd(need.price, need.inputTokens, need.fewestTokens),
  target: need.target,
})

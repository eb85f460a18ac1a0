import type { ScopedAccount } from '../../core/budget/budget-scope.ts'
import { ceilingNanoUsd, ceilingPrice, isFree, outputTokensOf, pricingOf } from '../../core/budget/ceiling.ts'
import { nanoUsdOf, usdOf } from '../../core/budget/nano-usd.ts'
import { thinkingWithin } from '../../core/budget/shrink.ts'
import { formatUsd } from '../../core/report/money.ts'
import type { Target } from '../../core/routing/target.ts'
import type { Logger } from '../../log/logger.ts'
import type { Balance, StateStore } from '../../state/state-store.ts'
import type { BudgetAsk, BudgetGrant } from './budget-gate.ts'
import type { KnownSpending } from './known-spending.ts'
import type { Reserved } from './reserve-tokens.ts'
import type { WaitingLine } from './waiting-line.ts'

export interface GrantDeps {
  store: StateStore
  log: Logger
  now: () => Date
  known: KnownSpending
  line: WaitingLine
  alert: (accounts: readonly ScopedAccount[], balances: readonly Balance[]) => Promise<void>
  requestLimitNanoUsd: number | undefined
  accounts: () => ScopedAccount[]
}

/** What was found to be possible. */
interface Possible {
  targets: readonly Target[]
  inputTokens: number
  maxTokens: number
  note: string | undefined
  /** Undefined: the first target costs nothing. */
  reserved: Reserved | undefined
}

export interface Grants {
  /** No limit is to be kept: nothing is reserved, what was spent is counted. */
  unlimited(ask: BudgetAsk): BudgetGrant
  within(ask: BudgetAsk, possible: Possible): BudgetGrant
  /** When all that is being settled is. */
  settled(): Promise<void>
}

export const createGrants = (deps: GrantDeps): Grants => {
  const { store, log, known, line } = deps
  const settling = new Set<Promise<void>>()

  /** Once; the money comes back and others may go on. */
  const settlement = (id: string, held: () => { amountNanoUsd: number; accounts: readonly ScopedAccount[] }) => {
    let done: Promise<void> | undefined
    const enter = async (costUsd: number | null): Promise<void> => {
      const { amountNanoUsd, accounts } = held()
      // What was reserved and has no price after all is taken for spent.
      const spentNanoUsd = costUsd === null ? amountNanoUsd : nanoUsdOf(costUsd)
      if (spentNanoUsd === 0 && amountNanoUsd === 0) return
      if (spentNanoUsd > amountNanoUsd && amountNanoUsd > 0)
        log.warn(
          `Budget: ${id} cost ${formatUsd(usdOf(spentNanoUsd))}, more than the ${formatUsd(usdOf(amountNanoUsd))} reserved for it`,
        )
      try {
        const balances = await store.settle({ id, spentNanoUsd, accounts: accounts.map(({ account }) => account) })
        known.remember(balances)
        line.wake()
        await deps.alert(accounts, balances)
      } catch (error) {
        line.wake()
        log.error(`Budget: ${formatUsd(usdOf(spentNanoUsd))} of ${id} cannot be entered: ${messageOf(error)}`)
      }
    }
    return {
      over: () => done !== undefined,
      settle(costUsd: number | null): Promise<void> {
        if (done === undefined) {
          const entering = enter(costUsd).finally(() => settling.delete(entering))
          settling.add(entering)
          done = entering
        }
        return done
      },
    }
  }

  return {
    unlimited(ask) {
      const accounts = deps.accounts()
      const { settle } = settlement(ask.requestId, () => ({ amountNanoUsd: 0, accounts }))
      const { targets, maxTokens, thinkingTokens } = ask
      return { targets, maxTokens, thinkingTokens, note: undefined, extendTo: async () => true, settle }
    },

    within(ask, { targets, inputTokens, maxTokens, note, reserved }) {
      let held = { amountNanoUsd: reserved?.amountNanoUsd ?? 0, accounts: reserved?.accounts ?? deps.accounts() }
      const { settle, over } = settlement(ask.requestId, () => held)
      const extendTo = async (target: Target): Promise<boolean> => {
        const pricing = pricingOf(target)
        if (pricing === undefined || over()) return false
        const price = ceilingPrice(pricing, inputTokens, deps.now())
        if (isFree(price)) return true
        const amountNanoUsd = ceilingNanoUsd(price, inputTokens, outputTokensOf(target, maxTokens))
        if (amountNanoUsd <= held.amountNanoUsd) return true
        if (amountNanoUsd > (deps.requestLimitNanoUsd ?? Number.POSITIVE_INFINITY)) return false
        const { accounts } = held
        try {
          const result = await store.reserve({ id: ask.requestId, amountNanoUsd, accounts })
          known.remember(result.balances)
          if (result.granted) held = { amountNanoUsd, accounts }
          return result.granted
        } catch (error) {
          log.error(`Budget: nothing can be reserved: ${messageOf(error)}`)
          return false
        }
      }
      const thinkingTokens =
        ask.thinkingTokens === undefined ? undefined : thinkingWithin(ask.thinkingTokens, maxTokens)
      return { targets, maxTokens, thinkingTokens, note, extendTo, settle }
    },

    async settled() {
      await Promise.all(settling)
    },
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/**
 * Accounts of money in whole nano-USD, so that sums are exact. Every store does what is written here: memory and SQLite
 * by calling it, Redis by a script that says the same.
 */
export interface Amounts {
  spentNanoUsd: number
  reservedNanoUsd: number
}

/** What is known of an id. A settled one is remembered so that it is never counted twice. */
export type AccountEntry =
  | { state: 'reserved'; amountNanoUsd: number; accounts: readonly string[] }
  | { state: 'settled' }

/** The accounts as they are, to read from. */
export interface AccountsView {
  balance(account: string): Amounts
  entry(id: string): AccountEntry | undefined
}

export type AccountsCommand =
  | {
      type: 'reserve'
      id: string
      amountNanoUsd: number
      accounts: readonly { account: string; limitNanoUsd: number | null }[]
    }
  | { type: 'settle'; id: string; spentNanoUsd: number; accounts: readonly string[] }

/** What a command makes of the accounts. `refusedBy` = the first whose limit would be passed. */
export type AccountsStep =
  | { type: 'changed'; balances: ReadonlyMap<string, Amounts>; entry: AccountEntry }
  | { type: 'unchanged' }
  | { type: 'refused'; refusedBy: string }

/**
 * One step. A reservation is made on all its accounts or on none, and takes the place of an earlier one with its id (which
 * stays if the new one is refused). What adds nothing to an account is never refused by it. Throws RangeError for an
 * amount that is not a whole number, or when an id is reserved that is settled already.
 */
export const stepAccounts = (view: AccountsView, command: AccountsCommand): AccountsStep => {
  const entry = view.entry(command.id)
  const balances = new Map<string, Amounts>()
  const add = (account: string, spentNanoUsd: number, reservedNanoUsd: number) => {
    const before = balances.get(account) ?? view.balance(account)
    balances.set(account, {
      spentNanoUsd: wholeNanoUsd(before.spentNanoUsd + spentNanoUsd),
      reservedNanoUsd: wholeNanoUsd(before.reservedNanoUsd + reservedNanoUsd),
    })
  }
  if (entry?.state === 'reserved') for (const account of entry.accounts) add(account, 0, -entry.amountNanoUsd)

  if (command.type === 'settle') {
    if (entry?.state === 'settled') return { type: 'unchanged' }
    for (const account of new Set(command.accounts)) add(account, wholeNanoUsd(command.spentNanoUsd), 0)
    return { type: 'changed', balances, entry: { state: 'settled' } }
  }

  if (entry?.state === 'settled') throw new RangeError('a settled id cannot be reserved again')
  const limits = strictestLimits(command.accounts)
  for (const [account, limitNanoUsd] of limits) {
    add(account, 0, wholeNanoUsd(command.amountNanoUsd))
    if (limitNanoUsd === null) continue
    const total = totalOf(balances.get(account))
    if (total > limitNanoUsd && total > totalOf(view.balance(account))) return { type: 'refused', refusedBy: account }
  }
  const accounts = [...limits.keys()]
  return { type: 'changed', balances, entry: { state: 'reserved', amountNanoUsd: command.amountNanoUsd, accounts } }
}

const totalOf = (amounts: Amounts | undefined): number =>
  amounts === undefined ? 0 : amounts.spentNanoUsd + amounts.reservedNanoUsd

/** An account named twice is reserved on once, within the lower limit. */
export const strictestLimits = (
  accounts: readonly { account: string; limitNanoUsd: number | null }[],
): Map<string, number | null> => {
  const limits = new Map<string, number | null>()
  for (const { account, limitNanoUsd } of accounts) {
    const before = limits.get(account) ?? null
    const strictest = before === null ? limitNanoUsd : Math.min(before, limitNanoUsd ?? before)
    limits.set(account, strictest)
  }
  return limits
}

/** Whole, not negative, and small enough to be exact: up to nine million USD. */
export const wholeNanoUsd = (amount: number): number => {
  if (!Number.isSafeInteger(amount) || amount < 0)
    throw new RangeError(`an amount must be a whole number of nano-USD from 0 to 2^53, not ${amount}`)
  return amount
}

const dayMs = 86_400_000

/** How long an account is kept after it was last touched: nothing stays for ever, and no month is forgotten within a year. */
export const accountLifeMs = (account: string): number => {
  if (account.startsWith('month:')) return 400 * dayMs
  if (account.startsWith('day:')) return 40 * dayMs
  return 7 * dayMs
}

/** How long a settled id is remembered. */
export const settledLifeMs = 7 * dayMs

/** How long a reservation is kept that nobody settles: as long as any account that it lies on. */
export const reservedLifeMs = 400 * dayMs

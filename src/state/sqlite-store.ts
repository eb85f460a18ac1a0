import { AppError } from '../core/errors.ts'
import type { Logger } from '../log/logger.ts'
import type { LocalStore } from './local-store.ts'
import { type SqliteAccounts, sqliteAccounts } from './sqlite/accounts.ts'
import { inodeOf, isCorrupt, type OpenDatabase, openDatabase, setAside } from './sqlite/open-database.ts'
import { retryWhileBusy } from './sqlite/retry.ts'
import { type SqliteValues, sqliteValues } from './sqlite/values.ts'
import type { Balance, Settlement } from './state-store.ts'

export interface SqliteStoreOptions {
  /** Absolute path; it and its folder are made if missing. */
  file: string
  /** Keeps those apart who share the file. */
  namespace: string
  log: Logger
  /** Default: the clock, in ms. */
  now?: () => number
}

interface Opened extends OpenDatabase {
  accounts: SqliteAccounts
  values: SqliteValues
}

/** Writes between two clean-ups. */
const pruneEvery = 2_000

/**
 * State in one file that processes of this machine share; each call is one transaction. What was acknowledged survives
 * `kill -9`. A damaged file is set aside (renamed, with a warning) and a new one begun. Throws AppError `state_newer` for
 * a file of a later version, `state_busy` when it stays locked, and what the file system says when it cannot be made.
 */
export const openSqliteStore = async (options: SqliteStoreOptions): Promise<LocalStore> => {
  const { file, log } = options
  const now = options.now ?? Date.now
  const prefix = `${encodeURIComponent(options.namespace)}/`
  const bare = (key: string) => key.slice(prefix.length)

  const openAtOnce = () => prepare(openDatabase(file), now())
  const openSound = async (): Promise<Opened> => {
    const inode = inodeOf(file)
    try {
      return await retryWhileBusy(file, openAtOnce)
    } catch (error) {
      if (!isCorrupt(error)) throw error
      replaceDamaged(inode)
      return retryWhileBusy(file, openAtOnce)
    }
  }
  const replaceDamaged = (inode: number | undefined) => {
    const aside = setAside(file, inode, now())
    if (aside) log.warn(`${file} is damaged. It was renamed to ${aside}; accounts start anew.`)
  }

  let opened = await openSound()
  let closed = false
  let writes = 0

  const run = async <Result>(step: (opened: Opened) => Result): Promise<Result> => {
    let used = opened
    const once = () =>
      retryWhileBusy(file, () => {
        if (closed) throw new AppError('state_closed', 'The state store is closed')
        used = opened
        return step(used)
      })
    try {
      return await once()
    } catch (error) {
      if (!isCorrupt(error)) throw error
      // Of two calls that met the damage, the first has opened a new file by now.
      if (used === opened) {
        const damaged = used
        replaceDamaged(damaged.inode)
        opened = openAtOnce()
        damaged.database.close()
      }
      return once()
    }
  }
  const transact = <Result>(step: (opened: Opened) => Result): Promise<Result> =>
    run(it =>
      inTransaction(it, () => {
        if (++writes % pruneEvery === 0) it.values.prune(now())
        return step(it)
      }),
    )
  const listed = ({ accounts }: Opened, names: readonly string[]): Balance[] =>
    names.map(account => ({ account, ...accounts.balance(prefix + account) }))
  const settle = ({ accounts }: Opened, settlement: Settlement): Settlement | undefined => {
    const { id, spentNanoUsd } = settlement
    const own = { id: prefix + id, spentNanoUsd, accounts: settlement.accounts.map(account => prefix + account) }
    return accounts.step({ type: 'settle', ...own }, now()).type === 'changed' ? own : undefined
  }

  return {
    kind: 'sqlite',
    reserve: ({ id, amountNanoUsd, accounts }) =>
      transact(it => {
        const own = accounts.map(({ account, limitNanoUsd }) => ({ account: prefix + account, limitNanoUsd }))
        const step = it.accounts.step({ type: 'reserve', id: prefix + id, amountNanoUsd, accounts: own }, now())
        const balances = listed(
          it,
          accounts.map(({ account }) => account),
        )
        return step.type === 'refused'
          ? { granted: false, account: bare(step.refusedBy), balances }
          : { granted: true, balances }
      }),
    settle: settlement =>
      transact(it => {
        settle(it, settlement)
        return listed(it, settlement.accounts)
      }),
    balances: names => run(it => listed(it, names)),
    count: (key, amount, windowMs) => transact(it => it.values.count(prefix + key, amount, windowMs, now())),
    claim: (key, ttlMs) => transact(it => it.values.claim(prefix + key, ttlMs, now())),
    get: key => run(it => it.values.get(prefix + key, now())),
    set: (key, value, ttlMs) => transact(it => it.values.set(prefix + key, value, ttlMs, now())),
    settleForLater: settlement =>
      transact(it => {
        const settled = settle(it, settlement)
        if (settled) it.accounts.later(settled)
        return listed(it, settlement.accounts)
      }),
    waiting: atMost =>
      run(it =>
        it.accounts
          .waiting(prefix, atMost)
          .map(({ id, spentNanoUsd, accounts }) => ({ id: bare(id), spentNanoUsd, accounts: accounts.map(bare) })),
      ),
    handedOver: id => transact(it => it.accounts.handedOver(prefix + id)),
    release: id => transact(it => it.accounts.release(prefix + id)),
    async close() {
      if (closed) return
      closed = true
      opened.database.close()
    },
  }
}

const prepare = (open: OpenDatabase, now: number): Opened => {
  const opened = { ...open, accounts: sqliteAccounts(open.database), values: sqliteValues(open.database) }
  inTransaction(opened, () => opened.values.prune(now))
  return opened
}

/** IMMEDIATE takes the lock at once: what is read in it is what will be written upon. */
const inTransaction = <Result>({ database }: OpenDatabase, step: () => Result): Result => {
  database.exec('BEGIN IMMEDIATE')
  try {
    const result = step()
    database.exec('COMMIT')
    return result
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK')
    throw error
  }
}

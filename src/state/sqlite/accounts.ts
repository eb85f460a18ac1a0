import type { DatabaseSync } from 'node:sqlite'
import {
  type AccountEntry,
  type AccountsCommand,
  type AccountsStep,
  type Amounts,
  accountLifeMs,
  reservedLifeMs,
  settledLifeMs,
  stepAccounts,
} from '../../core/budget/accounts.ts'
import type { Settlement } from '../state-store.ts'

/** The accounts in the database. Each function is to be called within a transaction. */
export interface SqliteAccounts {
  step(command: AccountsCommand, now: number): AccountsStep
  balance(account: string): Amounts
  later(settlement: Settlement): void
  waiting(prefix: string, atMost: number): Settlement[]
  handedOver(id: string): void
  release(id: string): void
}

export const sqliteAccounts = (database: DatabaseSync): SqliteAccounts => {
  const readAccount = database.prepare('SELECT spent, reserved FROM state_accounts WHERE account = ?')
  const writeAccount = database.prepare(
    `INSERT INTO state_accounts (account, spent, reserved, ends_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (account) DO UPDATE SET spent = excluded.spent, reserved = excluded.reserved, ends_at = excluded.ends_at`,
  )
  const addTo = database.prepare(
    'UPDATE state_accounts SET spent = spent + ?, reserved = reserved + ? WHERE account = ?',
  )
  const readEntry = database.prepare('SELECT amount, accounts FROM state_entries WHERE id = ?')
  const writeEntry = database.prepare(
    `INSERT INTO state_entries (id, amount, accounts, ends_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET amount = excluded.amount, accounts = excluded.accounts, ends_at = excluded.ends_at`,
  )
  const deleteEntry = database.prepare('DELETE FROM state_entries WHERE id = ?')
  const addLater = database.prepare(
    `INSERT INTO state_later (id, spent, accounts, position)
     VALUES (?, ?, ?, (SELECT coalesce(max(position), 0) + 1 FROM state_later)) ON CONFLICT (id) DO NOTHING`,
  )
  const readLater = database.prepare('SELECT spent, accounts FROM state_later WHERE id = ?')
  const listLater = database.prepare(
    'SELECT id, spent, accounts FROM state_later WHERE substr(id, 1, ?) = ? ORDER BY position LIMIT ?',
  )
  const deleteLater = database.prepare('DELETE FROM state_later WHERE id = ?')

  const balance = (account: string): Amounts => {
    const row = readAccount.get(account)
    return { spentNanoUsd: Number(row?.spent ?? 0), reservedNanoUsd: Number(row?.reserved ?? 0) }
  }
  /** Without an amount: settled. */
  const entry = (id: string): AccountEntry | undefined => {
    const row = readEntry.get(id)
    if (!row) return undefined
    if (row.amount === null) return { state: 'settled' }
    return { state: 'reserved', amountNanoUsd: Number(row.amount), accounts: JSON.parse(String(row.accounts)) }
  }
  const view = { balance, entry }

  return {
    balance,
    step(command, now) {
      const step = stepAccounts(view, command)
      if (step.type !== 'changed') return step
      for (const [account, { spentNanoUsd, reservedNanoUsd }] of step.balances)
        writeAccount.run(account, spentNanoUsd, reservedNanoUsd, now + accountLifeMs(afterNamespace(account)))
      if (step.entry.state === 'settled') writeEntry.run(command.id, null, null, now + settledLifeMs)
      else
        writeEntry.run(command.id, step.entry.amountNanoUsd, JSON.stringify(step.entry.accounts), now + reservedLifeMs)
      return step
    },
    later: ({ id, spentNanoUsd, accounts }) => {
      addLater.run(id, spentNanoUsd, JSON.stringify(accounts))
    },
    waiting: (prefix, atMost) =>
      listLater.all(prefix.length, prefix, atMost).map(row => ({
        id: String(row.id),
        spentNanoUsd: Number(row.spent),
        accounts: JSON.parse(String(row.accounts)) as string[],
      })),
    handedOver(id) {
      const row = readLater.get(id)
      if (!row) return
      deleteLater.run(id)
      for (const account of new Set(JSON.parse(String(row.accounts)) as string[]))
        addTo.run(-Number(row.spent), 0, account)
    },
    release(id) {
      const open = entry(id)
      if (open?.state !== 'reserved') return
      deleteEntry.run(id)
      for (const account of open.accounts) addTo.run(0, -open.amountNanoUsd, account)
    },
  }
}

/** `namespace/day:2026-11-23` without what stands before the slash. Namespaces are encoded and hold none. */
const afterNamespace = (account: string): string => account.slice(account.indexOf('/') + 1)

import { type Lease, type LeaseAccount, type LeaseLedger, leaseSchemaVersion } from './lease.ts'

export type ReadLedger =
  | { type: 'ledger'; ledger: LeaseLedger }
  | { type: 'newer'; schemaVersion: number }
  | { type: 'damaged' }

/** The ledger in a text. A version of later schema is not guessed at; what this one does not know is kept as it is. */
export const readLeaseLedger = (text: string): ReadLedger => {
  const value = parse(text)
  if (!isRecord(value) || !Number.isInteger(value.schemaVersion)) return { type: 'damaged' }
  const schemaVersion = Number(value.schemaVersion)
  if (schemaVersion > leaseSchemaVersion) return { type: 'newer', schemaVersion }
  const { accounts, leases } = value
  if (!isRecordOf(accounts, isAccount) || !isRecordOf(leases, isLease)) return { type: 'damaged' }
  return { type: 'ledger', ledger: { ...value, schemaVersion, accounts, leases } }
}

/** One line for each account and lease, so that a person can read what changed. */
export const writeLeaseLedger = (ledger: LeaseLedger): string => `${JSON.stringify(ledger, null, 1)}\n`

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isRecordOf = <Value>(
  value: unknown,
  isValue: (value: unknown) => value is Value,
): value is Record<string, Value> => isRecord(value) && Object.values(value).every(isValue)

const isAmount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0

const isAccount = (value: unknown): value is LeaseAccount =>
  isRecord(value) && isAmount(value.spentNanoUsd) && Number.isFinite(value.touchedAt)

const isLease = (value: unknown): value is Lease =>
  isRecord(value) &&
  (value.state === 'open' || value.state === 'expired' || value.state === 'returned') &&
  isAmount(value.grantedNanoUsd) &&
  Number.isFinite(value.expiresAt) &&
  Array.isArray(value.accounts) &&
  value.accounts.every(account => typeof account === 'string')

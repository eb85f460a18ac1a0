import { type Amounts, wholeNanoUsd } from './accounts.ts'

/**
 * A ledger that runs share without a service: a run takes a lease on what it may spend before it begins, and gives back
 * at its end what it did not. What is leased cannot be spent by another, so the runs together stay within the limits. A
 * lease that nobody returns (the job was killed) counts as spent in full once it ends: nobody knows what was spent of it,
 * and a budget must not be passed by forgetting. A late return puts that right. A run across midnight counts for the day on
 * which it began.
 */
export interface LeaseLedger {
  schemaVersion: number
  accounts: Record<string, LeaseAccount>
  /** By the run's id. Those that are over are kept for a while, so that nothing is counted twice. */
  leases: Record<string, Lease>
}

export interface LeaseAccount {
  spentNanoUsd: number
  /** When it last changed, ms since the epoch. */
  touchedAt: number
}

export interface Lease {
  /** `expired`: counted as spent in full until it is returned. */
  state: 'open' | 'expired' | 'returned'
  grantedNanoUsd: number
  accounts: string[]
  expiresAt: number
}

export type LeaseCommand =
  | {
      type: 'take'
      runId: string
      wantNanoUsd: number
      accounts: readonly { account: string; limitNanoUsd: number | null }[]
      leaseMs: number
    }
  | { type: 'return'; runId: string; spentNanoUsd: number }

export interface LeaseStep {
  ledger: LeaseLedger
  /** False: the ledger says so already, nothing need be written. */
  changed: boolean
  /** What the run's lease lets it spend; 0 when it has none. */
  grantedNanoUsd: number
}

const dayMs = 86_400_000

/** Days and months of the last year and a bit. */
const accountLifeMs = 400 * dayMs

/** A run may last 35 days, but its attempt returns its lease in the same job. */
const leaseMemoryMs = 7 * dayMs

export const leaseSchemaVersion = 1

export const emptyLeaseLedger: LeaseLedger = { schemaVersion: leaseSchemaVersion, accounts: {}, leases: {} }

/**
 * One step. To take the lease of an id that has one gives the same lease again; to return one twice changes nothing. What
 * is granted is what is left on the account that has least, at most what is wanted. `now` in ms. Fields that are not
 * known here are kept. Throws RangeError for an amount that is none, or an id whose lease is over.
 */
export const stepLease = (before: LeaseLedger, command: LeaseCommand, now: number): LeaseStep => {
  const ledger = endOverdue(before, now)
  const own = ownOf(ledger.leases, command.runId)
  return command.type === 'take' ? take(ledger, own, command, now) : giveBack(ledger, own, command, now)
}

const take = (
  ledger: LeaseLedger,
  own: Lease | undefined,
  command: LeaseCommand & { type: 'take' },
  now: number,
): LeaseStep => {
  if (own?.state === 'open') return { ledger, changed: false, grantedNanoUsd: own.grantedNanoUsd }
  if (own) throw new RangeError(`the lease of ${command.runId} is over`)
  const left = command.accounts.map(({ account, limitNanoUsd }) => {
    const { spentNanoUsd, reservedNanoUsd } = leaseBalance(ledger, account)
    return limitNanoUsd === null ? Number.POSITIVE_INFINITY : Math.floor(limitNanoUsd) - spentNanoUsd - reservedNanoUsd
  })
  const grantedNanoUsd = Math.max(0, Math.min(wholeNanoUsd(command.wantNanoUsd), ...left))
  if (grantedNanoUsd === 0) return { ledger, changed: false, grantedNanoUsd }
  const accounts = [...new Set(command.accounts.map(({ account }) => account))]
  const lease: Lease = { state: 'open', grantedNanoUsd, accounts, expiresAt: now + command.leaseMs }
  return { ledger: prune(withLease(ledger, command.runId, lease), now), changed: true, grantedNanoUsd }
}

/** A lease that is not known was forgotten long after its end, counted in full: that stays. */
const giveBack = (
  ledger: LeaseLedger,
  own: Lease | undefined,
  command: LeaseCommand & { type: 'return' },
  now: number,
): LeaseStep => {
  const spentNanoUsd = wholeNanoUsd(command.spentNanoUsd)
  if (!own || own.state === 'returned') return { ledger, changed: false, grantedNanoUsd: 0 }
  const counted = own.state === 'expired' ? own.grantedNanoUsd : 0
  const spent = spend(ledger, own.accounts, spentNanoUsd - counted, now)
  const lease: Lease = { ...own, state: 'returned' }
  return { ledger: prune(withLease(spent, command.runId, lease), now), changed: true, grantedNanoUsd: 0 }
}

/** `reservedNanoUsd` = what open leases hold of the account. */
export const leaseBalance = (ledger: LeaseLedger, account: string): Amounts => ({
  spentNanoUsd: ownOf(ledger.accounts, account)?.spentNanoUsd ?? 0,
  reservedNanoUsd: Object.values(ledger.leases)
    .filter(lease => lease.state === 'open' && lease.accounts.includes(account))
    .reduce((sum, lease) => sum + lease.grantedNanoUsd, 0),
})

/** As it counts at `now`: leases whose time is over are spent. */
export const endOverdue = (ledger: LeaseLedger, now: number): LeaseLedger => {
  let ended = ledger
  for (const [runId, lease] of Object.entries(ledger.leases)) {
    if (lease.state !== 'open' || lease.expiresAt > now) continue
    ended = spend(ended, lease.accounts, lease.grantedNanoUsd, now)
    ended = withLease(ended, runId, { ...lease, state: 'expired' })
  }
  return ended
}

const withLease = (ledger: LeaseLedger, runId: string, lease: Lease): LeaseLedger => ({
  ...ledger,
  leases: { ...ledger.leases, [runId]: lease },
})

const spend = (ledger: LeaseLedger, names: readonly string[], nanoUsd: number, now: number): LeaseLedger => {
  const accounts = { ...ledger.accounts }
  for (const name of names) {
    const before = ownOf(accounts, name)
    // Below zero only where the account itself was forgotten meanwhile.
    const spentNanoUsd = Math.max(0, (before?.spentNanoUsd ?? 0) + nanoUsd)
    accounts[name] = { ...before, spentNanoUsd, touchedAt: now }
  }
  return { ...ledger, accounts }
}

const prune = (ledger: LeaseLedger, now: number): LeaseLedger => ({
  ...ledger,
  accounts: Object.fromEntries(
    Object.entries(ledger.accounts).filter(([, { touchedAt }]) => touchedAt > now - accountLifeMs),
  ),
  leases: Object.fromEntries(
    Object.entries(ledger.leases).filter(
      ([, { state, expiresAt }]) => state === 'open' || expiresAt > now - leaseMemoryMs,
    ),
  ),
})

const ownOf = <Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined

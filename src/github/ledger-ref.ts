import { setTimeout as sleep } from 'node:timers/promises'
import {
  emptyLeaseLedger,
  endOverdue,
  type LeaseCommand,
  type LeaseLedger,
  leaseBalance,
  stepLease,
} from '../core/budget/lease.ts'
import { GitHubError } from '../core/errors.ts'
import type { GitHub } from './client.ts'
import { moveLedger, readLedgerHead, writeLedgerCommit } from './ledger-commit.ts'
import { explainLedgerRefusal, isContention } from './ledger-refusal.ts'

export interface LedgerBalance {
  account: string
  spentNanoUsd: number
  /** Leased by runs that are under way. */
  reservedNanoUsd: number
}

/** How often the ref is tried when others move it at the same time, and the first wait; it doubles, up to 4 s. */
export interface LedgerRetry {
  tries: number
  baseDelayMs: number
}

const defaultRetry: LedgerRetry = { tries: 15, baseDelayMs: 150 }
const maxDelayMs = 4_000

/** A job on GitHub's runners ends after six hours; then the lease, too, is over. */
const defaultLeaseMs = 6.5 * 3_600_000

/**
 * Takes a lease on the accounts for a run and says how much of what it wants it may spend: 0 when nothing is left. `runId`
 * is one taking's own: run, attempt, job and step. Taking again gives the same lease. `now` in ms.
 *
 * Throws GitHubError: `ledger_forbidden` (the job lacks `contents: write`), `ledger_contended` (others were faster in
 * every try), `ledger_newer`, `ledger_damaged`, `ledger_lease` (the id's lease is over), and what the API says. The caller then has no lease: it goes on
 * with the limits of the run alone, and says so.
 */
export const takeLease = async (
  github: GitHub,
  ask: {
    runId: string
    wantNanoUsd: number
    accounts: readonly { account: string; limitNanoUsd: number | null }[]
    now: number
    leaseMs?: number
  },
  retry: LedgerRetry = defaultRetry,
): Promise<{ grantedNanoUsd: number; balances: LedgerBalance[] }> => {
  const { now, leaseMs = defaultLeaseMs, ...rest } = ask
  const { ledger, grantedNanoUsd } = await change(github, { type: 'take', leaseMs, ...rest }, now, retry)
  return {
    grantedNanoUsd,
    balances: ask.accounts.map(({ account }) => ({ account, ...leaseBalance(ledger, account) })),
  }
}

/** Gives a lease back, with what was spent of it. Again, or without a lease, it changes nothing. Throws as `takeLease`. */
export const returnLease = async (
  github: GitHub,
  ask: { runId: string; spentNanoUsd: number; now: number },
  retry: LedgerRetry = defaultRetry,
): Promise<void> => {
  const { now, ...rest } = ask
  await change(github, { type: 'return', ...rest }, now, retry)
}

/** The ledger as it counts at `now`; an empty one where there is none yet. Needs only `contents: read`. */
export const readLedgerRef = async (github: GitHub, now: number): Promise<LeaseLedger> => {
  const { ledger } = await readLedgerHead(github)
  return endOverdue(ledger ?? emptyLeaseLedger, now)
}

/**
 * Compare and swap: the new commit has the one that was read as its parent, and the ref is moved without force, which
 * GitHub refuses when the ref has moved on. So every change builds on the one before it, and commits form a line
 * that grows by one small file for each; an orphan commit would need force, and force loses somebody's change. The ref lies
 * outside refs/heads, so nobody's clone fetches it, and no workflow is started by it.
 *
 * An answer that is lost (5xx, network) leaves open whether it was done: reading again tells, since a step that the ledger
 * has already taken changes nothing.
 */
const change = async (github: GitHub, command: LeaseCommand, now: number, retry: LedgerRetry) => {
  for (let attempt = 1; ; attempt++) {
    try {
      const head = await readLedgerHead(github)
      const step = stepLease(head.ledger ?? emptyLeaseLedger, command, now)
      if (!step.changed) return step
      const commit = await writeLedgerCommit(github, head, step.ledger, `${command.type} ${command.runId}`)
      await moveLedger(github, head, commit)
      return step
    } catch (error) {
      if (!isContention(error)) throw explainLedgerRefusal(error)
      if (attempt >= retry.tries) throw giveUp(error, attempt)
      const delayMs = Math.min(retry.baseDelayMs * 2 ** (attempt - 1), maxDelayMs)
      github.log.debug(`GitHub: the ledger moved or did not answer, attempt ${attempt + 1} in about ${delayMs} ms`)
      await sleep(delayMs * (0.5 + Math.random()))
    }
  }
}

const giveUp = (cause: GitHubError, tries: number): GitHubError =>
  new GitHubError('ledger_contended', `The ledger in the repository could not be changed in ${tries} tries`, {
    status: cause.status,
    hint: 'Many runs may be starting at once, or GitHub has a bad moment. Daily and monthly budgets hold within this run only.',
    cause,
  })

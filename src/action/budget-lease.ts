import { BudgetError, GitHubError } from '../core/errors.ts'
import type { BudgetConfig } from '../core/proxy-config.ts'
import type { GitHub } from '../github/client.ts'
import { returnLease, takeLease } from '../github/ledger-ref.ts'
import type { Logger } from '../log/logger.ts'
import { readLedger } from '../state/read-ledger.ts'

const nano = 1e9
/** Of the day's limit, for a run without a limit of its own: others run at the same time. */
const usualShare = 0.1

/**
 * `state.store: github`: the day's and the month's limits are kept in the repository, which only the action may write. It
 * takes a lease before the run, and the proxy spends no more than that; what was not spent is given back at the end.
 * Throws BudgetError when nothing is left. Without permission to write, the run goes on with its own limits, and says so.
 */
export const leaseBudget = async (
  github: GitHub,
  budget: BudgetConfig | undefined,
  { runId, log, now = new Date() }: { runId: string; log: Logger; now?: Date },
): Promise<{ budget: BudgetConfig | undefined; leased: boolean }> => {
  if (budget?.dailyUsd === undefined && budget?.monthlyUsd === undefined) return { budget, leased: false }
  const { dailyUsd, monthlyUsd, ...own } = budget
  const day = now.toISOString().slice(0, 10)
  const accounts = [
    ...(dailyUsd === undefined ? [] : [{ account: `day:${day}`, limitNanoUsd: Math.floor(dailyUsd * nano) }]),
    ...(monthlyUsd === undefined
      ? []
      : [{ account: `month:${day.slice(0, 7)}`, limitNanoUsd: Math.floor(monthlyUsd * nano) }]),
  ]
  const wantUsd = own.runUsd ?? (dailyUsd ?? monthlyUsd ?? 0) * usualShare
  try {
    const wantNanoUsd = Math.floor(wantUsd * nano)
    const { grantedNanoUsd } = await takeLease(github, { runId, wantNanoUsd, accounts, now: now.getTime() })
    if (grantedNanoUsd === 0) {
      throw new BudgetError(
        'budget',
        'The budget of the repository is spent: nothing is left of the day or the month',
        {
          hint: 'Raise `budgetControl.dailyLimit` or `monthlyLimit`, or wait until tomorrow (UTC).',
        },
      )
    }
    log.info(`Budget: $${(grantedNanoUsd / nano).toFixed(2)} of the repository's are set aside for this run`)
    return { budget: { ...own, runUsd: grantedNanoUsd / nano }, leased: true }
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error
    log.warn(
      `The repository's budget cannot be kept, the limits hold for this runner alone: ${error.message} ${error.hint ?? ''}`,
    )
    return { budget, leased: false }
  }
}

/** Gives back what was not spent, once; post does it for a run that was killed. */
export const returnBudget = async (github: GitHub, runId: string, ledgerFile: string): Promise<void> => {
  const spentUsd = (await readLedger(ledgerFile)).reduce((sum, { costUsd }) => sum + (costUsd ?? 0), 0)
  await returnLease(github, { runId, spentNanoUsd: Math.ceil(spentUsd * nano), now: Date.now() })
}

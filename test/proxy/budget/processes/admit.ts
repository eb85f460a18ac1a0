import { writeSync } from 'node:fs'
import { BudgetError } from '../../../../src/core/errors.ts'
import { silentLogger } from '../../../../src/log/logger.ts'
import { openSqliteStore } from '../../../../src/state/sqlite-store.ts'
import { askOf, gateOf, keepingLogger } from '../../../support/budget.ts'

/*
 * A proxy's budget in a process of its own: `file run`. It asks and pays until the daily $400 are gone. One line for each
 * payment: nano-USD spent. The last line is what it warned of, as JSON.
 */
const [file = '', run = ''] = process.argv.slice(2)
const store = await openSqliteStore({ file, namespace: 'test', log: silentLogger })
const log = keepingLogger()
const { gate } = gateOf(
  { dailyUsd: 400, alertThresholds: [0.5, 0.9] },
  { store, log, run: { id: run, repository: 'o/r', pullRequest: 0 }, waitMs: 0 },
)
for (let round = 0; ; round++) {
  try {
    const grant = await gate.admit(askOf({ requestId: `${run}-${round}`, maxTokens: 3000 }))
    // All that was allowed every other time: $0.10 in and $0.01 a token out.
    const spentUsd = round % 2 === 0 ? 0.1 + grant.maxTokens / 100 : 1.234567891
    await grant.settle(spentUsd)
    writeSync(1, `${Math.round(spentUsd * 1e9)}\n`)
  } catch (error) {
    if (error instanceof BudgetError && error.code === 'daily_limit') break
    throw error
  }
}
await gate.close()
await store.close()
writeSync(1, `${JSON.stringify(log.lines)}\n`)

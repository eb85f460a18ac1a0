import { type CacheReport, cacheReport, expectedHitRate } from '../../core/cache/cache-stats.ts'
import { formatUsd } from '../../core/report/money.ts'
import { statePaths } from '../../state/paths.ts'
import { readLedger } from '../../state/read-ledger.ts'
import type { Command } from '../command.ts'
import { exitCodes } from '../exit-code.ts'
import { configFlag } from '../load-proxy-config.ts'
import { openKeptCache } from '../open-cache.ts'

export const command: Command = {
  name: 'cache-stats',
  summary: 'hit rate, size and money saved of the answer cache',
  flags: { config: configFlag, json: { type: 'boolean', description: 'print JSON' } },
  examples: ['claude-router cache-stats', 'claude-router cache-stats --json'],
  run: async invocation => {
    const { terminal, is, env } = invocation
    const kept = await openKeptCache(invocation)
    if (kept === null) {
      terminal.print(
        is('json')
          ? JSON.stringify(cacheReport({ entries: 0, bytes: 0, oldestAtMs: null, days: {} }, {}, undefined))
          : 'Nothing has been cached here yet. `caching: {enabled: true}` in the configuration switches the cache on.',
      )
      return exitCodes.ok
    }
    try {
      const spent = await spentByDay(statePaths(env).usageFile)
      const report = cacheReport(await kept.store.overview(Date.now()), spent, kept.savingTarget)
      terminal.print(is('json') ? JSON.stringify({ place: kept.place, ...report }) : linesOf(kept.place, report))
      return exitCodes.ok
    } finally {
      await kept.store.close()
    }
  },
}

const spentByDay = async (file: string): Promise<Record<string, number>> => {
  const spent: Record<string, number> = {}
  for (const { at, costUsd } of await readLedger(file)) {
    const day = at.slice(0, 10)
    spent[day] = (spent[day] ?? 0) + (costUsd ?? 0)
  }
  return spent
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`

const linesOf = (place: string, report: CacheReport): string => {
  const { hitRate, savingTarget, savedShare, oldestAtMs } = report
  const expected = `expected > ${percent(expectedHitRate)}`
  const judged = hitRate !== null && (hitRate > expectedHitRate ? 'reached' : 'not reached')
  const target =
    savingTarget === null
      ? ''
      : ` (target ${percent(savingTarget)}: ${report.targetReached === null ? 'nothing to judge yet' : report.targetReached ? 'reached' : 'not reached'})`
  return [
    `Place       ${place}`,
    `Hit rate    ${hitRate === null ? `no requests yet (${expected})` : `${percent(hitRate)} (${expected}: ${judged})`}`,
    `Requests    ${report.hits} exact hits, ${report.similarHits} similar hits, ${report.misses} misses`,
    `Answers     ${report.entries}, ${(report.bytes / 1e6).toFixed(1)} MB${oldestAtMs === null ? '' : `, the oldest of ${new Date(oldestAtMs).toISOString().slice(0, 16)}Z`}`,
    `Saved       ${formatUsd(report.savedUsd)}${savedShare === null ? '' : ` = ${percent(savedShare)} of what would have been spent`}${target}`,
  ].join('\n')
}

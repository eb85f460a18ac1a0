import { ConfigError } from '../../core/errors.ts'
import type { LedgerEntry } from '../../core/ledger.ts'
import { formatTokens, formatUsd } from '../../core/report/money.ts'
import { statePaths } from '../../state/paths.ts'
import { readLedger } from '../../state/read-ledger.ts'
import type { Command } from '../command.ts'
import { exitCodes } from '../exit-code.ts'

const fields: Record<string, (entry: LedgerEntry) => string> = {
  provider: entry => entry.provider,
  model: entry => `${entry.provider}/${entry.model}`,
  rule: entry => entry.rule,
  day: entry => entry.at.slice(0, 10),
}

const units: Record<string, number> = { h: 3_600_000, d: 86_400_000, w: 604_800_000 }

const startOf = (since: string): string => {
  const [, count, unit] = /^(\d+)([hdw])$/.exec(since) ?? []
  const length = units[unit ?? '']
  if (length !== undefined) return new Date(Date.now() - Number(count) * length).toISOString()
  const date = new Date(since)
  if (!Number.isNaN(date.getTime())) return date.toISOString()
  throw new ConfigError('usage', `--since "${since}" is no time`, {
    hint: 'Write 24h, 7d, 4w, or a date such as 2026-11-01.',
  })
}

const groupersOf = (by: string) =>
  by.split(',').map(name => {
    const field = fields[name.trim()]
    if (field) return field
    throw new ConfigError('usage', `--by cannot group by "${name}"`, {
      hint: `Possible: ${Object.keys(fields).join(', ')}.`,
    })
  })

export const command: Command = {
  name: 'usage',
  summary: 'tokens and money from the ledger',
  flags: {
    since: { type: 'string', value: 'TIME', description: 'how far back: 24h, 7d, 4w or a date (default 7d)' },
    by: { type: 'string', value: 'FIELDS', description: 'group by provider, model, rule, day (default model)' },
    json: { type: 'boolean', description: 'print JSON' },
  },
  examples: ['claude-router usage', 'claude-router usage --since 30d --by provider,day --json'],
  run: async ({ env, text, is, terminal }) => {
    const since = startOf(text('since') ?? '7d')
    const groupers = groupersOf(text('by') ?? 'model')
    const groups = new Map<string, LedgerEntry[]>()
    for (const entry of await readLedger(statePaths(env).usageFile)) {
      if (entry.at < since) continue
      const key = groupers.map(field => field(entry)).join(' ')
      groups.set(key, [...(groups.get(key) ?? []), entry])
    }
    const rows = [...groups]
      .map(([key, entries]) => total(key, entries))
      .sort((a, b) => (b.costUsd ?? 0) - (a.costUsd ?? 0))
    if (is('json')) terminal.print(JSON.stringify({ since, groups: rows }))
    else terminal.print(rows.length === 0 ? `No requests since ${since.slice(0, 16)}.` : rows.map(line).join('\n'))
    return exitCodes.ok
  },
}

const total = (key: string, entries: readonly LedgerEntry[]) => {
  const sum = (pick: (entry: LedgerEntry) => number) => entries.reduce((all, entry) => all + pick(entry), 0)
  const priced = entries.filter(entry => entry.costUsd !== null)
  return {
    key,
    requests: entries.length,
    failed: entries.filter(entry => entry.status === 'error').length,
    inputTokens: sum(entry => entry.inputTokens + entry.cacheReadTokens + entry.cacheWriteTokens),
    outputTokens: sum(entry => entry.outputTokens),
    costUsd: priced.length === 0 ? null : priced.reduce((all, entry) => all + (entry.costUsd ?? 0), 0),
    unpricedRequests: entries.length - priced.length,
  }
}

const line = (row: ReturnType<typeof total>): string => {
  const cost = row.costUsd === null ? 'unpriced' : formatUsd(row.costUsd)
  const unpriced =
    row.costUsd !== null && row.unpricedRequests > 0 ? ` (+ ${row.unpricedRequests} unpriced requests)` : ''
  const failed = row.failed > 0 ? `, ${row.failed} failed` : ''
  return `${row.key}  ${row.requests} requests${failed}, ${formatTokens(row.inputTokens)} in, ${formatTokens(row.outputTokens)} out, ${cost}${unpriced}`
}

import type { LedgerEntry } from '../ledger.ts'
import { isTimed } from '../metrics/counted.ts'
import type { ModelUsage } from '../result.ts'

const maxSlices = 8
const maxLabelLength = 48

/** Shares of the money by model. Empty when less than two models cost anything: one slice says nothing. */
export const spendChart = (models: readonly ModelUsage[]): string => {
  const spent = models
    .map(({ provider, model, costUsd }) => ({ name: `${provider}/${model}`, usd: costUsd ?? 0 }))
    .filter(({ usd }) => usd > 0)
    .sort((left, right) => right.usd - left.usd)
  if (spent.length < 2) return ''
  const rest = spent.slice(maxSlices).reduce((sum, { usd }) => sum + usd, 0)
  const slices = [...spent.slice(0, maxSlices), ...(rest > 0 ? [{ name: 'others', usd: rest }] : [])]
  // Names that became the same would be one slice with the last one's money.
  const lines = slices.map(({ name, usd }, index) => `  "${index + 1}. ${label(name)}" : ${cents(usd)}`)
  const isWhole = models.every(({ costUsd }) => costUsd !== null)
  return mermaid(
    `pie showData\n  title Spend by model, in US cents${isWhole ? '' : ' (unpriced models left out)'}\n${lines.join('\n')}`,
  )
}

/** Upper ends in milliseconds, the targets among them. */
const bins: [upToMs: number, label: string][] = [
  [1000, 'under 1 s'],
  [3000, '1 to 3 s'],
  [10_000, '3 to 10 s'],
  [30_000, '10 to 30 s'],
  [60_000, '30 to 60 s'],
  [Number.POSITIVE_INFINITY, 'over 60 s'],
]

/** How many requests took how long. Empty for fewer than three: the table says as much. */
export const responseTimeChart = (entries: readonly LedgerEntry[]): string => {
  const times = entries.filter(isTimed).map(({ durationMs }) => durationMs)
  if (times.length < 3) return ''
  const counts = bins.map(([upToMs], index) => {
    const fromMs = bins[index - 1]?.[0] ?? 0
    return times.filter(ms => ms >= fromMs && ms < upToMs).length
  })
  const labels = bins.map(([, text]) => `"${text}"`).join(', ')
  return mermaid(
    [
      'xychart-beta',
      '  title "Response times"',
      `  x-axis [${labels}]`,
      `  y-axis "Requests" 0 --> ${Math.max(...counts)}`,
      `  bar [${counts.join(', ')}]`,
    ].join('\n'),
  )
}

const mermaid = (text: string): string => `\`\`\`mermaid\n${text}\n\`\`\``

/** Mermaid has directives, entities and quotes of its own: only letters, digits and what names are made of stay. */
const label = (name: string): string => {
  const safe = [...name.toWellFormed().replace(/[^\p{L}\p{N} ._/:+@-]/gu, '_')]
  return safe.length <= maxLabelLength ? safe.join('') : `${safe.slice(0, maxLabelLength - 1).join('')}…`
}

/** Never 0, which some versions refuse. */
const cents = (usd: number): number => Math.max(0.0001, Number((usd * 100).toFixed(4)))

import { escapeMarkdown } from '../markdown/escape-markdown.ts'
import { formatDuration, formatUsd } from '../report/money.ts'
import type { MergedFinding } from './merge-findings.ts'
import type { Leg } from './read-result.ts'

/** One result file as the table shows it. */
export interface TableRow {
  name: string
  /** null: not counted, see `refused`. */
  leg: Leg | null
  refused: string | null
  /** Of one that is not counted, what is known of it. */
  seen?: Leg
}

/** Markdown: a row for each leg with what it found, alone and together, cost and time; below it what was found by whom. */
export const renderTable = (
  rows: readonly TableRow[],
  merged: readonly MergedFinding[],
  names: readonly string[],
): string => {
  let index = -1
  const lines = rows.map(({ name, leg, refused, seen }) => {
    if (leg !== null) index++
    const own = merged.filter(({ foundBy }) => foundBy.includes(index))
    const alone = own.filter(({ foundBy }) => foundBy.length === 1).length
    const known = leg ?? seen
    const cells = [
      escapeCell(name),
      leg === null ? `not counted: ${escapeCell(refused ?? '')}` : escapeCell(leg.outcome),
      leg === null ? '' : String(own.length),
      leg === null ? '' : String(alone),
      known ? (known.costUsd === null ? 'unpriced' : formatUsd(known.costUsd)) : '',
      known ? formatDuration(known.durationMs) : '',
    ]
    return `| ${cells.join(' | ')} |`
  })
  const head = ['| provider | outcome | findings | only by it | cost | time |', '|---|---|---:|---:|---:|---:|']
  const shared = merged.filter(({ foundBy }) => foundBy.length > 1).length
  const sentence =
    merged.length === 0
      ? `${names.length} of ${rows.length} providers looked at the change and found nothing.`
      : `${merged.length} finding${merged.length === 1 ? '' : 's'} of ${names.length} providers, ${shared} of them found by more than one.`
  return [sentence, '', ...head, ...lines].join('\n')
}

const escapeCell = (text: string): string =>
  escapeMarkdown(text.replace(/\s+/g, ' ').slice(0, 200)).replaceAll('|', '\\|')

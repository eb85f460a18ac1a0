import { codeSpan } from '../../core/markdown/code.ts'
import { formatUsd } from '../../core/report/money.ts'
import { said } from '../implement/progress-comment.ts'
import type { TranslationState } from './translate-documents.ts'

export interface DocsTold {
  /** What the agent says of its mending. Hostile. */
  words: string
  states: readonly TranslationState[]
  /** Trusted sentences. */
  notes: readonly string[]
  costUsd: number | null
  turns: number
}

const mostReasons = 20

/** What was mended and translated, and what is left: Markdown, hostile parts defused. */
export const describeDocs = ({ words, states, notes, costUsd, turns }: DocsTold, serverUrl: string): string => {
  const told = states.filter(({ fresh, open }) => fresh > 0 || open > 0)
  const rows = told.map(
    ({ path, language, sections, fresh, open }) =>
      `| ${codeSpan(path).replaceAll('|', '\\|')} | ${language} | ${fresh} | ${sections - fresh - open} | ${open} |`,
  )
  const reasons = states.flatMap(({ path, reasons: own }) => own.map(reason => `${path}: ${reason}`))
  return [
    said(words, serverUrl),
    rows.length === 0
      ? ''
      : [
          '| translation | language | sections translated | in step already | still open |',
          '|---|---|---:|---:|---:|',
          ...rows,
        ].join('\n'),
    reasons.length === 0
      ? ''
      : `**Not translated**: the answers did not pass the checks\n\n${reasons
          .slice(0, mostReasons)
          .map(reason => `- ${codeSpan(reason.slice(0, 300))}`)
          .join('\n')}`,
    notes.length === 0 ? '' : `**Please note**\n\n${notes.map(note => `- ${note}`).join('\n')}`,
    turns === 0
      ? ''
      : `_${costUsd === null ? 'Cost not known (a model without a price)' : `Cost: ${formatUsd(costUsd)}`}, ${turns} turns of the agent._`,
  ]
    .filter(part => part !== '')
    .join('\n\n')
}

import type { Conversation } from './conversation.ts'
import { type PlantedDefect, plantedDefects } from './planted-defects.ts'

export interface SeenDefect extends PlantedDefect {
  startLine: number
  endLine: number
}

/** The planted defects whose code the tools have shown, with the lines where they showed it. */
export const seenDefects = (conversation: Conversation): SeenDefect[] =>
  plantedDefects.flatMap(defect => {
    for (const [path, text] of filesRead(conversation)) {
      if (!path.replaceAll('\\', '/').endsWith(defect.path)) continue
      const startLine = findLine(text, defect.quote)
      if (startLine === undefined) continue
      return [{ ...defect, startLine, endLine: startLine + defect.quote.split('\n').length - 1 }]
    }
    return []
  })

/** Path and text of each successful Read. */
const filesRead = ({ turns }: Conversation): [path: string, text: string][] =>
  turns.flatMap((turn): [string, string][] => {
    if (turn.kind !== 'call' || turn.name !== 'Read') return []
    const result = turns.find(other => other.kind === 'result' && other.id === turn.id)
    return result?.kind === 'result' && !result.failed ? [[String(turn.input.file_path), result.text]] : []
  })

/** Read numbers its lines: `    12→code` or `12<tab>code`. */
const findLine = (text: string, quote: string): number | undefined => {
  const wanted = quote.split('\n')[0] ?? ''
  for (const row of text.split('\n')) {
    const [, number, code] = /^\s*(\d+)(?:→|\t)(.*)$/.exec(row) ?? []
    if (code?.trimEnd() === wanted) return Number(number)
  }
  return undefined
}

export const writeReport = (defects: SeenDefect[]) => ({
  summary: `${verdict(defects)}\n\nThis review was played by the demo's scripted reviewer; no model was asked.`,
  findings: defects,
})

const verdict = (defects: SeenDefect[]): string => {
  if (defects.length === 0) return 'I read the changed files and found nothing that would hurt.'
  const critical = defects.filter(defect => defect.severity === 'critical').length
  return (
    'The change adds order search with paging, cancellation with refunds, gross prices and vouchers. ' +
    `It should not be merged as it is: ${critical} of the ${defects.length} findings can be exploited or leak a secret, ` +
    'and cancelling tells customers that they were paid back without knowing whether they were.'
  )
}

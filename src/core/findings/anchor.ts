import { clipToHunk, type LineRange } from '../diff/commentable.ts'
import type { DiffFile, Side } from '../diff/diff.ts'
import type { RawFinding } from './finding.ts'
import { matchQuote, type QuoteMatch, quoteLines } from './match-quote.ts'

export interface Anchor extends LineRange {
  side: Side
  /** `hint`: no quote was given, the line numbers alone say where. */
  how: QuoteMatch['how'] | 'hint'
}

/** The file of the diff that a model means by a path; it may write `./src/a.ts`, `b/src/a.ts` or the former name. */
export const findFile = (path: string, files: readonly DiffFile[]): DiffFile | undefined => {
  const candidates = [path, path.replace(/^\.?\/+/, ''), path.replace(/^[ab]\//, '')]
  const byPath = candidates.map(name => files.find(file => file.path === name)).find(file => file !== undefined)
  return byPath ?? files.find(file => file.previousPath !== null && candidates.includes(file.previousPath))
}

/**
 * Where in the diff the quoted code stands: byte for byte, else but for white space, else in part; of several places the
 * nearest to the line hint, without a hint the most changed. The head's side first, deleted lines second.
 */
export const findAnchor = (finding: RawFinding, file: DiffFile): Anchor | undefined =>
  quoteLines(finding.quote).length === 0
    ? anchorByHint(finding, file)
    : (anchorOn('RIGHT', finding, file) ?? anchorOn('LEFT', finding, file))

const rank = { exact: 0, spacing: 1, part: 2 } as const

const anchorOn = (side: Side, finding: RawFinding, file: DiffFile): Anchor | undefined => {
  const matches = file.hunks.flatMap(hunk => matchQuote(finding.quote, hunk, side))
  const possible = side === 'LEFT' ? matches.filter(match => match.changed > 0) : matches
  const distance = (match: QuoteMatch) =>
    finding.startLine === undefined ? -match.changed : Math.abs(match.startLine - finding.startLine)
  const [best] = possible.toSorted((a, b) => rank[a.how] - rank[b.how] || distance(a) - distance(b))
  return best && { side, startLine: best.startLine, endLine: best.endLine, how: best.how }
}

const anchorByHint = ({ startLine, endLine }: RawFinding, file: DiffFile): Anchor | undefined => {
  if (startLine === undefined) return undefined
  const range = clipToHunk(file, 'RIGHT', { startLine, endLine: endLine ?? startLine })
  return range && { ...range, side: 'RIGHT', how: 'hint' }
}

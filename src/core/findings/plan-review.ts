import type { LineRange } from '../diff/commentable.ts'
import { commentable } from '../diff/commentable.ts'
import { type DiffFile, sideLines } from '../diff/diff.ts'
import { type Anchor, findAnchor, findFile } from './anchor.ts'
import { countFindings, type FindingCounts } from './count-findings.ts'
import { compareSeverity, type Finding, type Published, type RawFinding, type Severity } from './finding.ts'
import { fingerprint } from './fingerprint.ts'
import { quoteLines } from './match-quote.ts'
import type { ParsedReview } from './parse-review.ts'

export interface PlacedFinding {
  finding: Finding
  place: Published
  /** Why it is not inline; null when it is. */
  reason: string | null
  /** Lines of the diff it is about; null when it is not anchored. */
  range: LineRange | null
  /** The suggestion may be offered as a commit: it replaces exactly these lines. */
  committable: boolean
}

export interface ReviewPlan {
  placed: PlacedFinding[]
  unusable: ParsedReview['unusable']
  counts: FindingCounts
}

export interface PlanOptions {
  minSeverity: Severity
  /** 0 to 1. Absent = 0. */
  minConfidence?: number
  /** Findings with a comment of their own; the rest goes into the body. */
  maxFindings: number
}

// GitHub has answered 502 though posted, or "submitted too quickly", above some 30 comments; reviewdog keeps 30 and 10.
const maxInlineComments = 30
const maxFileComments = 10

/** Decides where every finding goes, worst first. The counts add up or it throws. */
export const planReview = (review: ParsedReview, files: readonly DiffFile[], options: PlanOptions): ReviewPlan => {
  const located = review.findings.map(raw => locate(raw, files)).toSorted(worstFirst)
  const seen = new Map<string, string>()
  const used = { inline: 0, file: 0 }
  const placed = located.map((entry, index): PlacedFinding => {
    const id = `f${index + 1}`
    const first = seen.get(entry.finding.fingerprint)
    if (first === undefined) seen.set(entry.finding.fingerprint, id)
    const { place, reason } = choosePlace(entry, first, used, options)
    if (place === 'inline' || place === 'file') used[place]++
    return { ...entry, place, reason, finding: { ...entry.finding, id, published: place } }
  })
  const received = review.findings.length + review.unusable.length
  const counts = countFindings(placed, { received, unusable: review.unusable.length })
  return { placed, unusable: review.unusable, counts }
}

const worstFirst = (a: PlacedFinding, b: PlacedFinding): number =>
  compareSeverity(b.finding.severity, a.finding.severity) || b.finding.confidence - a.finding.confidence

const choosePlace = (
  { finding, place, reason }: PlacedFinding,
  duplicateOf: string | undefined,
  used: { inline: number; file: number },
  { minSeverity, minConfidence = 0, maxFindings }: PlanOptions,
): { place: Published; reason: string | null } => {
  if (duplicateOf !== undefined) return { place: 'none', reason: `the same as ${duplicateOf}` }
  if (compareSeverity(finding.severity, minSeverity) < 0)
    return { place: 'none', reason: `less severe than ${minSeverity}` }
  if (finding.confidence < minConfidence) return { place: 'none', reason: `less confident than ${minConfidence}` }
  if (place !== 'inline' && place !== 'file') return { place, reason }
  if (used.inline + used.file >= maxFindings)
    return { place: 'summary', reason: `over the limit of ${maxFindings} comments` }
  const most = place === 'inline' ? maxInlineComments : maxFileComments
  if (used[place] >= most) return { place: 'summary', reason: `over the limit of ${most} comments of this kind` }
  return { place, reason }
}

/** RIGHT or LEFT lines of one hunk, else the file, else the body. */
const locate = (raw: RawFinding, files: readonly DiffFile[]): PlacedFinding => {
  const file = findFile(raw.path, files)
  const anchor = file && findAnchor(raw, file)
  const valid = file && anchor && commentable(file, anchor.side, anchor) ? anchor : undefined
  const path = file?.path ?? raw.path
  const finding: Finding = {
    ...raw,
    path,
    ...(valid && { startLine: valid.startLine, endLine: valid.endLine }),
    id: '',
    fingerprint: fingerprint({ ...raw, path }),
    side: valid?.side ?? 'RIGHT',
    published: 'none',
    url: null,
  }
  const range = valid ? { startLine: valid.startLine, endLine: valid.endLine } : null
  return { finding, range, ...unlimitedPlace(file, valid), committable: isCommittable(raw, file, valid) }
}

const unlimitedPlace = (
  file: DiffFile | undefined,
  anchor: Anchor | undefined,
): { place: Published; reason: string | null } => {
  if (anchor) return { place: 'inline', reason: null }
  if (file) return { place: 'file', reason: 'the quoted code is not in the lines of the diff' }
  return { place: 'summary', reason: 'the file is not part of the change' }
}

const isCommittable = (raw: RawFinding, file: DiffFile | undefined, anchor: Anchor | undefined): boolean => {
  if (raw.suggestion === undefined || !file || anchor?.side !== 'RIGHT' || anchor.how !== 'exact') return false
  // A quote that had to be trimmed was not exactly these lines.
  if (raw.quote.replace(/\r\n/g, '\n').replace(/\n$/, '') !== quoteLines(raw.quote).join('\n')) return false
  const lines = file.hunks
    .flatMap(hunk => sideLines(hunk, 'RIGHT'))
    .filter(line => line.newLine !== null && line.newLine >= anchor.startLine && line.newLine <= anchor.endLine)
  const replaced = lines.map(line => line.text.replace(/\r$/, '')).join('\n')
  // A suggestion that changes nothing is none.
  return replaced !== suggestedLines(raw.suggestion).join('\n')
}

/** The lines of a suggestion: one final line feed is the end of the last line, not an empty line. */
export const suggestedLines = (suggestion: string): string[] =>
  suggestion.replace(/\r\n/g, '\n').replace(/\n$/, '').split('\n')

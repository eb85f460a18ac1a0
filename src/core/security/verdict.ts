import { compareSeverity, type RawFinding, type Severity } from '../findings/finding.ts'
import { readJson } from '../findings/read-json.ts'
import { readSeverity, readText } from '../findings/repair.ts'
import type { Candidate } from './candidate.ts'

/** What the model says of a candidate. */
export interface Verdict {
  id: string
  verdict: 'real' | 'false-positive' | 'unsure'
  reason: string
  exploit: string | undefined
  fix: string | undefined
  severity: Severity | undefined
}

/** The verdicts of an answer; entries that cannot be used are passed over: their candidates stay as the rules left them. */
export const parseVerdicts = (answer: unknown): Verdict[] => {
  const value = typeof answer === 'string' ? readJson(answer, isAnswer) : answer
  const entries = (value as { verdicts?: unknown } | undefined | null)?.verdicts
  if (!Array.isArray(entries)) return []
  return entries.flatMap((entry: unknown) => {
    const fields = typeof entry === 'object' && entry !== null ? (entry as Record<string, unknown>) : {}
    const id = readText(fields.id)
    if (id === undefined) return []
    return [
      {
        id: id.trim(),
        verdict: readVerdict(fields.verdict),
        reason: readText(fields.reason) ?? '',
        exploit: readText(fields.exploit),
        fix: readText(fields.fix),
        severity: readSeverity(fields.severity),
      },
    ]
  })
}

const isAnswer = (value: unknown): boolean => Array.isArray((value as { verdicts?: unknown } | null)?.verdicts)

const readVerdict = (value: unknown): Verdict['verdict'] => {
  const word =
    typeof value === 'string'
      ? value
          .trim()
          .toLowerCase()
          .replace(/[\s_]+/g, '-')
      : ''
  if (/^(?:real|true(?:-positive)?|confirmed|yes)$/.test(word)) return 'real'
  return /^(?:false(?:-positive)?|no)$/.test(word) ? 'false-positive' : 'unsure'
}

/**
 * A candidate as a finding, with what the model says of it. It may raise a severity, never lower it; it may dismiss what a
 * rule guessed, with a reason, never what is certain: text in the code could talk it into that.
 */
export const judged = (candidate: Candidate, verdict: Verdict | undefined, mayDismiss: boolean): RawFinding => {
  const finding = asFinding(candidate)
  if (verdict === undefined) return finding
  if (verdict.verdict === 'false-positive') {
    const mayBe = mayDismiss && !candidate.certain && verdict.reason.trim() !== ''
    return mayBe ? { ...finding, dismissed: verdict.reason } : finding
  }
  if (verdict.verdict === 'unsure') return finding
  const raised = verdict.severity !== undefined && compareSeverity(verdict.severity, candidate.severity) > 0
  return {
    ...finding,
    severity: raised ? (verdict.severity ?? candidate.severity) : candidate.severity,
    confidence: Math.max(candidate.confidence, 0.9),
    exploit: verdict.exploit ?? candidate.exploit,
    fix: verdict.fix ?? candidate.fix,
  }
}

const asFinding = ({ certain: _, startLine, endLine, ...candidate }: Candidate): RawFinding => ({
  ...candidate,
  category: 'security',
  ...(startLine !== null && { startLine, endLine: endLine ?? startLine }),
})

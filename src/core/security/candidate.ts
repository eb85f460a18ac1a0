import type { Severity } from '../findings/finding.ts'

/** What a rule found: a finding to be, before the model has looked at it. */
export interface Candidate {
  rule: string
  cwe: string
  severity: Severity
  /** 0..1 */
  confidence: number
  path: string
  /** null: nowhere in what can be seen. */
  startLine: number | null
  endLine: number | null
  /** The lines, secrets already redacted. */
  quote: string
  title: string
  body: string
  exploit: string
  fix: string
  /** The model cannot talk it away: a checksum, or a published advisory, says so. */
  certain: boolean
}

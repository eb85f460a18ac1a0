export const severities = ['low', 'medium', 'high', 'critical'] as const
export type Severity = (typeof severities)[number]

export const categories = ['correctness', 'security', 'performance', 'tests', 'style', 'docs'] as const
export type Category = (typeof categories)[number]

/** What the model claims, by the result schema. */
export interface RawFinding {
  path: string
  /** Code copied from the file: the anchor. */
  quote: string
  startLine?: number | undefined
  endLine?: number | undefined
  severity: Severity
  category: Category
  /** 0..1 */
  confidence: number
  title: string
  body: string
  /** Replacement for exactly the anchored lines. */
  suggestion?: string | undefined
  /** Rule that found it (`js-eval`); absent when a model did. */
  rule?: string | undefined
  /** `CWE-89` */
  cwe?: string | undefined
  /** How an attacker gets from input to harm. Markdown. */
  exploit?: string | undefined
  /** How to mend it. Markdown. */
  fix?: string | undefined
  /** Why the model takes what a rule found for no danger: told, but it blocks nothing. */
  dismissed?: string | undefined
}

/** Where a finding ended up. `none` only in a dry run or below a threshold, and then it is counted as such. */
export type Published = 'inline' | 'file' | 'summary' | 'annotation' | 'none'

export interface Finding extends RawFinding {
  id: string
  /** Of content, not position: path + category + normalised quote + normalised title. 16 hex digits. */
  fingerprint: string
  side: 'LEFT' | 'RIGHT'
  published: Published
  url: string | null
  /** In the baseline: told, but it blocks nothing. */
  known?: true | undefined
}

/** -1, 0, 1 as `left` is less, equally or more severe than `right`. */
export const compareSeverity = (left: Severity, right: Severity): number =>
  Math.sign(severities.indexOf(left) - severities.indexOf(right))

/** Whether a finding counts for `fail-on`. */
export const isBlocking = (
  finding: Pick<Finding, 'severity' | 'known' | 'dismissed'>,
  failOn: Severity | 'none',
): boolean =>
  failOn !== 'none' &&
  finding.known !== true &&
  finding.dismissed === undefined &&
  compareSeverity(finding.severity, failOn) >= 0

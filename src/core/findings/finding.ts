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
}

/** -1, 0, 1 as `left` is less, equally or more severe than `right`. */
export const compareSeverity = (left: Severity, right: Severity): number =>
  Math.sign(severities.indexOf(left) - severities.indexOf(right))

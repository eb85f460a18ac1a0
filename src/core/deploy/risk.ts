import { type Severity, severities } from '../findings/finding.ts'

/** Why a deploy of a change is risky. */
export interface RiskReason {
  /** `migration`, `auth` ... of a rule; null: the model's. */
  id: string | null
  severity: Severity
  title: string
  /** Markdown; hostile where a model wrote it. */
  body: string
  /** Files that it is about, the first the most telling; hostile text. */
  paths: string[]
  /** What to look at once it is deployed. */
  watch: string[]
}

/** The worst of them. A change for which nothing speaks is `low`. */
export const riskOf = (reasons: readonly Pick<RiskReason, 'severity'>[]): Severity =>
  severities.findLast(severity => reasons.some(reason => reason.severity === severity)) ?? 'low'

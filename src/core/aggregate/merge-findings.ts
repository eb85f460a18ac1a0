import { compareSeverity, type RawFinding } from '../findings/finding.ts'
import { isSameFinding } from './same-finding.ts'

export interface MergedFinding {
  /** The best told of them, with what the others agree on. */
  finding: RawFinding
  /** Indexes of the legs that found it. */
  foundBy: number[]
}

/** Findings of several legs as one list: what is the same is told once, what more found is surer. */
export const mergeFindings = (legs: readonly (readonly RawFinding[])[]): MergedFinding[] => {
  const groups: { leg: number; finding: RawFinding }[][] = []
  for (const [leg, findings] of legs.entries()) {
    for (const finding of findings) {
      // One leg's own findings are different from each other: it would not have told them twice.
      const fitting = groups.find(
        group =>
          group.every(member => member.leg !== leg) && group.some(member => isSameFinding(member.finding, finding)),
      )
      if (fitting === undefined) groups.push([{ leg, finding }])
      else fitting.push({ leg, finding })
    }
  }
  return groups.map(group => ({
    finding: combine(group.map(({ finding }) => finding)),
    foundBy: group.map(({ leg }) => leg),
  }))
}

/** The text of the one that tells most; the severity most agree on (the higher of two); doubts multiplied. */
const combine = (findings: readonly RawFinding[]): RawFinding => {
  const best = findings.toSorted((a, b) => worth(b) - worth(a))[0] as RawFinding
  const suggestion =
    best.suggestion ?? findings.find(finding => finding.quote === best.quote && finding.suggestion)?.suggestion
  const doubt = findings.reduce((product, { confidence }) => product * (1 - Math.min(confidence, 0.99)), 1)
  return {
    ...best,
    severity: severityOf(findings),
    confidence: Math.round((1 - doubt) * 100) / 100,
    ...(suggestion === undefined ? {} : { suggestion }),
  }
}

const worth = ({ body, quote, suggestion, confidence }: RawFinding): number =>
  Math.min(body.length, 1500) + (quote === '' ? 0 : 400) + (suggestion === undefined ? 0 : 300) + confidence * 300

const severityOf = (findings: readonly RawFinding[]): RawFinding['severity'] => {
  const sorted = findings.map(({ severity }) => severity).toSorted(compareSeverity)
  return sorted[Math.floor(sorted.length / 2)] ?? 'medium'
}

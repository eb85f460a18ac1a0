import type { Severity } from '../findings/finding.ts'
import type { Candidate } from './candidate.ts'
import type { Ecosystem, LockedPackage } from './lockfiles/locked-package.ts'
import type { ScannedFile } from './scanned-file.ts'

/** A published weakness of a package that the repository uses. */
export interface Advisory {
  /** `GHSA-...`, `CVE-...` */
  id: string
  affected: Pick<LockedPackage, 'name' | 'version'> & { ecosystem: Ecosystem | string }
  severity: Severity
  summary: string
  /** `CWE-79` */
  cwe: string | null
  /** First version without it; null = not told. */
  fixedIn: string | null
  url: string | null
}

const words: Record<string, Severity> = {
  critical: 'critical',
  high: 'high',
  moderate: 'medium',
  medium: 'medium',
  low: 'low',
}

/** An advisory without a class is not taken for harmless. */
export const advisorySeverity = (word: unknown): Severity =>
  (typeof word === 'string' ? words[word.toLowerCase()] : undefined) ?? 'medium'

/** One candidate an advisory and package, at the line of the lock file that names it. */
export const advisoryCandidate = (advisory: Advisory, path: string, file: ScannedFile | undefined): Candidate => {
  const { affected, id, summary, severity, cwe, fixedIn, url } = advisory
  const line = file && lineOf(file, affected)
  const release = `${affected.name} ${affected.version}`
  return {
    rule: 'vulnerable-dependency',
    cwe: cwe ?? 'CWE-1395',
    severity,
    confidence: 0.95,
    path,
    startLine: line?.number ?? null,
    endLine: line?.number ?? null,
    quote: line?.text ?? '',
    title: `${release}: ${id}`,
    body: [summary, url ?? ''].filter(part => part !== '').join('\n\n'),
    exploit: `The advisory ${id} describes it; whether this repository calls the weak part was not decided by the advisory.`,
    fix:
      fixedIn === null
        ? `Replace ${affected.name}; no fixed version is named.`
        : `Update ${affected.name} to ${fixedIn} or later.`,
    certain: true,
  }
}

/** The line with the name, its version on it or on the next few; a new one if there is. */
const lineOf = ({ lines }: ScannedFile, { name, version }: Advisory['affected']) => {
  const found = lines.filter(
    (line, index) =>
      line.text.includes(name) &&
      lines.slice(index, index + 4).some(({ text, number }) => number - line.number < 4 && text.includes(version)),
  )
  return found.find(({ isNew }) => isNew) ?? found[0]
}

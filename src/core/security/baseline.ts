import { ConfigError } from '../errors.ts'
import type { Finding } from '../findings/finding.ts'

/** Known findings by fingerprint; the rest of an entry is for people. */
export type Baseline = ReadonlySet<string>

/** Reads a baseline file. Throws ConfigError when it is none: taken for empty it would block everything, silently. */
export const readBaseline = (text: string, path: string): Baseline => {
  try {
    const { schemaVersion, findings } = JSON.parse(text) as { schemaVersion?: unknown; findings?: unknown }
    if (schemaVersion === 1 && Array.isArray(findings)) {
      const fingerprints = findings.map((entry: { fingerprint?: unknown } | null) => entry?.fingerprint)
      if (fingerprints.every(value => typeof value === 'string')) return new Set(fingerprints)
    }
  } catch {
    // Said below.
  }
  throw new ConfigError('baseline', `${path} is no baseline of findings`, {
    hint: 'Write it anew with `claude-router security --full --update-baseline`.',
  })
}

/** The file for these findings, in a stable order, one a line, so that changes to it can be read. */
export const renderBaseline = (findings: readonly Finding[]): string => {
  const entries = new Map(
    findings.map(({ fingerprint, rule, cwe, path, title }) => [fingerprint, { fingerprint, rule, cwe, path, title }]),
  )
  const lines = [...entries.values()]
    .sort((a, b) => (`${a.path}\0${a.fingerprint}` < `${b.path}\0${b.fingerprint}` ? -1 : 1))
    .map(entry => `    ${JSON.stringify(entry)}`)
  return `{\n  "schemaVersion": 1,\n  "findings": [${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n  `}]\n}\n`
}

import type { Finding, Severity } from '../findings/finding.ts'
import { controlCharacters } from '../markdown/defuse-text.ts'
import type { SarifLevel, SarifRule } from './sarif.ts'

export const levels: Record<Severity, SarifLevel> = { critical: 'error', high: 'error', medium: 'warning', low: 'note' }

/** GitHub's classes: above 9 critical, 7 to 8.9 high, 4 to 6.9 medium, below low. */
const securitySeverity: Record<Severity, string> = { critical: '9.5', high: '8.0', medium: '5.5', low: '2.5' }

/**
 * GitHub takes the severity from the rule, not from the result; so one rule has one severity, which is part of its id:
 * `js-eval/high`, `security/cwe-89/critical`, `correctness/medium`.
 */
export const ruleId = ({ rule, category, cwe, severity }: Finding): string =>
  [rule ?? category, ...(rule === undefined && cwe !== undefined ? [cwe.toLowerCase()] : []), severity].join('/')

/** Of a rule, from the first finding that it has. */
export const sarifRule = (finding: Finding): SarifRule => {
  const { severity, category, cwe } = finding
  const title = finding.rule === undefined ? kindOf(finding) : finding.title
  const fix = finding.fix ?? 'See the message of each result.'
  const isSecurity = category === 'security'
  return {
    id: ruleId(finding),
    name: nameOf(finding),
    shortDescription: { text: cut(plain(title), 200) },
    fullDescription: { text: cut(plain(finding.rule === undefined ? title : finding.body || title), 1_000) },
    help: { text: cut(plain(fix), 2_000), markdown: cut(plain(fix), 2_000) },
    defaultConfiguration: { level: levels[severity] },
    properties: {
      tags: [category, ...(cwe === undefined ? [] : [cweTag(cwe)])],
      precision: finding.rule === undefined ? 'medium' : 'high',
      ...(isSecurity
        ? { 'security-severity': securitySeverity[severity] }
        : { 'problem.severity': problemSeverity[levels[severity]] }),
    },
  }
}

const problemSeverity: Record<SarifLevel, string> = { error: 'error', warning: 'warning', note: 'recommendation' }

const kindOf = ({ category, cwe }: Finding): string =>
  `${category.charAt(0).toUpperCase()}${category.slice(1)}${cwe === undefined ? '' : ` (${cwe})`}`

/** `external/cwe/cwe-089`, as CodeQL writes it and GitHub reads it. */
const cweTag = (cwe: string): string => `external/cwe/cwe-${cwe.replace(/\D/g, '').padStart(3, '0')}`

/** Pascal case, as SARIF wants names of rules. */
const nameOf = (finding: Finding): string =>
  ruleId(finding)
    .split(/[^A-Za-z0-9]+/)
    .map(part => part.charAt(0).toUpperCase() + part.slice(1))
    .join('')

/** Text that no viewer takes for a link, a placeholder or a control sequence. Line breaks stay. */
export const plain = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(controlCharacters, '')
    .replace(/\](?=[([])/g, ']\u200b')
    .replace(/\{(?=\d)/g, '{\u200b')
    .trim()

export const cut = (text: string, characters: number): string =>
  text.length <= characters ? text : `${text.slice(0, characters - 1)}…`

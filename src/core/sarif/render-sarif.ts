import { gzipSync } from 'node:zlib'
import { compareSeverity, type Finding } from '../findings/finding.ts'
import type { SarifLog, SarifNotification, SarifResult, SarifRule } from './sarif.ts'
import { cut, levels, plain, ruleId, sarifRule } from './sarif-rule.ts'

export interface SarifSubject {
  task: string
  /** `workflow/job`: analyses of two jobs do not replace each other. */
  key: string
  version: string
  /** `https://github.com/owner/name`; null outside GitHub. */
  repositoryUrl: string | null
  headSha: string | null
  /** The run was cut off. */
  incomplete: boolean
}

/** GitHub's limits of one upload. */
export const maxResults = 25_000
const maxGzippedBytes = 10_000_000

const base = '%SRCROOT%'

/**
 * Findings as SARIF 2.1.0, none suppressed, in an order that depends on nothing but themselves. What GitHub would refuse
 * (no file, over the limits) is counted in a notification.
 */
export const renderSarif = (findings: readonly Finding[], subject: SarifSubject): SarifLog => {
  const distinct = [...new Map(findings.map(finding => [finding.fingerprint, finding])).values()]
  const placed = distinct.filter(({ path }) => isInside(path)).toSorted(inOrder)
  for (let room = Math.min(maxResults, placed.length); ; room = Math.floor(room / 2)) {
    const log = assemble(placed.slice(0, room), subject, {
      without: distinct.length - placed.length,
      over: placed.length - room,
    })
    if (room === 0 || gzipSync(JSON.stringify(log)).length <= maxGzippedBytes) return log
  }
}

/** Worst first, so that what is cut off is the least. */
const inOrder = (a: Finding, b: Finding): number =>
  compareSeverity(b.severity, a.severity) ||
  byText(a.path, b.path) ||
  (a.startLine ?? 0) - (b.startLine ?? 0) ||
  byText(a.fingerprint, b.fingerprint)

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const assemble = (
  findings: readonly Finding[],
  { task, key, version, repositoryUrl, headSha, incomplete }: SarifSubject,
  left: { without: number; over: number },
): SarifLog => {
  const rules = rulesOf(findings)
  const indexes = new Map(rules.map(({ id }, index) => [id, index]))
  const notifications: SarifNotification[] = [
    ...(left.without > 0 ? [note(`${left.without} findings name no file and are not in this list.`)] : []),
    ...(left.over > 0 ? [note(`${left.over} findings, the least severe, are over GitHub's limits and left out.`)] : []),
    ...(incomplete ? [note('The run was cut off: there may be more.')] : []),
  ]
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Claude Router', semanticVersion: version, rules } },
        automationDetails: { id: `claude-router/${task}/${segment(key)}/` },
        originalUriBaseIds: { [base]: { description: { text: 'Top of the repository.' } } },
        ...(repositoryUrl !== null &&
          headSha !== null && { versionControlProvenance: [{ repositoryUri: repositoryUrl, revisionId: headSha }] }),
        invocations: [
          {
            executionSuccessful: true,
            ...(notifications.length > 0 && { toolExecutionNotifications: notifications }),
          },
        ],
        results: findings.map(finding => resultOf(finding, indexes.get(ruleId(finding)) ?? 0)),
        columnKind: 'utf16CodeUnits',
      },
    ],
  }
}

const note = (text: string): SarifNotification => ({ level: 'warning', message: { text } })

const segment = (key: string): string => key.replace(/[^\w.-]+/g, '-')

const rulesOf = (findings: readonly Finding[]): SarifRule[] => {
  const rules = new Map<string, SarifRule>()
  for (const finding of findings) if (!rules.has(ruleId(finding))) rules.set(ruleId(finding), sarifRule(finding))
  return [...rules.values()].sort((a, b) => byText(a.id, b.id))
}

const resultOf = (finding: Finding, ruleIndex: number): SarifResult => {
  const { startLine, endLine, side, quote, severity } = finding
  // A deleted line has no number in the head.
  const isThere = startLine !== undefined && side === 'RIGHT'
  return {
    ruleId: ruleId(finding),
    ruleIndex,
    level: levels[severity],
    message: { text: messageOf(finding) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(finding.path), uriBaseId: base },
          region: {
            startLine: isThere ? startLine : 1,
            ...(isThere && endLine !== undefined && endLine > startLine && { endLine }),
            ...(isThere && quote.trim() !== '' && { snippet: { text: cut(quote, 2_000) } }),
          },
        },
      },
    ],
    // The one that GitHub matches alerts by.
    partialFingerprints: {
      primaryLocationLineHash: `${finding.fingerprint}:1`,
      'claudeRouter/v1': finding.fingerprint,
    },
    ...(finding.known === true && { baselineState: 'unchanged' as const }),
    properties: { severity, confidence: finding.confidence, ...(finding.cwe !== undefined && { cwe: finding.cwe }) },
  }
}

const messageOf = (finding: Finding): string => {
  const parts = [
    sentence(finding.title),
    finding.body,
    finding.exploit === undefined ? '' : `Exploit path: ${finding.exploit}`,
    finding.fix === undefined ? '' : `Fix: ${finding.fix}`,
    finding.dismissed === undefined ? '' : `The model takes it for no danger: ${finding.dismissed}`,
  ]
  return cut(plain(parts.filter(part => part.trim() !== '').join('\n\n')), 8_000)
}

/** GitHub shows the first sentence as the title. */
const sentence = (title: string): string => (/[.!?]$/.test(title.trim()) ? title.trim() : `${title.trim()}.`)

const isInside = (path: string): boolean => path !== '' && !path.split('/').includes('..')

const uriOf = (path: string): string =>
  path
    .toWellFormed()
    .split('/')
    .filter(part => part !== '' && part !== '.')
    .map(encodeURIComponent)
    .join('/')

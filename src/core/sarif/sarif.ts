/**
 * What we write of SARIF 2.1.0 (docs.oasis-open.org/sarif/sarif/v2.1.0), with the properties that GitHub's code scanning
 * reads (docs.github.com: "SARIF support for code scanning").
 */
export interface SarifLog {
  $schema: string
  version: '2.1.0'
  runs: SarifRun[]
}

interface SarifRun {
  tool: { driver: { name: string; semanticVersion: string; rules: SarifRule[] } }
  /** GitHub's category of the analysis is what stands before the last slash. */
  automationDetails: { id: string }
  originalUriBaseIds: Record<string, { description: { text: string } }>
  versionControlProvenance?: { repositoryUri: string; revisionId: string }[]
  invocations: { executionSuccessful: boolean; toolExecutionNotifications?: SarifNotification[] }[]
  results: SarifResult[]
  columnKind: 'utf16CodeUnits'
}

export type SarifLevel = 'error' | 'warning' | 'note'

export interface SarifNotification {
  level: SarifLevel
  message: { text: string }
}

export interface SarifRule {
  id: string
  name: string
  shortDescription: { text: string }
  fullDescription: { text: string }
  help: { text: string; markdown: string }
  defaultConfiguration: { level: SarifLevel }
  properties: Record<string, string | string[]>
}

export interface SarifResult {
  ruleId: string
  ruleIndex: number
  level: SarifLevel
  message: { text: string }
  locations: {
    physicalLocation: {
      artifactLocation: { uri: string; uriBaseId: string }
      region: { startLine: number; endLine?: number; snippet?: { text: string } }
    }
  }[]
  partialFingerprints: Record<string, string>
  baselineState?: 'unchanged'
  properties: Record<string, string | number>
}

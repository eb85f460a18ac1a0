import { severities } from '../findings/finding.ts'
import { codeFence, codeSpan } from '../markdown/code.ts'
import { defuse, defuseInline } from '../markdown/defuse.ts'
import type { RunResult } from '../result.ts'
import { formatDuration, formatUsd } from './money.ts'

/** A review as a Markdown document: worst finding first, each with its place, its code and the way to mend it. */
export const renderReport = (result: RunResult): string => {
  const sorted = [...result.findings].sort((a, b) => severities.indexOf(b.severity) - severities.indexOf(a.severity))
  const findings = sorted.map(finding => {
    const lines =
      finding.startLine === undefined
        ? ''
        : `:${finding.startLine}${finding.endLine === undefined || finding.endLine === finding.startLine ? '' : `-${finding.endLine}`}`
    return [
      `## ${finding.severity}: ${defuseInline(finding.title)}`,
      codeSpan(`${finding.path}${lines}`),
      finding.quote === '' ? '' : codeFence(finding.quote),
      finding.cwe ?? '',
      defuse(finding.body),
      finding.exploit === undefined ? '' : `**Exploit path.** ${defuse(finding.exploit)}`,
      finding.fix === undefined ? '' : `**Fix.** ${defuse(finding.fix)}`,
      finding.dismissed === undefined ? '' : `**The model takes it for no danger:** ${defuse(finding.dismissed)}`,
      finding.known === true ? 'It is in the baseline.' : '',
      finding.suggestion === undefined ? '' : `Suggested:\n\n${codeFence(finding.suggestion)}`,
    ]
      .filter(part => part !== '')
      .join('\n\n')
  })
  const cost = result.costUsd === null ? 'unpriced' : formatUsd(result.costUsd)
  const models = result.models.map(use => `${use.provider}/${use.model}`).join(', ')
  return [
    result.task === 'security' ? '# Security' : '# Review',
    defuse(result.summary),
    findings.length === 0 && result.outcome === 'clean' ? 'Nothing was found.' : '',
    ...findings,
    `---\n\n${result.findings.length} findings · ${models || 'no model was asked'} · ${cost} · ${formatDuration(result.durationMs)}`,
  ]
    .filter(part => part !== '')
    .join('\n\n')
}

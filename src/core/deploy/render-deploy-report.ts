import type { Severity } from '../findings/finding.ts'
import { severities } from '../findings/finding.ts'
import { codeFence, codeSpan } from '../markdown/code.ts'
import { defuse, defuseInline } from '../markdown/defuse.ts'
import type { DeployAnswer } from './deploy-answer.ts'
import type { RiskReason } from './risk.ts'
import type { RollbackStep } from './rollback-plan.ts'

export interface DeployReport {
  /** null: only the way back was asked for. */
  risk: Severity | null
  reasons: readonly RiskReason[]
  /** null: no model was asked, or it gave nothing. */
  answer: DeployAnswer | null
  rollback: readonly RollbackStep[]
  /** Markdown, safe: an override, what was not looked at. */
  notes: readonly string[]
  allowedHosts: readonly string[]
}

const maxPaths = 5

/** Safe Markdown, without a heading: sentence, reasons, blast radius, what to watch, the way back. */
export const renderDeployReport = ({ risk, reasons, answer, rollback, notes, allowedHosts }: DeployReport): string => {
  const options = { allowedHosts }
  const sorted = reasons.toSorted((a, b) => severities.indexOf(b.severity) - severities.indexOf(a.severity))
  const watch = [
    ...new Set([
      ...sorted.flatMap(reason => reason.watch),
      ...(answer?.watch ?? []).map(text => defuseInline(text, options)),
    ]),
  ]
  const steps = rollback.map(({ text, commands }, index) =>
    [`${index + 1}. ${text}`, commands.length === 0 ? '' : indent(codeFence(commands.join('\n'), 'sh'))]
      .filter(part => part !== '')
      .join('\n\n'),
  )
  const heed = (answer?.rollback ?? []).map(text => `- ${defuseInline(text, options)}`)
  return [
    risk === null ? '' : `**Risk of the deploy: ${risk}**`,
    ...notes,
    risk === null ? '' : defuse(answer?.summary ?? '', options),
    risk !== null && reasons.length === 0 ? 'Nothing that rules know as risky is in this change.' : '',
    risk === null ? '' : sorted.map(reason => renderReason(reason, options)).join('\n'),
    risk === null || !answer?.blastRadius ? '' : `**Blast radius.** ${defuse(answer.blastRadius, options)}`,
    risk === null || watch.length === 0
      ? ''
      : `**Watch after the deploy**\n\n${watch.map(text => `- [ ] ${text}`).join('\n')}`,
    steps.length === 0 ? '' : `**The way back**\n\n${steps.join('\n')}`,
    steps.length === 0 || heed.length === 0 ? '' : heed.join('\n'),
  ]
    .filter(part => part.trim() !== '')
    .join('\n\n')
}

const renderReason = (
  { id, severity, title, body, paths }: RiskReason,
  options: { allowedHosts: readonly string[] },
): string => {
  const shown = paths.slice(0, maxPaths).map(codeSpan)
  const more = paths.length > maxPaths ? ` and ${paths.length - maxPaths} more` : ''
  const where = shown.length === 0 ? '' : ` (${shown.join(', ')}${more})`
  const said =
    id === null
      ? `${defuseInline(title, options)}** ${defuseInline(body, options)}`
      : `${defuseInline(title)}** ${body}`
  return `- **${severity}: ${said}${where}${id === null ? ' _(the model)_' : ''}`
}

const indent = (text: string): string =>
  text
    .split('\n')
    .map(line => `   ${line}`)
    .join('\n')

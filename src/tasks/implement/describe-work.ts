import type { AgentResult } from '../../agent/agent.ts'
import { codeSpan } from '../../core/markdown/code.ts'
import { formatUsd } from '../../core/report/money.ts'
import { type Checked, isGreen } from './check-work.ts'
import { said, shownOutput } from './progress-comment.ts'

export interface WorkDone {
  result: AgentResult
  checked: Checked
  turns: number
  /** USD; null = a model without a price was asked. */
  costUsd: number | null
  /** Trusted sentences. */
  notes: readonly string[]
}

/** What was done, what was not, how it was checked, what it cost: Markdown, hostile parts defused. */
export const describeWork = ({ result, checked, turns, costUsd, notes }: WorkDone, serverUrl: string): string => {
  const { done, notDone } = saidBy(result)
  const list = notes.map(note => `- ${note}`).join('\n')
  return [
    said(done, serverUrl),
    notDone === '' ? '' : `**Not done:** ${said(notDone, serverUrl)}`,
    describeChecks(checked),
    result.end === 'completed' ? '' : `_Incomplete: ${said(result.message, serverUrl)}_`,
    list === '' ? '' : `**Please note**\n\n${list}`,
    `_${costUsd === null ? 'Cost not known (a model without a price)' : `Cost: ${formatUsd(costUsd)}`}, ${turns} turns of the agent._`,
  ]
    .filter(part => part !== '')
    .join('\n\n')
}

/** By the schema where the model kept to it, else what it said. */
const saidBy = ({ structuredOutput, text }: AgentResult): { done: string; notDone: string } => {
  const given = (structuredOutput ?? {}) as { done?: unknown; notDone?: unknown }
  return {
    done: typeof given.done === 'string' && given.done.trim() !== '' ? given.done : text,
    notDone: typeof given.notDone === 'string' ? given.notDone.trim() : '',
  }
}

const describeChecks = ({ command, run, redBefore }: Checked): string => {
  if (command === null) return '**Checks:** the project has no test command that could be found, so nothing was run.'
  const name = codeSpan(command.commandLine.replaceAll('`', "'"))
  if (run === null) return `**Checks:** ${name} was not run.`
  if (isGreen(run)) return `**Checks:** ${name} passes.`
  const how = run.timedOut ? 'did not end in time' : `fails with exit code ${run.exitCode}`
  const before = redBefore ? ' It does so without this change as well, so it says nothing of the change.' : ''
  return `**Checks:** ${name} ${how}.${before}\n\n${shownOutput(run.output)}`
}

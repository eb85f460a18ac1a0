import type { AgentEnd } from './agent.ts'
import type { ProcessEnd, RunRecord } from './outcome.ts'
import { firstLine, singleLine } from './single-line.ts'

/** One or two sentences for a person: what happened and what to do. What models and programs said is quoted in one line. */
export const explainEnd = (
  end: Exclude<AgentEnd, 'completed'>,
  record: RunRecord,
  ended: ProcessEnd,
  asked: { maxTurns: number; timeoutMs: number },
): string => {
  const said = saidOf(record, ended)
  const quoted = said ? `: ${said}` : ''
  switch (end) {
    case 'api_error':
      return `The model could not be reached${quoted}. See the proxy's log for the provider's answers; another provider or \`routing.fallback\` may help.`
    case 'budget':
      return `The budget refused a request${quoted}. Raise it, or wait until its period is over.`
    case 'context_overflow':
      return `The conversation outgrew the model's context window${quoted}. Use a model with a larger window (\`routing.longContext\`), or give it less to read.`
    case 'max_turns':
      return `The agent was not done after ${asked.maxTurns} turns. Raise \`max-turns\`, or ask for less at once.`
    case 'max_budget':
      return `Claude Code stopped at its own spending limit (--max-budget-usd)${quoted}. Remove the flag: the router keeps the budget, with real prices.`
    case 'no_structured_output':
      return 'The model answered, but not in the required form. Models that are good at calling tools do better.'
    case 'empty_result':
      return 'The model gave an empty answer. Try again, or use another model.'
    case 'execution_error':
      return `Claude Code failed${exitText(ended)}${quoted}. If it happens again, the transcript shows where.`
    case 'usage_error':
      return `Claude Code did not accept how it was started${exitText(ended)}${quoted}. Check \`claude-args\`, \`mcp-config\` and \`claude-code-version\`.`
    case 'timed_out':
      return `The agent was stopped at the time limit of ${durationText(asked.timeoutMs)}${retryText(record)}. Raise \`timeout-minutes\`, or ask for less at once.`
    case 'cancelled':
      return 'The agent was stopped because the run was cancelled.'
    case 'killed':
      return `Claude Code ended before it had a result${exitText(ended)}${quoted}. Something outside stopped it; the machine may be short of memory.`
    case 'not_started':
      return `Claude Code could not be started: ${singleLine(ended.startError ?? '', 300)}. Check the binary and the working directory.`
  }
}

const saidOf = ({ result, lastRetry }: RunRecord, { stderrTail }: ProcessEnd): string => {
  if (result) {
    const reported = firstLine(result.errors.find(error => error.trim() !== '') ?? result.text, 1000)
    return withoutEnd(singleLine(withoutAdvice(reported), 300))
  }
  if (lastRetry)
    return singleLine(
      `the last answer of the model was ${[lastRetry.status, lastRetry.error].filter(Boolean).join(' ')}`,
      200,
    )
  return withoutEnd(singleLine(stderrTail.trim().split('\n').slice(-3).join(' '), 300))
}

/** What Claude Code adds to an API error is meant for whoever sits before it, and here leads astray. */
const withoutAdvice = (text: string): string =>
  text
    .replace(/^Failed to authenticate\. /, '')
    .replace(/ This is a server-side issue, usually temporary.*$/, '')
    .replace(/ Run --model to pick a different model\.$/, '')

const withoutEnd = (text: string): string => text.replace(/[.\s]+$/, '')

const exitText = ({ signal, exitCode }: ProcessEnd): string =>
  signal ? ` (${signal})` : exitCode === null ? '' : ` (exit code ${exitCode})`

const retryText = ({ lastRetry }: RunRecord): string =>
  lastRetry
    ? singleLine(` while waiting for the model (${[lastRetry.status, lastRetry.error].filter(Boolean).join(' ')})`, 120)
    : ''

const durationText = (durationMs: number): string => {
  const seconds = Math.round(durationMs / 1000)
  return seconds < 120
    ? `${durationMs < 10_000 ? durationMs / 1000 : seconds} s`
    : `${Math.round(seconds / 6) / 10} minutes`
}

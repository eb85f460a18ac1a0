import type { AgentEnd, AgentResult } from '../agent/agent.ts'
import type { Outcome } from '../core/result.ts'

/** Ends at which what there is may still be worth showing: the run was cut off, not refused. */
const cutOff: ReadonlySet<AgentEnd> = new Set(['max_turns', 'timed_out', 'budget', 'max_budget'])

/** Outcome, code and reason of a run that did not complete. `hasResult`: something usable came of it. */
export const failureOf = (
  result: AgentResult,
  hasResult: boolean,
): { outcome: Outcome; code: string | null; reason: string | null } => {
  if (result.end === 'completed') return { outcome: 'clean', code: null, reason: null }
  const outcome = hasResult && cutOff.has(result.end) ? 'partial' : 'failed'
  return { outcome, code: result.end, reason: result.message }
}

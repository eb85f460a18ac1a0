import type { AgentResult } from '../agent/agent.ts'

/**
 * What the agent has read may hold a secret: it must not be posted. A suggestion that held one is left out: with a hole
 * in it, one click would break the code.
 */
export const redactAnswer = (result: AgentResult, redactAll: <T extends object>(value: T) => T): AgentResult => {
  const redacted = redactAll(result)
  return { ...redacted, structuredOutput: withoutHoles(result.structuredOutput, redacted.structuredOutput) }
}

const withoutHoles = (before: unknown, after: unknown): unknown => {
  if (Array.isArray(after)) return after.map((item, index) => withoutHoles((before as unknown[])[index], item))
  if (typeof after !== 'object' || after === null) return after
  const original = before as Record<string, unknown>
  return Object.fromEntries(
    Object.entries(after).flatMap(([name, item]) =>
      name === 'suggestion' && item !== original[name] ? [] : [[name, withoutHoles(original[name], item)]],
    ),
  )
}

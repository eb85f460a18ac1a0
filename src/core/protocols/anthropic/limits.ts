import type { CallContext } from '../protocol.ts'

/** The largest `max_tokens` the upstream accepts, if anyone knows. */
export const outputLimit = ({ quirks, model }: CallContext): number | undefined => {
  const limits = [quirks.maxOutputTokens, model.maxOutputTokens].filter(limit => limit !== undefined)
  return limits.length > 0 ? Math.min(...limits) : undefined
}

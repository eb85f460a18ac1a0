import type { RouteDecision } from '../core/routing/route.ts'
import type { Course } from './failover.ts'
import { headerValue } from './reply.ts'

/** Limits that Anthropic tells its clients of; passed on because they are true. */
const isLimitHeader = (name: string): boolean => name.startsWith('anthropic-ratelimit-')

/** Who served a request, by which rule, in how many calls. */
export const answerHeaders = (
  requestId: string,
  decision: RouteDecision,
  { target, attempts, cache }: Course,
  upstreamHeaders: Record<string, string>,
): Record<string, string> => {
  const headers: Record<string, string> = {
    'request-id': requestId,
    'x-claude-router-provider': headerValue(target.provider.id),
    'x-claude-router-model': headerValue(target.model.id),
    'x-claude-router-rule': headerValue(decision.rule),
    'x-claude-router-attempts': String(attempts),
    'x-claude-router-cache': cache,
  }
  for (const [name, value] of Object.entries(upstreamHeaders)) if (isLimitHeader(name)) headers[name] = value
  return headers
}

import { UpstreamError, type UpstreamFailure } from '../errors.ts'
import { classifyUpstreamError } from '../protocols/classify/classify-upstream-error.ts'
import { errorParts } from '../protocols/classify/error-parts.ts'
import { overflowOf } from '../protocols/classify/overflow.ts'
import { quote } from '../protocols/classify/quote.ts'
import { retryAfterMs } from '../protocols/classify/retry-after.ts'

/** One row of what a provider means by an error, where that differs from what the shared table says: all conditions must hold. */
export interface ErrorRule {
  failure: UpstreamFailure
  status?: number | number[]
  /** Against every code, type and status in the body, in lower case. */
  code?: RegExp
  /** Against the message. */
  text?: RegExp
  /** What the user can do about it. */
  hint?: string
}

const matches = (rule: ErrorRule, status: number, codes: string, message: string): boolean => {
  if (rule.status !== undefined && ![rule.status].flat().includes(status)) return false
  if (rule.code !== undefined && !rule.code.test(codes)) return false
  return rule.text === undefined || rule.text.test(message)
}

/**
 * A provider's `classifyError` from rows, first match wins; where none does, the shared table reads the answer, whichever
 * protocol it came over: a vendor's Anthropic endpoint has that vendor's codes too. Of a refused key nothing is quoted.
 */
export const classifyByRules =
  (rules: ErrorRule[]) =>
  (status: number, body: unknown, headers: Record<string, string>): UpstreamError => {
    const { codes, message, details } = errorParts(body)
    const rule = rules.find(candidate => matches(candidate, status, codes, message))
    if (rule === undefined) return classifyUpstreamError({ status, body, headers })
    const words =
      rule.failure === 'auth' ? 'it refuses the API key' : quote(message) || `HTTP ${status} without a reason`
    return new UpstreamError(rule.failure, words, {
      status,
      retryAfterMs: retryAfterMs({ headers, details, message }),
      overflow: rule.failure === 'context_overflow' ? overflowOf(`${message} ${codes}`, details) : undefined,
      hint: rule.hint,
    })
  }

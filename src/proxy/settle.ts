import { costUsd } from '../core/budget/cost.ts'
import { BudgetError, RequestError, UpstreamError } from '../core/errors.ts'
import type { LedgerEntry } from '../core/ledger.ts'
import type { UsageMeter } from '../core/messages/usage-meter.ts'
import type { RouteFacts } from '../core/routing/facts.ts'
import type { ProxyContext } from './context.ts'
import type { Course } from './failover.ts'

/** What is known at the end of a request. */
export interface Settlement {
  requestId: string
  startedAt: number
  firstTokenAt?: number | undefined
  rule: string
  stream: boolean
  facts: RouteFacts
  course: Course
  /** Absent when no answer was begun. */
  usage?: UsageMeter | undefined
  /** What ended it before its end. */
  error?: unknown
  aborted: boolean
}

/** Tokens and money of one answer. */
export const billOf = (usage: UsageMeter, { target }: Course, facts: RouteFacts) => {
  const tokens = usage.total(() => facts.contextTokens)
  return { tokens, costUsd: costUsd(tokens, target.model.pricing, new Date()) }
}

/** Writes the request into the ledger and the log. */
export const settle = ({ ledger, log }: ProxyContext, done: Settlement): void => {
  const now = performance.now()
  const { provider, model } = done.course.target
  const bill = done.usage ? billOf(done.usage, done.course, done.facts) : undefined
  const status = done.aborted ? 'aborted' : done.error === undefined ? 'ok' : 'error'
  const failure = done.aborted ? 'client' : failureOf(done.error)
  const entry: LedgerEntry = {
    at: new Date().toISOString(),
    requestId: done.requestId,
    provider: provider.id,
    model: model.id,
    rule: done.rule,
    status,
    ...(failure ? { failure } : {}),
    stream: done.stream,
    attempts: done.course.attempts,
    inputTokens: bill?.tokens.inputTokens ?? 0,
    outputTokens: bill?.tokens.outputTokens ?? 0,
    cacheReadTokens: bill?.tokens.cacheReadTokens ?? 0,
    cacheWriteTokens: bill?.tokens.cacheWriteTokens ?? 0,
    ...(bill?.tokens.estimated ? { estimated: true } : {}),
    costUsd: bill ? bill.costUsd : 0,
    durationMs: Math.round(now - done.startedAt),
    ...(done.firstTokenAt === undefined ? {} : { firstTokenMs: Math.round(done.firstTokenAt - done.startedAt) }),
  }
  ledger.append(entry)
  log.api(
    `${entry.provider}/${entry.model} ${status}${failure ? ` (${failure})` : ''} in ${entry.durationMs} ms: ` +
      `${entry.inputTokens + entry.cacheReadTokens + entry.cacheWriteTokens} tokens in, ${entry.outputTokens} out` +
      `${entry.costUsd === null ? ', unpriced' : `, $${entry.costUsd.toFixed(4)}`} [${entry.requestId}]`,
  )
}

const failureOf = (error: unknown): LedgerEntry['failure'] => {
  if (error instanceof UpstreamError) return error.failure
  if (error instanceof BudgetError) return 'budget'
  return error instanceof RequestError ? 'client' : undefined
}

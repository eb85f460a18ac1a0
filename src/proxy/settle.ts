import { type BilledTokens, costUsd } from '../core/budget/cost.ts'
import { BudgetError, RequestError, UpstreamError } from '../core/errors.ts'
import type { LedgerEntry } from '../core/ledger.ts'
import type { UsageMeter } from '../core/messages/usage-meter.ts'
import type { ProxyConfig } from '../core/proxy-config.ts'
import type { RouteFacts } from '../core/routing/facts.ts'
import type { RouteDecision } from '../core/routing/route.ts'
import type { Answer } from './attempt.ts'
import type { CacheHit } from './cache/response-cache.ts'
import type { ProxyContext } from './context.ts'
import type { Course } from './failover.ts'
import type { RequestTrace } from './trace/trace.ts'

/** What is known at the end of a request. */
export interface Settlement {
  requestId: string
  startedAt: number
  /** Waited for a place and the money. */
  queuedMs: number
  firstTokenAt?: number | undefined
  decision: RouteDecision
  stream: boolean
  facts: RouteFacts
  course: Course
  /** Absent when none was begun. */
  answer: Answer | undefined
  hit: CacheHit | undefined
  /** What ended it before its end. */
  error?: unknown
  aborted: boolean
  trace: RequestTrace
}

/** Tokens and money of one answer; one from the cache costs neither. */
export const billOf = (answer: Answer, { target, cache }: Course, facts: RouteFacts): Bill => {
  if (cache === 'hit') return { tokens: noTokens, costUsd: 0 }
  const tokens = usageOf(answer).total(() => facts.contextTokens)
  return { tokens, costUsd: costUsd(tokens, target.model.pricing, new Date()) }
}

interface Bill {
  tokens: BilledTokens & { estimated: boolean }
  costUsd: number | null
}

const noTokens = { inputTokens: 0, outputTokens: 0, cacheReadTokens: 0, cacheWriteTokens: 0, estimated: false }

const usageOf = (answer: Answer): UsageMeter => (answer.kind === 'stream' ? answer.relay.usage : answer.usage)

/** Writes the request into the ledger and the log, and tells whoever measures. */
export const settle = ({ ledger, log, config, engine }: ProxyContext, done: Settlement): LedgerEntry => {
  const entry = entryOf(done, config)
  const alerts = engine.monitor.observe(entry)
  ledger.append(alerts ? { ...entry, alerts } : entry)
  log.api(lineOf(entry, done))
  done.trace.end(entry)
  return entry
}

const entryOf = (done: Settlement, { run }: ProxyConfig): LedgerEntry => {
  const { course, hit } = done
  const bill = done.answer && billOf(done.answer, course, done.facts)
  const { inputTokens, outputTokens, cacheReadTokens, cacheWriteTokens, estimated } = bill?.tokens ?? noTokens
  const failure = done.aborted ? 'client' : failureOf(done.error)
  return {
    at: new Date().toISOString(),
    requestId: done.requestId,
    provider: course.target.provider.id,
    model: course.target.model.id,
    rule: done.decision.rule,
    status: done.aborted ? 'aborted' : done.error === undefined ? 'ok' : 'error',
    ...(failure ? { failure } : {}),
    stream: done.stream,
    attempts: course.attempts,
    ...(course.failovers ? { failovers: course.failovers } : {}),
    ...{ inputTokens, outputTokens, cacheReadTokens, cacheWriteTokens },
    ...(estimated ? { estimated } : {}),
    costUsd: bill ? bill.costUsd : 0,
    ...(run ? { task: run.task } : {}),
    ...(course.cache === 'bypass' ? {} : { cache: course.cache }),
    ...(hit ? { savedUsd: hit.savedUsd } : {}),
    ...(done.queuedMs >= 1 ? { queuedMs: Math.round(done.queuedMs) } : {}),
    durationMs: Math.round(performance.now() - done.startedAt),
    ...(done.firstTokenAt === undefined ? {} : { firstTokenMs: Math.round(done.firstTokenAt - done.startedAt) }),
  }
}

const lineOf = (entry: LedgerEntry, { hit, trace }: Settlement): string => {
  const failure = entry.failure ? ` (${entry.failure})` : ''
  const tokensIn = entry.inputTokens + entry.cacheReadTokens + entry.cacheWriteTokens
  const cost = entry.costUsd === null ? 'unpriced' : `$${entry.costUsd.toFixed(4)}`
  return (
    `${entry.provider}/${entry.model} ${entry.status}${failure}${hit ? ' from the cache' : ''} in ${entry.durationMs} ms: ` +
    `${tokensIn} tokens in, ${entry.outputTokens} out, ${cost}${trace.timings()} [${entry.requestId}]`
  )
}

const failureOf = (error: unknown): LedgerEntry['failure'] => {
  if (error instanceof UpstreamError) return error.failure
  if (error instanceof BudgetError) return 'budget'
  return error instanceof RequestError ? 'client' : undefined
}

import { BudgetError, RequestError, UpstreamError } from '../core/errors.ts'
import { readRawRequest } from '../core/messages/raw-request.ts'
import { requireFields } from '../core/messages/validate.ts'
import { factsOf, type RouteFacts } from '../core/routing/facts.ts'
import { type RouteDecision, route } from '../core/routing/route.ts'
import { type Target, targetName } from '../core/routing/target.ts'
import { type Admitted, admit } from './admit.ts'
import { answerHeaders } from './answer-headers.ts'
import type { Answer } from './attempt.ts'
import { clientSays } from './client-says.ts'
import { openClientStream } from './client-stream.ts'
import type { ProxyContext } from './context.ts'
import type { Exchange } from './exchange.ts'
import { type Course, failover } from './failover.ts'
import { hangUp } from './hang-up.ts'
import { holdBody } from './hold-body.ts'
import { keepAnswer } from './keep-answer.ts'
import { readBody } from './read-body.ts'
import { sendError, sendJson } from './reply.ts'
import { writeStream } from './respond.ts'
import { billOf, settle } from './settle.ts'

const defaultPingMs = 15_000

/**
 * POST /v1/messages, from the first byte to the ledger: parse, facts, route, admit (stops, cache, place, money), failover,
 * respond, settle. The ledger has the request before the client has the end of its answer.
 */
export const handleMessages = async (context: ProxyContext, exchange: Exchange): Promise<void> => {
  const startedAt = performance.now()
  const { request, response, requestId } = exchange
  if (context.engine.memory) await holdBody(context.engine.memory, exchange)
  const raw = readRawRequest(await readBody(request))
  const { model, stream, maxTokens } = requireFields(raw, { maxTokens: true })
  const trace = context.trace.begin({ requestId, startedAt, headers: request.headers, bytes: raw.bytes.length, model })
  trace.mark('parse')
  const facts = factsOf(raw, model, request.headers)
  const says = clientSays(request.headers, raw, facts, stream)
  const routed = route(facts, context.engine.table)
  const decision = routed instanceof Promise ? await routed : routed
  const course = courseOf(context, decision, says.sessionId, facts)
  tellRoute(context, model, decision, course, requestId)
  trace.routed(decision, course.targets)
  trace.mark('route')

  const client = hangUp(response, context.config.timeouts.requestMs)
  const headers = (upstreamHeaders: Record<string, string> = {}) =>
    answerHeaders(requestId, decision, course, upstreamHeaders)
  const output = stream
    ? openClientStream(response, {
        headers: () => headers(answer?.upstreamHeaders),
        requestId,
        redact: context.redact,
        pingMs: context.config.timeouts.pingMs ?? defaultPingMs,
      })
    : undefined
  let admitted: Admitted | undefined
  let answer: Answer | undefined
  let firstTokenAt: number | undefined
  let queuedMs = 0
  let error: unknown
  let finish = (): void => output?.end()
  try {
    const { signal, onCall } = client
    const { targets } = course
    const askedAt = performance.now()
    admitted = await admit(context, {
      raw,
      facts,
      says,
      requestId,
      maxTokens,
      targets,
      signal,
      headers: request.headers,
    })
    queuedMs = performance.now() - askedAt
    trace.mark('queue')
    course.cache = admitted.answer ? 'hit' : admitted.lookup ? 'miss' : 'bypass'
    answer = admitted.answer ?? (await failover(context, { ...admitted, facts, says, course, trace, signal, onCall }))
    firstTokenAt = performance.now()
    trace.mark('firstToken')
    const keep = keepAnswer(admitted.lookup, answer)
    if (output) await writeStream(output, answer, keep.heard)
    const { costUsd } = billOf(answer, course, facts)
    if (!output)
      finish = endWithMessage(exchange, answer, { ...headers(answer.upstreamHeaders), ...costHeader(costUsd) })
    keep.done(course.target, costUsd)
  } catch (thrown) {
    error = client.reason() ?? thrown
    const told = error
    if (!isExpected(told)) context.log.error(`request ${requestId}: ${stackOf(told)}`)
    finish = () =>
      output?.begun
        ? output.fail(told)
        : sendError(response, told, requestId, context.redact, headers(answer?.upstreamHeaders))
  }
  client.release()
  if (answer?.kind === 'stream') observeStream(context, course, answer, firstTokenAt, client.gone(), error)
  course.leave?.()
  admitted?.leave?.()
  const aborted = client.gone()
  const hit = admitted?.lookup?.hit
  const entry = settle(context, {
    requestId,
    startedAt,
    queuedMs,
    firstTokenAt,
    decision,
    stream,
    facts,
    course,
    answer,
    hit,
    error,
    aborted,
    trace,
  })
  void admitted?.grant?.settle(entry.costUsd)
  if (aborted) return
  await context.ledger.written()
  finish()
}

/** Whether it came to its end; a client that leaves says nothing of the provider. */
const observeStream = (
  { engine: { health } }: ProxyContext,
  { target, key, firstTokenMs = 0 }: Course,
  { relay }: Extract<Answer, { kind: 'stream' }>,
  firstTokenAt = performance.now(),
  isGone: boolean,
  error: unknown,
): void => {
  if (key === undefined) return
  const measured = {
    target,
    key,
    firstTokenMs,
    outputTokens: relay.usage.total(() => 0).outputTokens,
    streamMs: performance.now() - firstTokenAt,
  }
  if (isGone) health.observe({ ...measured, abandoned: true })
  else if (error instanceof UpstreamError) health.observe({ ...measured, error, begun: true })
  else health.observe(measured)
}

/** The decision's targets in the order of strategy and health. */
const courseOf = (
  { engine: { health, monitor } }: ProxyContext,
  decision: RouteDecision,
  sessionId: string | undefined,
  facts: RouteFacts,
): Course => {
  const { preferFast } = monitor.modes()
  const asker = { sessionId, preferFast, inputTokens: decision.targets.length > 1 ? facts.contextTokens : 0 }
  const targets = health.order(decision, asker)
  return { target: targets[0] as Target, targets, attempts: 0, cache: 'bypass' }
}

const tellRoute = (
  { log }: ProxyContext,
  model: string,
  decision: RouteDecision,
  { target }: Course,
  requestId: string,
): void => {
  if (decision.warning) log.warn(`${decision.warning}: ${targetName(target)} is used instead`)
  log.router(`${model} -> ${targetName(target)} (${decision.rule}: ${decision.reason}) [${requestId}]`)
}

/** A message in one piece is sent last of all: with it the client has its whole answer. */
const endWithMessage =
  ({ response }: Exchange, answer: Answer, headers: Record<string, string>) =>
  (): void => {
    if (answer.kind === 'message') sendJson(response, 200, answer.text, headers)
  }

const costHeader = (costUsd: number | null): Record<string, string> =>
  costUsd === null ? {} : { 'x-claude-router-cost-usd': costUsd.toFixed(6) }

const isExpected = (error: unknown): boolean =>
  error instanceof UpstreamError || error instanceof RequestError || error instanceof BudgetError

const stackOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error))

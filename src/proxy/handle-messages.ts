import { UpstreamError } from '../core/errors.ts'
import { readRawRequest } from '../core/messages/raw-request.ts'
import type { Relay } from '../core/messages/relay.ts'
import type { UsageMeter } from '../core/messages/usage-meter.ts'
import { requireFields } from '../core/messages/validate.ts'
import { factsOf } from '../core/routing/facts.ts'
import { route } from '../core/routing/route.ts'
import { targetName } from '../core/routing/target.ts'
import { answerHeaders } from './answer-headers.ts'
import type { Answer } from './attempt.ts'
import { clientSays } from './client-says.ts'
import { type ClientStream, openClientStream } from './client-stream.ts'
import type { ProxyContext } from './context.ts'
import type { Exchange } from './exchange.ts'
import { type Course, failover } from './failover.ts'
import { hangUp } from './hang-up.ts'
import { readBody } from './read-body.ts'
import { sendError, sendJson } from './reply.ts'
import { billOf, settle } from './settle.ts'
import type { UpstreamAnswer } from './upstream/answer.ts'

const defaultPingMs = 15_000
const afterEndMs = 300

/** POST /v1/messages, from the first byte to the ledger: parse, facts, route, failover, respond, settle. */
export const handleMessages = async (context: ProxyContext, exchange: Exchange): Promise<void> => {
  const startedAt = performance.now()
  const { request, response, requestId } = exchange
  const raw = readRawRequest(await readBody(request))
  const { model, stream } = requireFields(raw, { maxTokens: true })
  const facts = factsOf(raw, model, request.headers)
  const decision = route(facts, context.config)
  const says = clientSays(request.headers, raw, facts, stream)
  const course: Course = { target: decision.targets[0] as Course['target'], attempts: 0 }
  if (decision.warning) context.log.warn(`${decision.warning}: ${targetName(course.target)} is used instead`)
  context.log.router(`${model} -> ${targetName(course.target)} (${decision.rule}: ${decision.reason}) [${requestId}]`)

  const client = hangUp(response, context.config.timeouts.requestMs)
  const headers = (upstreamHeaders: Record<string, string> = {}) =>
    answerHeaders(requestId, decision, course, upstreamHeaders)
  let upstreamHeaders: Record<string, string> = {}
  const output = stream
    ? openClientStream(response, {
        headers: () => headers(upstreamHeaders),
        requestId,
        redact: context.redact,
        pingMs: context.config.timeouts.pingMs ?? defaultPingMs,
      })
    : undefined
  let answer: Answer | undefined
  let usage: UsageMeter | undefined
  let firstTokenAt: number | undefined
  let error: unknown
  try {
    answer = await failover(context, {
      raw,
      facts,
      decision,
      says,
      course,
      signal: client.signal,
      onCall: client.onCall,
    })
    firstTokenAt = performance.now()
    upstreamHeaders = answer.upstreamHeaders
    usage = answer.kind === 'stream' ? answer.relay.usage : answer.usage
    if (output) await respondWithStream(output, answer)
    else
      respondWithMessage(exchange, answer, {
        ...headers(upstreamHeaders),
        ...costHeader(billOf(usage, course, facts).costUsd),
      })
  } catch (thrown) {
    error = client.reason() ?? thrown
    if (!client.gone()) {
      if (!(error instanceof Error) || !isExpected(error)) context.log.error(`request ${requestId}: ${stackOf(error)}`)
      if (output?.begun) output.fail(error)
      else sendError(response, error, requestId, context.redact, headers(upstreamHeaders))
    }
  } finally {
    client.release()
    settle(context, {
      requestId,
      startedAt,
      firstTokenAt,
      rule: decision.rule,
      stream,
      facts,
      course,
      usage,
      error,
      aborted: client.gone(),
    })
  }
}

const respondWithMessage = ({ response }: Exchange, answer: Answer, headers: Record<string, string>): void => {
  if (answer.kind === 'message') sendJson(response, 200, answer.text, headers)
}

/** Writes on until the message is complete; what fails now, after the first event, becomes the stream's last event. */
const respondWithStream = async (output: ClientStream, answer: Answer): Promise<void> => {
  if (answer.kind === 'message') {
    await output.write(answer.text)
    output.end()
    return
  }
  const { relay, upstream } = answer
  if (answer.first.length > 0) await output.write(answer.first)
  while (relay.failure === undefined) {
    if (relay.finished) output.stopPings()
    const bytes = relay.finished ? await readOn(upstream) : await readNext(upstream, relay)
    const out = bytes === null ? relay.end() : relay.push(bytes)
    if (out.length > 0) {
      const room = output.write(out)
      if (room) await room
    }
    if (bytes === null) break
  }
  if (relay.failure) throw relay.failure
  output.end()
}

/** Told its end, a message is complete: an error behind it would be a second end. */
const readNext = (upstream: UpstreamAnswer, relay: Relay): Promise<Buffer | null> =>
  upstream.read().catch((error: unknown) => {
    if (relay.toldEnd) return null
    throw error
  })

/** After the message's end nothing more is due: some upstreams keep the connection open, others break it. */
const readOn = async (upstream: UpstreamAnswer): Promise<Buffer | null> => {
  const late = Promise.withResolvers<null>()
  const timer = setTimeout(late.resolve, afterEndMs, null)
  try {
    return await Promise.race([upstream.read(), late.promise])
  } catch {
    return null
  } finally {
    clearTimeout(timer)
  }
}

const costHeader = (costUsd: number | null): Record<string, string> =>
  costUsd === null ? {} : { 'x-claude-router-cost-usd': costUsd.toFixed(6) }

const isExpected = (error: Error): boolean =>
  'code' in error && (error instanceof UpstreamError || 'status' in error || 'hint' in error)

const stackOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error))

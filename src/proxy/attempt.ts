import { UpstreamError } from '../core/errors.ts'
import type { MessageCollector } from '../core/messages/collect.ts'
import { createCollector } from '../core/messages/collect.ts'
import { eventsText } from '../core/messages/event-text.ts'
import type { Message } from '../core/messages/message.ts'
import type { RawRequest } from '../core/messages/raw-request.ts'
import type { Relay } from '../core/messages/relay.ts'
import { replayMessage } from '../core/messages/replay.ts'
import { createUsageMeter, type UsageMeter } from '../core/messages/usage-meter.ts'
import type { DecodeContext } from '../core/protocols/protocol.ts'
import { createEventReader, createTranslatingRelay } from '../core/protocols/translating-relay.ts'
import { responseTransform } from '../core/transformers/pipeline.ts'
import type { ProxyContext } from './context.ts'
import { foreignResponse } from './foreign-hooks.ts'
import type { PreparedCall } from './prepare-call.ts'
import { readUntilContent } from './resume/hold-back.ts'
import type { RequestTrace } from './trace/trace.ts'
import { send, type UpstreamAnswer, type UpstreamCall } from './upstream/answer.ts'
import { requestOptions } from './upstream/request-options.ts'

/** A whole message, or a stream whose first event is in hand. */
export type Answer =
  | {
      kind: 'message'
      /** As the client gets it: JSON, or events. */
      text: Buffer | string
      message: Message
      usage: UsageMeter
      upstreamHeaders: Record<string, string>
    }
  | {
      kind: 'stream'
      first: Buffer | string
      relay: Relay
      upstream: UpstreamAnswer
      upstreamHeaders: Record<string, string>
    }

export interface AttemptInput {
  raw: RawRequest
  call: PreparedCall
  key: string
  /** What the client wants, which may differ from how the upstream is called. */
  stream: boolean
  trace: RequestTrace
  /** Hears of the call as soon as it is under way, so that it can be ended. */
  onCall: (call: UpstreamCall) => void
}

/** No answer is longer: the output limit of any model is far below. */
const longestAnswer = 64 * 1024 * 1024
const longestError = 1024 * 1024

/** One call of one target with one key. Returns only what can be given to the client; everything else throws UpstreamError. */
export const attempt = async (context: ProxyContext, input: AttemptInput): Promise<Answer> => {
  const { plan, outgoing } = input.call
  const pools = await context.pools()
  const options = requestOptions(
    plan.target,
    plan.endpoint,
    plan.definition,
    input.key,
    outgoing,
    input.call.context.stream,
  )
  const trace = input.trace.attempt(plan.name, plan.endpoint.protocol, options)
  const call = send(pools.of(options.origin), options)
  input.onCall(call)
  const { firstTokenMs } = context.config.timeouts
  const timer = firstTokenMs > 0 ? setTimeout(() => call.abort(tooLate(firstTokenMs)), firstTokenMs) : undefined
  try {
    const received = trace.answered(await call.answer)
    const draw = { model: plan.target.model.id, key: input.key }
    context.engine.admission?.learn(plan.target.provider.id, received.status, received.headers, draw)
    if (received.status < 200 || received.status >= 300) throw await errorAnswer(plan, received)
    const upstream = plan.foreign.length === 0 ? received : await foreignResponse(plan.foreign, received)
    const type = upstream.headers['content-type'] ?? ''
    if (/text\/html/i.test(type))
      throw new UpstreamError('malformed', 'the answer is a web page', { status: upstream.status })
    const isStream = input.call.context.stream ? !/^application\/json/i.test(type) : /event-stream|x-ndjson/i.test(type)
    if (!isStream) clearTimeout(timer)
    const answer =
      isStream && input.stream
        ? await streamAnswer(context, input, upstream, () => clearTimeout(timer))
        : await (isStream ? collectAnswer : wholeAnswer)(context, input, upstream)
    trace.end()
    return answer
  } catch (error) {
    const failure = error instanceof UpstreamError ? error : unreadable(error)
    failure.provider ??= plan.target.provider.id
    failure.model ??= plan.target.model.id
    call.abort(failure)
    trace.end(failure)
    throw failure
  } finally {
    clearTimeout(timer)
  }
}

const streamAnswer = async (
  context: ProxyContext,
  input: AttemptInput,
  upstream: UpstreamAnswer,
  onStart: () => void,
): Promise<Answer> => {
  const relay = makeRelay(context, input)
  const first = await readUntilContent(relay, upstream, onStart)
  return { kind: 'stream', first, relay, upstream, upstreamHeaders: upstream.headers }
}

const makeRelay = (context: ProxyContext, { call, raw }: AttemptInput): Relay => {
  const { protocol, definition, steps, endpoint, target, framing, untouched } = call.plan
  const classify: typeof protocol.classifyError = (status, body, headers) =>
    definition?.classifyError?.(status, body, headers) ?? protocol.classifyError(status, body, headers)
  if (protocol.passThrough && untouched) return protocol.passThrough.relay(classify)
  const decoding = decodeContext(context, call, raw)
  const transform = responseTransform(steps, {
    protocol: endpoint.protocol,
    model: target.model.id,
    request: decoding.request,
  })
  return createTranslatingRelay(createEventReader(framing, protocol.decoder(decoding)), transform?.events)
}

const decodeContext = (context: ProxyContext, call: PreparedCall, raw: RawRequest): DecodeContext => ({
  ...call.context,
  // Parsed when asked for: bytes that pass through never are.
  get request() {
    return raw.parsed()
  },
  messageId: context.identities.messageId(),
  newToolUseId: context.identities.toolUseId,
  servedModel: call.plan.target.model.id,
})

/** A stream for a client that wants the message in one piece. */
const collectAnswer = async (context: ProxyContext, input: AttemptInput, upstream: UpstreamAnswer): Promise<Answer> => {
  const { protocol, framing } = input.call.plan
  const decoding = decodeContext(context, input.call, input.raw)
  const reader = createEventReader(framing, protocol.decoder(decoding))
  const collector = createCollector()
  for (let bytes = await upstream.read(); bytes !== null; bytes = await upstream.read()) {
    addAll(collector, reader.push(bytes))
    if (reader.failure) throw reader.failure
  }
  addAll(collector, reader.end())
  if (reader.failure) throw reader.failure
  return messageAnswer(input, decoding, collector.message(), upstream)
}

const addAll = (collector: MessageCollector, events: Parameters<MessageCollector['add']>[0][]): void => {
  for (const event of events) collector.add(event)
}

const wholeAnswer = async (context: ProxyContext, input: AttemptInput, upstream: UpstreamAnswer): Promise<Answer> => {
  const { protocol, untouched } = input.call.plan
  const bytes = await upstream.readAll(longestAnswer)
  const body = parseJson(bytes.toString('utf8'))
  if (body === undefined) throw new UpstreamError('malformed', 'the answer is not JSON', { status: upstream.status })
  const decoding = decodeContext(context, input.call, input.raw)
  const message = protocol.decodeMessage(body, decoding)
  if (input.stream || !(protocol.passThrough && untouched)) return messageAnswer(input, decoding, message, upstream)
  return { kind: 'message', text: bytes, message, usage: usageOf(message), upstreamHeaders: upstream.headers }
}

const messageAnswer = (
  { call, stream }: AttemptInput,
  decoding: DecodeContext,
  decoded: Message,
  upstream: UpstreamAnswer,
): Answer => {
  const { steps, endpoint, target } = call.plan
  const transform =
    steps.length > 0
      ? responseTransform(steps, { protocol: endpoint.protocol, model: target.model.id, request: decoding.request })
      : undefined
  const message = transform?.message(decoded) ?? decoded
  const text = stream ? eventsText(replayMessage(message)) : JSON.stringify(message)
  return { kind: 'message', text, message, usage: usageOf(message), upstreamHeaders: upstream.headers }
}

const usageOf = (message: Message): UsageMeter => {
  const usage = createUsageMeter()
  usage.read(message.usage)
  if (!message.usage?.output_tokens) usage.addContent(JSON.stringify(message.content).length)
  return usage
}

const errorAnswer = async (plan: PreparedCall['plan'], upstream: UpstreamAnswer): Promise<UpstreamError> => {
  const text = (await upstream.readAll(longestError)).toString('utf8')
  const body = parseJson(text) ?? text
  return (
    plan.definition?.classifyError?.(upstream.status, body, upstream.headers) ??
    plan.protocol.classifyError(upstream.status, body, upstream.headers)
  )
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const tooLate = (firstTokenMs: number): UpstreamError =>
  new UpstreamError('timeout', `no answer within ${firstTokenMs / 1000} s`)

const unreadable = (error: unknown): UpstreamError =>
  new UpstreamError('malformed', "the upstream's answer could not be read", { cause: error })

import { UpstreamError } from '../core/errors.ts'
import { estimateTokens } from '../core/messages/estimate-tokens.ts'
import { readRawRequest } from '../core/messages/raw-request.ts'
import { requireFields } from '../core/messages/validate.ts'
import { factsOf } from '../core/routing/facts.ts'
import { route } from '../core/routing/route.ts'
import type { Target } from '../core/routing/target.ts'
import { clientSays } from './client-says.ts'
import type { ProxyContext } from './context.ts'
import type { Exchange } from './exchange.ts'
import { hangUp } from './hang-up.ts'
import { holdBody } from './hold-body.ts'
import { type PreparedCall, prepareCount } from './prepare-call.ts'
import { readBody } from './read-body.ts'
import { sendJson } from './reply.ts'
import { send, type UpstreamCall } from './upstream/answer.ts'
import { requestOptions } from './upstream/request-options.ts'

/** POST /v1/messages/count_tokens: the provider's own count where it has one, else an estimate. Costs nothing and is not in the ledger. */
export const handleCountTokens = async (context: ProxyContext, exchange: Exchange): Promise<void> => {
  const { request, response, requestId } = exchange
  if (context.engine.memory) await holdBody(context.engine.memory, exchange)
  const raw = readRawRequest(await readBody(request))
  const { model } = requireFields(raw, { maxTokens: false })
  const facts = factsOf(raw, model, request.headers)
  const target = (await route(facts, context.engine.table)).targets[0] as Target
  const says = clientSays(request.headers, raw, facts, false)
  const call = prepareCount(raw, (await context.planner())(target), says)
  const client = hangUp(response, context.config.timeouts.firstTokenMs)
  try {
    const counted = call && (await count(context, call, client.onCall))
    const tokens = counted ?? estimateTokens(raw.parsed())
    sendJson(response, 200, JSON.stringify({ input_tokens: tokens }), { 'request-id': requestId })
  } finally {
    client.release()
  }
}

/** The provider's count; undefined when it gives none, since an estimate is better than an error. */
const count = async (
  context: ProxyContext,
  { plan, outgoing }: PreparedCall,
  onCall: (call: UpstreamCall) => void,
): Promise<number | undefined> => {
  const [key = ''] = context.engine.health.keysOf(plan.target.provider, undefined)
  const options = requestOptions(plan.target, plan.endpoint, plan.definition, key, outgoing, false)
  const pools = await context.pools()
  try {
    const call = send(pools.of(options.origin), options)
    onCall(call)
    const answer = await call.answer
    const body: unknown = JSON.parse((await answer.readAll(1024 * 1024)).toString('utf8'))
    if (answer.status !== 200) throw plan.protocol.classifyError(answer.status, body, answer.headers)
    return plan.protocol.countTokens?.decode(body)
  } catch (error) {
    const reason = error instanceof UpstreamError ? error.failure : 'no JSON'
    context.log.debug(`${plan.name} counts no tokens (${reason}): estimated instead`)
    return undefined
  }
}

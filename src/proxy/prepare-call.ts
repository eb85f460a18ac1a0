import type { RawRequest } from '../core/messages/raw-request.ts'
import type { MessagesRequest } from '../core/messages/request.ts'
import { protocols } from '../core/protocols/index.ts'
import type { CallContext, Framing, Protocol } from '../core/protocols/protocol.ts'
import { findProvider } from '../core/providers/find-provider.ts'
import { changesCalls, finishCall } from '../core/providers/finish-call.ts'
import type { ProviderDefinition } from '../core/providers/provider.ts'
import { type Endpoint, endpointOf } from '../core/routing/endpoint.ts'
import { withoutSubagentTag } from '../core/routing/subagent.ts'
import { type Target, targetName } from '../core/routing/target.ts'
import { type OwnTransformers, planTransformers, type TransformerPlan } from '../core/transformers/own-transformers.ts'
import { changesTraffic, transformBody, transformQuirks, transformRequest } from '../core/transformers/pipeline.ts'
import type { Outgoing } from './upstream/request-options.ts'

/** Everything about a target that does not change from request to request. */
export interface TargetPlan extends TransformerPlan {
  target: Target
  name: string
  definition: ProviderDefinition | undefined
  endpoint: Endpoint
  protocol: Protocol
  framing: Framing
  /** Nobody but the protocol has a say: bytes may pass through if it agrees. */
  untouched: boolean
}

/** Plans are made once per target and kept. */
export const createPlanner = (own: OwnTransformers = new Map()): ((target: Target) => TargetPlan) => {
  const plans = new Map<string, TargetPlan>()
  return target => {
    const name = targetName(target)
    const known = plans.get(name)
    if (known) return known
    // Names come from clients: only those of the configuration are kept.
    const plan = planTarget(target, name, own)
    if (target.provider.models.includes(target.model)) plans.set(name, plan)
    return plan
  }
}

const planTarget = (target: Target, name: string, own: OwnTransformers): TargetPlan => {
  const definition = findProvider(target.provider.definition)
  const plain = endpointOf(target, definition)
  const uses = [...target.provider.transformers, ...(target.model.transformers ?? [])]
  const { steps, foreign } = planTransformers(uses, own)
  const quirks = transformQuirks(steps, plain.quirks, { protocol: plain.protocol, model: target.model.id })
  const protocol = protocols[plain.protocol]
  const framing = definition?.streamFraming?.(plain) ?? protocol.framing
  const untouched =
    protocol.passThrough !== undefined &&
    framing === protocol.framing &&
    foreign.length === 0 &&
    !changesTraffic(steps) &&
    !(definition && changesCalls(definition, quirks))
  return { target, name, definition, endpoint: { ...plain, quirks }, protocol, steps, foreign, framing, untouched }
}

/** A request made ready for one target. */
export interface PreparedCall {
  plan: TargetPlan
  context: CallContext
  outgoing: Outgoing
}

export interface ClientSays {
  stream: boolean
  /** Identity of the conversation. */
  sessionId: string | undefined
  anthropicVersion: string | undefined
  anthropicBetas: string[]
  /** The prompt has a tag that is not meant for the model. */
  hasSubagentTag: boolean
}

export const prepareCall = (raw: RawRequest, plan: TargetPlan, says: ClientSays): PreparedCall => {
  const { target, endpoint, protocol } = plan
  const context: CallContext = {
    model: target.model,
    quirks: endpoint.quirks,
    stream: says.stream || endpoint.quirks.alwaysStream === true,
    sessionId: says.sessionId,
    renamed: { toolNames: new Map() },
    anthropicVersion: says.anthropicVersion,
    anthropicBetas: says.anthropicBetas,
  }
  const spliced = plan.untouched && !says.hasSubagentTag ? protocol.passThrough?.splice(raw, context) : undefined
  if (spliced) {
    return { plan, context, outgoing: { path: '/v1/messages', headers: spliced.headers, body: spliced.bytes } }
  }
  return { plan, context, outgoing: encode(raw, plan, context, says, protocol.encode) }
}

/** The same for the provider's own token counting. */
export const prepareCount = (raw: RawRequest, plan: TargetPlan, says: ClientSays): PreparedCall | undefined => {
  const { target, endpoint, protocol } = plan
  if (protocol.countTokens === undefined || (protocol.id === 'anthropic' && !endpoint.quirks.countTokens))
    return undefined
  const context: CallContext = {
    model: target.model,
    quirks: endpoint.quirks,
    stream: false,
    renamed: { toolNames: new Map() },
    anthropicVersion: says.anthropicVersion,
    anthropicBetas: says.anthropicBetas,
  }
  return { plan, context, outgoing: encode(raw, plan, context, says, protocol.countTokens.encode) }
}

const encode = (
  raw: RawRequest,
  plan: TargetPlan,
  context: CallContext,
  says: ClientSays,
  encoder: Protocol['encode'],
): Outgoing => {
  const { target, endpoint, definition, steps } = plan
  const asked: MessagesRequest = says.hasSubagentTag ? withoutSubagentTag(raw.parsed()) : raw.parsed()
  const transformation = { protocol: endpoint.protocol, model: target.model.id, request: asked }
  const request = transformRequest(steps, asked, transformation)
  const encoded = encoder(request, context)
  const withBody = { ...encoded, body: transformBody(steps, encoded.body, transformation) }
  const hook = {
    request,
    model: target.model,
    protocol: endpoint.protocol,
    stream: context.stream,
    baseUrl: endpoint.baseUrl,
  }
  const call = definition ? finishCall(definition, endpoint.quirks, withBody, hook) : withBody
  return { path: call.path, headers: call.headers ?? {}, body: JSON.stringify(call.body) }
}

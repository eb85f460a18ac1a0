import type { RawRequest } from '../core/messages/raw-request.ts'
import type { MessagesRequest } from '../core/messages/request.ts'
import type { CallContext, Protocol } from '../core/protocols/protocol.ts'
import { finishCall } from '../core/providers/finish-call.ts'
import { withoutSubagentTag } from '../core/routing/subagent.ts'
import { transformBody, transformRequest } from '../core/transformers/pipeline.ts'
import type { TargetPlan } from './target-plan.ts'
import type { Outgoing } from './upstream/request-options.ts'

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

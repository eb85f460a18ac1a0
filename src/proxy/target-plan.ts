import { loadProtocols, type Protocols } from '../core/protocols/index.ts'
import type { Framing, Protocol } from '../core/protocols/protocol.ts'
import { findProvider } from '../core/providers/find-provider.ts'
import { changesCalls } from '../core/providers/finish-call.ts'
import type { ProviderDefinition } from '../core/providers/provider.ts'
import type { ProviderConfig } from '../core/proxy-config.ts'
import { type Endpoint, endpointOf, protocolsOf } from '../core/routing/endpoint.ts'
import { type Target, targetName } from '../core/routing/target.ts'
import { type OwnTransformers, planTransformers, type TransformerPlan } from '../core/transformers/own-transformers.ts'
import { changesTraffic, transformQuirks } from '../core/transformers/pipeline.ts'

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

/** Throws ConfigError for a transformer that cannot be made. */
export type Planner = (target: Target) => TargetPlan

/** With the protocols that these providers speak. Plans are made once per target and kept. */
export const openPlanner = async (providers: readonly ProviderConfig[], own: OwnTransformers): Promise<Planner> => {
  const protocols = await loadProtocols(protocolsOf(providers))
  const plans = new Map<string, TargetPlan>()
  return target => {
    const name = targetName(target)
    const known = plans.get(name)
    if (known) return known
    // Names come from clients: only those of the configuration are kept.
    const plan = planTarget(target, name, { protocols, own })
    if (target.provider.models.includes(target.model)) plans.set(name, plan)
    return plan
  }
}

const planTarget = (
  target: Target,
  name: string,
  { protocols, own }: { protocols: Protocols; own: OwnTransformers },
): TargetPlan => {
  const definition = findProvider(target.provider.definition)
  const plain = endpointOf(target, definition)
  const uses = [...target.provider.transformers, ...(target.model.transformers ?? [])]
  const { steps, foreign } = planTransformers(uses, own)
  const quirks = transformQuirks(steps, plain.quirks, { protocol: plain.protocol, model: target.model.id })
  const protocol = protocols[plain.protocol]
  if (protocol === undefined) throw new Error(`The protocol ${plain.protocol} of ${name} was not loaded`)
  const framing = definition?.streamFraming?.(plain) ?? protocol.framing
  const untouched =
    protocol.passThrough !== undefined &&
    framing === protocol.framing &&
    foreign.length === 0 &&
    !changesTraffic(steps) &&
    !(definition && changesCalls(definition, quirks))
  return { target, name, definition, endpoint: { ...plain, quirks }, protocol, steps, foreign, framing, untouched }
}

import { inferEndpoint } from '../core/providers/infer-endpoint.ts'
import type { ProtocolId, ProviderDefinition } from '../core/providers/provider.ts'
import type { ResolveContext } from './resolve-context.ts'
import { type Endpoint, filled, templateOf } from './resolve-endpoint.ts'

/** Protocol and base URL of a model where they differ from, or must not differ from, its provider's. */
export interface ModelEndpoint {
  protocol?: ProtocolId | undefined
  baseUrl?: string | undefined
}

/**
 * The protocol that the configuration asks for, else the one that the provider's definition says this model needs - but that
 * only at the provider's own address. At an address of the user's everything stays there: the key belongs to it.
 */
export const modelEndpointOf =
  (
    name: string,
    definition: ProviderDefinition,
    endpoint: Endpoint,
    context: ResolveContext,
  ): ((model: string, asked: ProtocolId | undefined) => ModelEndpoint) =>
  (model, asked) => {
    const needed = asked ?? definition.protocolOf?.(model)
    if (needed === undefined || needed === endpoint.protocol) return { protocol: asked }
    if (asked === undefined && !endpoint.usual) return { protocol: endpoint.protocol }
    if (endpoint.address !== undefined) {
      return { protocol: needed, baseUrl: inferEndpoint(definition, endpoint.address, needed).baseUrl }
    }
    const template = templateOf(name, definition, needed, context)
    return { protocol: needed, baseUrl: filled(name, definition, template, context) }
  }

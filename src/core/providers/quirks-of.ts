import type { ProtocolId, ProviderDefinition, Quirks } from './provider.ts'

/** The quirks of one call: the endpoint's, then the model's, then what the configuration says. */
export const quirksOf = (
  definition: ProviderDefinition,
  protocol: ProtocolId,
  model: string,
  configured: Quirks = {},
): Quirks => ({
  ...definition.endpoints[protocol]?.quirks,
  ...definition.quirksOf?.(model, protocol),
  ...configured,
})

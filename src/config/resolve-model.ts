import { catalogModels, modelFacts } from '../core/catalog/model-facts.ts'
import type { ProtocolId, ProviderDefinition } from '../core/providers/provider.ts'
import type { ModelConfig } from '../core/proxy-config.ts'
import { nearest } from '../lib/words.ts'
import { present } from './present.ts'
import type { ModelEndpoint } from './resolve-model-endpoint.ts'
import type { ModelSettings, ProviderSettings } from './schema.ts'

/** Where the models of a provider come from. */
export interface ModelOrigin {
  definition: ProviderDefinition
  settings: ProviderSettings
  endpointOf: (model: string, asked: ProtocolId | undefined) => ModelEndpoint
}

/** One model: what the configuration says of it, else of its provider, else what the catalogue knows. */
export const modelOf = (model: ModelSettings, { definition, settings, endpointOf }: ModelOrigin): ModelConfig => {
  const own = typeof model === 'string' ? { id: model } : model
  const facts = modelFacts(definition.id, own.id)
  const endpoint = endpointOf(own.id, own.protocol)
  const local = settings.localDeployment === true ? { input: 0, output: 0, source: 'local' } : undefined
  const configured = own.pricing ?? settings.pricing
  const images = own.multimodal ?? settings.multimodal
  const capabilities = images === undefined ? facts?.capabilities : { ...facts?.capabilities, images }
  return present({
    id: own.id,
    protocol: endpoint.protocol,
    baseUrl: endpoint.baseUrl,
    contextWindow: own.contextWindow ?? settings.contextWindow ?? facts?.contextWindow,
    maxOutputTokens: own.maxOutputTokens ?? settings.maxOutputTokens ?? facts?.maxOutputTokens,
    pricing: configured === undefined ? (facts?.pricing ?? local) : { ...present(configured), source: 'configuration' },
    capabilities,
    transformers: own.transformers,
  })
}

/** What is doubtful about a model's name, as the end of a sentence; undefined when nothing is. */
export const doubtOf = (definition: ProviderDefinition, model: string): string | undefined => {
  const facts = modelFacts(definition.id, model)
  if (facts?.retired !== undefined) return `was retired by ${definition.name} on ${facts.retired}`
  const known = catalogModels(definition.id).map(({ id }) => id)
  if (facts !== undefined || known.length === 0) return undefined
  const meant = nearest(model, [...known, ...(definition.suggestedModels ?? [])])
  const advice = meant === undefined ? 'check its name' : `did you mean \`${meant}\`?`
  return `is not among the models known of ${definition.name}; ${advice}`
}

import { ConfigError } from '../core/errors.ts'
import type { ProviderDefinition } from '../core/providers/provider.ts'
import type { ModelConfig, ProviderConfig, TransformerUse } from '../core/proxy-config.ts'
import { endpointOfSteps, type TransformerStep, transformerSteps } from '../core/transformers/pipeline.ts'
import { type ResolveContext, wrong } from './resolve-context.ts'
import { definitionOf } from './resolve-definition.ts'
import { authOf, endpointOf } from './resolve-endpoint.ts'
import { keysOf } from './resolve-keys.ts'
import { doubtOf, type ModelOrigin, modelOf } from './resolve-model.ts'
import { modelEndpointOf } from './resolve-model-endpoint.ts'
import type { ProviderSettings } from './schema.ts'

export interface ResolvedProvider {
  config: ProviderConfig
  definition: ProviderDefinition
  /** The configuration itself lists its models. */
  listsModels: boolean
  /** Adds a model that is not listed. */
  addModel: (id: string) => ModelConfig
}

/** An entry of `providers` with everything the proxy needs of it. Throws ConfigError; doubts become warnings. */
export const resolveProvider = (
  name: string,
  settings: ProviderSettings,
  context: ResolveContext,
): ResolvedProvider => {
  const transformers = settings.transformers ?? []
  const said = endpointOfSteps(builtInSteps(transformers, ['providers', name, 'transformers'], context))
  const definition = definitionOf(name, settings, said.definition, context)
  const endpoint = endpointOf(name, settings, definition, settings.protocol ?? said.protocol, context)
  const apiKeys = keysOf(name, settings, definition, context)
  const origin: ModelOrigin = {
    definition,
    settings,
    endpointOf: modelEndpointOf(name, definition, endpoint, context),
  }
  const config: ProviderConfig = {
    id: name,
    definition: definition.id,
    protocol: endpoint.protocol,
    baseUrl: endpoint.baseUrl,
    auth: authOf(definition, endpoint.protocol, said.auth, apiKeys),
    apiKeys,
    headers: { ...definition.headers, ...settings.headers },
    quirks: {},
    models: modelsOf(name, origin, context),
    openModels: definition.openModels ?? true,
    transformers,
    ...(settings.weight === undefined ? {} : { weight: settings.weight }),
    ...(settings.localDeployment === true || definition.local === true ? { local: true } : {}),
  }
  const addModel = (id: string): ModelConfig => {
    const model = modelOf(id, origin)
    config.models.push(model)
    return model
  }
  return { config, definition, listsModels: settings.models !== undefined, addModel }
}

const modelsOf = (name: string, origin: ModelOrigin, context: ResolveContext): ModelConfig[] => {
  const { definition, settings } = origin
  const models = new Map<string, ModelConfig>()
  for (const [index, listed] of (settings.models ?? definition.suggestedModels ?? []).entries()) {
    const model = modelOf(listed, origin)
    const path = ['providers', name, 'models', index]
    const doubt = settings.models === undefined ? undefined : doubtOf(definition, model.id)
    if (doubt !== undefined) context.warn(`${context.placeOf(path)} "${model.id}" ${doubt}`)
    builtInSteps(model.transformers ?? [], [...path, 'transformers'], context)
    models.set(model.id, model)
  }
  return [...models.values()]
}

/** Without the user's own ones, which the proxy loads. Throws ConfigError for unknown names and wrong options. */
const builtInSteps = (
  uses: readonly TransformerUse[],
  path: (string | number)[],
  context: ResolveContext,
): TransformerStep[] =>
  uses.flatMap((use, index) => {
    if (context.ownTransformers.has(use.name)) return []
    try {
      return transformerSteps([use])
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error
      if (error.code === 'unknown_transformer' && context.ownTransformers.has(undefined)) return []
      throw wrong(
        context,
        [...path, index],
        `cannot be used: ${error.message}`,
        error.hint ?? 'Correct the option.',
        error.code,
      )
    }
  })

import { splitModelName } from '../messages/model-name.ts'
import type { ModelConfig, ProviderConfig } from '../proxy-config.ts'

/** A model at a provider: what a request can be sent to. */
export interface Target {
  provider: ProviderConfig
  model: ModelConfig
}

export const targetName = ({ provider, model }: Target): string => `${provider.id}/${model.id}`

/** Why a name is no target. */
export type NoTarget = { missing: 'provider' | 'model'; provider: string; model: string }

/**
 * The target that `provider/model` or `provider,model` names. Only a configured provider counts as one, since models
 * have slashes of their own; undefined when the name begins with none (`anthropic/claude-x` at OpenRouter).
 */
export const findTarget = (name: string, providers: readonly ProviderConfig[]): Target | NoTarget | undefined => {
  const parts = splitModelName(name)
  const provider = parts && findProviderConfig(parts.provider, providers)
  if (parts === undefined || provider === undefined) return undefined
  const model = modelOf(provider, parts.model)
  return model ? { provider, model } : { missing: 'model', provider: provider.id, model: parts.model }
}

/** The first provider that lists this model by its bare name. */
export const findListed = (name: string, providers: readonly ProviderConfig[]): Target | undefined => {
  for (const provider of providers) {
    const model = provider.models.find(candidate => candidate.id === name)
    if (model) return { provider, model }
  }
  return undefined
}

const findProviderConfig = (id: string, providers: readonly ProviderConfig[]): ProviderConfig | undefined =>
  providers.find(provider => provider.id === id) ??
  providers.find(provider => provider.id.toLowerCase() === id.toLowerCase())

const modelOf = (provider: ProviderConfig, id: string): ModelConfig | undefined =>
  provider.models.find(model => model.id === id) ??
  provider.models.find(model => model.id.toLowerCase() === id.toLowerCase()) ??
  (provider.openModels ? { id } : undefined)

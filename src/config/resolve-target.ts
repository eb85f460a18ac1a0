import { catalogModels, modelFacts } from '../core/catalog/model-facts.ts'
import { ConfigError } from '../core/errors.ts'
import { findProvider } from '../core/providers/find-provider.ts'
import type { ModelConfig } from '../core/proxy-config.ts'
import { nearest } from '../lib/words.ts'
import type { ResolvedProvider } from './resolve-provider.ts'

/** Providers by the names that the configuration gives them. */
export interface TargetScope {
  providers: ResolvedProvider[]
  /** Sets up a provider that is not configured but known; undefined when it is not known. May throw ConfigError. */
  addProvider: (name: string) => ResolvedProvider | undefined
  warn: (sentence: string) => void
}

/**
 * A target as `provider/model`: the text may also be `provider,model`, a provider (its first model) or a model that one
 * provider has. `place` begins the messages. Throws ConfigError that names the nearest known one.
 */
export const resolveTarget = (text: string, place: string, scope: TargetScope): string => {
  const [, before, after] = /^([^/,]*)[/,](.*)$/s.exec(text.trim()) ?? []
  const provider = before === undefined ? undefined : providerCalled(before, scope.providers)
  if (provider !== undefined && after !== undefined) return withModel(provider, after.trim(), place, scope)
  return (
    providerAlone(text, place, scope) ??
    modelAlone(text.trim(), scope) ??
    addedProvider(before, after, place, scope) ??
    refuse(text, before, place, scope)
  )
}

/** `provider/model` of a provider's first model. */
export const firstTarget = (provider: ResolvedProvider, place: string): string => {
  const [model] = provider.config.models
  if (model !== undefined) return `${provider.config.id}/${model.id}`
  throw new ConfigError('missing-model', `${place} names the provider "${provider.config.id}", which has no models`, {
    hint: `List some under \`providers.${provider.config.id}.models\`.`,
  })
}

/** By its name, in any case, else by what it is. */
const providerCalled = (name: string, providers: readonly ResolvedProvider[]): ResolvedProvider | undefined => {
  const trimmed = name.trim()
  const exact = providers.find(({ config }) => config.id === trimmed)
  const inAnyCase = () => providers.find(({ config }) => config.id.toLowerCase() === trimmed.toLowerCase())
  const id = findProvider(trimmed)?.id
  const same = () => providers.filter(({ definition }) => definition.id === id && id !== 'custom')
  return exact ?? inAnyCase() ?? (same().length === 1 ? same()[0] : undefined)
}

const withModel = (provider: ResolvedProvider, model: string, place: string, scope: TargetScope): string => {
  const { config, listsModels } = provider
  if (model === '') return firstTarget(provider, place)
  if (!config.models.some(({ id }) => id === model)) {
    const listed = config.models.map(({ id }) => id)
    const meant = nearest(model, listed)
    const advice =
      meant === undefined ? `listed: ${listed.join(', ') || 'none'}` : `did you mean \`${config.id}/${meant}\`?`
    if (!config.openModels) {
      throw new ConfigError(
        'unknown-model',
        `${place} asks for "${model}", which is not among the models of "${config.id}"; ${advice}`,
        {
          hint: `Add it to \`providers.${config.id}.models\`.`,
        },
      )
    }
    if (listsModels)
      scope.warn(
        `${place} asks for "${model}", which \`providers.${config.id}.models\` does not list; it is used as it is (${advice})`,
      )
    provider.addModel(model)
  }
  return `${config.id}/${model}`
}

const providerAlone = (text: string, place: string, scope: TargetScope): string | undefined => {
  const provider = /[/,]/.test(text) ? undefined : providerCalled(text, scope.providers)
  return provider && firstTarget(provider, place)
}

/**
 * A bare model: the first provider that lists it, also as `vendor/model`, else the first whose catalogue has it. The
 * published guide writes `claude-3-5-sonnet` for OpenRouter's `anthropic/claude-3-5-sonnet`.
 */
const modelAlone = (model: string, { providers }: TargetScope): string | undefined => {
  const listing =
    findModel(providers, ({ id }) => id === model) ?? findModel(providers, ({ id }) => id.endsWith(`/${model}`))
  if (listing !== undefined) return listing
  const knowing = providers.find(
    ({ config, definition }) => config.openModels && definition.local !== true && isInCatalogue(definition.id, model),
  )
  knowing?.addModel(model)
  return knowing && `${knowing.config.id}/${model}`
}

const findModel = (
  providers: readonly ResolvedProvider[],
  fits: (model: ModelConfig) => boolean,
): string | undefined => {
  for (const { config } of providers) {
    const model = config.models.find(fits)
    if (model !== undefined) return `${config.id}/${model.id}`
  }
  return undefined
}

// Facts are also found for `vendor/model` of another vendor; here that would hide a provider's name written wrongly.
const isInCatalogue = (provider: string, model: string): boolean =>
  model.includes('/')
    ? catalogModels(provider).some(({ id }) => id === model)
    : modelFacts(provider, model) !== undefined

const addedProvider = (
  before: string | undefined,
  after: string | undefined,
  place: string,
  scope: TargetScope,
): string | undefined => {
  const added = before === undefined ? undefined : scope.addProvider(before.trim())
  return added && withModel(added, (after ?? '').trim(), place, scope)
}

const refuse = (text: string, before: string | undefined, place: string, { providers }: TargetScope): never => {
  const names = providers.map(({ config }) => config.id)
  if (before !== undefined) {
    const meant = nearest(before, names)
    const advice = meant === undefined ? `configured: ${names.join(', ') || 'none'}` : `did you mean \`${meant}\`?`
    throw new ConfigError(
      'unknown-provider',
      `${place} goes to the provider "${before}", which is not configured; ${advice}`,
      {
        hint: 'Add it under `providers`, or correct the name.',
      },
    )
  }
  const known = providers.flatMap(({ config }) => config.models.map(({ id }) => ({ id, target: `${config.id}/${id}` })))
  const near =
    nearest(
      text,
      known.map(({ id }) => id),
    ) ??
    nearest(
      text,
      known.map(({ id }) => id.slice(id.lastIndexOf('/') + 1)),
    )
  const meant = known.find(({ id }) => id === near || id.endsWith(`/${near}`))?.target
  // The published guide's wording.
  throw new ConfigError('unknown-model', `${place}: Model '${text}' not available via current provider`, {
    hint: `${meant === undefined ? '' : `Did you mean \`${meant}\`? `}Write \`provider/model\`; configured: ${known.map(({ target }) => target).join(', ') || 'none'}.`,
  })
}

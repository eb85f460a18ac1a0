import { findProvider } from '../core/providers/find-provider.ts'
import type { JsonObject } from '../core/providers/provider.ts'

/** One entry of claude-code-router's `Providers`, in our words. */
export interface ImportedProvider {
  /** As it can be called here. */
  name: string
  /** As the file calls it. */
  givenName: string
  settings: JsonObject
  notes: string[]
}

/**
 * `{name, api_base_url, api_key, models, transformer}` -> provider settings; undefined when claude-code-router itself
 * would skip it. Values are moved, not checked: the schema does that.
 */
export const importProvider = (entry: JsonObject, index: number): ImportedProvider | undefined => {
  const givenName = String(entry.name ?? '').trim()
  if (givenName === '' || entry.api_key === '') return undefined
  const { name, api_base_url, api_key, models, transformer, tokenizer, ...rest } = entry
  const usable = nameFor(givenName, api_base_url, index)
  const { all, byModel } = transformersOf(transformer)
  const settings: JsonObject = { ...rest }
  if (api_base_url !== undefined) settings.baseUrl = api_base_url
  if (api_key !== undefined) settings.apiKey = api_key
  if (models !== undefined) settings.models = modelsOf(models, byModel)
  if (all.length > 0) settings.transformers = all
  const notes: string[] = []
  if (usable !== givenName) notes.push(`the provider "${givenName}" is called "${usable}" here`)
  if (tokenizer !== undefined) notes.push(`"${usable}": \`tokenizer\` is not needed and was left out`)
  for (const model of byModel.keys()) {
    if (Array.isArray(models) && !models.includes(model))
      notes.push(`"${usable}": transformers of "${model}" have no effect, since \`models\` does not list it`)
  }
  return { name: usable, givenName, settings, notes }
}

/** A name that a target and a response header can hold. */
const nameFor = (name: string, baseUrl: unknown, index: number): string => {
  if (/^[A-Za-z0-9][\w .:@+-]{0,63}$/.test(name)) return name
  const plain = name.replaceAll(/[^\w.-]+/g, '-').replaceAll(/^[-_.]+|-+$/g, '')
  if (plain !== '') return plain.slice(0, 64)
  const site = typeof baseUrl === 'string' ? URL.parse(baseUrl)?.hostname.split('.').at(-2) : undefined
  return site !== undefined && findProvider(site) !== undefined ? site : `provider-${index + 1}`
}

interface Transformers {
  all: unknown[]
  byModel: Map<string, unknown[]>
}

/** `{use: [...], "<model>": {use: [...]}}` */
const transformersOf = (transformer: unknown): Transformers => {
  const result: Transformers = { all: [], byModel: new Map() }
  if (!isObject(transformer)) return result
  for (const [key, value] of Object.entries(transformer)) {
    const use = key === 'use' ? value : isObject(value) ? value.use : undefined
    if (!Array.isArray(use)) continue
    if (key === 'use') result.all = use
    else result.byModel.set(key, use)
  }
  return result
}

const modelsOf = (models: unknown, byModel: Transformers['byModel']): unknown => {
  if (!Array.isArray(models)) return models
  return models.map(model => {
    const use = typeof model === 'string' ? byModel.get(model) : undefined
    return use === undefined ? model : { id: model, transformers: use }
  })
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

import { findProvider } from '../providers/find-provider.ts'
import type { ModelConfig, Pricing } from '../proxy-config.ts'
import { catalog } from './catalog.generated.ts'
import type { CatalogRow, PriceRow } from './catalog.ts'
import { modelNames, splitServing } from './model-names.ts'

export interface ModelFacts {
  /** Tokens. Absent = unknown. */
  contextWindow?: number
  maxOutputTokens?: number
  /** Absent = unpriced. A local provider's is zero. */
  pricing?: Pricing
  capabilities?: NonNullable<ModelConfig['capabilities']>
  /** Day since which the provider serves it no more. */
  retired?: string
  /** Where the facts come from, with their date. */
  source: string
}

/** Where the snapshot comes from; belongs in every report of cost. */
export const catalogSource = catalog.source

const snapshotName = `${catalogSource.name} ${catalogSource.version} (${catalogSource.date})`

/** By provider (id, alias or variant) and model; undefined = nothing is known. Never looks at another provider's models. */
export const modelFacts = (providerId: string, model: string): ModelFacts | undefined => {
  const definition = findProvider(providerId)
  const key = definition?.catalogKey ?? definition?.id ?? providerId
  const found = rowOf(key, model)
  const facts = found === undefined ? undefined : factsOf(found.row, found.source)
  if (definition?.local !== true) return facts
  // Ollama's cloud models are not free of charge.
  if (/[:-]cloud$/.test(model)) return facts
  return { ...facts, pricing: { input: 0, output: 0, source: 'local' }, source: facts?.source ?? 'local' }
}

/** Models of a provider that the catalogue lists, with their facts. */
export const catalogModels = (providerId: string): { id: string; facts: ModelFacts }[] => {
  const definition = findProvider(providerId)
  const key = definition?.catalogKey ?? definition?.id ?? providerId
  const copied = catalog.copies
    .filter(copy => copy.to === key)
    .flatMap(copy => Object.keys(catalog.models[copy.from] ?? {}).filter(id => new RegExp(copy.pattern).test(id)))
  return [...new Set([...Object.keys(catalog.models[key] ?? {}), ...copied])].flatMap(id => {
    const facts = modelFacts(providerId, id)
    return facts === undefined ? [] : [{ id, facts }]
  })
}

interface Found {
  row: CatalogRow
  source: string
}

const rowOf = (key: string, model: string): Found | undefined => {
  const exact = lookUp(key, [model])
  if (exact !== undefined) return exact
  const { model: plain, serving } = splitServing(model)
  const found = lookUp(key, modelNames(plain))
  return found === undefined || serving === undefined ? found : { ...found, row: servedOtherwise(found.row, serving) }
}

const lookUp = (key: string, names: string[]): Found | undefined => {
  for (const name of names) {
    const row = ownRow(key, name)
    if (row !== undefined) return { row, source: row[4]?.source ?? snapshotName }
    const copy = catalog.copies.find(candidate => candidate.to === key && new RegExp(candidate.pattern).test(name))
    const copied = copy === undefined ? undefined : ownRow(copy.from, name)
    if (copy !== undefined && copied !== undefined) {
      return { row: copied, source: `${copy.source}; ${copied[4]?.source ?? snapshotName}` }
    }
  }
  return undefined
}

const ownRow = (key: string, model: string): CatalogRow | undefined => {
  const models = Object.hasOwn(catalog.models, key) ? catalog.models[key] : undefined
  return models !== undefined && Object.hasOwn(models, model) ? models[model] : undefined
}

/** `:free` costs nothing; the others cost something else than the plain model, unknown what. */
const servedOtherwise = ([context, output, , flags = '']: CatalogRow, serving: string): CatalogRow => [
  context,
  output,
  serving === 'free' ? [0, 0] : 0,
  flags,
]

const factsOf = (
  [contextWindow, maxOutputTokens, price, flags = '', extra]: CatalogRow,
  source: string,
): ModelFacts => ({
  ...(contextWindow > 0 ? { contextWindow } : {}),
  ...(maxOutputTokens > 0 ? { maxOutputTokens } : {}),
  ...(price === 0 ? {} : { pricing: pricingOf(price, extra, source) }),
  capabilities: {
    images: flags.includes('i'),
    tools: !flags.includes('x'),
    thinking: flags.includes('r'),
    temperature: !flags.includes('t'),
  },
  ...(extra?.retired === undefined ? {} : { retired: extra.retired }),
  source,
})

const pricingOf = (price: PriceRow, extra: CatalogRow[4], source: string): Pricing => ({
  ...pricesOf(price),
  ...(extra?.tiers === undefined
    ? {}
    : { tiers: extra.tiers.map(([above, ...tier]) => ({ above, ...pricesOf(tier) })) }),
  ...(extra?.peak === undefined ? {} : { peak: extra.peak }),
  source,
})

const pricesOf = ([input, output, cacheRead, cacheWrite]: PriceRow): Pick<
  Pricing,
  'input' | 'output' | 'cacheRead' | 'cacheWrite'
> => ({
  input,
  output,
  ...(typeof cacheRead === 'number' ? { cacheRead } : {}),
  ...(typeof cacheWrite === 'number' ? { cacheWrite } : {}),
})

/**
 * Refreshes src/core/catalog/catalog.generated.ts from the model lists of @earendil-works/pi-ai (MIT) and from
 * catalog.overrides.yaml. `--from DIR` reads an unpacked package instead of fetching one; `--check` only compares.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { CatalogRow, CatalogSnapshot, PriceRow, RowExtra } from '../src/core/catalog/catalog.ts'

const packageName = '@earendil-works/pi-ai'
const packageVersion = '1.5.2'
const target = join(import.meta.dirname, '..', 'src', 'core', 'catalog', 'catalog.generated.ts')

interface SourceCost {
  input: number
  output: number
  cacheRead?: number
  cacheWrite?: number
  tiers?: ({ inputTokensAbove: number } & SourceCost)[]
}

export interface SourceModel {
  id: string
  type: string
  reasoning?: boolean
  input?: string[]
  cost?: SourceCost
  contextWindow?: number
  maxTokens?: number
  compat?: { supportsTemperature?: boolean }
}

interface OwnRow {
  context?: number
  output?: number
  price?: PriceRow
  flags?: string
  tiers?: NonNullable<RowExtra['tiers']>
  peak?: RowExtra['peak']
  retired?: string
}

export interface Overrides {
  checked: string
  rates: Record<string, number>
  files: Record<string, string[]>
  unpriced: string[]
  copies: CatalogSnapshot['copies']
  groups: {
    source: string
    checked: string
    provider: string
    currency?: string
    models?: Record<string, OwnRow>
    patch?: Record<string, OwnRow>
    aliases?: Record<string, string>
  }[]
}

/** Six significant digits: what is left of binary fractions goes. */
const rounded = (value: number): number => Number(value.toPrecision(6))

/** A cache price of zero beside a price means "none of its own": left out, so that such tokens cost as any other. */
const priceRow = (cost: SourceCost): PriceRow => {
  const cache = [cost.cacheRead, cost.cacheWrite].map(value =>
    value === undefined || value === 0 ? null : rounded(value),
  )
  while (cache.length > 0 && cache.at(-1) === null) cache.pop()
  return [rounded(cost.input), rounded(cost.output), ...cache] as PriceRow
}

/** Zero is a price only where the name says so; a ratio of 50 or more between output and input is a slip in the source. */
const hasPrice = ({ id, cost }: SourceModel): boolean =>
  cost !== undefined && (id.endsWith(':free') || (cost.input > 0 && cost.output / cost.input < 50))

const rowOf = (model: SourceModel, unpriced: boolean): CatalogRow => {
  const flags = `${model.input?.includes('image') ? 'i' : ''}${model.reasoning ? 'r' : ''}${model.compat?.supportsTemperature === false ? 't' : ''}`
  const priced = !unpriced && hasPrice(model)
  const tiers = priced
    ? model.cost?.tiers?.map(tier => [tier.inputTokensAbove, ...priceRow(tier)] as [number, ...PriceRow])
    : undefined
  const price = priced && model.cost ? priceRow(model.cost) : 0
  const row: CatalogRow = [model.contextWindow ?? 0, model.maxTokens ?? 0, price]
  if (flags !== '' || tiers?.length) row[3] = flags
  if (tiers?.length) row[4] = { tiers }
  return row
}

const converted = (price: PriceRow, rate: number): PriceRow =>
  price.map(value => (typeof value === 'number' ? rounded(value * rate) : null)) as PriceRow

const ownRow = (own: OwnRow, rate: number, source: string, under: CatalogRow | undefined): CatalogRow => {
  const extra: RowExtra = { ...(own.price === undefined && under?.[4] ? under[4] : {}), source }
  if (own.tiers) extra.tiers = own.tiers.map(([above, ...tier]) => [above, ...converted(tier, rate)])
  if (own.peak) extra.peak = own.peak
  if (own.retired) extra.retired = own.retired
  const price = own.price === undefined ? (under?.[2] ?? 0) : converted(own.price, rate)
  return [own.context ?? under?.[0] ?? 0, own.output ?? under?.[1] ?? 0, price, own.flags ?? under?.[3] ?? '', extra]
}

/** The snapshot, sorted by key and model. `files` holds each source file's models by the file's name without extension. */
export const buildCatalog = (
  files: Record<string, SourceModel[]>,
  overrides: Overrides,
  date: string,
): CatalogSnapshot => {
  const models: Record<string, Record<string, CatalogRow>> = {}
  for (const [key, names] of Object.entries(overrides.files)) {
    const rows: Record<string, CatalogRow> = {}
    for (const name of names.toReversed()) {
      const source = files[name]
      if (source === undefined) throw new Error(`${packageName} has no list ${name}`)
      for (const model of source)
        if (model.type === 'chat') rows[model.id] = rowOf(model, overrides.unpriced.includes(name))
    }
    models[key] = rows
  }
  for (const group of overrides.groups) applyGroup(models, group, overrides)
  return {
    source: { name: packageName, version: packageVersion, date, licence: 'MIT', overridesChecked: overrides.checked },
    copies: overrides.copies,
    models: sorted(models, rows => sorted(rows, row => row)),
  }
}

const applyGroup = (
  models: CatalogSnapshot['models'],
  group: Overrides['groups'][number],
  overrides: Overrides,
): void => {
  const rate = group.currency === undefined ? 1 : overrides.rates[group.currency]
  if (rate === undefined) throw new Error(`no rate for ${group.currency}`)
  const source = `${group.source} (checked ${group.checked})`
  const rows = models[group.provider] ?? {}
  models[group.provider] = rows
  for (const [id, own] of Object.entries(group.models ?? {})) rows[id] = ownRow(own, rate, source, undefined)
  for (const [id, own] of Object.entries(group.patch ?? {})) {
    if (rows[id] === undefined) throw new Error(`${group.provider}/${id} is patched but not in the snapshot`)
    rows[id] = ownRow(own, rate, source, rows[id])
  }
  for (const [id, of] of Object.entries(group.aliases ?? {})) {
    const row = rows[of]
    if (row === undefined) throw new Error(`${group.provider}/${id} stands for ${of}, which is not there`)
    rows[id] = [row[0], row[1], row[2], row[3] ?? '', { ...row[4], source: `as ${of}: ${source}` }]
  }
}

const sorted = <From, To>(record: Record<string, From>, map: (value: From) => To): Record<string, To> =>
  Object.fromEntries(
    Object.entries(record)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([key, value]) => [key, map(value)]),
  )

/** One model a line, so that a refresh can be reviewed as a diff. */
export const renderCatalog = (snapshot: CatalogSnapshot): string => {
  const providers = Object.entries(snapshot.models).map(([key, rows]) => {
    const lines = Object.entries(rows).map(([id, row]) => `${JSON.stringify(id)}:${JSON.stringify(row)},`)
    return [`${JSON.stringify(key)}: {`, ...lines, '},'].join('\n')
  })
  return [
    '// Generated by scripts/update-catalog.ts. Do not edit: correct catalog.overrides.yaml instead.',
    "import type { CatalogSnapshot } from './catalog.ts'",
    '',
    'export const catalog: CatalogSnapshot = {',
    `source: ${JSON.stringify(snapshot.source)},`,
    `copies: ${JSON.stringify(snapshot.copies)},`,
    'models: {',
    ...providers,
    '} }',
    '',
  ].join('\n')
}

const fetchPackage = (into: string): string => {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const options = {
    cwd: into,
    stdio: ['ignore', 'pipe', 'inherit'] as ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
  }
  execFileSync(npm, ['pack', '--ignore-scripts', '--silent', `${packageName}@${packageVersion}`], options)
  const archive = readdirSync(into).find(file => file.endsWith('.tgz'))
  if (archive === undefined) throw new Error(`npm pack ${packageName} left no archive`)
  execFileSync('tar', ['xzf', archive], { cwd: into })
  return join(into, 'package')
}

const readPackage = (folder: string): { files: Record<string, SourceModel[]>; date: string } => {
  const lists = join(folder, 'dist', 'providers', 'data')
  const read = (file: string): unknown => JSON.parse(readFileSync(join(lists, file), 'utf8'))
  const names = readdirSync(lists).filter(file => file.endsWith('.json') && !file.startsWith('.'))
  const files = names.map(file => {
    const byApi = read(file) as Record<string, Record<string, SourceModel>>
    return [file.replace(/\.json$/, ''), Object.values(byApi).flatMap(group => Object.values(group))] as const
  })
  const { generatedAt } = read('.manifest.json') as { generatedAt: string }
  return { files: Object.fromEntries(files), date: generatedAt.slice(0, 10) }
}

if (process.argv[1] === import.meta.filename) {
  const from = process.argv.indexOf('--from')
  const temporary = mkdtempSync(join(tmpdir(), 'catalog-'))
  try {
    const folder = from > 0 ? (process.argv[from + 1] ?? '') : fetchPackage(temporary)
    const { files, date } = readPackage(folder)
    const overrides = parse(readFileSync(join(import.meta.dirname, 'catalog.overrides.yaml'), 'utf8')) as Overrides
    const snapshot = buildCatalog(files, overrides, date)
    const text = renderCatalog(snapshot)
    if (!process.argv.includes('--check')) writeFileSync(target, text)
    else if (readFileSync(target, 'utf8') !== text) process.exitCode = 1
    const count = Object.values(snapshot.models).reduce((sum, rows) => sum + Object.keys(rows).length, 0)
    console.log(
      `${count} models of ${Object.keys(snapshot.models).length} providers, ${Math.round(text.length / 1024)} kB, data of ${date}`,
    )
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}

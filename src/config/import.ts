import type { JsonObject } from '../core/providers/provider.ts'
import { importProvider, isObject } from './import-provider.ts'
import { importRouter } from './import-router.ts'
import { importSettings, settingKeys } from './import-settings.ts'
import type { Path } from './parsed.ts'

/** A claude-code-router file in our words, unchecked. */
export interface Imported {
  value: JsonObject
  /** What was renamed, left out or has no equivalent; one sentence each. */
  notes: string[]
  /** Where in the original file a path of `value` came from. */
  originOf: (path: Path) => Path
}

/** Whether it is a claude-code-router 1.x/2.x file rather than one of ours. */
export const isClaudeCodeRouter = (value: JsonObject): boolean =>
  Array.isArray(value.providers) ||
  Object.keys(value).some(key => key === 'Providers' || key === 'Router' || settingKeys.has(key))

/**
 * Providers, Router, fallback, transformers and the upper-case settings become our keys; keys that are ours already stay.
 * Values are moved, not checked: the schema does that.
 */
export const importClaudeCodeRouter = (file: JsonObject): Imported => {
  const { Providers, providers, Router, fallback, transformers, ...others } = file
  const entries = Array.isArray(Providers) ? Providers : Array.isArray(providers) ? providers : []
  const { settings, notes, origins } = importSettings(others)
  const value: JsonObject = { ...settings }
  const listName = Providers === undefined ? 'providers' : 'Providers'
  const { imported, renamed } = importProviders(entries, listName, notes, origins)
  const asGiven = Providers ?? providers
  if (Array.isArray(asGiven)) value.providers = imported
  else if (asGiven !== undefined) value.providers = asGiven
  const routing = { ...importRouter(Router, fallback, renamed), ...(isObject(value.routing) ? value.routing : {}) }
  if (Object.keys(routing).length > 0) value.routing = routing
  if (Router !== undefined && !isObject(Router)) value.routing = Router
  if (transformers !== undefined) value.transformers = transformers
  return { value, notes, originOf: path => originOf(path, origins) }
}

/** The entries as our `providers`, and their names, old -> new; adds to `notes` and `origins`. */
const importProviders = (
  entries: readonly unknown[],
  listName: string,
  notes: string[],
  origins: Map<string, Path>,
) => {
  const renamed = new Map<string, string>()
  const imported: JsonObject = {}
  for (const [index, entry] of entries.entries()) {
    const provider = isObject(entry) ? importProvider(entry, index) : undefined
    if (provider === undefined) {
      notes.push(
        `${listName}[${index}] has no name or an empty \`api_key\` and is left out, as claude-code-router does`,
      )
      continue
    }
    const { name, givenName, settings } = provider
    if (Object.hasOwn(imported, name)) notes.push(`two providers are called "${name}": the last one is used`)
    imported[name] = settings
    notes.push(...provider.notes)
    origins.set(`providers.${name}`, [listName, index])
    renamed.set(givenName, name)
  }
  return { imported, renamed }
}

const providerKeys: Record<string, string> = { baseUrl: 'api_base_url', apiKey: 'api_key', transformers: 'transformer' }

const originOf = (path: Path, origins: ReadonlyMap<string, Path>): Path => {
  const [section, name, key, ...rest] = path
  const exact = origins.get(`${section}.${name}`)
  if (section === 'providers' && exact !== undefined) {
    return key === undefined ? exact : [...exact, providerKeys[key] ?? key, ...rest]
  }
  if (exact !== undefined) return exact
  if (section === 'routing') return name === 'fallback' ? ['fallback', ...path.slice(2)] : ['Router', ...path.slice(1)]
  return path
}

import type { JsonObject } from '../core/providers/provider.ts'
import { checkConfig } from './check.ts'
import { checkConditions } from './check-conditions.ts'
import { detectedProviders } from './detect.ts'
import { type ConfigSource, type FoundConfig, findConfig, type SearchOptions } from './find-config.ts'
import { interpolate, type Variables } from './interpolate.ts'
import { type OllamaProbe, probeOllama } from './ollama-probe.ts'
import { parseConfigText } from './parse.ts'
import type { Path } from './parsed.ts'
import { pathText } from './path-text.ts'
import { type ProviderKeys, providerEnvironment } from './provider-environment.ts'
import type { Config } from './schema.ts'

/** A checked configuration and where it came from. Holds keys. */
export interface LoadedConfig {
  config: Config
  source: ConfigSource
  /** It is a claude-code-router file. */
  imported: boolean
  /** Names of the providers that were not configured but found: by a key in the environment, or as a local Ollama. */
  detected: string[]
  /** For people: files passed over, what an import changed. One sentence each. */
  warnings: string[]
  /** `file:line:column: path` of a value, for messages. */
  placeOf: (path: Path) => string
}

export interface LoadOptions extends SearchOptions {
  providerKeys?: ProviderKeys | undefined
  /** Nobody is called, so keys may be missing: a job that only publishes is given none. */
  callsNobody?: boolean | undefined
  /** Replaces the look for a local Ollama. */
  probe?: OllamaProbe | undefined
}

/**
 * The configuration by the documented order; where it names no providers, those of the environment. Throws ConfigError
 * with file, line and column.
 */
export const loadConfig = async (options: LoadOptions): Promise<LoadedConfig> => {
  const env = providerEnvironment(options.env, options.providerKeys ?? {})
  const found = await findConfig(options)
  const variables = (name: string) => env[name] || (options.callsNobody ? notSet : env[name])
  const loaded = found === undefined ? unconfigured : await readConfig(found, env, variables)
  if (options.callsNobody) return loaded
  if (Object.keys(loaded.config.providers ?? {}).length > 0) return loaded
  const providers = await detectedProviders(env, options.probe ?? probeOllama)
  return { ...loaded, config: { ...loaded.config, providers }, detected: Object.keys(providers) }
}

/** Fits wherever a variable may stand, as a key and as an address, and leads nowhere. */
const notSet = 'https://not-set.invalid'

const unconfigured: LoadedConfig = {
  config: {},
  source: { kind: 'environment' },
  imported: false,
  detected: [],
  warnings: [],
  placeOf: pathText,
}

const readConfig = async (
  { source, name, text, passedOver }: FoundConfig,
  env: LoadOptions['env'],
  variables: Variables,
): Promise<LoadedConfig> => {
  const parsed = await parseConfigText(text, name)
  const value = interpolate(parsed, name, variables, env) as JsonObject
  const { config, imported, notes, originOf } = checkConfig(value, parsed, name)
  const doubts = await checkConditions({ config, originOf }, parsed, name)
  return {
    config,
    source,
    imported,
    detected: [],
    warnings: [
      ...passedOver.map(other => `${other} is not read: ${name} comes first`),
      ...notes.map(note => `${name}: ${note}`.replace(`${name}: ${name}:`, `${name}:`)),
      ...doubts,
    ],
    placeOf: path => {
      const origin = originOf(path)
      const { line, column } = parsed.locate(origin, 'value')
      return `${name}:${line}:${column}: ${pathText(origin)}`
    },
  }
}

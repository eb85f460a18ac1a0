import { ConfigError } from '../errors.ts'
import type { ProviderConfig, ProxyConfig } from '../proxy-config.ts'
import { maskRequestHeaders, maskUrl, maskValue, type Redact } from './mask-value.ts'

/** What a replay needs of a configuration. */
type SharedConfig = Pick<ProxyConfig, 'providers' | 'routing' | 'timeouts' | 'retry'>

/** The part of a configuration that may be shared. Of keys only their number is kept: calls with each are made in turn. */
export const sharedConfig = ({ providers, routing, timeouts, retry }: ProxyConfig, redact: Redact): SharedConfig => ({
  providers: providers.map(provider => ({
    ...provider,
    baseUrl: maskUrl(provider.baseUrl, redact),
    apiKeys: provider.apiKeys.map((_, index) => `recorded-key-${index + 1}`),
    headers: maskRequestHeaders(provider.headers, redact),
    quirks: maskValue(provider.quirks, redact) as ProviderConfig['quirks'],
    transformers: maskValue(provider.transformers, redact) as ProviderConfig['transformers'],
    models: provider.models.map(model => ({
      ...model,
      ...(model.baseUrl === undefined ? {} : { baseUrl: maskUrl(model.baseUrl, redact) }),
    })),
  })),
  routing,
  timeouts,
  ...(retry ? { retry } : {}),
})

/** A configuration to replay with, from a cassette's `run` line. Throws ConfigError when that is no configuration. */
export const replayConfig = (
  shared: unknown,
  name: string,
  own: Pick<ProxyConfig, 'listen' | 'token' | 'logging'>,
): ProxyConfig => {
  if (!isShared(shared)) {
    throw new ConfigError('cassette_config', `${name} does not say what it was recorded with`, {
      hint: 'Give the configuration with --config; its keys are not used.',
    })
  }
  const { providers, routing, timeouts, retry } = shared
  return { providers, routing, timeouts, ...(retry ? { retry } : {}), ...own, usageFile: null }
}

const isShared = (value: unknown): value is SharedConfig => {
  if (typeof value !== 'object' || value === null) return false
  const { providers, routing, timeouts } = value as Partial<SharedConfig>
  return Array.isArray(providers) && typeof routing?.slots?.default === 'string' && typeof timeouts?.idleMs === 'number'
}

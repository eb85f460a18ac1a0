import { withRunLimit } from '../core/budget/budget-limits.ts'
import { egressFileOf } from '../core/egress/egress-entry.ts'
import { ConfigError } from '../core/errors.ts'
import { findProvider } from '../core/providers/find-provider.ts'
import type { BudgetConfig, LogLevel, ProxyConfig, RunContext, StateConfig, Timeouts } from '../core/proxy-config.ts'
import type { Environment } from './key-hint.ts'
import type { LoadedConfig } from './load.ts'
import { present } from './present.ts'
import { type ProviderKeys, providerEnvironment } from './provider-environment.ts'
import { resolveBudget, unpricedWarnings } from './resolve-budget.ts'
import { resolveCache } from './resolve-cache.ts'
import { type ResolveContext, wrong } from './resolve-context.ts'
import { resolveLimits, resolveMemoryLimit } from './resolve-limits.ts'
import { resolveMonitoring } from './resolve-monitoring.ts'
import { type ResolvedProvider, resolveProvider } from './resolve-provider.ts'
import { resolveRouting } from './resolve-routing.ts'
import { resolveTarget, type TargetScope } from './resolve-target.ts'
import { transformerModulesOf } from './resolve-transformer-modules.ts'
import type { Config } from './schema.ts'

export interface ResolveOptions {
  env: Environment
  providerKeys?: ProviderKeys | undefined
  /** Takes every request, instead of what the configuration routes. */
  provider?: string | undefined
  /** Likewise; bare, or `provider/model`. */
  model?: string | undefined
  host?: string | undefined
  port?: number | undefined
  token?: string | null | undefined
  usageFile?: string | null | undefined
  logFile?: string | null | undefined
  /** Where budgets are kept (SQLite) and cached answers; absent or null = in memory. */
  stateFile?: string | null | undefined
  cacheFile?: string | null | undefined
  /** What the run is about, for conditions and accounts. */
  run?: RunContext | undefined
  /** Most that the run may cost, USD; the configuration may say less. */
  runLimitUsd?: number | undefined
  /** Instead of the configuration's: `redis://...`. */
  redisUrl?: string | undefined
  /** Cassette to record to, absolute. */
  record?: string | undefined
}

/** What the proxy runs on, everything checked. `warnings` has those of loading too. Throws ConfigError. */
export const resolveConfig = (
  loaded: LoadedConfig,
  options: ResolveOptions,
): { proxy: ProxyConfig; warnings: string[] } => {
  const { config } = loaded
  const warnings = new Set(loaded.warnings)
  const providerKeys = options.providerKeys ?? {}
  const context: ResolveContext = {
    env: providerEnvironment(options.env, providerKeys),
    providerKeys,
    placeOf: loaded.placeOf,
    warn: sentence => warnings.add(sentence),
    ownTransformers: new Set(config.transformers?.map(({ name }) => name)),
  }
  const transformerModules = transformerModulesOf(loaded)
  const scope = scopeOf(loaded, context)
  const chosen = chosenTarget(options, scope)
  const routed = routingScope(scope, loaded)
  const routing = resolveRouting(loaded, routed, chosen)
  const budget = budgetOf(loaded, routed, options)
  for (const doubt of budget ? unpricedWarnings(budget, routing, routed) : []) context.warn(doubt)
  const state = stateOf(config, options, budget, context)
  const proxy: ProxyConfig = {
    ...listenOn(config, options),
    providers: scope.providers.map(provider => provider.config),
    routing,
    ...present({
      budget,
      state,
      limits: resolveLimits(config, Object.keys(config.providers ?? {}), context),
      cache: resolveCache(config, {
        file: options.cacheFile ?? null,
        providers: scope.providers.map(provider => provider.config),
        warn: context.warn,
      }),
      monitoring: resolveMonitoring(loaded, context.warn),
      run: options.run,
    }),
    ...egressOf(config, options),
    ...resolveMemoryLimit(config, context),
    timeouts: timeoutsOf(config),
    logging: loggingOf(config, options),
    usageFile: options.usageFile ?? null,
    ...(options.record === undefined ? {} : { record: options.record }),
    ...(config.server?.proxyUrl === undefined ? {} : { proxyUrl: config.server.proxyUrl }),
    ...(transformerModules.length === 0 ? {} : { transformerModules }),
  }
  return { proxy, warnings: [...warnings] }
}

/** Each connection is written beside the ledger. */
const egressOf = ({ agent }: Config, { usageFile }: ResolveOptions): Pick<ProxyConfig, 'egress'> => {
  const { allowedHosts = [] } = agent ?? {}
  return allowedHosts.length === 0 ? {} : { egress: { allowedHosts, file: usageFile ? egressFileOf(usageFile) : null } }
}

const budgetOf = (
  loaded: LoadedConfig,
  scope: TargetScope,
  { runLimitUsd }: ResolveOptions,
): BudgetConfig | undefined => {
  const budget = resolveBudget(loaded, scope)
  return runLimitUsd === undefined ? budget : withRunLimit(budget, runLimitUsd)
}

/** Kept between runs only where something is: a budget, or a store that was asked for. */
const stateOf = (
  { state }: Config,
  { redisUrl, run, stateFile }: ResolveOptions,
  budget: BudgetConfig | undefined,
  context: ResolveContext,
): StateConfig | undefined => {
  const url = redisUrl ?? state?.url
  const store = redisUrl !== undefined || state?.store === 'redis' ? 'redis' : 'file'
  if (store === 'redis' && !/^(?:rediss?|unix):/.test(url ?? '')) {
    throw wrong(
      context,
      ['state', 'url'],
      'is needed for `store: redis`',
      'Write `url: redis://host:6379` or set it as a secret: `url: $REDIS_URL`.',
    )
  }
  if (state === undefined && redisUrl === undefined && budget === undefined) return undefined
  return {
    store,
    ...(store === 'redis' && url !== undefined ? { url } : {}),
    file: stateFile ?? null,
    namespace: run?.repository || 'local',
  }
}

const scopeOf = (loaded: LoadedConfig, context: ResolveContext): TargetScope => {
  const providers = Object.entries(loaded.config.providers ?? {}).map(([name, settings]) =>
    resolveProvider(name, settings, context),
  )
  const addProvider = (name: string): ResolvedProvider | undefined => {
    if (findProvider(name) === undefined || providers.some(({ config }) => config.id === name)) return undefined
    const added = resolveProvider(name, {}, context)
    providers.push(added)
    return added
  }
  return { providers, addProvider, warn: context.warn }
}

/** A file that lists its providers is taken at its word: routing adds none. */
const routingScope = (scope: TargetScope, { config, detected }: LoadedConfig): TargetScope =>
  detected.length > 0 || Object.keys(config.providers ?? {}).length === 0
    ? scope
    : { ...scope, addProvider: () => undefined }

const chosenTarget = ({ provider, model }: ResolveOptions, scope: TargetScope): string | undefined => {
  const [wantedProvider, wantedModel] = [provider?.trim() || undefined, model?.trim() || undefined]
  if (wantedProvider === undefined)
    return wantedModel === undefined ? undefined : resolveTarget(wantedModel, 'The chosen model', scope)
  const prefix = new Set([`${wantedProvider}/`, `${wantedProvider},`].map(start => start.toLowerCase()))
  const hasPrefix = prefix.has(wantedModel?.slice(0, wantedProvider.length + 1).toLowerCase() ?? '')
  const inside = hasPrefix ? wantedModel?.slice(wantedProvider.length + 1) : wantedModel
  return resolveTarget(`${wantedProvider}/${inside ?? ''}`, 'The chosen provider', scope)
}

const listenOn = ({ server }: Config, options: ResolveOptions): Pick<ProxyConfig, 'listen' | 'token'> => {
  const host = options.host ?? server?.host ?? '127.0.0.1'
  const token = options.token ?? server?.token ?? null
  if (token === null && !isLoopback(host)) {
    throw new ConfigError(
      'token-needed',
      `Listening on ${host} needs a token: everyone who reaches it could spend your money`,
      {
        hint: 'Set `server.token` (`APIKEY` in a claude-code-router file), or listen on 127.0.0.1.',
      },
    )
  }
  return { listen: { host, port: options.port ?? server?.port ?? 3000 }, token }
}

const isLoopback = (host: string): boolean => /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i.test(host)

/** Until a reasoning model's first word minutes may pass; within a stream, less. */
const timeoutsOf = ({ performance }: Config): Timeouts => ({
  firstTokenMs: performance?.firstTokenTimeout ?? performance?.requestTimeout ?? 300_000,
  idleMs: performance?.idleTimeout ?? performance?.requestTimeout ?? 120_000,
  requestMs: performance?.totalTimeout ?? 0,
})

const loggingOf = ({ debugging }: Config, { env, logFile }: ResolveOptions): ProxyConfig['logging'] => ({
  level: /(?:^|[\s,])claude-router(?::|$)|^\*$/.test(env.DEBUG ?? '')
    ? 'debug'
    : ((debugging?.logLevel ?? 'info') satisfies LogLevel),
  file: debugging?.logFile === false ? null : (logFile ?? null),
  traceRequests: debugging?.traceRequests ?? false,
  providerResponses: debugging?.logProviderResponses ?? false,
  ...present({
    performanceMetrics: debugging?.performanceMetrics,
    maxFileBytes: debugging?.logMaxSize,
    maxFiles: debugging?.logMaxFiles,
  }),
})

/** Limits of a target `provider/model` in tokens; a field that is absent is unknown. */
export const targetLimits = (
  proxy: Pick<ProxyConfig, 'providers'>,
  target: string,
): { contextWindow: number | undefined; maxOutputTokens: number | undefined } => {
  const slash = target.indexOf('/')
  const provider = proxy.providers.find(({ id }) => id === target.slice(0, slash))
  const model = provider?.models.find(({ id }) => id === target.slice(slash + 1))
  return { contextWindow: model?.contextWindow, maxOutputTokens: model?.maxOutputTokens }
}

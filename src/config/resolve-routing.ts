import { statSync } from 'node:fs'
import { dirname, isAbsolute, resolve } from 'node:path'
import { ConfigError } from '../core/errors.ts'
import { findProvider } from '../core/providers/find-provider.ts'
import type { RoutingConfig, RoutingRule, Slot } from '../core/proxy-config.ts'
import type { LoadedConfig } from './load.ts'
import type { Path } from './parsed.ts'
import { present } from './present.ts'
import { firstTarget, resolveTarget, type TargetScope } from './resolve-target.ts'
import type { RoutingSettings } from './schema.ts'

const slotNames = [
  'default',
  'background',
  'think',
  'longContext',
  'webSearch',
  'image',
  'subagent',
] as const satisfies Slot[]

const defaultLongContextThreshold = 60_000

/**
 * Every target checked and written `provider/model`. A target chosen for this run takes all requests: slots, rules and tiers
 * of the configuration are set aside, its fallbacks stay.
 */
export const resolveRouting = (loaded: LoadedConfig, scope: TargetScope, chosen: string | undefined): RoutingConfig => {
  const routing = loaded.config.routing ?? {}
  const slots: Partial<Record<Slot, string>> = {}
  for (const slot of slotNames) {
    const target = routing[slot]
    if (target !== undefined) slots[slot] = resolveTarget(target, loaded.placeOf(['routing', slot]), scope)
  }
  const tiers = resolveTiers(loaded, scope)
  const rules = resolveRules(loaded, ['routing', 'rules'], routing.rules, scope)
  const contextRules = resolveRules(
    loaded,
    ['contextOptimization', 'rules'],
    loaded.config.contextOptimization?.rules,
    scope,
  )
  const customRouter = customRouterOf(loaded, scope)
  const { fallback, slotFallback } = chainsOf(routing, loaded, scope)
  const standard = chosen ?? slots.default ?? firstOf(scope)
  const common = {
    longContextThreshold: routing.longContextThreshold ?? defaultLongContextThreshold,
    fallback: fallback.filter(target => target !== standard),
    strategy: routing.strategy ?? 'priority',
  }
  if (chosen !== undefined) return { ...common, slots: { default: chosen }, rules: [] }
  return present({
    ...common,
    slots: { ...slots, default: standard },
    rules,
    contextRules: contextRules.length > 0 ? contextRules : undefined,
    slotFallback,
    tiers,
    customRouter,
  })
}

const firstOf = ({ providers }: TargetScope): string => {
  const provider = providers.find(({ config }) => config.models.length > 0) ?? providers[0]
  if (provider !== undefined) return firstTarget(provider, 'The default target')
  // The published guide's wording.
  throw new ConfigError('no-provider', 'No suitable provider found for request: none is configured', {
    hint: 'Set a key such as DEEPSEEK_API_KEY or OPENROUTER_API_KEY, start Ollama, or write `providers:` into claude-router.yml; `claude-router setup` does it with you.',
  })
}

interface RuleSettings {
  condition: string
  provider?: string | undefined
  model?: string | undefined
  target?: string | undefined
  reasoning?: string | undefined
}

const resolveRules = (
  loaded: LoadedConfig,
  path: Path,
  rules: readonly RuleSettings[] | undefined,
  scope: TargetScope,
): RoutingRule[] =>
  (rules ?? []).flatMap(({ condition, provider, model, target, reasoning }, index) => {
    const text = target ?? (provider === undefined ? (model ?? '') : `${provider}/${model ?? ''}`)
    const resolved = resolveLeniently(text, [...path, index], loaded, scope)
    return resolved === undefined ? [] : [present({ condition, target: resolved, reasoning })]
  })

const resolveTiers = (loaded: LoadedConfig, scope: TargetScope): RoutingConfig['tiers'] => {
  const { tiers } = loaded.config.routing ?? {}
  if (tiers === undefined) return undefined
  const resolved = Object.entries(tiers).map(([tier, target]) => [
    tier,
    target === undefined ? undefined : resolveLeniently(target, ['routing', 'tiers', tier], loaded, scope),
  ])
  return present(Object.fromEntries(resolved) as NonNullable<RoutingConfig['tiers']>)
}

/** Where the providers are those of the environment, what goes to one that is not there is left out. */
const resolveLeniently = (text: string, path: Path, loaded: LoadedConfig, scope: TargetScope): string | undefined => {
  const place = loaded.placeOf(path)
  const [, provider = ''] = /^\s*([^/,\s]+)/.exec(text) ?? []
  const definition = findProvider(provider)
  if (loaded.detected.length > 0 && definition?.local === true && !loaded.detected.includes(definition.id)) {
    scope.warn(`${place} is left out: ${definition.name} was not found on this machine`)
    return undefined
  }
  try {
    return resolveTarget(text, place, scope)
  } catch (error) {
    if (loaded.detected.length === 0 || !(error instanceof ConfigError)) throw error
    scope.warn(`${place} is left out: ${error.message}`)
    return undefined
  }
}

type Chains = Pick<RoutingConfig, 'fallback' | 'slotFallback'>

/** One list for all, or lists of slots, of which the default's is for all. */
const chainsOf = ({ fallback }: RoutingSettings, loaded: LoadedConfig, scope: TargetScope): Chains => {
  const resolveChain = (chain: readonly string[], path: Path): string[] => [
    ...new Set(
      chain.map((target, index) =>
        resolveTarget(target, loaded.placeOf(['routing', 'fallback', ...path, index]), scope),
      ),
    ),
  ]
  if (fallback === undefined) return { fallback: [] }
  if (Array.isArray(fallback)) return { fallback: resolveChain(fallback, []) }
  const { default: common = [], ...others } = fallback
  const slotFallback: NonNullable<Chains['slotFallback']> = {}
  for (const slot of slotNames) {
    const chain = slot === 'default' ? undefined : others[slot]
    if (chain !== undefined) slotFallback[slot] = resolveChain(chain, [slot])
  }
  const chains = { fallback: resolveChain(common, ['default']) }
  return Object.keys(slotFallback).length === 0 ? chains : { ...chains, slotFallback }
}

/** Absolute, from the folder of the configuration file. claude-code-router goes on without one that is not there. */
const customRouterOf = (
  { config, source, imported, placeOf }: LoadedConfig,
  { warn }: TargetScope,
): string | undefined => {
  const path = config.routing?.customRouter
  if (path === undefined) return undefined
  const place = placeOf(['routing', 'customRouter'])
  if (!isAbsolute(path) && source.kind !== 'file') {
    throw new ConfigError('custom-router-path', `${place} is relative, and this configuration lies in no folder`, {
      hint: 'Write the whole path, or keep the configuration in a file.',
    })
  }
  const absolute = source.kind === 'file' ? resolve(dirname(source.path), path) : path
  if (statSync(absolute, { throwIfNoEntry: false })?.isFile()) return absolute
  if (imported) {
    warn(`${place} is no file and has no effect: ${absolute}`)
    return undefined
  }
  throw new ConfigError('custom-router-path', `${place} is no file: ${absolute}`, {
    hint: 'It must be a JavaScript module that exports `async (req, config) => "provider,model"`; remove the key to route without it.',
  })
}

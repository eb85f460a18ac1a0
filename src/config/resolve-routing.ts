import { ConfigError } from '../core/errors.ts'
import type { RoutingConfig, Slot } from '../core/proxy-config.ts'
import type { LoadedConfig } from './load.ts'
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
 * Every target checked and written `provider/model`. A target chosen for this run takes all requests: slots and rules of the
 * configuration are set aside, its fallbacks stay.
 */
export const resolveRouting = (loaded: LoadedConfig, scope: TargetScope, chosen: string | undefined): RoutingConfig => {
  const routing = loaded.config.routing ?? {}
  const at = (path: (string | number)[]) => loaded.placeOf(['routing', ...path])
  const slots: Partial<Record<Slot, string>> = {}
  for (const slot of slotNames) {
    const target = routing[slot]
    if (target !== undefined) slots[slot] = resolveTarget(target, at([slot]), scope)
  }
  for (const [tier, target] of Object.entries(routing.tiers ?? {})) {
    if (target !== undefined) resolveTarget(target, at(['tiers', tier]), scope)
  }
  const rules = resolveRules(loaded, scope)
  const fallback = chainOf(routing, loaded, scope)
  const standard = chosen ?? slots.default ?? firstOf(scope)
  return {
    slots: chosen === undefined ? { ...slots, default: standard } : { default: chosen },
    longContextThreshold: routing.longContextThreshold ?? defaultLongContextThreshold,
    fallback: fallback.filter(target => target !== standard),
    rules: chosen === undefined ? rules : [],
    strategy: routing.strategy ?? 'priority',
  }
}

const firstOf = ({ providers }: TargetScope): string => {
  const provider = providers.find(({ config }) => config.models.length > 0) ?? providers[0]
  if (provider !== undefined) return firstTarget(provider, 'The default target')
  // The published guide's wording.
  throw new ConfigError('no-provider', 'No suitable provider found for request: none is configured', {
    hint: 'Set a key such as DEEPSEEK_API_KEY or OPENROUTER_API_KEY, start Ollama, or write `providers:` into claude-router.yml; `claude-router setup` does it with you.',
  })
}

/** Where the providers are those of the environment, a rule for one that is not there is left out. */
const resolveRules = (loaded: LoadedConfig, scope: TargetScope): RoutingConfig['rules'] =>
  (loaded.config.routing?.rules ?? []).flatMap(({ condition, provider, model, target, reasoning }, index) => {
    const text = target ?? (provider === undefined ? (model ?? '') : `${provider}/${model ?? ''}`)
    const place = loaded.placeOf(['routing', 'rules', index])
    try {
      return [present({ condition, target: resolveTarget(text, place, scope), reasoning })]
    } catch (error) {
      if (loaded.detected.length === 0 || !(error instanceof ConfigError)) throw error
      scope.warn(`${place} is left out: ${error.message}`)
      return []
    }
  })

const chainOf = ({ fallback }: RoutingSettings, loaded: LoadedConfig, scope: TargetScope): string[] => {
  if (fallback === undefined) return []
  const chains = Array.isArray(fallback) ? [['', fallback] as const] : Object.entries(fallback)
  if (chains.length > 1)
    scope.warn('routing.fallback: the lists of all slots are tried as one by this version, `default` first')
  const inOrder = chains.toSorted(([a], [b]) => Number(b === 'default') - Number(a === 'default'))
  const targets = inOrder.flatMap(([slot, chain]) =>
    chain.map((target, index) =>
      resolveTarget(target, loaded.placeOf(['routing', 'fallback', ...(slot === '' ? [] : [slot]), index]), scope),
    ),
  )
  return [...new Set(targets)]
}

import { defaultAlertThresholds, hasLimit } from '../core/budget/budget-limits.ts'
import { pricingOf } from '../core/budget/ceiling.ts'
import { ConfigError } from '../core/errors.ts'
import type { BudgetConfig, RoutingConfig } from '../core/proxy-config.ts'
import { findTarget } from '../core/routing/target.ts'
import type { LoadedConfig } from './load.ts'
import { present } from './present.ts'
import { resolveTarget, type TargetScope } from './resolve-target.ts'

/**
 * `budgetControl` as the proxy takes it; undefined without that section. To be asked for before the scope's providers are
 * listed: the fallback may add one. Throws ConfigError.
 */
export const resolveBudget = (loaded: LoadedConfig, scope: TargetScope): BudgetConfig | undefined => {
  const { budgetControl } = loaded.config
  if (budgetControl === undefined) return undefined
  return {
    ...present({
      requestUsd: budgetControl.requestLimit,
      runUsd: budgetControl.runLimit,
      pullRequestUsd: budgetControl.pullRequestLimit,
      dailyUsd: budgetControl.dailyLimit,
      monthlyUsd: budgetControl.monthlyLimit,
      fallback: fallbackOf(loaded, scope),
    }),
    alertThresholds: [...new Set(budgetControl.alertThresholds ?? defaultAlertThresholds)].sort((a, b) => a - b),
  }
}

const fallbackPath = ['budgetControl', 'autoFallback']

const fallbackOf = (loaded: LoadedConfig, scope: TargetScope): string | undefined => {
  const { enabled, fallbackProvider } = loaded.config.budgetControl?.autoFallback ?? {}
  if (fallbackProvider === undefined) {
    if (enabled !== true) return undefined
    throw new ConfigError('missing-fallback', `${loaded.placeOf(fallbackPath)} is on but names no provider`, {
      hint: 'Set `budgetControl.autoFallback.fallbackProvider` to a provider or `provider/model`, e.g. `ollama`.',
    })
  }
  const place = loaded.placeOf([...fallbackPath, 'fallbackProvider'])
  try {
    const target = resolveTarget(fallbackProvider, place, scope)
    return enabled === false ? undefined : target
  } catch (error) {
    // Where the providers are those of the environment, one that is not there today is no mistake.
    if (loaded.detected.length === 0 || !(error instanceof ConfigError)) throw error
    scope.warn(`${error.message}. Without it requests are refused when a limit is reached`)
    return undefined
  }
}

/** One warning for each target of the routing whose price is not known: within limits its requests are refused. */
export const unpricedWarnings = (
  budget: BudgetConfig | undefined,
  routing: RoutingConfig,
  scope: TargetScope,
): string[] => {
  if (budget === undefined || !hasLimit(budget)) return []
  const providers = scope.providers.map(({ config }) => config)
  const names = [
    ...Object.values(routing.slots),
    ...routing.fallback,
    ...[...routing.rules, ...(routing.contextRules ?? [])].map(({ target }) => target),
    ...(budget.fallback === undefined ? [] : [budget.fallback]),
  ]
  return [...new Set(names)].flatMap(name => {
    const target = findTarget(name, providers)
    if (target === undefined || 'missing' in target || pricingOf(target) !== undefined) return []
    return [
      `The price of ${name} is not known: its requests are refused, since \`budgetControl\` could not be kept. ` +
        `Set \`providers.${target.provider.id}.pricing\`, or \`localDeployment: true\` if it runs on your own machines`,
    ]
  })
}

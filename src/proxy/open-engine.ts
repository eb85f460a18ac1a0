import { secretsOf } from '../config/redact.ts'
import { budgetUsdOf } from '../core/budget/budget-limits.ts'
import type { Gauges } from '../core/metrics/gauges.ts'
import type { ProxyConfig } from '../core/proxy-config.ts'
import type { Logger } from '../log/logger.ts'
import { createRedactor } from '../log/redact.ts'
import { createMemoryStore } from '../state/memory-store.ts'
import type { StateStore } from '../state/state-store.ts'
import type { BudgetGate, Spending } from './budget/budget-gate.ts'
import type { ResponseCache } from './cache/response-cache.ts'
import type { Engine } from './engine.ts'
import { openHealth } from './health/open-health.ts'
import { openMonitor } from './monitor/open-monitor.ts'
import { buildRouteTable } from './route-table.ts'
import type { Pools } from './upstream/pools.ts'

/** Opens what the configuration asks for, and loads nothing else. Throws ConfigError for conditions and routers that are wrong. */
export const openEngine = async (
  config: ProxyConfig,
  { log, pools }: { log: Logger; pools: () => Promise<Pools> },
): Promise<Engine> => {
  const store = await openStoreFor(config, log)
  const cache = await openCacheFor(config, log, pools)
  const budget = await openBudgetFor(config, store, log)
  const admission = await openAdmissionFor(config, store, log)
  const memory = await openMemoryFor(config, cache, log)
  const health = openHealth(config, { store, log, now: Date.now })
  const spending = () => ({ ...(budget?.spending() ?? nothingSpent), budgetUsd: budgetUsdOf(config.budget) })
  const gauges = (): Gauges => ({
    ...(admission ? { load: admission.load() } : {}),
    budgets: budgetGauges(config, budget),
    proxy: { startedAtMs: performance.timeOrigin, residentBytes: process.memoryUsage.rss() },
  })
  const compile = await compilerFor(config)
  const { monitoring, run } = config
  const monitor = openMonitor(monitoring, { compile, spending, log, now: Date.now, run, gauges })
  const table = await buildRouteTable(config, {
    log,
    situation: () => {
      const { runUsd, dailyUsd, monthlyUsd, budgetUsd } = spending()
      return {
        ...{ runCostUsd: runUsd, dailyCostUsd: dailyUsd, monthlyCostUsd: monthlyUsd, budgetUsd },
        hourUtc: new Date().getUTCHours(),
        saveCosts: monitor.modes().saveCosts,
        run,
      }
    },
  })
  if (asksForCosts(config)) await budget?.ready()
  return {
    ...{ table, health, monitor, admission, budget, cache, memory },
    async close() {
      memory?.close()
      for (const part of [monitor, health, admission, budget, cache]) await part?.close()
      await store.close()
    },
  }
}

const nothingSpent: Spending = { runUsd: 0, dailyUsd: 0, monthlyUsd: 0 }

const openStoreFor = async ({ state }: ProxyConfig, log: Logger): Promise<StateStore> => {
  if (state === undefined) return createMemoryStore()
  const { openStore } = await import('../state/open-store.ts')
  return openStore(state, log)
}

const openCacheFor = async (
  config: ProxyConfig,
  log: Logger,
  pools: () => Promise<Pools>,
): Promise<ResponseCache | undefined> => {
  const { cache, state, providers } = config
  if (cache === undefined) return undefined
  const { openCache } = await import('./cache/open-cache.ts')
  const embed =
    cache.embeddings && (await import('./cache/embed.ts')).createEmbed(cache.embeddings, { providers, pools, log })
  return openCache(cache, {
    namespace: state?.namespace ?? 'local',
    ...(state?.store === 'redis' && state.url ? { redisUrl: state.url } : {}),
    ...(embed ? { embed } : {}),
    redact: createRedactor(secretsOf(config)),
    log,
  })
}

/** Conditions and alerts may ask what was spent where nothing is limited. */
const openBudgetFor = async (config: ProxyConfig, store: StateStore, log: Logger): Promise<BudgetGate | undefined> => {
  if (config.budget === undefined && !asksForCosts(config)) return undefined
  const { openBudget } = await import('./budget/open-budget.ts')
  const { run, providers } = config
  return openBudget(config.budget ?? { alertThresholds: [] }, { store, run, providers, log, now: () => new Date() })
}

const asksForCosts = ({ routing, monitoring }: ProxyConfig): boolean =>
  [
    ...[...routing.rules, ...(routing.contextRules ?? [])].map(({ condition }) => condition),
    ...(monitoring?.alerts ?? []).map(({ threshold }) => threshold),
  ].some(text => /\b(?:run|daily|monthly)_cost\b/.test(text))

const openAdmissionFor = async (config: ProxyConfig, store: StateStore, log: Logger) => {
  if (config.limits === undefined) return undefined
  const { openAdmission } = await import('./limits/open-admission.ts')
  return openAdmission(config, { store, log })
}

const openMemoryFor = async ({ memoryLimitBytes }: ProxyConfig, cache: ResponseCache | undefined, log: Logger) => {
  if (memoryLimitBytes === undefined) return undefined
  const { openMemoryGuard } = await import('./memory-guard.ts')
  return openMemoryGuard(memoryLimitBytes, { log, shed: () => cache?.shed() })
}

const compilerFor = async ({ monitoring }: ProxyConfig): Promise<(text: string) => (facts: object) => boolean> => {
  if ((monitoring?.alerts ?? []).length === 0) return () => () => false
  const { compileCondition } = await import('../core/conditions/compile-condition.ts')
  return text => compileCondition(text, 'alert')
}

const budgetGauges = (
  { budget: limits }: ProxyConfig,
  budget: BudgetGate | undefined,
): NonNullable<Gauges['budgets']> => {
  if (budget === undefined) return []
  const { runUsd, dailyUsd, monthlyUsd } = budget.spending()
  return [
    { scope: 'run', spentUsd: runUsd, limitUsd: limits?.runUsd ?? null },
    { scope: 'day', spentUsd: dailyUsd, limitUsd: limits?.dailyUsd ?? null },
    { scope: 'month', spentUsd: monthlyUsd, limitUsd: limits?.monthlyUsd ?? null },
  ]
}

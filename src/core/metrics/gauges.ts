import type { Family, Labels } from './prometheus-text.ts'

/** What other parts know at the moment of asking. All optional. */
export interface Gauges {
  /** Requests under way and waiting. */
  load?: { active: number; queued: number }
  breakers?: { provider: string; model: string; state: 'closed' | 'half-open' | 'open' }[]
  /** Scope: request, run, pull-request, day, month. `limitUsd` null = none. */
  budgets?: { scope: string; spentUsd: number; limitUsd: number | null }[]
  cache?: { entries: number; bytes: number }
  proxy?: { startedAtMs: number; residentBytes: number }
  version?: string
}

const breakerStates = ['closed', 'half-open', 'open'] as const

export const gaugeFamilies = ({ load, breakers, budgets, cache, proxy, version }: Gauges): Family[] => [
  gauge('claude_router_active_requests', 'Requests under way.', one(load?.active)),
  gauge('claude_router_queue_depth', 'Requests waiting for a place.', one(load?.queued)),
  gauge(
    'claude_router_breaker_state',
    'Circuit breaker of a target: 1 for the state that it is in.',
    (breakers ?? []).flatMap(({ provider, model, state }) =>
      breakerStates.map(each => ({ labels: { provider, model, state: each }, value: each === state ? 1 : 0 })),
    ),
  ),
  gauge(
    'claude_router_budget_spent_usd',
    'Money spent, by the scope of the budget.',
    (budgets ?? []).map(({ scope, spentUsd }) => ({ labels: { scope }, value: spentUsd })),
  ),
  gauge(
    'claude_router_budget_limit_usd',
    'Limit of the budget; scopes without one are absent.',
    (budgets ?? []).flatMap(({ scope, limitUsd }) =>
      limitUsd === null ? [] : [{ labels: { scope }, value: limitUsd }],
    ),
  ),
  gauge('claude_router_cache_entries', 'Answers in the cache.', one(cache?.entries)),
  gauge('claude_router_cache_bytes', 'Size of the cache.', one(cache?.bytes)),
  gauge(
    'claude_router_build_info',
    'Always 1; the version is the label.',
    version === undefined ? [] : [{ labels: { version }, value: 1 }],
  ),
  gauge(
    'process_start_time_seconds',
    'When the proxy started, seconds since the epoch.',
    one(proxy && proxy.startedAtMs / 1000),
  ),
  gauge('process_resident_memory_bytes', 'Resident memory of the proxy.', one(proxy?.residentBytes)),
]

export const gauge = (name: string, help: string, samples: { labels?: Labels; value: number }[]): Family => ({
  name,
  help,
  type: 'gauge',
  samples,
})

export const one = (value: number | null | undefined): { value: number }[] =>
  value === undefined || value === null ? [] : [{ value }]

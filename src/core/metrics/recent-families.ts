import { gauge, one } from './gauges.ts'
import type { Measures } from './measure.ts'
import type { MetricName } from './metric-names.ts'
import type { Family } from './prometheus-text.ts'

/** The last minutes in single numbers, for whoever reads the page without Prometheus. */
export const recentFamilies = (recent: Measures, shown: ReadonlySet<MetricName>): Family[] => {
  const { responseMs, errorRate, costPerRequestUsd, cacheHitRate, models } = recent
  const families: [MetricName, Family][] = [
    [
      'response_time',
      gauge(
        'claude_router_recent_response_seconds',
        'Response time of the last five minutes.',
        Object.entries(responseMs ?? {}).map(([statistic, ms]) => ({ labels: { statistic }, value: ms / 1000 })),
      ),
    ],
    [
      'error_rate',
      gauge('claude_router_recent_error_ratio', 'Share that failed in the last five minutes.', one(errorRate)),
    ],
    [
      'cost_per_request',
      gauge('claude_router_recent_cost_per_request_usd', 'Mean cost in the last five minutes.', one(costPerRequestUsd)),
    ],
    [
      'cache_hit_rate',
      gauge('claude_router_recent_cache_hit_ratio', 'Share of hits in the last five minutes.', one(cacheHitRate)),
    ],
    [
      'model_performance',
      gauge(
        'claude_router_recent_tokens_per_second',
        'Speed of writing in the last five minutes.',
        models.flatMap(({ provider, model, tokensPerSecond }) =>
          tokensPerSecond === null ? [] : [{ labels: { provider, model }, value: tokensPerSecond }],
        ),
      ),
    ],
  ]
  return families.filter(([metric]) => shown.has(metric)).map(([, family]) => family)
}

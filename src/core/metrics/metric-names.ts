/** What `monitoring.metrics` may list. */
export const metricNames = [
  'response_time',
  'token_usage',
  'cost_per_request',
  'model_performance',
  'error_rate',
  'cache_hit_rate',
] as const

export type MetricName = (typeof metricNames)[number]

/** Which metrics are shown; without a list all are. */
export const shownMetrics = (listed: readonly string[] | undefined): ReadonlySet<MetricName> =>
  new Set(listed === undefined ? metricNames : metricNames.filter(name => listed.includes(name)))

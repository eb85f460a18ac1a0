import type { Counters, ModelCounters } from './counters.ts'
import type { Histogram } from './histogram.ts'
import type { MetricName } from './metric-names.ts'
import type { Family } from './prometheus-text.ts'

/**
 * The totals as Prometheus families. Times and tokens stand there twice: under the names that dashboards made for
 * OpenTelemetry's GenAI conventions look for (`gen_ai_client_*`), and under our own.
 */
export const counterFamilies = ({ models, queue }: Counters, shown: ReadonlySet<MetricName>): Family[] => [
  {
    name: 'claude_router_requests_total',
    help: 'Requests, by the model that was chosen, the rule that chose it and how they ended.',
    type: 'counter',
    samples: models.flatMap(({ provider, model, rules }) =>
      [...rules].flatMap(([rule, counts]) =>
        Object.entries(counts)
          .filter(([, count]) => count > 0)
          .map(([status, value]) => ({ labels: { provider, model, rule, status }, value })),
      ),
    ),
  },
  counter('claude_router_attempts_total', 'Calls of providers.', models, model => model.attempts),
  counter('claude_router_failovers_total', 'Targets given up for the next.', models, model => model.failovers),
  { name: 'claude_router_queue_seconds', help: 'Wait for a place.', type: 'histogram', samples: [{ value: queue }] },
  ...(shown.has('response_time') ? timeFamilies(models) : []),
  ...(shown.has('model_performance') ? performanceFamilies(models) : []),
  ...(shown.has('token_usage') ? tokenFamilies(models) : []),
  ...(shown.has('cost_per_request') ? costFamilies(models) : []),
  ...(shown.has('error_rate') ? failureFamilies(models) : []),
  ...(shown.has('cache_hit_rate') ? cacheFamilies(models) : []),
]

const timeFamilies = (models: readonly ModelCounters[]): Family[] => {
  const help = 'Whole requests that a provider answered or that timed out.'
  return [
    histogram('claude_router_request_duration_seconds', help, models, model => model.duration),
    genAi('gen_ai_client_operation_duration_seconds', help, models, model => [[{}, model.duration]]),
  ]
}

const performanceFamilies = (models: readonly ModelCounters[]): Family[] => {
  const help = 'Streams: until the first content.'
  return [
    histogram('claude_router_time_to_first_token_seconds', help, models, model => model.firstToken),
    genAi('gen_ai_client_operation_time_to_first_chunk_seconds', help, models, model => [[{}, model.firstToken]]),
    histogram(
      'claude_router_time_per_output_token_seconds',
      'Time for each token after the first.',
      models,
      model => model.perToken,
    ),
  ]
}

const tokenFamilies = (models: readonly ModelCounters[]): Family[] => [
  {
    name: 'claude_router_tokens_total',
    help: 'Tokens that providers counted; estimated where they did not.',
    type: 'counter',
    samples: models.flatMap(({ provider, model, inputTokens, outputTokens, cacheReadTokens, cacheWriteTokens }) =>
      Object.entries({
        input: inputTokens.sum,
        output: outputTokens.sum,
        cache_read: cacheReadTokens,
        cache_write: cacheWriteTokens,
      }).map(([type, value]) => ({ labels: { provider, model, type }, value })),
    ),
  },
  genAi('gen_ai_client_token_usage', 'Tokens of a request.', models, ({ inputTokens, outputTokens }) => [
    [{ gen_ai_token_type: 'input' }, inputTokens],
    [{ gen_ai_token_type: 'output' }, outputTokens],
  ]),
]

const costFamilies = (models: readonly ModelCounters[]): Family[] => [
  counter('claude_router_cost_usd_total', 'Cost of requests that have a price.', models, model => model.costUsd),
  counter('claude_router_unpriced_requests_total', 'Requests whose cost is unknown.', models, model => model.unpriced),
]

const failureFamilies = (models: readonly ModelCounters[]): Family[] => [
  {
    name: 'claude_router_failures_total',
    help: 'Requests that did not succeed, by cause.',
    type: 'counter',
    samples: models.flatMap(({ provider, model, failures }) =>
      [...failures].map(([failure, value]) => ({ labels: { provider, model, failure }, value })),
    ),
  },
]

const cacheFamilies = (models: readonly ModelCounters[]): Family[] => [
  counter('claude_router_cache_hits_total', 'Requests answered from the cache.', models, model => model.cacheHits),
  counter('claude_router_cache_misses_total', 'Requests the cache did not know.', models, model => model.cacheMisses),
  counter('claude_router_cache_saved_usd_total', 'What the hits would have cost.', models, model => model.savedUsd),
]

const counter = (
  name: string,
  help: string,
  models: readonly ModelCounters[],
  pick: (model: ModelCounters) => number,
): Family => ({
  name,
  help,
  type: 'counter',
  samples: models.map(each => ({ labels: { provider: each.provider, model: each.model }, value: pick(each) })),
})

const histogram = (
  name: string,
  help: string,
  models: readonly ModelCounters[],
  pick: (model: ModelCounters) => Histogram,
): Family => ({
  name,
  help,
  type: 'histogram',
  samples: models.map(each => ({ labels: { provider: each.provider, model: each.model }, value: pick(each) })),
})

const genAi = (
  name: string,
  help: string,
  models: readonly ModelCounters[],
  pick: (model: ModelCounters) => [Record<string, string>, Histogram][],
): Family => ({
  name,
  help,
  type: 'histogram',
  samples: models.flatMap(each =>
    pick(each).map(([labels, value]) => ({
      labels: {
        gen_ai_operation_name: 'chat',
        gen_ai_provider_name: each.provider,
        gen_ai_request_model: each.model,
        ...labels,
      },
      value,
    })),
  ),
})

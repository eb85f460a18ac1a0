import {
  array,
  boolean,
  enum as oneOf,
  optional,
  pipe,
  record,
  refine,
  strictObject,
  string,
  transform,
  union,
} from 'zod/mini'
import { metricNames } from '../../core/metrics/metric-names.ts'
import { about } from './about.ts'
import { duration, fraction, parseDuration, size, usd, whole } from './quantity.ts'
import { condition, line } from './text.ts'

const perMinute = whole(-1).check(
  refine(value => value !== 0, { error: 'must be requests per minute, or -1 for no limit' }),
)

export const concurrencySchema = strictObject({
  maxConcurrentRequests: about('Requests under way at once.', optional(whole(1))),
  rateLimiting: about('Requests per minute by provider; -1 = no limit.', optional(record(string(), perMinute))),
  maxConcurrentPerProvider: about('Calls under way at once, by provider.', optional(record(string(), whole(1)))),
  queueTimeout: about(
    'Longest wait for a place, after which the client is told to come back. Default 60 s. Milliseconds or `60s`.',
    optional(duration()),
  ),
})

// The guide writes `ttl: 3600`: seconds, unlike every other plain number.
const ttlError = 'must be seconds, at least 1, or a duration such as "1h"'
const ttlSeconds = pipe(
  union([whole(1), string().check(refine(text => (parseDuration(text) ?? 0) > 0, { error: ttlError }))], {
    error: ttlError,
  }),
  transform(ttl => (typeof ttl === 'number' ? ttl : Math.ceil((parseDuration(ttl) ?? 0) / 1000))),
)

export const cachingSchema = strictObject({
  enabled: about('Whether answers are cached. Default true, where there is this section.', optional(boolean())),
  ttl: about(
    'Seconds for which a cached answer is used; or a duration such as `1h`. Default 3600.',
    optional(ttlSeconds),
  ),
  maxCacheSize: about('Size from which the least recently used answers are dropped. Default 500MB.', optional(size())),
  cacheStrategy: about(
    'When two requests count as the same. `exact` (default): when they ask the same. `semantic-similarity`: also when they are single questions without tools that are similar enough.',
    optional(oneOf(['exact', 'semantic-similarity'])),
  ),
  similarityThreshold: about(
    'Similarity, 0 to 1, from which two questions count as the same. Default 0.95.',
    optional(fraction()),
  ),
  embeddings: about(
    'Model that judges similarity, `provider/model`, e.g. `ollama/nomic-embed-text`. Default: the words themselves.',
    optional(line()),
  ),
  costSavingTarget: about('Share of the cost that the cache should save; reported against.', optional(fraction())),
})

const limit = (what: string) => about(`USD that ${what} may cost. 0 = only what costs nothing.`, optional(usd()))

const share = fraction().check(refine(value => value > 0, { error: 'must be above 0, up to 1' }))

export const budgetControlSchema = strictObject({
  requestLimit: limit('one request'),
  runLimit: limit('one run'),
  pullRequestLimit: limit('one pull request'),
  dailyLimit: limit('a day (UTC)'),
  monthlyLimit: limit('a month (UTC)'),
  alertThresholds: about(
    'Shares of a limit at which to warn, once each. Default 0.8, 0.9 and 0.95.',
    optional(array(share)),
  ),
  autoFallback: about(
    'Go on with a cheaper provider when a limit is reached, instead of refusing.',
    optional(
      strictObject({
        enabled: about('Whether to. Default true, where there is a provider.', optional(boolean())),
        fallbackProvider: about('A provider (its first model), or `provider/model`.', optional(line())),
      }),
    ),
  ),
})

export const monitoringSchema = strictObject({
  metrics: about('Which metrics are shown and exported; all without it.', optional(array(oneOf(metricNames)))),
  alerts: about(
    'What is done when a threshold is passed.',
    optional(
      array(
        strictObject({
          threshold: about('CEL expression, e.g. `response_time > 10s`.', condition()),
          action: about(
            'What to do. `fail` is another name of `stop`: further requests are refused.',
            oneOf(['switch_to_faster_model', 'enable_cost_saving_mode', 'notify', 'stop', 'fail']),
          ),
        }),
      ),
    ),
  ),
})

export const performanceSchema = strictObject({
  maxConcurrentRequests: about('Requests under way at once.', optional(whole(1))),
  requestTimeout: about(
    'Longest silence of a provider, before its answer and within it. Milliseconds or `30s`.',
    optional(duration()),
  ),
  firstTokenTimeout: about('The same, only until the answer begins.', optional(duration())),
  idleTimeout: about('The same, only within an answer.', optional(duration())),
  totalTimeout: about('Longest whole request; 0 = no limit.', optional(duration())),
  cacheCleanupInterval: about('How often expired answers are removed.', optional(duration())),
  memoryLimit: about(
    'Memory that the proxy may take: near it the cache is emptied, above it requests are refused for a while.',
    optional(size()),
  ),
})

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
import { about } from './about.ts'
import { duration, fraction, parseDuration, size, usd, whole } from './quantity.ts'
import { condition, line } from './text.ts'

const perMinute = whole(-1).check(
  refine(value => value !== 0, { error: 'must be requests per minute, or -1 for no limit' }),
)

export const concurrencySchema = strictObject({
  maxConcurrentRequests: about('Requests under way at once.', optional(whole(1))),
  rateLimiting: about('Requests per minute by provider; -1 = no limit.', optional(record(string(), perMinute))),
})

// The guide writes `ttl: 3600`: seconds, unlike every other plain number.
const ttlError = 'must be seconds or a duration such as "1h"'
const ttlSeconds = pipe(
  union([whole(0), string().check(refine(text => parseDuration(text) !== undefined, { error: ttlError }))], {
    error: ttlError,
  }),
  transform(ttl => (typeof ttl === 'number' ? ttl : Math.ceil((parseDuration(ttl) ?? 0) / 1000))),
)

export const cachingSchema = strictObject({
  enabled: about('Whether answers are cached.', optional(boolean())),
  ttl: about('Seconds for which a cached answer is used; or a duration such as `1h`.', optional(ttlSeconds)),
  maxCacheSize: about('Size from which the oldest answers are dropped.', optional(size())),
  cacheStrategy: about('When two requests count as the same.', optional(oneOf(['exact', 'semantic-similarity']))),
  costSavingTarget: about('Share of the cost that the cache should save; reported against.', optional(fraction())),
})

const limit = (what: string) => about(`USD that ${what} may cost.`, optional(usd()))

export const budgetControlSchema = strictObject({
  requestLimit: limit('one request'),
  runLimit: limit('one run'),
  pullRequestLimit: limit('one pull request'),
  dailyLimit: limit('a day (UTC)'),
  monthlyLimit: limit('a month (UTC)'),
  alertThresholds: about('Shares of a limit at which to warn.', optional(array(fraction()))),
  autoFallback: about(
    'Go on with a cheaper provider when a limit is reached, instead of refusing.',
    optional(
      strictObject({
        enabled: about('Whether to.', optional(boolean())),
        fallbackProvider: about('The provider.', optional(line())),
      }),
    ),
  ),
})

export const monitoringSchema = strictObject({
  metrics: about(
    'What is measured.',
    optional(
      array(
        oneOf([
          'response_time',
          'token_usage',
          'cost_per_request',
          'model_performance',
          'error_rate',
          'cache_hit_rate',
        ]),
      ),
    ),
  ),
  alerts: about(
    'What is done when a threshold is passed.',
    optional(
      array(
        strictObject({
          threshold: about('CEL expression, e.g. `response_time > 10s`.', condition()),
          action: about('What to do.', oneOf(['switch_to_faster_model', 'enable_cost_saving_mode', 'notify', 'fail'])),
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
  memoryLimit: about('Memory that the cache may take.', optional(size())),
})

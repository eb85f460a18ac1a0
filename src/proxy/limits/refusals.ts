import { UpstreamError } from '../../core/errors.ts'

const seconds = (ms: number): string => `${Math.max(1, Math.ceil(ms / 1000))} s`

const refusal = (waitMs: number, message: string, hint: string, provider?: string, model?: string): UpstreamError =>
  new UpstreamError('rate_limit', message, {
    retryAfterMs: Math.max(1000, Math.ceil(waitMs)),
    hint,
    provider: provider ?? 'claude-router',
    model,
  })

/** Errors of `rate_limit` for what the user's own limits, or those a provider told, leave no room for. */
export const placesTaken = (most: number) => (waitMs: number) =>
  refusal(
    waitMs,
    `all ${most} places of concurrency.maxConcurrentRequests are taken`,
    'Raise it, or send fewer requests at once.',
  )

export const providerPlacesTaken = (provider: string, most: number) => (waitMs: number) =>
  refusal(
    waitMs,
    `all ${most} places of concurrency.maxConcurrentPerProvider.${provider} are taken`,
    'Raise it, or name a routing.fallback.',
    provider,
  )

export const rateUsedUp = (provider: string, perMinute: number) => (waitMs: number) =>
  refusal(
    waitMs,
    `the ${perMinute} requests per minute of concurrency.rateLimiting.${provider} are used up for ${seconds(waitMs)}`,
    'Raise it, or name a routing.fallback.',
    provider,
  )

export const allowanceUsedUp = (provider: string, model: string | undefined) => (waitMs: number) =>
  refusal(
    waitMs,
    `its own limits, as it last told them, leave no room for this request for ${seconds(waitMs)}`,
    'Add apiKeys, or name a routing.fallback.',
    provider,
    model,
  )

import type { UpstreamError, UpstreamFailure } from '../errors.ts'

const words: Record<UpstreamFailure, string> = {
  rate_limit: 'Rate Limited',
  quota: 'Out Of Quota',
  overloaded: 'Overloaded',
  context_overflow: 'Prompt Too Long',
  auth: 'API Key Refused',
  not_found: 'Model Not Found',
  bad_request: 'Bad Request',
  refused: 'Refused By Content Policy',
  timeout: 'Timed Out',
  network: 'Network Error',
  transient: 'Server Error',
  malformed: 'Malformed Answer',
}

/** `Provider 'deepseek' returned 429 (Rate Limited)`: the wording of the published guide. */
export const describeFailure = (error: UpstreamError): string => {
  const provider = `Provider '${error.provider ?? 'unknown'}'`
  if (error.failure === 'timeout' && error.status === undefined) return `${provider} did not answer in time (Timed Out)`
  if (error.failure === 'network') return `${provider} could not be reached (Network Error)`
  if (error.status === undefined) return `${provider} failed (${words[error.failure]})`
  return `${provider} returned ${error.status} (${words[error.failure]})`
}

const waysOut: Partial<Record<UpstreamFailure, string>> = {
  rate_limit: 'Lower concurrency.rateLimiting, add apiKeys, or name a routing.fallback',
  quota: 'Top up the account or name a routing.fallback',
  auth: "Check the provider's apiKey and that it belongs to this baseUrl",
  not_found: "Check the model's name: claude-router models",
  network: "Check the provider's baseUrl and this machine's network",
  timeout: 'Raise performance.requestTimeout or name a routing.fallback',
}

/** What the user can do about it; undefined when only waiting helps. */
export const wayOut = (error: UpstreamError): string | undefined => error.hint ?? waysOut[error.failure]

import type { UpstreamError } from '../errors.ts'

/**
 * Whom a failure speaks against:
 * - `target`: the model at this provider; its circuit breaker counts it
 * - `key-pause`, `key-quota`, `key-refused`: the key that was used; another key may serve, and the breaker counts nothing
 * - `nobody`: the request itself; the same target answers the next one
 */
export type FailureEffect = 'target' | 'key-pause' | 'key-quota' | 'key-refused' | 'nobody'

export const effectOf = ({ failure, status }: UpstreamError): FailureEffect => {
  switch (failure) {
    case 'rate_limit':
      return 'key-pause'
    case 'quota':
      // "This one request is larger than your tokens per minute": smaller ones fit.
      return status === 413 ? 'nobody' : 'key-quota'
    case 'auth':
      return 'key-refused'
    case 'context_overflow':
    case 'bad_request':
    case 'refused':
      return 'nobody'
    case 'overloaded':
    case 'not_found':
    case 'timeout':
    case 'network':
    case 'transient':
    case 'malformed':
      return 'target'
  }
}

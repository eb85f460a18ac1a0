import { UpstreamError } from '../core/errors.ts'
import type { Exchange } from './exchange.ts'
import type { MemoryGuard } from './memory-guard.ts'

const retryAfterMs = 5000
/** A client that sends on for longer is not waited for. */
const swallowMs = 10_000

/**
 * Memory for a request, before its body is read; given back when the answer is over. Throws UpstreamError `overloaded`
 * when there is none, once the body has been swallowed: a client that is still sending would not see the answer.
 */
export const holdBody = async (guard: MemoryGuard, { request, response }: Exchange): Promise<void> => {
  const bytes = Number(request.headers['content-length']) || 0
  const full = guard.refusal(bytes)
  if (full === undefined) {
    response.once('close', guard.hold(bytes))
    return
  }
  await swallow(request)
  throw new UpstreamError('overloaded', full, { retryAfterMs, provider: 'claude-router' })
}

const swallow = (request: Exchange['request']): Promise<void> => {
  const { promise, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, swallowMs)
  for (const event of ['end', 'error', 'close']) request.once(event, () => resolve())
  request.resume()
  return promise.finally(() => clearTimeout(timer))
}

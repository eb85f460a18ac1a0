import type { Dispatcher } from 'undici'
import { UpstreamError } from '../../core/errors.ts'
import { networkFailure } from './network-failure.ts'

/** An upstream's answer whose body is read as it comes. */
export interface UpstreamAnswer {
  status: number
  /** Names in lower case; repeated ones joined by a comma. */
  headers: Record<string, string>
  /** All bytes that came since the last call, as soon as there are any; null at the end. Rejects with UpstreamError. */
  read(): Promise<Buffer | null>
  /** The rest of the body. Rejects with UpstreamError, also when it is longer than `limit` bytes. */
  readAll(limit: number): Promise<Buffer>
}

/** A call under way. */
export interface UpstreamCall {
  answer: Promise<UpstreamAnswer>
  /** Ends the call; pending reads reject with the reason. Harmless once it is over. */
  abort(reason: UpstreamError): void
  /** Nobody reads on. The rest is swallowed for a moment, so that the connection can be used again, then cut off. */
  release(): void
}

const lingerMs = 1000

/** Bytes held for a slow client before the upstream is told to wait. */
const highWaterMark = 256 * 1024

/**
 * Sends a request. Reads are pulled: what arrives while the client is busy is handed over in one piece, so that a write
 * carries a whole upstream read, and an upstream that is faster than the client is paused.
 */
export const send = (dispatcher: Pick<Dispatcher, 'dispatch'>, options: Dispatcher.DispatchOptions): UpstreamCall => {
  const started = Promise.withResolvers<UpstreamAnswer>()
  let controller: Dispatcher.DispatchController | undefined
  let aborted: UpstreamError | undefined
  let queue: Buffer[] = []
  let queued = 0
  let over: { error?: UpstreamError } | undefined
  let released = false
  let waiting: PromiseWithResolvers<Buffer | null> | undefined

  const take = (): Buffer => {
    const bytes = queue.length === 1 ? (queue[0] as Buffer) : Buffer.concat(queue)
    const wasFull = queued > highWaterMark
    queue = []
    queued = 0
    // Data that was waiting arrives while this call lasts.
    if (wasFull) controller?.resume()
    return bytes
  }

  const wake = (): void => {
    const waiter = waiting
    if (waiter === undefined) return
    waiting = undefined
    if (queued > 0) waiter.resolve(take())
    else if (over?.error) waiter.reject(over.error)
    else waiter.resolve(null)
  }

  const read = (): Promise<Buffer | null> => {
    if (queued > 0) return Promise.resolve(take())
    if (over) return over.error ? Promise.reject(over.error) : Promise.resolve(null)
    waiting = Promise.withResolvers<Buffer | null>()
    return waiting.promise
  }

  const fail = (error: UpstreamError): void => {
    over ??= { error }
    started.reject(over.error)
    wake()
  }

  dispatcher.dispatch(options, {
    onRequestStart(given) {
      controller = given
      if (aborted) given.abort(aborted)
    },
    onResponseStart(_controller, status, headers) {
      if (status < 200) return
      started.resolve({ status, headers: flatHeaders(headers), read, readAll: limit => readAll(read, limit, fail) })
    },
    onResponseData(given, chunk) {
      if (released) return
      queue.push(chunk)
      queued += chunk.length
      if (waiting) wake()
      else if (queued > highWaterMark) given.pause()
    },
    onResponseEnd() {
      over ??= {}
      wake()
    },
    onResponseError(_controller, error) {
      fail(aborted ?? networkFailure(error))
    },
  })

  const abort = (reason: UpstreamError): void => {
    if (over) return
    aborted = reason
    controller?.abort(reason)
    fail(reason)
  }

  return {
    answer: started.promise,
    abort,
    release() {
      if (over || released) return
      released = true
      queue = []
      controller?.resume()
      setTimeout(() => abort(new UpstreamError('network', 'the answer went on after its end')), lingerMs).unref()
    },
  }
}

const readAll = async (
  read: () => Promise<Buffer | null>,
  limit: number,
  fail: (error: UpstreamError) => void,
): Promise<Buffer> => {
  const parts: Buffer[] = []
  let length = 0
  for (let part = await read(); part !== null; part = await read()) {
    parts.push(part)
    length += part.length
    if (length <= limit) continue
    const error = new UpstreamError('malformed', `The upstream's answer is longer than ${limit} bytes`)
    fail(error)
    throw error
  }
  return parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts)
}

const flatHeaders = (headers: Record<string, string | string[] | undefined>): Record<string, string> => {
  const flat: Record<string, string> = {}
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) flat[name.toLowerCase()] = Array.isArray(value) ? value.join(', ') : value
  }
  return flat
}

import type { ServerResponse } from 'node:http'
import { UpstreamError } from '../core/errors.ts'
import type { UpstreamCall } from './upstream/answer.ts'

/** Watches for the client to go away, and for the whole request to take too long; either ends the upstream's call. */
export interface HangUp {
  signal: AbortSignal
  /** The call that is under way now. */
  onCall: (call: UpstreamCall) => void
  /** The client has closed its connection before the answer was complete. */
  gone: () => boolean
  /** Why the request was ended from here: the time limit. */
  reason: () => UpstreamError | undefined
  /** The request is over: nothing is left to end but what the upstream may still be sending. */
  release: () => void
}

export const hangUp = (response: ServerResponse, requestMs: number): HangUp => {
  const controller = new AbortController()
  let call: UpstreamCall | undefined
  let gone = false
  let late: UpstreamError | undefined

  const end = (reason: UpstreamError): void => {
    controller.abort(reason)
    call?.abort(reason)
  }

  response.once('close', () => {
    if (response.writableFinished) return
    gone = true
    end(new UpstreamError('network', 'the client hung up'))
  })
  const timer =
    requestMs > 0
      ? setTimeout(() => {
          late = new UpstreamError('timeout', `the request took longer than ${requestMs / 1000} s`)
          end(late)
        }, requestMs)
      : undefined

  return {
    signal: controller.signal,
    onCall: started => {
      call = started
    },
    gone: () => gone,
    reason: () => late,
    release: () => {
      clearTimeout(timer)
      // An upstream that goes on after the message's end has nothing to say that anyone waits for.
      call?.release()
    },
  }
}

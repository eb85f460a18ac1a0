import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises'
import type { Dispatcher } from 'undici'
import type { CassetteExchange } from '../../core/cassette/cassette.ts'
import { chunkBytes } from '../../core/cassette/mask-chunks.ts'
import { UpstreamError } from '../../core/errors.ts'

/** A call that is answered from a recording. */
export interface Player {
  controller: Dispatcher.DispatchController
  /** Gives the recorded answer to the handler. `speed`: 1 as recorded, 2 twice as fast, 0 without any pause. */
  play(exchange: CassetteExchange, speed: number): Promise<void>
  fail(error: Error): void
}

/** The handler hears what it would hear of undici: a paused call waits, an aborted one ends with its reason. */
export const createPlayer = (handler: Dispatcher.DispatchHandler): Player => {
  const ending = new AbortController()
  let isOver = false
  let paused: PromiseWithResolvers<void> | undefined

  const fail = (error: Error): void => {
    if (isOver) return
    isOver = true
    paused?.resolve()
    ending.abort(error)
    handler.onResponseError?.(controller, error)
  }

  const controller: Dispatcher.DispatchController = {
    get aborted() {
      return ending.signal.aborted
    },
    get paused() {
      return paused !== undefined
    },
    get reason() {
      return ending.signal.aborted ? (ending.signal.reason as Error) : null
    },
    abort: fail,
    pause() {
      paused ??= Promise.withResolvers<void>()
    },
    resume() {
      paused?.resolve()
      paused = undefined
    },
  }

  const play = async ({ answer, error }: CassetteExchange, speed: number): Promise<void> => {
    const startedMs = performance.now()
    const until = async (atMs: number): Promise<boolean> => {
      const restMs = speed > 0 ? atMs / speed - (performance.now() - startedMs) : 0
      if (restMs > 0) await sleep(restMs, undefined, { signal: ending.signal }).catch(() => {})
      else await turn()
      await paused?.promise
      return !isOver
    }
    if (answer) {
      if (!(await until(answer.atMs))) return
      handler.onResponseStart?.(controller, answer.status, { ...answer.headers })
      for (const chunk of answer.chunks) {
        if (!(await until(chunk.atMs))) return
        handler.onResponseData?.(controller, chunkBytes(chunk))
      }
    }
    if (!(await until(error?.atMs ?? answer?.endMs ?? 0))) return
    if (error) fail(new UpstreamError(error.failure, error.message))
    else if (answer?.missingBytes) fail(new UpstreamError('network', notKept(answer.missingBytes)))
    else {
      isOver = true
      handler.onResponseEnd?.(controller, {})
    }
  }
  return { controller, play, fail }
}

const notKept = (bytes: number): string => `the recording ends here: ${bytes} bytes of the answer were not kept`

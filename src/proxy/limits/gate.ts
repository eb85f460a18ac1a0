import { dequeue, emptyQueue, enqueue, firstOf, withdraw } from '../../core/limits/fair-queue.ts'
import type { Caller } from './admission.ts'

/** What a gate lets in. Whoever changes it from outside says so by `Gate.recheck`. */
export interface GateRules {
  /** For how long at least one has to wait that has `ahead` others before it; 0 = not at all, Infinity = until someone leaves. */
  waitMs(amount: number, ahead: number): number
  take(amount: number): void
}

/** Lets in who may, in fair turns. */
export interface Gate {
  /** True when one may go in now, and nobody is before it. */
  isFree(amount: number): boolean
  take(amount: number): void
  /** Rejects with `refuse(waitMs)` at once when the wait is sure to be longer than `patienceMs`, else after it; with the signal's reason. */
  enter(caller: Caller, amount: number, patienceMs: number): Promise<void>
  /** A place was given up, or more is known: perhaps someone may go in. */
  recheck(): void
  queued(): number
}

interface Waiter {
  amount: number
  go: () => void
}

/** A timer that is set to more fires at once. */
const longestTimerMs = 0x7fff_ffff
/** What a caller is told to wait when nobody can know. */
const unknownWaitMs = 2000

export const createGate = (rules: GateRules, refuse: (waitMs: number) => Error): Gate => {
  const waiters = new Map<number, Waiter>()
  let queue = emptyQueue
  let lastId = 0
  let timer: NodeJS.Timeout | undefined

  const recheck = (): void => {
    clearTimeout(timer)
    for (let id = firstOf(queue); id !== undefined; id = firstOf(queue)) {
      const waiter = waiters.get(id) as Waiter
      const waitMs = rules.waitMs(waiter.amount, 0)
      if (waitMs > 0) {
        if (waitMs !== Number.POSITIVE_INFINITY) timer = setTimeout(recheck, Math.min(waitMs, longestTimerMs))
        return
      }
      queue = dequeue(queue)
      rules.take(waiter.amount)
      waiter.go()
    }
  }

  const enter = (caller: Caller, amount: number, patienceMs: number): Promise<void> => {
    const { signal, sessionId = '' } = caller
    if (signal.aborted) return Promise.reject(signal.reason)
    const sureMs = rules.waitMs(amount, queue.length)
    if (sureMs !== Number.POSITIVE_INFINITY && sureMs > patienceMs) return Promise.reject(refuse(sureMs))
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    const id = ++lastId
    const end = (): void => {
      waiters.delete(id)
      clearTimeout(patience)
      signal.removeEventListener('abort', abandon)
    }
    const leaveWith = (reason: unknown): void => {
      end()
      queue = withdraw(queue, id)
      reject(reason)
      // It may have been the first, and the next one may need less.
      recheck()
    }
    const abandon = (): void => leaveWith(signal.reason)
    const patience = setTimeout(() => {
      const waitMs = rules.waitMs(amount, 0)
      leaveWith(refuse(waitMs > 0 && waitMs !== Number.POSITIVE_INFINITY ? waitMs : unknownWaitMs))
    }, patienceMs)
    signal.addEventListener('abort', abandon, { once: true })
    waiters.set(id, {
      amount,
      go: () => {
        end()
        resolve()
      },
    })
    queue = enqueue(queue, sessionId, id)
    recheck()
    return promise
  }

  return {
    isFree: amount => queue.length === 0 && rules.waitMs(amount, 0) === 0,
    take: rules.take,
    enter,
    recheck,
    queued: () => queue.length,
  }
}

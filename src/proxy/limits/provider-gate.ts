import { slidingWindow, takeOne, windowWaitMs } from '../../core/limits/sliding-window.ts'
import type { Logger } from '../../log/logger.ts'
import type { StateStore } from '../../state/state-store.ts'
import type { Caller } from './admission.ts'
import { createGate, type Gate } from './gate.ts'
import { createPlaces, type Places } from './places.ts'
import { providerPlacesTaken, rateUsedUp } from './refusals.ts'
import { createSharedRate, type SharedRate } from './shared-rate.ts'

/** What the configuration allows of one provider. */
export interface ProviderGate {
  places: Places | undefined
  /** Of this process; with a shared store, only while that one fails. */
  rate: Gate | undefined
  /** Resolves when a call may go by the requests per minute of all who share the store. Absent = there is none. */
  enterShared: ((caller: Caller, patienceMs: number) => Promise<void>) | undefined
  /** Callers in `enterShared`. */
  waitingForOthers(): number
}

export interface ProviderGateOptions {
  perMinute: number | undefined
  maxConcurrent: number | undefined
  store: StateStore | undefined
  log: Pick<Logger, 'warn'>
  now: () => number
}

const minuteMs = 60_000
/** A store that has failed is left alone for a while: every request would wait for it. */
const storeRestMs = 10_000

export const createProviderGate = (provider: string, options: ProviderGateOptions): ProviderGate => {
  const { perMinute, maxConcurrent, store, now } = options
  const places =
    maxConcurrent === undefined ? undefined : createPlaces(maxConcurrent, providerPlacesTaken(provider, maxConcurrent))
  if (perMinute === undefined) return { places, rate: undefined, enterShared: undefined, waitingForOthers: none }
  const rate = rateGate(provider, perMinute, now)
  if (store === undefined || store.kind === 'memory')
    return { places, rate, enterShared: undefined, waitingForOthers: none }
  const key = `requests:${provider}`
  const shared = createSharedRate({ store, key, limit: perMinute, windowMs: minuteMs })
  const enter = sharedOrOwn(provider, perMinute, shared, rate, options)
  let waiting = 0
  const enterShared = async (caller: Caller, patienceMs: number): Promise<void> => {
    waiting++
    await enter(caller, patienceMs).finally(() => waiting--)
  }
  return { places, rate, enterShared, waitingForOthers: () => waiting }
}

const none = (): number => 0

const rateGate = (provider: string, perMinute: number, now: () => number): Gate => {
  let window = slidingWindow(perMinute, minuteMs)
  return createGate(
    {
      waitMs: (_amount, ahead) => windowWaitMs(window, ahead, now()),
      take() {
        window = takeOne(window, now())
      },
    },
    rateUsedUp(provider, perMinute),
  )
}

/** Those let in by the store count here too, so that a store that fails leaves no gap. */
const sharedOrOwn = (
  provider: string,
  perMinute: number,
  shared: SharedRate,
  own: Gate,
  { log, now }: ProviderGateOptions,
): NonNullable<ProviderGate['enterShared']> => {
  const refuse = rateUsedUp(provider, perMinute)
  let restsUntil = 0
  return async (caller, patienceMs) => {
    if (now() < restsUntil) return own.enter(caller, 1, patienceMs)
    try {
      await shared.enter(caller.signal, patienceMs, waitMs => new Refused(refuse(waitMs)))
      own.take(1)
    } catch (error) {
      caller.signal.throwIfAborted()
      if (error instanceof Refused) throw error.cause
      if (now() >= restsUntil)
        log.warn(`concurrency.rateLimiting.${provider} holds for this process only: ${messageOf(error)}`)
      restsUntil = now() + storeRestMs
      await own.enter(caller, 1, patienceMs)
    }
  }
}

/** Tells a refusal from a failure of the store. */
class Refused extends Error {
  constructor(reason: Error) {
    super(reason.message, { cause: reason })
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

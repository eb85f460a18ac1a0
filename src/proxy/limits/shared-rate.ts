import { setTimeout as sleep } from 'node:timers/promises'
import type { StateStore } from '../../state/state-store.ts'

/** Requests per window among all who share a store. */
export interface SharedRate {
  /** Resolves once one more may go. Rejects with `refuse(waitMs)` when that would take longer than `patienceMs`, and as the store does. */
  enter(signal: AbortSignal, patienceMs: number, refuse: (waitMs: number) => Error): Promise<void>
}

export interface SharedRateOptions {
  store: Pick<StateStore, 'count'>
  /** Of the counters. */
  key: string
  limit: number
  windowMs: number
}

const dayMs = 86_400_000
/** Abandoned turns leave the ring out of step, so that another slot may be free sooner. */
const slotsTried = 3

/**
 * A ring of `limit` slots, each of which can be taken once in a window: the first count on a slot's counter takes it, and
 * the counter's own window gives it back. So never more than `limit` go in any stretch of a window, no machine's clock has
 * a say, and nothing is to be handed back. Turns in the ring come from one more counter, first come first served.
 */
export const createSharedRate = ({ store, key, limit, windowMs }: SharedRateOptions): SharedRate => {
  const nextSlot = async (): Promise<number> => (await store.count(`${key}:turn`, 1, dayMs)).value % limit

  /** Zero when the slot is taken now, else how long it is another's. */
  const takeSlot = async (slot: number): Promise<number> => {
    const { value, resetsInMs } = await store.count(`${key}:${slot}`, 1, windowMs)
    return value === 1 ? 0 : Math.max(1, resetsInMs)
  }

  return {
    async enter(signal, patienceMs, refuse) {
      let slot = await nextSlot()
      let waitMs = await takeSlot(slot)
      for (let tried = 1; waitMs > 0 && tried < Math.min(slotsTried, limit); tried++) {
        const other = await nextSlot()
        const otherMs = await takeSlot(other)
        if (otherMs < waitMs) [slot, waitMs] = [other, otherMs]
      }
      for (let waitedMs = 0; waitMs > 0; waitMs = await takeSlot(slot)) {
        waitedMs += waitMs
        if (waitedMs > patienceMs) throw refuse(waitMs)
        await sleep(waitMs, undefined, { signal }).catch(() => signal.throwIfAborted())
      }
    },
  }
}

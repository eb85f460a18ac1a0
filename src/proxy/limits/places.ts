import type { Caller, Leave } from './admission.ts'
import { createGate } from './gate.ts'

/** So many at once. */
export interface Places {
  active(): number
  queued(): number
  isFree(): boolean
  /** Only while `isFree`. */
  take(): Leave
  /** Rejects with `refuse(...)` after `patienceMs`. */
  enter(caller: Caller, patienceMs: number): Promise<Leave>
}

export const createPlaces = (most: number, refuse: (waitMs: number) => Error): Places => {
  let active = 0
  const take = (): void => void active++
  const gate = createGate({ waitMs: () => (active < most ? 0 : Number.POSITIVE_INFINITY), take }, refuse)

  const leaver = (): Leave => {
    let inside = true
    return () => {
      if (!inside) return
      inside = false
      active--
      if (gate.queued() > 0) gate.recheck()
    }
  }

  return {
    active: () => active,
    queued: gate.queued,
    isFree: () => gate.isFree(1),
    take() {
      take()
      return leaver()
    },
    async enter(caller, patienceMs) {
      await gate.enter(caller, 1, patienceMs)
      return leaver()
    },
  }
}

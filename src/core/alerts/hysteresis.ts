/** Whether an alert is on, and since when the condition has said the opposite. */
export interface AlertState {
  readonly on: boolean
  /** null = the condition agrees with `on`. */
  readonly oppositeSinceMs: number | null
  /** Requests observed since. */
  readonly oppositeCount: number
  /** How often it came on. */
  readonly times: number
}

export interface AlertTiming {
  /** On when the condition has held for so many requests in a row ... */
  onCount: number
  /** ... or for so long. */
  onMs: number
  /** Off when it has been false for so long; twice as long each time the alert comes back. */
  offMs: number
  maxOffMs: number
}

export const initialAlertState: AlertState = { on: false, oppositeSinceMs: null, oppositeCount: 0, times: 0 }

/** For means over requests: one slow answer is no alert. */
export const noisyTiming: AlertTiming = { onCount: 3, onMs: 30_000, offMs: 60_000, maxOffMs: 960_000 }

/** For money, which only grows until the day is over: waiting would only spend more. */
export const promptTiming: AlertTiming = { ...noisyTiming, onCount: 1, onMs: 0 }

/**
 * The state after one look at the condition; the same object when nothing changed. `isRequest`: the look follows a
 * request, rather than the passing of time. Being on lasts at least `offMs`, and ever longer: a condition that an alert
 * itself puts right (the faster model is fast) and that comes back without it cannot switch to and fro.
 */
export const nextAlertState = (
  state: AlertState,
  { holds, now, isRequest }: { holds: boolean; now: number; isRequest: boolean },
  timing: AlertTiming,
): AlertState => {
  if (holds === state.on)
    return state.oppositeSinceMs === null ? state : { ...state, oppositeSinceMs: null, oppositeCount: 0 }
  const oppositeSinceMs = state.oppositeSinceMs ?? now
  const oppositeCount = state.oppositeCount + (isRequest ? 1 : 0)
  const lastedMs = now - oppositeSinceMs
  const changes = state.on
    ? lastedMs >= offMsOf(state, timing)
    : oppositeCount >= timing.onCount || lastedMs >= timing.onMs
  if (!changes) return { ...state, oppositeSinceMs, oppositeCount }
  return { on: !state.on, oppositeSinceMs: null, oppositeCount: 0, times: state.times + (state.on ? 0 : 1) }
}

const offMsOf = ({ times }: AlertState, { offMs, maxOffMs }: AlertTiming): number =>
  Math.min(offMs * 2 ** (times - 1), maxOffMs)

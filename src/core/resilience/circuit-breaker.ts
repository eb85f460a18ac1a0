import { addCall, type CallWindow, emptyWindow, totalsOf } from './call-window.ts'

/** When a breaker opens, and for how long. */
export interface BreakerPolicy {
  /** Opens after as many failures in a row, however long ago the first was. */
  consecutiveFailures: number
  /** Opens when of at least `minimumCalls` within the window this share has failed. */
  failureShare: number
  minimumCalls: number
  windowMs: number
  /** The first opening's length; each that follows without a success between them is twice as long. */
  cooldownMs: number
  maxCooldownMs: number
  /** A probe that has told nothing for so long is given up: the next call may be one. */
  probeTimeoutMs: number
}

export const defaultBreakerPolicy: BreakerPolicy = {
  consecutiveFailures: 3,
  failureShare: 0.5,
  minimumCalls: 6,
  windowMs: 60_000,
  cooldownMs: 5000,
  maxCooldownMs: 120_000,
  probeTimeoutMs: 60_000,
}

/** Plain JSON. `openings` counts those since the last success. */
export type BreakerState =
  | { kind: 'closed'; window: CallWindow; inARow: number; openings: number }
  | { kind: 'open'; untilMs: number; openings: number; reason: string }
  /** `probeUntilMs` null: the next call is the probe. */
  | { kind: 'half-open'; probeUntilMs: number | null; openings: number; reason: string }

export type BreakerEvent =
  /** A call goes out: the probe, if the cool-down is over. */
  | { type: 'call' }
  | { type: 'success' }
  /** `retryAfterMs`: an opening lasts no shorter than the provider asked for. */
  | { type: 'failure'; retryAfterMs?: number | undefined }
  /** A call ended and says nothing of the target: the client left, the request was wrong, the key was refused. */
  | { type: 'no-verdict' }
  /** Another process opened its breaker of this target. */
  | { type: 'opened-elsewhere'; untilMs: number; openings: number }
  /** Another process makes the probe. */
  | { type: 'postponed'; untilMs: number }

export const closedBreaker: BreakerState = { kind: 'closed', window: emptyWindow, inARow: 0, openings: 0 }

/** The breaker after an event. Times in milliseconds of one clock, which may be any. */
export const reduceBreaker = (
  state: BreakerState,
  event: BreakerEvent,
  nowMs: number,
  policy: BreakerPolicy = defaultBreakerPolicy,
): BreakerState => {
  switch (event.type) {
    case 'call':
      return breakerAllows(state, nowMs) && state.kind !== 'closed'
        ? { ...waiting(state), probeUntilMs: nowMs + policy.probeTimeoutMs }
        : state
    case 'success':
      return state.kind === 'closed'
        ? { ...state, window: addCall(state.window, 'success', nowMs, policy.windowMs), inARow: 0, openings: 0 }
        : closedBreaker
    case 'failure':
      return failed(state, event.retryAfterMs ?? 0, nowMs, policy)
    case 'no-verdict':
      return state.kind === 'half-open' ? waiting(state) : state
    case 'opened-elsewhere': {
      const untilMs = Math.min(event.untilMs, nowMs + policy.maxCooldownMs)
      if (untilMs <= nowMs || (state.kind === 'open' && state.untilMs >= untilMs)) return state
      return {
        kind: 'open',
        untilMs,
        openings: Math.max(1, event.openings, state.openings),
        reason: 'it failed elsewhere',
      }
    }
    case 'postponed':
      return state.kind === 'open' && state.untilMs < event.untilMs ? { ...state, untilMs: event.untilMs } : state
  }
}

/** Whether a call may go out: closed, or the time of the next probe has come. */
export const breakerAllows = (state: BreakerState, nowMs: number): boolean => opensAtMs(state) <= nowMs

/** When calls may go out again; 0 = they may now. */
export const opensAtMs = (state: BreakerState): number => {
  if (state.kind === 'closed') return 0
  return state.kind === 'open' ? state.untilMs : (state.probeUntilMs ?? 0)
}

const waiting = ({ openings, reason }: Exclude<BreakerState, { kind: 'closed' }>) =>
  ({ kind: 'half-open', probeUntilMs: null, openings, reason }) as const

const failed = (state: BreakerState, retryAfterMs: number, nowMs: number, policy: BreakerPolicy): BreakerState => {
  // Calls that were under way when it opened say nothing new.
  if (state.kind === 'open') return state
  if (state.kind === 'half-open') return opened(state.openings, 'it failed again', retryAfterMs, nowMs, policy)
  const window = addCall(state.window, 'failure', nowMs, policy.windowMs)
  const inARow = state.inARow + 1
  const { calls, failures } = totalsOf(window, nowMs, policy.windowMs)
  if (inARow >= policy.consecutiveFailures)
    return opened(state.openings, `${inARow} failures in a row`, retryAfterMs, nowMs, policy)
  if (calls >= policy.minimumCalls && failures / calls >= policy.failureShare)
    return opened(state.openings, `${failures} of ${calls} calls failed`, retryAfterMs, nowMs, policy)
  return { ...state, window, inARow }
}

const opened = (
  openings: number,
  reason: string,
  retryAfterMs: number,
  nowMs: number,
  { cooldownMs, maxCooldownMs }: BreakerPolicy,
): BreakerState => {
  const lengthMs = Math.min(cooldownMs * 2 ** openings, maxCooldownMs)
  const untilMs = nowMs + Math.max(lengthMs, Math.min(retryAfterMs, maxCooldownMs))
  return { kind: 'open', untilMs, openings: openings + 1, reason }
}

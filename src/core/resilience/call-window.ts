/** Calls and failures of the last while, in slices of a sixth of it: what slides out is forgotten slice by slice. */
export type CallWindow = readonly Slice[]

interface Slice {
  /** Which slice of time, counted from the clock's zero. */
  at: number
  calls: number
  failures: number
}

const slices = 6

export const emptyWindow: CallWindow = []

export const addCall = (
  window: CallWindow,
  result: 'success' | 'failure',
  nowMs: number,
  windowMs: number,
): CallWindow => {
  const at = sliceAt(nowMs, windowMs)
  const failed = result === 'failure' ? 1 : 0
  const last = window.at(-1)
  // A clock that was set back counts into the newest slice there is.
  if (last && last.at >= at) {
    return [...window.slice(0, -1), { at: last.at, calls: last.calls + 1, failures: last.failures + failed }]
  }
  return [...window.filter(slice => slice.at > at - slices), { at, calls: 1, failures: failed }]
}

export const totalsOf = (window: CallWindow, nowMs: number, windowMs: number): { calls: number; failures: number } => {
  const oldest = sliceAt(nowMs, windowMs) - slices
  let calls = 0
  let failures = 0
  for (const slice of window) {
    if (slice.at <= oldest) continue
    calls += slice.calls
    failures += slice.failures
  }
  return { calls, failures }
}

const sliceAt = (nowMs: number, windowMs: number): number => Math.floor((nowMs * slices) / windowMs)

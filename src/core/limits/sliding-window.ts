/** At most `limit` in any stretch of `windowMs`: a burst up to the limit is fine, and nothing more until it is `windowMs` old. */
export interface SlidingWindow {
  readonly limit: number
  readonly windowMs: number
  /** What was let in, with the time at which it no longer counts; oldest first. */
  readonly taken: readonly { untilMs: number; count: number }[]
}

/** Above this many, those of a moment count as one entry, which ends when the last of them does. */
const mostEntries = 120

export const slidingWindow = (limit: number, windowMs: number): SlidingWindow => ({ limit, windowMs, taken: [] })

/** One more was let in. */
export const takeOne = (window: SlidingWindow, now: number): SlidingWindow => {
  const taken = counting(window, now)
  const grainMs = window.limit > mostEntries ? window.windowMs / mostEntries : 0
  const endMs = grainMs === 0 ? now : Math.ceil(now / grainMs) * grainMs
  const untilMs = endMs + window.windowMs
  const last = taken.at(-1)
  if (last === undefined || last.untilMs < untilMs) return { ...window, taken: [...taken, { untilMs, count: 1 }] }
  return { ...window, taken: [...taken.slice(0, -1), { ...last, count: last.count + 1 }] }
}

/** How long one would wait that has `ahead` others before it, all of which go as soon as they may. 0 = it may go now. */
export const windowWaitMs = (window: SlidingWindow, ahead: number, now: number): number => {
  const { limit, windowMs } = window
  const taken = counting(window, now)
  const used = taken.reduce((sum, { count }) => sum + count, 0)
  const free = Math.max(0, limit - used)
  if (ahead < free) return 0
  // Those in the window now and those who take what is free: each place comes back once in every further window.
  const toLeave = ahead - free
  const rounds = Math.floor(toLeave / limit)
  let before = toLeave % limit
  for (const { untilMs, count } of taken) {
    if (before < count) return untilMs - now + rounds * windowMs
    before -= count
  }
  return (rounds + 1) * windowMs
}

const counting = ({ taken }: SlidingWindow, now: number): SlidingWindow['taken'] =>
  taken[0] === undefined || taken[0].untilMs > now ? taken : taken.filter(({ untilMs }) => untilMs > now)

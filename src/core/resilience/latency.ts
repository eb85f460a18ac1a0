/** How fast a target has been lately. Plain JSON. */
export interface Latency {
  firstTokenMs: number
  /** Absent = no answer has been long enough to tell. */
  tokensPerSecond?: number
  measuredAtMs: number
}

export interface Measurement {
  firstTokenMs: number
  outputTokens?: number | undefined
  /** From the first event to the end. */
  streamMs?: number | undefined
}

/** After this time an average has lost two thirds of its weight against a new measurement. */
const memoryMs = 60_000
/** What a new measurement counts at least, however close it follows. */
const leastWeight = 0.2
/** Shorter answers, or those that came in one piece, tell nothing of a rate. */
const fewestTokens = 16
const shortestStreamMs = 20

/** Exponentially weighted moving averages, in which what is old counts less the more time has passed. */
export const measure = (known: Latency | undefined, now: Measurement, nowMs: number): Latency => {
  const ageMs = known ? Math.max(0, nowMs - known.measuredAtMs) : 0
  const weight = Math.max(leastWeight, 1 - Math.exp(-ageMs / memoryMs))
  const mix = (before: number | undefined, measured: number): number =>
    before === undefined ? measured : before + weight * (measured - before)
  const rate = rateOf(now)
  const tokensPerSecond = rate === undefined ? known?.tokensPerSecond : mix(known?.tokensPerSecond, rate)
  return {
    firstTokenMs: mix(known?.firstTokenMs, now.firstTokenMs),
    ...(tokensPerSecond === undefined ? {} : { tokensPerSecond }),
    measuredAtMs: nowMs,
  }
}

const rateOf = ({ outputTokens = 0, streamMs = 0 }: Measurement): number | undefined =>
  outputTokens >= fewestTokens && streamMs >= shortestStreamMs ? (outputTokens * 1000) / streamMs : undefined

/** What is older counts as never measured: it is tried again. */
const freshMs = 600_000

export const isFresh = (latency: Latency | undefined, nowMs: number): latency is Latency =>
  latency !== undefined && nowMs - latency.measuredAtMs <= freshMs

/** Milliseconds for an answer of so many tokens; without a rate only those to its first token. */
export const expectedMs = ({ firstTokenMs, tokensPerSecond }: Latency, outputTokens: number): number =>
  firstTokenMs + (tokensPerSecond === undefined ? 0 : (outputTokens * 1000) / tokensPerSecond)

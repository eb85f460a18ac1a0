/** Counts of values in fixed buckets. */
export interface Histogram {
  /** Upper ends, ascending and inclusive; one more bucket takes what is above. */
  readonly bounds: readonly number[]
  /** By bucket, not cumulative. */
  readonly counts: number[]
  sum: number
}

export const emptyHistogram = (bounds: readonly number[]): Histogram => ({
  bounds,
  counts: new Array<number>(bounds.length + 1).fill(0),
  sum: 0,
})

/** Changes the histogram in place: a copy for every request would cost more than the rest. */
export const addValue = (histogram: Histogram, value: number): void => {
  const { bounds, counts } = histogram
  let bucket = 0
  while (bucket < bounds.length && value > (bounds[bucket] as number)) bucket++
  counts[bucket] = (counts[bucket] as number) + 1
  histogram.sum += value
}

// Ends as OpenTelemetry's GenAI conventions advise; one more for answers that take minutes.
export const durationBounds = [
  0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96, 81.92, 300,
]
export const firstTokenBounds = [0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96, 81.92]
export const perTokenBounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.15, 0.2, 0.3, 0.5, 1, 2.5]
export const tokenBounds = [1, 4, 16, 64, 256, 1024, 4096, 16_384, 65_536, 262_144, 1_048_576, 4_194_304]
export const queueBounds = [0.01, 0.1, 0.5, 1, 5, 10, 30, 60]

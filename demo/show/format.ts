const msPerSecond = 1_000

export const formatSeconds = (ms: number): string => {
  const seconds = ms / msPerSecond
  if (seconds < 60) return `${seconds.toFixed(1)} s`
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`
}

/** Small sums keep the digits that tell something. */
export const formatCost = (usd: number | null | undefined): string => {
  if (usd === null || usd === undefined) return 'unpriced'
  if (usd === 0) return '$0'
  return usd < 0.01 ? `$${usd.toPrecision(2)}` : `$${usd.toFixed(2)}`
}

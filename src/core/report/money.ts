/** `$0.0123`: enough digits to tell cents apart, never more than are meant. */
export const formatUsd = (usd: number): string => {
  if (usd === 0) return '$0'
  if (usd < 0.0001) return '< $0.0001'
  return `$${usd.toFixed(usd < 0.1 ? 4 : 2)}`
}

/** `1,234` up to a million, then `1.23 M`. */
export const formatTokens = (tokens: number): string =>
  tokens < 1_000_000 ? tokens.toLocaleString('en-US') : `${(tokens / 1_000_000).toFixed(2)} M`

/** `850 ms`, `12.3 s`, `4 min 5 s`. */
export const formatDuration = (ms: number): string => {
  if (ms < 1000) return `${Math.round(ms)} ms`
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`
  const seconds = Math.round(ms / 1000)
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}

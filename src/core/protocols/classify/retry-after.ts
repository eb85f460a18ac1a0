import { arrayAt, isObject, textAt } from '../shared/json.ts'

export interface RetryHints {
  headers: Record<string, string>
  /** The error object in the body. */
  details: Record<string, unknown> | undefined
  message: string
  /** Epoch. Absent: the answer's own `date` header is the clock, if it has one. */
  nowMs?: number | undefined
}

/**
 * How long the provider says to wait. In this order: retry-after-ms, retry-after (seconds or HTTP date), Gemini's
 * RetryInfo, "try again in 7m12s" in the text, and the reset of the allowance that is used up.
 */
export const retryAfterMs = ({ headers, details, message, nowMs }: RetryHints): number | undefined => {
  const now = nowMs ?? dateMs(headers.date)
  const until = (epochMs: number | undefined): number | undefined =>
    epochMs === undefined || now === undefined ? undefined : Math.max(0, epochMs - now)
  const after = headers['retry-after']
  return (
    positive(headers['retry-after-ms']) ??
    scaled(positive(after), 1000) ??
    until(positive(after) === undefined ? dateMs(after) : undefined) ??
    duration(retryInfo(details)) ??
    duration(/(?:try again|retry) (?:in|after) ([\d.]+\s?(?:ms|s|m|h)[\d.hms]*)/i.exec(message)?.[1]) ??
    resets(headers, details).reduce<number | undefined>(
      (longest, reset) => larger(longest, duration(reset) ?? until(epochMs(reset))),
      undefined,
    )
  )
}

const resetName = /^(?:x-ratelimit-reset|anthropic-ratelimit)(?:-|$)/

/** Values of the reset headers whose allowance is used up: durations ("6m0s"), epochs or RFC 3339. */
const resets = (headers: Record<string, string>, details: Record<string, unknown> | undefined): string[] => {
  const metadata = isObject(details?.metadata) ? details.metadata.headers : undefined
  const inner = isObject(metadata) ? lowerCased(metadata) : {}
  const all: Record<string, string> = { ...headers, ...inner }
  return Object.entries(all).flatMap(([name, value]) => {
    if (!resetName.test(name) || !name.includes('reset')) return []
    const remaining = all[name.replace('reset', 'remaining')]
    const isOnly = name === 'x-ratelimit-reset' && remaining === undefined
    return isOnly || Number(remaining ?? 1) <= 0 ? [value] : []
  })
}

const lowerCased = (headers: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]))

const retryInfo = (details: unknown): string | undefined =>
  arrayAt(details, 'details')
    .map(detail => textAt(detail, 'retryDelay'))
    .find(delay => delay !== undefined)

/** "1h2m3.5s", "250ms", "30s" in milliseconds. */
const duration = (text: string | undefined): number | undefined => {
  const clean = text?.replaceAll(' ', '').replace(/\.$/, '')
  if (!clean || !/^(?:[\d.]+(?:ms|h|m|s))+$/.test(clean)) return undefined
  const units: Record<string, number> = { h: 3_600_000, m: 60_000, s: 1000, ms: 1 }
  const parts = [...clean.matchAll(/([\d.]+)(ms|h|m|s)/g)]
  const total = parts.reduce((sum, [, count, unit]) => sum + Number(count) * (units[unit ?? ''] ?? 0), 0)
  return Number.isFinite(total) ? Math.ceil(total) : undefined
}

/** Seconds or milliseconds since 1970, or a date. */
const epochMs = (text: string): number | undefined => {
  const value = positive(text)
  if (value === undefined) return dateMs(text)
  if (value > 1e12) return value
  return value > 1e9 ? value * 1000 : undefined
}

const dateMs = (text: string | undefined): number | undefined => {
  const parsed = text === undefined ? Number.NaN : Date.parse(text)
  return Number.isNaN(parsed) ? undefined : parsed
}

const positive = (text: string | undefined): number | undefined => {
  const value = text === undefined || text.trim() === '' ? Number.NaN : Number(text)
  return Number.isFinite(value) && value >= 0 ? value : undefined
}

const scaled = (value: number | undefined, factor: number): number | undefined =>
  value === undefined ? undefined : Math.ceil(value * factor)

const larger = (left: number | undefined, right: number | undefined): number | undefined =>
  left === undefined ? right : right === undefined ? left : Math.max(left, right)

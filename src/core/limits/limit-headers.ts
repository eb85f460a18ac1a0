import { retryAfterMs } from '../protocols/classify/retry-after.ts'

/** What an upstream counts. `tokens` = those of prompt and answer together. */
export type Counted = 'requests' | 'tokens' | 'input-tokens' | 'output-tokens'

/** One allowance as an upstream told it. Absent fields were not told. */
export interface ToldAllowance {
  limit?: number
  remaining?: number
  /** Until all of it is back. */
  resetsInMs?: number
}

export type ToldLimits = Partial<Record<Counted, ToldAllowance>>

/**
 * Reads `anthropic-ratelimit-{input-tokens}-{remaining}`, `x-ratelimit-{remaining}-{tokens}`, Mistral's
 * `x-ratelimit-{remaining}-{tokens-minute}` and OpenRouter's bare `x-ratelimit-{remaining}` (requests). Resets are
 * durations ("6m0s"), RFC 3339, epochs or plain seconds. Names in lower case. Undefined when nothing is told.
 */
export const readLimitHeaders = (headers: Readonly<Record<string, string>>, now: number): ToldLimits | undefined => {
  let told: ToldLimits | undefined
  for (const name in headers) {
    const rest = /^(?:x|anthropic)-ratelimit-(.+)$/.exec(name)?.[1]
    if (rest === undefined) continue
    const field = fields[rest.split('-').find(word => word in fields) ?? '']
    const counted = names[rest.replace(/-?(?:limit|remaining|reset)-?/, '')]
    if (field === undefined || counted === undefined) continue
    const text = headers[name] as string
    const value = field === 'resetsInMs' ? resetMs(text, headers, now) : amount(text)
    if (value === undefined) continue
    told ??= {}
    told[counted] = { ...told[counted], [field]: value }
  }
  return told
}

/**
 * For how long the upstream wants nothing more; undefined when it did not say. Only with a status that refuses: some
 * send `retry-after: 0` with every answer.
 */
export const refusedForMs = (
  status: number,
  headers: Readonly<Record<string, string>>,
  now: number,
): number | undefined => {
  if (status !== 429 && status !== 503 && status !== 529) return undefined
  return retryAfterMs({ headers, details: undefined, message: '', nowMs: headers.date === undefined ? now : undefined })
}

const fields: Record<string, keyof ToldAllowance> = { limit: 'limit', remaining: 'remaining', reset: 'resetsInMs' }

const names: Record<string, Counted> = {
  '': 'requests',
  requests: 'requests',
  req: 'requests',
  'req-minute': 'requests',
  tokens: 'tokens',
  'tokens-minute': 'tokens',
  'input-tokens': 'input-tokens',
  'output-tokens': 'output-tokens',
}

/** Smaller numbers are seconds from now, larger ones epochs. */
const smallestEpoch = 1e9

const resetMs = (text: string, headers: Readonly<Record<string, string>>, now: number): number | undefined => {
  const seconds = amount(text)
  if (seconds !== undefined && seconds < smallestEpoch) return seconds * 1000
  const { date } = headers
  // As the only header of its kind it is read whatever is left.
  const alone: Record<string, string> = { 'x-ratelimit-reset': text, ...(date === undefined ? {} : { date }) }
  return retryAfterMs({ headers: alone, details: undefined, message: '', nowMs: date === undefined ? now : undefined })
}

const amount = (text: string): number | undefined => {
  const value = text.trim() === '' ? Number.NaN : Number(text)
  return Number.isFinite(value) && value >= 0 ? value : undefined
}

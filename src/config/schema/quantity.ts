import { gte, int, lte, number, pipe, refine, string, transform, union } from 'zod/mini'

const durationUnits: Record<string, number> = { ms: 1, s: 1000, m: 60_000, min: 60_000, h: 3_600_000, d: 86_400_000 }
const sizeUnits: Record<string, number> = { b: 1, kb: 1e3, mb: 1e6, gb: 1e9, kib: 2 ** 10, mib: 2 ** 20, gib: 2 ** 30 }

const quantityOf = (text: string, units: Record<string, number>): number | undefined => {
  const match = /^(\d+(?:\.\d+)?) ?([a-z]+)$/i.exec(text.trim())
  const unit = match?.[2]?.toLowerCase() ?? ''
  return match === null || !Object.hasOwn(units, unit) ? undefined : Math.round(Number(match[1]) * (units[unit] ?? 0))
}

/** `10s`, `500ms`, `1.5h` -> milliseconds; undefined when it is none of these. */
export const parseDuration = (text: string): number | undefined => quantityOf(text, durationUnits)

/** `500MB`, `64KiB` -> bytes; undefined when it is none of these. */
export const parseSize = (text: string): number | undefined => quantityOf(text, sizeUnits)

const quantity = (parse: (text: string) => number | undefined, error: string) =>
  pipe(
    union([number().check(gte(0)), string().check(refine(text => parse(text) !== undefined, { error }))], { error }),
    transform(value => (typeof value === 'number' ? value : (parse(value) ?? 0))),
  )

/** Milliseconds, or text such as `10s`. Gives milliseconds. */
export const duration = () => quantity(parseDuration, 'must be milliseconds or a duration such as "30s" or "5m"')

/** Bytes, or text such as `500MB`. Gives bytes. */
export const size = () => quantity(parseSize, 'must be bytes or a size such as "500MB"')

/** A whole number from `min` to `max`. */
export const whole = (min: number, max = 1_000_000_000) =>
  int().check(gte(min, { error: `must be at least ${min}` }), lte(max, { error: `must be at most ${max}` }))

/** US dollars, 0 or more. */
export const usd = () => number().check(gte(0, { error: 'must be 0 or more' }))

/** Between 0 and 1. */
export const fraction = () =>
  number().check(gte(0, { error: 'must be between 0 and 1' }), lte(1, { error: 'must be between 0 and 1' }))

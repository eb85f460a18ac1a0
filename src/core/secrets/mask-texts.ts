import { type Range, replaceRanges } from './find-needles.ts'
import type { SecretSearch } from './find-secrets.ts'

interface MaskTextsOptions {
  mask: string
  /** Names of fields too. */
  names: boolean
  maskShapes: (text: string) => string
}

/** All texts of a value are searched as one, in order; of what is found, each loses its part. The shape stays. */
export const maskTexts = <T>(value: T, search: SecretSearch, { mask, names, maskShapes }: MaskTextsOptions): T => {
  const texts: string[] = []
  mapTexts(value, text => {
    texts.push(text)
    return text
  })
  const found = search(texts.join('\n'))
  let offset = 0
  let next = 0
  const maskName = (name: string): string => maskShapes(replaceRanges(name, search(name), mask))
  return mapTexts(
    value,
    text => {
      const from = offset
      const to = from + text.length
      offset = to + 1
      const own: Range[] = []
      while (next < found.length && (found[next]?.end ?? 0) <= from) next++
      for (let at = next; at < found.length && (found[at]?.start ?? to) < to; at++) {
        const { start, end } = found[at] as Range
        if (end > from) own.push({ start: Math.max(start, from) - from, end: Math.min(end, to) - from })
      }
      return maskShapes(replaceRanges(text, own, mask))
    },
    names ? maskName : undefined,
  ) as T
}

/** Every text of a value of plain JSON, in order; with `names`, those of fields too, before what they hold. */
export const collectTexts = (value: unknown, { names }: { names: boolean }): string[] => {
  const texts: string[] = []
  const keep = (text: string): string => {
    texts.push(text)
    return text
  }
  mapTexts(value, keep, names ? keep : undefined)
  return texts
}

const mapTexts = (value: unknown, change: (text: string) => string, name?: (text: string) => string): unknown => {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map(item => mapTexts(item, change, name))
  if (typeof value !== 'object' || value === null) return value
  const result: Record<string, unknown> = {}
  for (const [key, item] of Object.entries(value)) {
    // Assigning would set the prototype.
    Object.defineProperty(result, name ? name(key) : key, {
      ...{ value: mapTexts(item, change, name), enumerable: true, configurable: true, writable: true },
    })
  }
  return result
}

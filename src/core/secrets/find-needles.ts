/** Half-open: `end` is the first position after it. */
export interface Range {
  start: number
  end: number
}

/** The UTF-16 units of a text, for searches that look at each of them once. */
export const unitsOf = (text: string): Uint16Array => {
  const units = new Uint16Array(text.length)
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at)
  return units
}

/** Needles that are shorter are left out. */
const minNeedleLength = 8
const blockLength = 3
const tableSize = 1 << 17

/**
 * Looks for many texts at once (Wu and Manber): three units tell how far the next possible beginning is away, so most of
 * a text is never looked at. Ranges come in order and may overlap.
 */
export const createNeedleSearch = (needles: readonly string[]): ((units: Uint16Array) => Range[]) => {
  const all = [...new Set(needles)].filter(needle => needle.length >= minNeedleLength).map(unitsOf)
  if (all.length === 0) return () => []
  const window = Math.min(...all.map(needle => needle.length))
  const last = window - blockLength
  const shifts = new Uint8Array(tableSize).fill(Math.min(last + 1, 255))
  const byBlock = new Map<number, Uint16Array[]>()
  for (const needle of all) {
    for (let at = 0; at <= last; at++) {
      const block = blockAt(needle, at)
      shifts[block] = Math.min(shifts[block] ?? 0, last - at)
    }
    const block = blockAt(needle, last)
    byBlock.set(block, [...(byBlock.get(block) ?? []), needle])
  }
  // The longest first: a part of it need not be found as well.
  for (const group of byBlock.values()) group.sort((a, b) => b.length - a.length)
  return units => {
    const found: Range[] = []
    for (let at = 0; at + window <= units.length; ) {
      const block = blockAt(units, at + last)
      const shift = shifts[block] ?? 1
      if (shift > 0) {
        at += shift
        continue
      }
      const needle = byBlock.get(block)?.find(candidate => standsAt(units, at, candidate))
      if (needle !== undefined) found.push({ start: at, end: at + needle.length })
      at++
    }
    return found
  }
}

const blockAt = (units: Uint16Array, at: number): number =>
  (Math.imul(units[at] ?? 0, 0x9e_37) + Math.imul(units[at + 1] ?? 0, 0x1_f35) + Math.imul(units[at + 2] ?? 0, 0x6b)) &
  (tableSize - 1)

const standsAt = (units: Uint16Array, at: number, needle: Uint16Array): boolean => {
  if (at + needle.length > units.length) return false
  for (let offset = 0; offset < needle.length; offset++) if (units[at + offset] !== needle[offset]) return false
  return true
}

/** The text with each range, and ranges that touch or overlap as one, replaced. `ranges` in order of their start. */
export const replaceRanges = (text: string, ranges: readonly Range[], replacement: string): string => {
  if (ranges.length === 0) return text
  const pieces: string[] = []
  let from = 0
  for (const { start, end } of mergeRanges(ranges)) {
    pieces.push(text.slice(from, start), replacement)
    from = end
  }
  return pieces.join('') + text.slice(from)
}

const mergeRanges = (ranges: readonly Range[]): Range[] => {
  const merged: Range[] = []
  for (const range of ranges) {
    const last = merged.at(-1)
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end)
    else merged.push({ ...range })
  }
  return merged
}

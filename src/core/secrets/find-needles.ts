/** Half-open: `end` is the first position after it. */
export interface Range {
  start: number
  end: number
}

/**
 * Looks for many texts at once, in one pass: a table of character pairs tells at nearly every position that none of them
 * begins there. Needles shorter than four characters are left out. Ranges come in order and may overlap.
 */
export const createNeedleSearch = (needles: readonly string[]): ((text: string) => Range[]) => {
  const pairs = new Uint8Array(65_536)
  const byHead = new Map<string, string[]>()
  for (const needle of new Set(needles)) {
    if (needle.length < headLength) continue
    pairs[pairAt(needle, 0)] = 1
    const head = needle.slice(0, headLength)
    byHead.set(head, [...(byHead.get(head) ?? []), needle])
  }
  // The longest first: a part of it need not be found as well.
  for (const group of byHead.values()) group.sort((a, b) => b.length - a.length)
  if (byHead.size === 0) return () => []
  return text => {
    const found: Range[] = []
    for (let at = 0; at + headLength <= text.length; at++) {
      if (pairs[pairAt(text, at)] === 0) continue
      const needle = byHead.get(text.slice(at, at + headLength))?.find(candidate => text.startsWith(candidate, at))
      if (needle !== undefined) found.push({ start: at, end: at + needle.length })
    }
    return found
  }
}

const headLength = 4

const pairAt = (text: string, at: number): number => (text.charCodeAt(at) * 251 + text.charCodeAt(at + 1)) & 0xff_ff

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

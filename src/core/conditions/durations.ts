/** A text in which some stretches were replaced, and the way back. */
export interface Rewritten {
  text: string
  /** Offset in the original text of an offset in this one. */
  original: (offset: number) => number
}

const unitsMs: Record<string, number> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 }

// Texts in quotes are matched first, so that what looks like a duration inside them is left alone.
const pattern = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|(?<![\w.])(\d+(?:\.\d+)?)(ms|s|m|h)(?!\w)/g

/** `10s`, `500ms`, `2m` and `1h`, which CEL does not know, as numbers of milliseconds. */
export const withoutDurations = (condition: string): Rewritten => {
  const shifts: { from: number; by: number; start: number }[] = []
  let grown = 0
  const text = condition.replace(pattern, (whole: string, amount: string | undefined, unit: string, at: number) => {
    if (amount === undefined) return whole
    const number = String(Number(amount) * (unitsMs[unit] as number))
    const start = at + grown
    grown += number.length - whole.length
    shifts.push({ from: start + number.length, by: grown, start })
    return number
  })
  return {
    text,
    original: offset => {
      let by = 0
      for (const shift of shifts) {
        if (offset > shift.start && offset < shift.from) return shift.start - by
        if (offset >= shift.from) by = shift.by
      }
      return offset - by
    },
  }
}

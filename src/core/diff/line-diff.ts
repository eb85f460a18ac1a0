/** A run of lines that both sides have, or that one side has. */
export interface LineRun {
  kind: 'context' | 'deleted' | 'added'
  lines: string[]
}

/** Beyond this many differences the rest is told as replaced: exact, but no longer the shortest way to say it. */
const maxDifferences = 1500

/** What turns one list of lines into another (Myers' algorithm), in order; within a change, deleted lines come first. */
export const diffLines = (before: readonly string[], after: readonly string[]): LineRun[] => {
  let head = 0
  while (head < before.length && head < after.length && before[head] === after[head]) head++
  let tail = 0
  const most = Math.min(before.length, after.length) - head
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  const middle = between(before.slice(head, before.length - tail), after.slice(head, after.length - tail))
  const runs = [
    { kind: 'context' as const, lines: before.slice(0, head) },
    ...middle,
    { kind: 'context' as const, lines: before.slice(before.length - tail) },
  ]
  return runs.filter(({ lines }) => lines.length > 0)
}

const between = (before: readonly string[], after: readonly string[]): LineRun[] => {
  const deleted = { kind: 'deleted' as const, lines: [...before] }
  const added = { kind: 'added' as const, lines: [...after] }
  if (before.length === 0 || after.length === 0) return [deleted, added]
  const matches = matchLines(before, after)
  if (matches === undefined) return [deleted, added]
  const runs: LineRun[] = []
  let [x, y] = [0, 0]
  for (const [matchX, matchY] of [...matches, [before.length, after.length] as const]) {
    runs.push({ kind: 'deleted', lines: before.slice(x, matchX) }, { kind: 'added', lines: after.slice(y, matchY) })
    if (matchX < before.length) runs.push({ kind: 'context', lines: [before[matchX] ?? ''] })
    ;[x, y] = [matchX + 1, matchY + 1]
  }
  return joined(runs)
}

const joined = (runs: readonly LineRun[]): LineRun[] => {
  const result: LineRun[] = []
  for (const { kind, lines } of runs) {
    const last = result.at(-1)
    if (lines.length === 0) continue
    if (last?.kind === kind) for (const line of lines) last.lines.push(line)
    else result.push({ kind, lines: [...lines] })
  }
  return result
}

/** Pairs of positions that stay, in order; undefined when there are too many differences to look further. */
const matchLines = (before: readonly string[], after: readonly string[]): [number, number][] | undefined => {
  // By number: long lines are compared once.
  const numbers = new Map<string, number>()
  const numbered = (lines: readonly string[]) =>
    Int32Array.from(lines, line => {
      const known = numbers.get(line) ?? numbers.size
      numbers.set(line, known)
      return known
    })
  const [a, b] = [numbered(before), numbered(after)]
  const limit = Math.min(a.length + b.length, maxDifferences)
  const offset = limit + 1
  const furthest = new Int32Array(2 * offset + 1)
  const trace: Int32Array[] = []
  for (let differences = 0; differences <= limit; differences++) {
    trace.push(furthest.slice(offset - differences - 1, offset + differences + 2))
    for (let k = -differences; k <= differences; k += 2) {
      const [left, right] = [furthest[offset + k - 1] ?? 0, furthest[offset + k + 1] ?? 0]
      let x = k === -differences || (k !== differences && left < right) ? right : left + 1
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++
      furthest[offset + k] = x
      if (x >= a.length && x - k >= b.length) return walkBack(trace, [a.length, b.length])
    }
  }
  return undefined
}

const walkBack = (trace: readonly Int32Array[], end: [number, number]): [number, number][] => {
  const matches: [number, number][] = []
  let [x, y] = end
  for (let differences = trace.length - 1; differences >= 0; differences--) {
    const reached = trace[differences] ?? new Int32Array()
    const at = (k: number): number => reached[k + differences + 1] ?? 0
    const k = x - y
    const previousK = k === -differences || (k !== differences && at(k - 1) < at(k + 1)) ? k + 1 : k - 1
    const [previousX, previousY] = differences === 0 ? [0, 0] : [at(previousK), at(previousK) - previousK]
    while (x > previousX && y > previousY) matches.push([--x, --y])
    ;[x, y] = [previousX, previousY]
  }
  return matches.reverse()
}

/** A run of the tests, as far as it is judged. */
export interface JudgedRun {
  isGreen: boolean
  timedOut: boolean
  /** Names, where the output tells them. */
  failing: readonly string[]
}

type Verdict = 'green' | 'red' | 'flaky' | 'hangs'

export interface Judgement {
  verdict: Verdict
  /** Red in every run that was red. */
  failing: string[]
  /** Red in some runs only, nothing having changed between them. */
  flaky: string[]
}

/** What several runs of the same tests on the same tree say together. At least one run. */
export const judgeRuns = (runs: readonly JudgedRun[]): Judgement => {
  const red = runs.filter(({ isGreen }) => !isGreen)
  const named = red.filter(({ failing }) => failing.length > 0)
  const all = [...new Set(named.flatMap(({ failing }) => failing))]
  const everyTime = all.filter(name => named.every(({ failing }) => failing.includes(name)))
  const greenOnce = red.length < runs.length
  if (red.length === 0) return { verdict: 'green', failing: [], flaky: [] }
  if (greenOnce) return { verdict: 'flaky', failing: [], flaky: all }
  const sometimes = all.filter(name => !everyTime.includes(name))
  const allFlaky = everyTime.length === 0 && sometimes.length > 0 && named.length === red.length
  if (red.some(({ timedOut }) => timedOut)) return { verdict: 'hangs', failing: everyTime, flaky: sometimes }
  return { verdict: allFlaky ? 'flaky' : 'red', failing: everyTime, flaky: sometimes }
}

/**
 * Whether runs after a change prove it: all green; where flaky tests are known, one green run will do if nothing else was
 * red in the others.
 */
export const isProved = (runs: readonly JudgedRun[], flaky: readonly string[]): boolean =>
  runs.some(({ isGreen }) => isGreen) &&
  runs.every(({ isGreen, failing }) => isGreen || (failing.length > 0 && failing.every(name => flaky.includes(name))))

import { plainOutput } from './plain-output.ts'

export interface TestCounts {
  /** Those that ran or were skipped. */
  total: number
  skipped: number
}

const number = (text: string | undefined): number => Number(text ?? 0)

/** Each summary of its kind is added up: a workspace has several. */
const summaries: readonly { pattern: RegExp; read: (match: RegExpMatchArray) => TestCounts }[] = [
  // node:test tells them on lines of their own; see nodeCounts.
  {
    // vitest: `Tests  1 failed | 2 passed | 1 skipped (4)`
    pattern: /^\s*Tests\s+(.*?)\((\d+)\)\s*$/gm,
    read: match => ({ total: number(match[2]), skipped: countOf(match[1], 'skipped') + countOf(match[1], 'todo') }),
  },
  {
    // jest: `Tests:       1 failed, 2 passed, 3 total`
    pattern: /^Tests:\s+(.*?)(\d+) total\s*$/gm,
    read: match => ({ total: number(match[2]), skipped: countOf(match[1], 'skipped') + countOf(match[1], 'todo') }),
  },
  {
    // pytest: `=== 1 failed, 2 passed, 1 skipped in 0.12s ===`, or without the signs with -q
    pattern:
      /^(?:=+ )?((?:\d+ (?:failed|passed|skipped|xfailed|xpassed|errors?|deselected|warnings?)(?:, )?)+) in [\d.:]+s?.*$/gm,
    read: match => ({
      total: ['failed', 'passed', 'skipped', 'xfailed', 'xpassed', 'error'].reduce(
        (sum, word) => sum + countOf(match[1], word),
        0,
      ),
      skipped: countOf(match[1], 'skipped') + countOf(match[1], 'xfailed'),
    }),
  },
  {
    pattern: /^test result: \w+\. (\d+) passed; (\d+) failed; (\d+) ignored;/gm,
    read: match => ({ total: number(match[1]) + number(match[2]) + number(match[3]), skipped: number(match[3]) }),
  },
  {
    pattern: /^(\d+) examples?, \d+ failures?(?:, (\d+) pending)?/gm,
    read: match => ({ total: number(match[1]), skipped: number(match[2]) }),
  },
  {
    // Surefire's own total is the line without `-- in`.
    pattern: /^(?:\[\w+\] )?Tests run: (\d+), Failures: \d+, Errors: \d+, Skipped: (\d+)\s*$/gm,
    read: match => ({ total: number(match[1]), skipped: number(match[2]) }),
  },
  {
    pattern: /^(?:OK \((\d+) tests?,|Tests: (\d+), Assertions:)(.*)$/gm,
    read: match => ({
      total: number(match[1] ?? match[2]),
      skipped:
        number(/Skipped: (\d+)/.exec(match[3] ?? '')?.[1]) + number(/Incomplete: (\d+)/.exec(match[3] ?? '')?.[1]),
    }),
  },
  {
    pattern: /Failed:\s+\d+, Passed:\s+\d+, Skipped:\s+(\d+), Total:\s+(\d+)/g,
    read: match => ({ total: number(match[2]), skipped: number(match[1]) }),
  },
  {
    // unittest: `Ran 3 tests in 0.001s`, then `OK (skipped=1)`
    pattern: /^Ran (\d+) tests? in [\d.]+s\n+(.*)$/gm,
    read: match => ({
      total: number(match[1]),
      skipped:
        number(/skipped=(\d+)/.exec(match[2] ?? '')?.[1]) + number(/expected failures=(\d+)/.exec(match[2] ?? '')?.[1]),
    }),
  },
]

const countOf = (text: string | undefined, word: string): number =>
  number(new RegExp(`(\\d+) ${word}`).exec(text ?? '')?.[1])

/** How many tests an output says there were; null when it does not say. */
export const countTests = (output: string): TestCounts | null => {
  const text = plainOutput(output)
  for (const { pattern, read } of summaries) {
    const found = [...text.matchAll(pattern)].map(read)
    if (found.length > 0) return sum(found)
  }
  return nodeCounts(text) ?? mochaCounts(text)
}

const sum = (counts: readonly TestCounts[]): TestCounts => ({
  total: counts.reduce((total, count) => total + count.total, 0),
  skipped: counts.reduce((total, count) => total + count.skipped, 0),
})

/** `# tests 3` (TAP) or `ℹ tests 3` (spec). */
const nodeCounts = (text: string): TestCounts | null => {
  const count = (word: string): number[] =>
    [...text.matchAll(new RegExp(`^[#ℹ] ${word} (\\d+)$`, 'gm'))].map(match => number(match[1]))
  const totals = count('tests')
  if (totals.length === 0) return null
  const add = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0)
  return { total: add(totals), skipped: add(count('skipped')) + add(count('todo')) }
}

const mochaCounts = (text: string): TestCounts | null => {
  const count = (word: string) => number(new RegExp(`^\\s+(\\d+) ${word}\\b`, 'm').exec(text)?.[1])
  if (!/^\s+\d+ passing\b/m.test(text)) return null
  return { total: count('passing') + count('failing') + count('pending'), skipped: count('pending') }
}

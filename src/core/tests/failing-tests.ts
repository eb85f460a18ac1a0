import { plainOutput } from './plain-output.ts'

/** How one runner tells that a test failed. `name` reads it from a match; null passes it over. */
interface Form {
  runner: string
  pattern: RegExp
  name: (match: RegExpExecArray) => string | null
}

const group =
  (...indexes: number[]) =>
  (match: RegExpExecArray): string | null =>
    indexes.map(index => match[index]).find(text => text !== undefined && text !== '') ?? null

/** Durations and the directives of TAP at the end of a name. */
const withoutTail = (name: string): string => name.replace(/\s*[([]\d+(?:\.\d+)?\s?m?s[)\]]$|\s+\d+m?s$/g, '').trim()

const forms: readonly Form[] = [
  // TAP. A failed file or suite is told like a test; its own tests are told before it, deeper.
  { runner: 'tap', pattern: /^\s*not ok\b(?: \d+)?(?: -)? (?!.*# *(?:todo|skip)\b)(.+)$/i, name: group(1) },
  // node:test (spec reporter), vitest's tree, AVA. Headings of the list at the end are no tests.
  {
    runner: 'cross',
    pattern: /^\s*[✖✗×✘]\s+(?:\[fail\]:? )?(.+)$/,
    name: match =>
      /^(?:failing tests:|\d+ (?:problems?|tests? failed))/.test(match[1] ?? '') ? null : (match[1] ?? null),
  },
  { runner: 'vitest', pattern: /^\s*FAIL\s+(?:\|[^|]+\|\s+)?(\S.* > .+)$/, name: group(1) },
  {
    runner: 'jest',
    pattern: /^\s{1,4}● (.+)$/,
    name: match => (/^Console$/.test(match[1] ?? '') ? null : (match[1] ?? null)),
  },
  { runner: 'pytest', pattern: /^(?:FAILED|ERROR) ([\w./\\-]+\.py(?:::\S.*?)?)(?: - .*)?$/, name: group(1) },
  { runner: 'unittest', pattern: /^(?:FAIL|ERROR): (\w+ \([\w.]+\))/, name: group(1) },
  { runner: 'go', pattern: /^\s*--- FAIL: (\S+) \(/, name: group(1) },
  { runner: 'go build', pattern: /^FAIL\s+(\S+ \[(?:build|setup) failed\])$/, name: group(1) },
  { runner: 'cargo', pattern: /^test (\S.*?)(?: - should panic)? \.\.\. FAILED$/, name: group(1) },
  { runner: 'deno', pattern: /^(?!test )(\S.*?) \.\.\. (?:\S.*\s)?FAILED \(/, name: group(1) },
  { runner: 'bun', pattern: /^\(fail\) (.+)$/, name: group(1) },
  { runner: 'rspec', pattern: /^rspec (\S+(?::\d+|\[[\d:]+\])) # (.+)$/, name: match => `${match[2]} (${match[1]})` },
  { runner: 'phpunit', pattern: /^\d+\) ([\w\\]+::\w+.*)$/, name: group(1) },
  {
    runner: 'surefire',
    pattern: /^\[ERROR\]\s+([\w.$]+\.\w+)(?:\(\w+\))?\s*(?:--|Time elapsed).*<<< (?:FAILURE|ERROR)!/,
    name: group(1),
  },
  { runner: 'surefire list', pattern: /^\[ERROR\]\s+([A-Z][\w$]*\.\w+):\d+\b/, name: group(1) },
  { runner: 'gradle', pattern: /^(\S+ > .+?)(?:\(\))? FAILED$/, name: group(1) },
  { runner: 'dotnet', pattern: /^\s+Failed (\S.*?) \[[^\]]+\]$/, name: group(1) },
  { runner: 'xunit', pattern: /^\[xUnit\.net [\d:.]+\]\s+(\S.*) \[FAIL\]$/, name: group(1) },
  { runner: 'playwright', pattern: /^\s+\d+\) (\[[\w -]+\] › .+?)\s*─*$/, name: group(1) },
  { runner: 'exunit', pattern: /^\s+\d+\) test (.+ \([\w.]+\))$/, name: match => `test ${match[1]}` },
]

/** More are told as a number. */
const mostNames = 200

/** Names of the tests that an output says have failed, as their runner writes them, each once. Hostile text. */
export const failingTests = (output: string): string[] => {
  const lines = plainOutput(output).split('\n')
  const names = new Set<string>()
  for (const line of lines.map(text => text.slice(0, 2000))) {
    for (const { pattern, name } of forms) {
      const match = pattern.exec(line)
      const found = match && name(match)
      if (found === null) continue
      names.add(withoutTail(found))
      break
    }
  }
  for (const name of mochaNames(lines)) names.add(name)
  names.delete('')
  return [...names].slice(0, mostNames)
}

/** `1) suite` and its deeper lines up to the one that ends in a colon, after `N failing`. */
const mochaNames = (lines: readonly string[]): string[] => {
  const start = lines.findIndex(line => /^\s+\d+ failing\s*$/.test(line))
  if (start < 0) return []
  const names: string[] = []
  for (let at = start + 1; at < lines.length; at++) {
    const first = /^\s+\d+\) (.+)$/.exec(lines[at] ?? '')?.[1]
    if (first === undefined) continue
    const parts = [first]
    while (!parts.at(-1)?.endsWith(':') && parts.length < 10 && (lines[at + 1] ?? '').trim() !== '')
      parts.push((lines[++at] ?? '').trim())
    names.push(parts.join(' > ').replace(/:$/, ''))
  }
  return names
}

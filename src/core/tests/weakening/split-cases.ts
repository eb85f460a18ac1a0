import { type ScannedCode, scanCode } from './scan-code.ts'
import type { TestLanguage } from './test-language.ts'

/** A test, a suite's head, a helper, or what stands before the first of them (name ''). */
export interface TestCase extends ScannedCode {
  /** As written, without quotes; with a number where it is not the first of its name. */
  name: string
}

/** Cuts a test file at each test, suite and function. */
export const splitCases = (source: string, language: TestLanguage): TestCase[] => {
  const from = inlineStart(source, language)
  const scanned = scanCode(source.slice(from), language.syntax)
  const starts = startsOf(scanned, language)
  const seen = new Map<string, number>()
  return [{ at: 0, name: '' }, ...starts].map(({ at, name }, index, all) => {
    const end = all[index + 1]?.at ?? scanned.code.length
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return {
      name: count === 1 ? name : `${name} (${count})`,
      code: scanned.code.slice(at, end),
      bare: scanned.bare.slice(at, end),
    }
  })
}

/** In a product file only its tests are looked at. */
const inlineStart = (source: string, { inlineFrom }: TestLanguage): number => {
  if (inlineFrom === undefined) return 0
  const found = source.search(inlineFrom)
  return found < 0 ? 0 : found
}

const startsOf = ({ code, bare }: ScannedCode, { cases, leading }: TestLanguage): { at: number; name: string }[] => {
  const starts: { at: number; name: string }[] = []
  for (const match of code.matchAll(cases)) {
    const first = match.index + match[0].search(/\S/)
    // In a string there is no case.
    if (bare[first] !== code[first]) continue
    const name = (match.groups?.name ?? match.groups?.text ?? '').replace(/^["'`]|["'`]$/g, '')
    starts.push({ at: Math.max(starts.at(-1)?.at ?? 0, withLeading(bare, first, leading)), name })
  }
  return starts
}

/** Decorators, attributes and modifiers above belong to what follows. */
const withLeading = (bare: string, first: number, leading: RegExp): number => {
  const near = bare.slice(Math.max(0, first - 1000), first)
  let at = first - near.length + near.lastIndexOf('\n') + 1
  while (at > 0) {
    const above = bare.lastIndexOf('\n', at - 2) + 1
    const line = bare.slice(above, at - 1).trim()
    if (line === '' || !leading.test(line)) break
    at = above
  }
  return at
}

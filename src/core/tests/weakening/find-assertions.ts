import type { ScannedCode } from './scan-code.ts'
import { tokensOf } from './tokens.ts'

export interface Assertion {
  /** Its place in the case. */
  start: number
  end: number
  tokens: string[]
}

/** The statements of a case that assert something, each whole, in order. */
export const findAssertions = ({ code, bare }: ScannedCode, pattern: RegExp): Assertion[] => {
  const found: Assertion[] = []
  for (const match of bare.matchAll(pattern)) {
    if (match.index < (found.at(-1)?.end ?? 0)) continue
    const start = statementStart(bare, match.index)
    const end = statementEnd(bare, match.index, match[0].length)
    found.push({ start, end, tokens: tokensOf(code.slice(start, end)) })
  }
  return found
}

const statementStart = (bare: string, at: number): number => {
  let start = at
  while (start > 0) {
    const before = bare[start - 1] ?? ''
    if (/[\n{};]/.test(before) || bare.slice(start - 2, start) === '=>') break
    start--
  }
  return start + (bare.slice(start, at).search(/\S/) + 1 || at - start + 1) - 1
}

/** Up to where its brackets are closed and nothing more is chained to it. */
const statementEnd = (bare: string, at: number, length: number): number => {
  let depth = 0
  for (let end = at; end < bare.length; end++) {
    const sign = bare[end] ?? ''
    if ('([{'.includes(sign)) depth++
    else if (')]}'.includes(sign)) {
      if (depth === 0) return end
      depth--
    } else if (depth === 0 && sign === ';') return end
    else if (depth === 0 && sign === '\n' && end >= at + length) {
      const goesOn = /^\s*(?:\?\.|\.(?!\.)|&&|\|\|)/.test(bare.slice(end, end + 200))
      const hangs = /(?:[,+\-*/=(<>&|\\]|\b(?:and|or|not|to|is|in))\s*$/.test(bare.slice(Math.max(at, end - 30), end))
      if (!goesOn && !hangs) return end
    }
  }
  return bare.length
}

import { describe, expect, it } from 'vitest'
import { parseUnifiedDiff } from '../../../src/core/diff/parse-unified-diff.ts'
import { findAnchor, findFile } from '../../../src/core/findings/anchor.ts'
import { countFindings } from '../../../src/core/findings/count-findings.ts'
import type { RawFinding } from '../../../src/core/findings/finding.ts'
import { fingerprint } from '../../../src/core/findings/fingerprint.ts'
import { planReview } from '../../../src/core/findings/plan-review.ts'
import { sampleDiff } from '../../fixtures/diffs/sample.ts'
import { rawFinding } from './raw-finding.ts'

const files = parseUnifiedDiff(sampleDiff)
const anchor = (fields: Partial<RawFinding>) => {
  const raw = rawFinding(fields)
  const file = findFile(raw.path, files)
  return file && findAnchor(raw, file)
}
const plan = (findings: RawFinding[], options = {}) =>
  planReview({ summary: '', findings, unusable: [] }, files, { minSeverity: 'low', maxFindings: 50, ...options })

describe('findAnchor', () => {
  it.each([
    ['exact', { quote: '  let sum = 0.0' }, { side: 'RIGHT', startLine: 3, endLine: 3, how: 'exact' }],
    ['several lines', { quote: '  let sum = 0.0\n  let count = 0\n' }, { startLine: 3, endLine: 4, how: 'exact' }],
    ['CRLF', { quote: '  let sum = 0.0\r\n  let count = 0\r\n' }, { startLine: 3, endLine: 4, how: 'exact' }],
    ['other spacing', { quote: 'let  sum = 0.0' }, { startLine: 3, how: 'spacing' }],
    ['part of a line', { quote: 'eval(code)' }, { startLine: 22, how: 'part' }],
    [
      'prefixes of the prompt',
      { quote: 'R3 +   let sum = 0.0\nR4 +   let count = 0' },
      { startLine: 3, endLine: 4, how: 'exact' },
    ],
    ['deleted line', { quote: 'const legacy = true' }, { side: 'LEFT', startLine: 21, endLine: 21 }],
    ['twice, hint before', { quote: '  return sum\n}', startLine: 18 }, { startLine: 20, endLine: 21 }],
    ['twice, hint after', { quote: '  return sum\n}', startLine: 40 }, { startLine: 23, endLine: 24 }],
    [
      'goes on below the hunk',
      { quote: '    sum += item.price\n  }\n  return sum\n' },
      { startLine: 6, endLine: 7, how: 'part' },
    ],
    ['no quote, hint', { quote: '', startLine: 2, endLine: 90 }, { startLine: 2, endLine: 7, how: 'hint' }],
    ['path with a prefix', { path: 'b/src/cart.ts' }, { startLine: 22 }],
    ['path with a dot', { path: './src/cart.ts' }, { startLine: 22 }],
  ])('%s', (_, fields, expected) => expect(anchor(fields)).toMatchObject(expected))

  it('prefers the same bytes to the nearer place', () => {
    const [file] = parseUnifiedDiff(
      'diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1,0 +1 @@\n+  call()\n@@ -9,0 +10 @@\n+    call()\n',
    )
    const raw = rawFinding({ path: 'x', quote: '    call()', startLine: 1 })
    expect(file && findAnchor(raw, file)).toMatchObject({ startLine: 10, how: 'exact' })
  })

  it.each([
    ['other code, though the hint is in the diff', { quote: 'somethingElse()', startLine: 3 }],
    ['only a bracket beyond the hunk', { quote: '}\n\nexport const x = 1' }],
    ['no quote, hint outside', { quote: '', startLine: 12 }],
    ['nothing at all', { quote: '' }],
    ['other file', { path: 'src/other.ts' }],
  ])('nowhere: %s', (_, fields) => expect(anchor(fields)).toBeUndefined())
})

describe('planReview', () => {
  it('gives every finding a place, and the counts add up', () => {
    const { placed, counts } = plan([
      rawFinding({ severity: 'low' }),
      rawFinding({ quote: 'elsewhere in the file', severity: 'critical' }),
      rawFinding({ path: 'not/in/diff.ts' }),
      rawFinding({ severity: 'low' }),
    ])
    expect(placed.map(({ finding, place, reason }) => [finding.id, finding.severity, place, reason])).toEqual([
      ['f1', 'critical', 'file', 'the quoted code is not in the lines of the diff'],
      ['f2', 'high', 'summary', 'the file is not part of the change'],
      ['f3', 'low', 'inline', null],
      ['f4', 'low', 'none', 'the same as f3'],
    ])
    expect(counts).toEqual({ received: 4, inline: 1, file: 1, summary: 1, annotation: 0, none: 1, unusable: 0 })
  })

  it('withholds what is less severe, and tells the rest below beyond the limit', () => {
    const many = Array.from({ length: 6 }, (_, index) =>
      rawFinding({ title: `t${index}`, severity: index < 4 ? 'high' : 'low' }),
    )
    const { counts } = plan(many, { minSeverity: 'medium', maxFindings: 3 })
    expect(counts).toMatchObject({ received: 6, inline: 3, summary: 1, none: 2 })
  })

  it('never posts more comments in a review than GitHub bears', () => {
    const many = Array.from({ length: 80 }, (_, index) =>
      rawFinding({ title: `t${index}`, quote: index < 50 ? rawFinding().quote : 'x' }),
    )
    expect(plan(many, { maxFindings: 500 }).counts).toMatchObject({ received: 80, inline: 30, file: 10, summary: 40 })
  })

  const line = 'export const run = (code: string) => eval(code)'
  it.each([
    ['exact lines', { quote: line, suggestion: 'export const run = parse' }, true],
    ['final line feed', { quote: `${line}\n`, suggestion: 'export const run = parse\n' }, true],
    ['part of a line', { quote: 'eval(code)', suggestion: 'parse(code)' }, false],
    ['other spacing', { quote: ` ${line}`, suggestion: 'x' }, false],
    ['blank lines around', { quote: `\n${line}`, suggestion: 'x' }, false],
    ['deleted line', { quote: 'const legacy = true', suggestion: 'x' }, false],
    ['no change', { quote: line, suggestion: line }, false],
    ['only a hint', { quote: '', startLine: 22, suggestion: 'x' }, false],
    ['none', { quote: line }, false],
  ])('suggestion committable: %s', (_, fields, expected) => {
    expect(plan([rawFinding(fields)]).placed[0]?.committable).toBe(expected)
  })

  it('throws when a finding is lost', () => {
    expect(() => countFindings([{ place: 'inline' }], { received: 2, unusable: 0 })).toThrow(
      '2 findings came in, 1 are accounted for',
    )
  })
})

describe('fingerprint', () => {
  it('is of content: not of lines, spacing or punctuation', () => {
    const one = fingerprint(rawFinding({ startLine: 1 }))
    expect(one).toMatch(/^[0-9a-f]{16}$/)
    expect(
      fingerprint(rawFinding({ startLine: 9, title: 'Eval of a caller’s text!', quote: ` ${rawFinding().quote}` })),
    ).toBe(one)
    expect(fingerprint(rawFinding({ path: 'b.ts' }))).not.toBe(one)
    expect(fingerprint(rawFinding({ quote: 'eval(x)' }))).not.toBe(one)
  })
})

it('findings below the wanted confidence are counted and not published', () => {
  const findings = [rawFinding({ confidence: 0.9 }), rawFinding({ confidence: 0.3, title: 'A guess' })]
  const { placed } = plan(findings, { minConfidence: 0.5 })
  expect(placed.map(({ place, reason }) => [place, reason])).toEqual([
    ['inline', null],
    ['none', 'less confident than 0.5'],
  ])
})

import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { parseReview } from '../../../src/core/findings/parse-review.ts'
import { reviewSchema } from '../../../src/core/findings/result-schema.ts'

const whole = {
  path: 'a.ts',
  quote: 'let a',
  startLine: 3,
  endLine: 4,
  severity: 'high',
  category: 'security',
  confidence: 0.9,
  title: 'T',
  body: 'B',
  suggestion: 'const a',
}
const one = (entry: unknown) => parseReview({ summary: 's', findings: [entry] })

describe('parseReview', () => {
  it('takes what the schema asks for as it is', () => {
    expect(z.fromJSONSchema(reviewSchema as never).safeParse({ summary: 's', findings: [whole] }).success).toBe(true)
    expect(one(whole)).toEqual({ summary: 's', findings: [whole], unusable: [] })
  })

  it.each([
    ['severity in capitals', { ...whole, severity: 'HIGH ' }, { severity: 'high' }],
    [
      'another word',
      { ...whole, severity: 'Blocker', category: 'Bug' },
      { severity: 'critical', category: 'correctness' },
    ],
    ['unknown words', { ...whole, severity: 'P7', category: 'vibes' }, { severity: 'medium', category: 'correctness' }],
    [
      'numbers as text',
      { ...whole, startLine: '3', endLine: 'R4', confidence: '85%' },
      { startLine: 3, endLine: 4, confidence: 0.85 },
    ],
    [
      'impossible numbers',
      { ...whole, startLine: -1, endLine: 0, confidence: 'NaN' },
      { startLine: undefined, confidence: 0.5 },
    ],
    ['lines in the wrong order', { ...whole, startLine: 9, endLine: 4 }, { startLine: 4, endLine: 9 }],
    ['only a body', { path: 'a.ts', body: 'First.\nMore' }, { title: 'First.', quote: '', severity: 'medium' }],
    [
      'other names',
      { file: 'b.ts', line: 7, description: 'D' },
      { path: 'b.ts', startLine: 7, endLine: 7, title: 'D' },
    ],
    ['an empty suggestion', { ...whole, suggestion: ' ' }, { suggestion: undefined }],
  ])('%s', (_, entry, expected) => expect(one(entry)?.findings[0]).toMatchObject(expected))

  it('leaves out fields it does not know', () => {
    expect(one({ ...whole, published: 'inline', __proto__: { x: 1 } })?.findings[0]).toEqual(whole)
  })

  it('counts what is unusable, with the reason', () => {
    const review = parseReview({ findings: [null, 'text', [], { path: 'a.ts' }, whole] })
    expect(review?.findings).toHaveLength(1)
    expect(review?.unusable).toEqual([
      { index: 0, reason: 'not an object' },
      { index: 1, reason: 'not an object' },
      { index: 2, reason: 'not an object' },
      { index: 3, reason: 'neither a title nor a body' },
    ])
  })

  it.each([
    ['fenced', 'Here it is:\n```json\n{"summary":"s","findings":[]}\n```\nDone.'],
    ['in prose', 'Sure! {"summary":"s","findings":[]} Hope that helps {smile}'],
    ['nearly JSON', "{summary: 's', findings: [],}"],
    ['a list in a string', { summary: 's', findings: '[]' }],
    ['the list alone', []],
  ])('reads an answer that is %s', (_, answer) => expect(parseReview(answer)?.findings).toEqual([]))

  it.each([undefined, null, '', 'I found nothing.', {}, { summary: 's' }, { findings: 3 }, 7])(
    '%j is no review',
    answer => expect(parseReview(answer)).toBeNull(),
  )

  it('cuts a title and tells all of it below', () => {
    const finding = one({ title: 'x'.repeat(500), body: 'B' })?.findings[0]
    expect(finding?.title).toHaveLength(200)
    expect(finding?.body).toBe(`${'x'.repeat(500)}\n\nB`)
  })
})

import { describe, expect, it } from 'vitest'
import { parseUnifiedDiff } from '../../../src/core/diff/parse-unified-diff.ts'
import type { RawFinding } from '../../../src/core/findings/finding.ts'
import { fitBody } from '../../../src/core/findings/fit-body.ts'
import { readMarker, writeMarker } from '../../../src/core/findings/marker.ts'
import { planReview } from '../../../src/core/findings/plan-review.ts'
import { renderComment } from '../../../src/core/findings/render-comment.ts'
import { renderReview } from '../../../src/core/findings/render-review.ts'
import { sampleDiff } from '../../fixtures/diffs/sample.ts'
import { rawFinding } from './raw-finding.ts'

const context = { serverUrl: 'https://github.com', repository: 'o/r', headSha: 'a'.repeat(40), key: 'ci/review' }
const plan = (findings: RawFinding[]) =>
  planReview({ summary: '', findings, unusable: [] }, parseUnifiedDiff(sampleDiff), {
    minSeverity: 'low',
    maxFindings: 50,
  })
const review = (findings: RawFinding[], summary = 'Adds @octocat’s cart.') => {
  const { placed, counts } = plan(findings)
  const reviewed = { files: 3, additions: 6, deletions: 4 }
  return renderReview(
    { placed, counts, summary, reviewed, omitted: [], notes: ['deepseek/deepseek-chat', '$0.01'] },
    context,
  )
}
const comment = (fields: Partial<RawFinding>) => {
  const [placed] = plan([rawFinding(fields)]).placed
  return placed ? renderComment(placed, context) : ''
}

describe('marker', () => {
  it.each(['ci/review', 'a -- b/--> <x>', 'ümläut/日本', "it's (1)*!"])('carries the key %j', key => {
    const marker = { kind: 'review', key, head: 'abc', fingerprints: ['0123456789abcdef', 'f'] } as const
    const text = writeMarker({ ...marker, fingerprints: [...marker.fingerprints] })
    expect(text.slice(4, -3)).not.toMatch(/--|>/)
    expect(readMarker(`${text}\nbody`)).toEqual(marker)
  })
  it.each([
    null,
    '',
    'text',
    'x <!-- claude-router:v1 kind=review key=a head=b fingerprints= -->',
    '<!-- claude-router:v1 kind=review key=%E0 head= fingerprints= -->',
  ])('does not read one in %j', body => expect(readMarker(body)).toBeUndefined())
})

describe('renderComment', () => {
  it('offers a suggestion as a commit only for exactly these lines, in a fence that holds it', () => {
    expect(comment({ suggestion: 'const a = `\n```\n`' })).toContain('````suggestion\nconst a = `\n```\n`\n````')
    expect(comment({ quote: 'eval(code)', suggestion: 'parse(code)' })).toContain(
      'Suggested change (to apply by hand):\n\n```\nparse(code)\n```',
    )
  })
  it('defuses what the model wrote, and begins with the marker', () => {
    const text = comment({ title: 'ping @octocat', body: '<img src=x> fixes #1\n```suggestion\nevil\n```' })
    expect(readMarker(text)?.fingerprints).toHaveLength(1)
    expect(text).not.toMatch(/@octocat|<img|#1|```suggestion/)
    expect(text).toContain('**High · security** — ping')
  })
})

describe('renderReview', () => {
  it('says a clean pass', () => {
    const { markdown } = review([])
    expect(markdown).toContain('no findings')
    expect(markdown).toContain('The change was reviewed and nothing was found.')
    expect(markdown).toContain('3 files, +6 −4, at aaaaaaa')
  })
  it('tells in full what has no comment, with a link to the lines', () => {
    const { markdown, dropped } = review([
      rawFinding(),
      rawFinding({ path: 'lib/a (1).ts', startLine: 4, body: 'Told in full.' }),
    ])
    expect(dropped.size).toBe(0)
    expect(markdown).toContain('2 findings received: 1 on its lines, 1 below.')
    expect(markdown).toContain(
      `[\`lib/a (1).ts:4\`](https://github.com/o/r/blob/${context.headSha}/lib/a%20%281%29.ts#L4)`,
    )
    expect(markdown).toContain('Told in full.')
    expect(markdown).not.toContain('@octocat')
  })
  it.each([
    [100, 'x'.repeat(2_000), 0],
    [2_000, 'x'.repeat(2_000), 1],
  ])('%i long findings fit into a body, or are named as left out', (count, body, least) => {
    const findings = Array.from({ length: count }, (_, index) =>
      rawFinding({ path: 'other.ts', title: `t${index} &&&&`, body }),
    )
    const { markdown, dropped } = review(findings, 'y<'.repeat(50_000))
    expect(markdown.length).toBeLessThanOrEqual(65_536)
    const told = markdown.match(/^- \*\*High/gm)?.length ?? 0
    expect(told + dropped.size).toBe(count)
    expect(dropped.size).toBeGreaterThanOrEqual(least)
    expect(markdown).toContain('see the result file')
  })
})

it('fitBody keeps the marker and says that it cut', () => {
  const marker = writeMarker({ kind: 'comment', key: 'k', head: '', fingerprints: [] })
  const body = fitBody(`${marker}\n${'```js\n@octocat\n'.repeat(10_000)}`)
  expect(body.length).toBeLessThanOrEqual(65_536)
  expect(readMarker(body)?.key).toBe('k')
  expect(body).toContain('_Cut:')
  expect(fitBody('short')).toBe('short')
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parseUnifiedDiff } from '../../src/core/diff/parse-unified-diff.ts'
import type { RawFinding } from '../../src/core/findings/finding.ts'
import { readMarker } from '../../src/core/findings/marker.ts'
import { type PlacedFinding, planReview } from '../../src/core/findings/plan-review.ts'
import { publishReview } from '../../src/github/reviews.ts'
import { rawFinding } from '../core/findings/raw-finding.ts'
import { sampleDiff } from '../fixtures/diffs/sample.ts'
import { bot, type GitHubStub, startGitHubStub } from '../support/github-stub.ts'

const headSha = 'a'.repeat(40)
let stub: GitHubStub
beforeEach(async () => {
  stub = await startGitHubStub(sampleDiff, headSha)
})
afterEach(() => stub.close())

const findings = [
  rawFinding(),
  rawFinding({ quote: '  let sum = 0.0\n  let count = 0', title: 'floats', category: 'correctness' }),
  rawFinding({ quote: 'not there', title: 'far away' }),
  rawFinding({ path: 'lib/other.ts', title: 'elsewhere' }),
  rawFinding({ title: 'nit', severity: 'low' }),
]
const publish = (
  raws: RawFinding[],
  change: (placed: PlacedFinding) => PlacedFinding = placed => placed,
  key = 'ci/review',
) => {
  const files = parseUnifiedDiff(sampleDiff)
  const plan = planReview({ summary: 's', findings: raws, unusable: [] }, files, {
    minSeverity: 'medium',
    maxFindings: 50,
  })
  return publishReview(stub.github, {
    number: 7,
    plan: { ...plan, placed: plan.placed.map(change) },
    summary: 'What it does.',
    reviewed: { files: 3, additions: 6, deletions: 4 },
    omitted: [],
    notes: [],
    context: { serverUrl: 'https://github.com', repository: 'o/r', headSha, key },
  })
}
const count = (pattern: RegExp) => stub.calls.filter(call => pattern.test(call)).length
const postReviews = /^POST .*\/reviews$/

describe('publishReview', () => {
  it('posts one review with its comments, and tells where each finding is', async () => {
    const published = await publish(findings)
    expect(published).toMatchObject({ inline: 2, file: 1, summary: 1, counts: { received: 5, none: 1 } })
    expect(count(postReviews)).toBe(1)
    expect(stub.reviews).toHaveLength(1)
    expect(stub.reviews[0]).toMatchObject({ state: 'COMMENTED', commit_id: headSha })
    expect(
      stub.comments.map(({ line, start_line, side, subject_type }) => [start_line, line, side, subject_type]),
    ).toEqual([
      [undefined, 22, 'RIGHT', undefined],
      [3, 4, 'RIGHT', undefined],
      [undefined, undefined, undefined, 'file'],
    ])
    const urls = published.findings.map(finding => [finding.published, finding.url])
    expect(urls).toEqual([
      ['inline', stub.comments[0]?.html_url],
      ['inline', stub.comments[1]?.html_url],
      ['file', stub.comments[2]?.html_url],
      ['summary', stub.reviews[0]?.html_url],
      ['none', null],
    ])
  })

  it('posts a clean pass', async () => {
    const published = await publish([])
    expect(published).toMatchObject({ url: stub.reviews[0]?.html_url, inline: 0, file: 0, summary: 0 })
    expect(stub.reviews[0]?.body).toContain('nothing was found')
  })

  it('run again on the same commit changes the review and repeats nothing', async () => {
    const first = await publish(findings)
    const again = await publish(findings.slice(0, 3))
    expect(again).toMatchObject({ url: first.url, inline: 2, file: 1, summary: 0 })
    expect([stub.reviews.length, stub.comments.length]).toEqual([1, 3])
    expect(stub.reviews[0]?.body).not.toContain('elsewhere')
  })

  it('brings new comments of a repeated run in a second review that points to the first', async () => {
    const first = await publish(findings.slice(0, 1))
    const again = await publish(findings)
    expect(again).toMatchObject({ url: first.url, inline: 2, file: 1, summary: 1 })
    expect([stub.reviews.length, stub.comments.length]).toEqual([2, 3])
    expect(stub.reviews[1]?.body).toContain(first.url)
    expect(stub.reviews[0]?.body).toContain('elsewhere')
  })

  it('on a new commit posts a review, but no comment that is already there', async () => {
    await publish(findings)
    for (const review of stub.reviews) review.body = review.body.replaceAll(headSha, 'c'.repeat(40))
    const again = await publish(findings)
    expect(again).toMatchObject({ inline: 2, file: 1 })
    expect([stub.reviews.length, stub.comments.length]).toEqual([2, 3])
  })

  it('believes a marker only of its own author, workflow and job', async () => {
    await publish(findings)
    const stranger = { login: 'mallory', type: 'User' }
    for (const post of [...stub.reviews, ...stub.comments]) post.user = stranger
    await publish(findings)
    expect(stub.reviews.map(review => review.user.login)).toEqual(['mallory', bot.login])
    expect(stub.comments).toHaveLength(6)
    expect(stub.reviews[1]?.body).toContain('What it does.')
    await publish(findings, undefined, 'ci/other-job')
    expect(stub.comments).toHaveLength(9)
    expect(stub.reviews.map(review => readMarker(review.body)?.key)).toEqual(['ci/review', 'ci/review', 'ci/other-job'])
  })

  it('moves the comments that GitHub refuses into the body, and posts the rest once', async () => {
    const published = await publish(findings, placed =>
      placed.finding.title === 'floats' ? { ...placed, range: { startLine: 4, endLine: 21 } } : placed,
    )
    expect(published).toMatchObject({ inline: 1, file: 1, summary: 2 })
    expect(stub.reviews.map(review => review.state)).toEqual(['COMMENTED'])
    expect(stub.reviews[0]?.body).toContain('GitHub refused the comment on its lines')
    expect(published.findings.find(finding => finding.title === 'floats')?.published).toBe('summary')
  })

  it('tells in the body what GitHub does not take as a comment on a file', async () => {
    stub.faults.push({ on: /^POST .*\/comments$/, status: 422 })
    const published = await publish(findings)
    expect(published).toMatchObject({ inline: 2, file: 0, summary: 2 })
    expect(stub.reviews[0]?.body).toContain('GitHub did not take the comment on the file')
  })

  it.each([
    ['502 though posted', true],
    ['502 and not posted', false],
  ])('%s: one review in the end', async (_, after) => {
    stub.faults.push({ on: postReviews, status: 502, after })
    expect(await publish(findings)).toMatchObject({ inline: 2, file: 1, summary: 1 })
    expect([stub.reviews.length, stub.comments.length]).toEqual([1, 3])
    expect(count(postReviews)).toBe(after ? 1 : 2)
  })

  it('gives up after three 502s, with nothing posted', async () => {
    stub.faults.push(...Array.from({ length: 3 }, () => ({ on: postReviews, status: 502 })))
    await expect(publish(findings)).rejects.toMatchObject({ code: 'unavailable', status: 502 })
    expect(stub.comments).toEqual([])
  })

  it('deletes a pending review that a killed run left', async () => {
    stub.reviews.push({ id: 900, state: 'PENDING', body: '', user: bot, commit_id: headSha, html_url: '' })
    await publish(findings)
    expect(stub.reviews.map(review => review.state)).toEqual(['COMMENTED'])
  })

  it('leaves a pending review that a person is writing', async () => {
    const person = { login: 'octocat', type: 'User' }
    stub.github = { ...stub.github, login: async () => 'octocat' }
    stub.reviews.push({ id: 900, state: 'PENDING', body: 'draft', user: person, commit_id: headSha, html_url: '' })
    await expect(publish(findings)).rejects.toMatchObject({ code: 'pending_review' })
    expect(stub.reviews).toHaveLength(1)
  })

  it('posts nothing when someone has pushed', async () => {
    stub.pull.head.sha = 'd'.repeat(40)
    await expect(publish(findings)).rejects.toMatchObject({ code: 'head_moved' })
    expect(count(/^(POST \/repos|PUT|DELETE)/)).toBe(0)
  })

  it('names the permission that is missing', async () => {
    const headers = { 'x-accepted-github-permissions': 'pull_requests=write; issues=write' }
    stub.faults.push({ on: postReviews, status: 403, message: 'Resource not accessible by integration', headers })
    const error = await publish(findings).catch((caught: unknown) => caught)
    expect(error).toMatchObject({
      code: 'forbidden',
      hint: expect.stringContaining('permissions: {pull-requests: write}'),
    })
    expect(error).toMatchObject({ hint: expect.stringContaining('fork') })
  })

  it.each([
    ['lost', (list: unknown[]) => list.slice(1), 'comments are missing'],
    ['doubled', (list: unknown[]) => [...list, ...list], 'the review has 4 comments, 2 were sent'],
  ])('is not green when a comment that it reads back is %s', async (_, change, message) => {
    const { paginate } = stub.github
    const changing = async (...args: Parameters<typeof paginate>) => {
      const list: unknown[] = await paginate(...args)
      return String(args[0]).endsWith('/comments') ? change(list) : list
    }
    stub.github = { ...stub.github, paginate: changing as typeof paginate }
    await expect(publish(findings)).rejects.toMatchObject({
      code: 'not_published',
      message: expect.stringContaining(message),
    })
  })

  it('reads beyond the first page of comments', async () => {
    for (let id = 1_000; id < 1_250; id++) {
      stub.comments.push({
        id,
        body: 'x',
        path: 'src/cart.ts',
        user: { login: 'octocat', type: 'User' },
        pull_request_review_id: 5,
        html_url: '',
      })
    }
    await publish(findings)
    await publish(findings)
    expect(stub.comments).toHaveLength(253)
    expect(readMarker(stub.comments.at(-1)?.body)?.kind).toBe('finding')
  })

  it('is refused nowhere for length', async () => {
    const long = Array.from({ length: 300 }, (_, index) =>
      rawFinding({
        title: `t${index}`,
        body: 'x & '.repeat(index < 3 ? 20_000 : 500),
        path: index < 3 ? 'src/cart.ts' : 'o.ts',
      }),
    )
    const published = await publish(long)
    expect(published.counts).toMatchObject({ received: 300, inline: 3 })
    expect(published.summary + published.counts.none).toBe(297)
  })
})

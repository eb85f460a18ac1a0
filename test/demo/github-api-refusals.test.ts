import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SamplePullRequest, startSamplePullRequest } from '../support/sample-pull-request.ts'

let sample: SamplePullRequest
beforeAll(async () => {
  sample = await startSamplePullRequest()
})
afterAll(() => sample.close())

const long = 'x'.repeat(65_537)
const good = { path: 'src/mail.ts', line: 2, body: 'A key.' }
const review = (...comments: object[]) => ({ event: 'COMMENT', body: 'Read.', comments })

describe('refusals', () => {
  const cases: [
    name: string,
    request: [method: string, path: string, body?: unknown, options?: { token?: string; accept?: string }],
    status: number,
    says: string | RegExp,
  ][] = [
    ['unknown token', ['GET', '/pulls/4', undefined, { token: 'ghs_other' }], 401, 'Bad credentials'],
    ['unknown pull request', ['GET', '/pulls/99'], 404, 'Not Found'],
    ['another repository', ['GET', '/../other/pulls/4'], 404, 'Not Found'],
    ['unknown route', ['GET', '/nothing/here'], 404, 'Not Found'],
    ['body that is not JSON', ['POST', '/issues/3/comments', '{"body":'], 400, 'Problems parsing JSON'],
    [
      'review by a read-only token',
      ['POST', '/pulls/4/reviews', review(good), { token: 'ghs_read' }],
      403,
      'Resource not accessible by integration',
    ],
    [
      'comment by a read-only token',
      ['POST', '/issues/4/comments', { body: 'Hi' }, { token: 'ghs_read' }],
      403,
      'not accessible',
    ],
    [
      'line outside every hunk',
      ['POST', '/pulls/4/reviews', review(good, { ...good, line: 9999 })],
      422,
      'Line could not be resolved',
    ],
    [
      'line left out',
      ['POST', '/pulls/4/reviews', review({ path: 'src/mail.ts', body: 'x' })],
      422,
      'Line could not be resolved',
    ],
    [
      'added line on the left side',
      ['POST', '/pulls/4/reviews', review({ path: 'src/pages.ts', side: 'LEFT', line: 3, body: 'x' })],
      422,
      'Line could not be resolved',
    ],
    [
      'file outside the change',
      ['POST', '/pulls/4/reviews', review({ ...good, path: 'src/payments.ts' })],
      422,
      'Path could not be resolved',
    ],
    [
      'start line equal to line',
      ['POST', '/pulls/4/reviews', review({ ...good, start_line: 2 })],
      422,
      'must precede the end line',
    ],
    [
      'start line after line',
      ['POST', '/pulls/4/reviews', review({ ...good, start_line: 5 })],
      422,
      'must precede the end line',
    ],
    [
      'start line in another hunk',
      ['POST', '/pulls/4/reviews', review({ path: 'src/orders.ts', start_line: 3, line: 22, body: 'x' })],
      422,
      'same hunk as the line',
    ],
    [
      'review body too long',
      ['POST', '/pulls/4/reviews', { event: 'COMMENT', body: long }],
      422,
      /body is too long \(maximum is 65536/,
    ],
    ['inline body too long', ['POST', '/pulls/4/reviews', review({ ...good, body: long })], 422, /body is too long/],
    ['inline body blank', ['POST', '/pulls/4/reviews', review({ ...good, body: '' })], 422, /blank/],
    ['empty review', ['POST', '/pulls/4/reviews', { event: 'COMMENT' }], 422, 'Unprocessable Entity'],
    ['unknown event', ['POST', '/pulls/4/reviews', { event: 'BOGUS', body: 'x' }], 422, /PullRequestReviewEvent/],
    ['approval by actions', ['POST', '/pulls/4/reviews', { event: 'APPROVE' }], 422, 'not permitted to approve'],
    [
      'own pull request approved',
      ['POST', '/pulls/4/reviews', { event: 'APPROVE' }, { token: 'ghp_author' }],
      422,
      'Can not approve your own',
    ],
    [
      'unknown commit',
      ['POST', '/pulls/4/reviews', { ...review(good), commit_id: 'a'.repeat(40) }],
      422,
      'Commit could not be resolved',
    ],
    [
      'single comment outside the diff',
      ['POST', '/pulls/4/comments', { ...good, line: 9999, commit_id: 'HEAD' }],
      422,
      'pull_request_review_thread.line must be part of the diff',
    ],
    [
      'single comment, other file',
      ['POST', '/pulls/4/comments', { ...good, path: 'README.md', commit_id: 'HEAD' }],
      422,
      'pull_request_review_thread.path',
    ],
    [
      'file comment, other file',
      ['POST', '/pulls/4/comments', { path: 'README.md', subject_type: 'file', body: 'x', commit_id: 'HEAD' }],
      422,
      'path',
    ],
    ['comment too long', ['POST', '/issues/4/comments', { body: long }], 422, /body is too long/],
    ['comment empty', ['POST', '/issues/4/comments', { body: ' ' }], 422, 'Validation Failed'],
    ['comment that is gone', ['PATCH', '/issues/comments/1', { body: 'x' }], 404, 'Not Found'],
    [
      '51 annotations',
      [
        'POST',
        '/check-runs',
        { name: 'x', head_sha: 'main', output: { title: 't', summary: 's', annotations: Array(51).fill({}) } },
      ],
      422,
      /50 items/,
    ],
    [
      'check summary too long',
      ['POST', '/check-runs', { name: 'x', head_sha: 'main', output: { title: 't', summary: long } }],
      422,
      /65535 characters/,
    ],
    [
      'ref by a token that only reads contents',
      ['POST', '/git/refs', { ref: 'refs/heads/x', sha: 'main' }],
      403,
      'not accessible',
    ],
    [
      'ref that exists',
      ['POST', '/git/refs', { ref: 'refs/heads/main', sha: 'main' }, { token: 'ghp_author' }],
      422,
      'already exists',
    ],
    ['a user for the job token', ['GET', '/../../../user'], 403, 'not accessible'],
    ['permission of nobody', ['GET', '/collaborators/ghost/permission'], 404, 'Not Found'],
  ]
  test.each(cases)('%s', async (_, [method, path, body, options], status, says) => {
    const sent = JSON.parse(JSON.stringify(body ?? null).replace('"HEAD"', `"${sample.repository.headSha}"`))
    const before = await counts()
    const answer = await sample.request(method, path, typeof body === 'string' ? body : (sent ?? undefined), options)
    expect(answer.status).toBe(status)
    expect(answer.text).toMatch(says)
    expect(answer.json.status).toBe(String(status))
    expect(answer.json.documentation_url).toMatch(/^https:\/\/docs\.github\.com\//)
    // A refusal leaves nothing behind: one bad comment refuses the whole review.
    expect(await counts()).toEqual(before)
  })

  const counts = async () => {
    const { world } = sample.api
    return [world.reviews.length, world.reviewComments.length, world.issueComments.length, world.checkRuns.length]
  }

  test('names the permission that was missing', async () => {
    const answer = await sample.request('POST', '/pulls/4/reviews', review(good), { token: 'ghs_read' })
    expect(answer.headers.get('x-accepted-github-permissions')).toBe('pull_requests=write')
  })

  test('one pending review per user stands in the way of any other', async () => {
    const pending = await sample.request('POST', '/pulls/4/reviews', { body: 'draft', comments: [good] })
    expect(pending.json.state).toBe('PENDING')
    for (const body of [review(good), { body: 'another draft' }]) {
      const refused = await sample.request('POST', '/pulls/4/reviews', body)
      expect([refused.status, refused.json.errors]).toEqual([
        422,
        ['User can only have one pending review per pull request'],
      ])
    }
    const seenByOthers = await sample.request('GET', '/pulls/4/reviews', undefined, { token: 'ghp_author' })
    expect(seenByOthers.json).toEqual([])
    const removed = await sample.request('DELETE', `/pulls/4/reviews/${pending.json.id}`)
    expect(removed.status).toBe(200)
    expect((await sample.request('GET', '/pulls/4/comments')).json).toEqual([])
  })
})

describe('a difference that is too large', () => {
  test.each([
    ['files', 'Sorry, the diff exceeded the maximum number of files (300).'],
    ['lines', 'Sorry, the diff exceeded the maximum number of lines (20000).'],
  ])('%s', async (what, message) => {
    const { world } = sample.api
    const key = `${sample.repository.baseSha}...${sample.repository.headSha}`
    const diff = (await world.diffs.get(key)) ?? { text: '', files: [] }
    const [file] = diff.files
    if (!file) throw new Error('no diff')
    const large =
      what === 'files' ? { text: 'x', files: Array(301).fill(file) } : { text: '\n'.repeat(20_001), files: [file] }
    world.diffs.set(key, Promise.resolve(large))
    try {
      const refused = await sample.request('GET', '/pulls/4', undefined, { accept: 'application/vnd.github.diff' })
      expect([refused.status, refused.json.errors]).toEqual([
        406,
        [{ resource: 'PullRequest', field: 'diff', code: 'too_large' }],
      ])
      expect(refused.json.message).toContain(message)
      expect((await sample.request('GET', '/pulls/4/files?per_page=100')).status).toBe(200)
    } finally {
      world.diffs.set(key, Promise.resolve(diff))
    }
  })
})

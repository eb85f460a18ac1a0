import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createGitHub } from '../../src/github/client.ts'
import { asRequestFailure } from '../../src/github/explain-refusal.ts'
import { fetchPullRequest } from '../../src/github/pull-request.ts'
import { defaultRetryLimits, retryDelayMs } from '../../src/github/retry-delay.ts'
import { silentLogger } from '../../src/log/logger.ts'
import { sampleDiff } from '../fixtures/diffs/sample.ts'
import { type GitHubStub, startGitHubStub } from '../support/github-stub.ts'

let stub: GitHubStub
beforeEach(async () => {
  stub = await startGitHubStub(sampleDiff)
})
afterEach(() => stub.close())

const on = /^GET .*\/pulls\/7$/
const fetch = () => fetchPullRequest(stub.github, 7)

describe('createGitHub', () => {
  it('reads a pull request', async () => {
    expect(await fetch()).toMatchObject({
      number: 7,
      body: '',
      author: 'octocat',
      labels: ['bug'],
      headRef: 'topic',
      fork: false,
    })
    stub.pull.head = { ...stub.pull.head, repo: null } as typeof stub.pull.head
    expect((await fetch()).fork).toBe(true)
  })

  it.each([
    ['bad token', { status: 401, message: 'Bad credentials' }, 'bad_token', /github-token/],
    [
      'no permission named',
      { status: 403, message: 'Resource not accessible by integration' },
      'forbidden',
      /pull-requests: write/,
    ],
    ['not there', { status: 404, message: 'Not Found' }, 'not_found', /Check the repository/],
    [
      'used up',
      {
        status: 403,
        message: 'API rate limit exceeded',
        headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '4102444800' },
      },
      'rate_limit',
      /after 2100-01-01T/,
    ],
    ['a wait beyond the bound', { status: 429, headers: { 'retry-after': '3600' } }, 'rate_limit', /Run the job again/],
  ])('%s: one call, and an error with a way out', async (_, fault, code, hint) => {
    stub.faults.push({ on, ...fault })
    await expect(fetch()).rejects.toMatchObject({
      code,
      hint: expect.stringMatching(hint),
      message: expect.stringContaining('/repos/o/r/pulls/7'),
    })
    expect(stub.calls).toHaveLength(1)
  })

  it.each([
    ['502', { status: 502 }],
    ['secondary limit', { status: 403, message: 'You have exceeded a secondary rate limit' }],
    ['429 with a time', { status: 429, headers: { 'retry-after': '0' } }],
    ['submitted too quickly', { status: 422, message: 'was submitted too quickly' }],
  ])('%s: asked again, within a bound', async (_, fault) => {
    stub.faults.push({ on, ...fault }, { on, ...fault })
    expect((await fetch()).number).toBe(7)
    expect(stub.calls).toHaveLength(3)
    stub.faults.push(...Array.from({ length: 9 }, () => ({ on, ...fault })))
    await expect(fetch()).rejects.toMatchObject({ code: expect.stringMatching(/unavailable|rate_limit/) })
    expect(stub.calls).toHaveLength(3 + 4)
  })

  it('says that the network failed, and never the token', async () => {
    const github = createGitHub({
      token: 'ghs_secret',
      apiUrl: 'http://127.0.0.1:1',
      owner: 'o',
      repo: 'r',
      log: silentLogger,
      retry: { baseDelayMs: 1 },
    })
    const error: unknown = await fetchPullRequest(github, 7).catch((caught: unknown) => caught)
    expect(error).toMatchObject({ code: 'network', hint: expect.stringContaining('GITHUB_API_URL') })
    const { message, hint } = error as { message: string; hint: string }
    expect(message + hint).not.toContain('ghs_secret')
  })

  it('learns who it is from GraphQL where a job’s token may not ask, once', async () => {
    expect([await stub.github.login(), await stub.github.login()]).toEqual([
      'github-actions[bot]',
      'github-actions[bot]',
    ])
    expect(stub.calls).toEqual(['GET /user', 'POST /graphql'])
  })
})

describe('retryDelayMs', () => {
  const now = Date.parse('2026-01-01T00:00:00Z')
  const failure = (status: number, headers: Record<string, string> = {}, message = '') => {
    const error = Object.assign(new Error(message), { name: 'HttpError', status, response: { headers, data: null } })
    const read = asRequestFailure(error)
    if (!read) throw new Error('not read as a failure')
    return read
  }
  it.each([
    ['a GET after 502', failure(502), 'GET', 1, 1_000],
    ['a later GET after 502', failure(502), 'GET', 3, 4_000],
    ['the last attempt', failure(502), 'GET', 4, null],
    // It may have been carried out.
    ['a POST after 502', failure(502), 'POST', 1, null],
    ['a POST that was limited', failure(403, { 'retry-after': '7' }, 'secondary rate limit'), 'POST', 1, 7_000],
    ['a limit without a time', failure(429), 'GET', 1, 60_000],
    [
      'a limit that resets soon',
      failure(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(now / 1000 + 30) }),
      'GET',
      1,
      30_000,
    ],
    [
      'a limit that resets late',
      failure(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(now / 1000 + 3_000) }),
      'GET',
      1,
      null,
    ],
    ['a refusal', failure(403, {}, 'Resource not accessible'), 'GET', 1, null],
    ['a mistake of ours', failure(422), 'GET', 1, null],
  ])('%s', (_, failed, method, attempt, expected) => {
    expect(retryDelayMs({ failure: failed, method, attempt, now, limits: defaultRetryLimits })).toBe(expected)
  })
})

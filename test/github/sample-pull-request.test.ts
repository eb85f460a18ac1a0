import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type GithubApi, readOnlyToken, startGithubApi, writeToken } from '../../demo/github-api/start-github-api.ts'
import { createSampleRepository, type SampleRepository } from '../../demo/sample-repository/create-sample-repository.ts'
import type { Side } from '../../src/core/diff/diff.ts'
import { sideLines } from '../../src/core/diff/diff.ts'
import { planReview } from '../../src/core/findings/plan-review.ts'
import { createGitHub, type GitHub } from '../../src/github/client.ts'
import { readDiff } from '../../src/github/diff.ts'
import { gitDiff, mergeBase } from '../../src/github/git-diff.ts'
import { fetchPullRequest } from '../../src/github/pull-request.ts'
import { publishReview } from '../../src/github/reviews.ts'
import { silentLogger } from '../../src/log/logger.ts'
import { rawFinding } from '../core/findings/raw-finding.ts'

// The same code against the demo's GitHub: written apart from it, over a real git repository.
const directory = mkdtempSync(join(tmpdir(), 'sample-'))
let sample: SampleRepository
let api: GithubApi
let github: GitHub
const connect = (token: string) =>
  createGitHub({
    token,
    apiUrl: api.url,
    owner: 'shop',
    repo: 'corner-shop',
    log: silentLogger,
    retry: { baseDelayMs: 1, pauseMs: 1 },
  })
beforeAll(async () => {
  sample = await createSampleRepository(directory)
})
afterAll(async () => {
  await api.close()
  rmSync(directory, { recursive: true, force: true })
})
beforeEach(async () => {
  if (api) await api.close()
  const user = { login: 'mona', id: 5, type: 'User' as const }
  api = await startGithubApi({
    gitDirectory: sample.gitDirectory,
    owner: 'shop',
    name: 'corner-shop',
    defaultBranch: sample.baseBranch,
    tokens: { write: writeToken, read: readOnlyToken },
    users: [{ user }],
    pullRequests: [
      {
        number: 1,
        title: sample.title,
        body: sample.description,
        user,
        baseBranch: sample.baseBranch,
        headBranch: sample.headBranch,
      },
    ],
  })
  github = connect('write')
})

const read = async () => {
  const pullRequest = await fetchPullRequest(github, 1)
  const { files } = await readDiff(github, { pullRequest })
  return { pullRequest, files }
}
/** One finding on every changed line, one on a file, one elsewhere. */
const review = async (client = github) => {
  const { pullRequest, files } = await read()
  const quotes = files.flatMap(file =>
    (['RIGHT', 'LEFT'] as Side[]).flatMap(side =>
      file.hunks.flatMap(hunk =>
        sideLines(hunk, side).flatMap(line =>
          line.kind !== 'context' && line.text.trim() !== ''
            ? [
                rawFinding({
                  path: file.path,
                  quote: line.text,
                  startLine: line.newLine ?? line.oldLine ?? 1,
                  title: `${side} ${line.text}`,
                }),
              ]
            : [],
        ),
      ),
    ),
  )
  const findings = [
    ...quotes,
    rawFinding({ path: files[0]?.path ?? '', quote: 'nowhere' }),
    rawFinding({ path: 'none' }),
  ]
  const plan = planReview({ summary: '', findings, unusable: [] }, files, { minSeverity: 'low', maxFindings: 40 })
  const context = {
    serverUrl: 'https://github.com',
    repository: 'shop/corner-shop',
    headSha: pullRequest.headSha,
    key: 'ci/review',
  }
  const reviewed = { files: files.length, additions: 1, deletions: 1 }
  return publishReview(client, { number: 1, plan, context, reviewed, summary: 'S', omitted: [], notes: [] })
}
const comments = () => api.world.reviewComments.length

describe('on the sample pull request', () => {
  it('reads the same change from the API and from git', async () => {
    const { pullRequest, files } = await read()
    const from = await mergeBase(sample.gitDirectory, pullRequest.baseSha, pullRequest.headSha)
    expect(files.length).toBeGreaterThan(1)
    expect(files).toEqual(await gitDiff(sample.gitDirectory, from ?? '', pullRequest.headSha))
  })

  it('posts comments that are all accepted, reads them back, and repeats nothing', async () => {
    const published = await review()
    expect(published.inline).toBe(30)
    expect(published.file).toBeLessThanOrEqual(1)
    expect(comments()).toBe(published.inline + published.file)
    const posts = api.writes().length
    expect(await review()).toEqual(published)
    expect(comments()).toBe(published.inline + published.file)
    expect(api.writes().length).toBeLessThanOrEqual(posts + 2)
  })

  it.each(['error', 'lost-answer', 'hang-up', 'lost-connection', 'secondary-limit'] as const)(
    '%s: complete, and once',
    async kind => {
      api.fail({ method: 'POST', path: /\/pulls\/1\/reviews$/, kind, retryAfterSeconds: 0 })
      const published = await review()
      expect(comments()).toBe(published.inline + published.file)
      expect(api.world.reviews.filter(({ body }) => body !== '')).toHaveLength(1)
    },
  )

  it('is not green when what was posted is not there', async () => {
    api.fail({ method: 'POST', path: /\/pulls\/1\/reviews$/, kind: 'vanish' })
    await expect(review()).rejects.toMatchObject({ code: 'not_published' })
  })

  it('says what a read-only token cannot do', async () => {
    await expect(review(connect('read'))).rejects.toMatchObject({
      code: 'forbidden',
      hint: expect.stringContaining('fork'),
    })
    await expect(fetchPullRequest(connect('wrong'), 1)).rejects.toMatchObject({ code: 'bad_token' })
    expect([comments(), api.world.reviews.length]).toEqual([0, 0])
  })
})

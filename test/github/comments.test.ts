import { afterEach, beforeEach, expect, it } from 'vitest'
import { writeMarker } from '../../src/core/findings/marker.ts'
import { upsertComment } from '../../src/github/comments.ts'
import { bot, type GitHubStub, startGitHubStub } from '../support/github-stub.ts'

let stub: GitHubStub
beforeEach(async () => {
  stub = await startGitHubStub('')
})
afterEach(() => stub.close())
const post = (body: string, key = 'ci/prompt') => upsertComment(stub.github, { number: 7, key, body })
const on = /^POST .*\/comments$/

it('creates one comment, then keeps changing it', async () => {
  const first = await post('one')
  expect(await post('two')).toEqual(first)
  expect(stub.issueComments.map(comment => comment.body.split('\n')[1])).toEqual(['two'])
})

it('leaves another job’s comment and a forged one alone', async () => {
  const body = writeMarker({ kind: 'comment', key: 'ci/prompt', head: '', fingerprints: [] })
  const forged = { id: 800, body, user: { login: 'mallory', type: 'User' }, html_url: '' }
  stub.issueComments.push(forged, { id: 801, body: `quoted: ${body}`, user: bot, html_url: '' })
  await post('one', 'ci/other')
  await post('two')
  expect(stub.issueComments).toHaveLength(4)
  expect(forged.body).toBe(body)
})

it('finds its comment beyond the first page', async () => {
  for (let id = 1_000; id < 1_150; id++) stub.issueComments.push({ id, body: 'x', user: bot, html_url: '' })
  await post('one')
  await post('two')
  expect(stub.issueComments).toHaveLength(151)
})

it.each([true, false])('502 though posted (%s): one comment in the end', async after => {
  stub.faults.push({ on, status: 502, after })
  await post('one')
  expect(stub.issueComments).toHaveLength(1)
})

it('cuts what GitHub would refuse', async () => {
  await post('x'.repeat(100_000))
  expect(stub.issueComments[0]?.body.length).toBeLessThanOrEqual(65_536)
})

it('is not green when GitHub shows something else', async () => {
  const { request } = stub.github
  const other = async (...args: Parameters<typeof request>) => {
    const answer = await request(...args)
    return String(args[0]).startsWith('GET /repos/{owner}/{repo}/issues/comments')
      ? { ...answer, data: { ...answer.data, body: 'other' } }
      : answer
  }
  stub.github = { ...stub.github, request: other as typeof request }
  await expect(post('one')).rejects.toMatchObject({ code: 'not_published' })
})

it('is not green when it is gone again', async () => {
  stub.faults.push({ on: /^GET .*\/issues\/comments\/\d+$/, status: 404 })
  await expect(post('one')).rejects.toMatchObject({ code: 'not_published' })
})

it('ends with the permission it lacks', async () => {
  const headers = { 'x-accepted-github-permissions': 'issues=write; pull_requests=write' }
  stub.faults.push({ on, status: 403, message: 'Resource not accessible by integration', headers })
  await expect(post('one')).rejects.toMatchObject({ code: 'forbidden', hint: expect.stringContaining('issues: write') })
})

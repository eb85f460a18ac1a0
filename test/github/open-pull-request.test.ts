import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { commitChanges } from '../../src/github/commit-changes.ts'
import { openPullRequest, setDraft } from '../../src/github/open-pull-request.ts'
import { type ProposingGitHub, put, startProposingGitHub } from '../support/proposing-github.ts'

vi.setConfig({ testTimeout: 30_000 })

const branch = 'claude-router/issue-3-search'
let world: ProposingGitHub
beforeEach(async () => {
  world = await startProposingGitHub()
  await commitChanges(
    world.github,
    {
      ...{ branch, baseSha: world.sample.repository.baseSha, changes: [put('a.txt', 'a')] },
      message: { headline: 'a', body: '' },
    },
    async () => '',
  )
})
afterEach(() => world.sample.close())

const text = { title: 'Add a search', body: 'Closes #3\n\nDone.', draft: false }
const open = (more: Partial<typeof text> = {}, github = world.github, base = 'main') =>
  openPullRequest(github, { branch, base, text: { ...text, ...more } })
const pulls = () =>
  [...world.sample.api.world.pullRequests.values()]
    .filter(pull => pull.headBranch === branch)
    .map(({ number, title, body, draft }) => ({ number, title, body, draft }))

test('opens one, brings it up to date, makes it a draft and ready again', async () => {
  const first = await open()
  expect(first).toMatchObject({ opened: true, notes: [expect.stringMatching(/Workflows do not start/)] })
  expect(await open({ title: 'Better', body: 'More.', draft: true })).toMatchObject({
    number: first.number,
    opened: false,
  })
  expect(pulls()).toEqual([{ number: first.number, title: 'Better', body: 'More.', draft: true }])
  await open({ draft: false })
  expect(pulls()).toEqual([{ number: first.number, ...text }])
  expect(await setDraft(world.github, first.number, false)).toEqual([])
})

test('a draft that cannot be changed is told of, not failed for', async () => {
  const { number } = await open()
  world.sample.api.fail({ method: 'POST', path: /graphql/, kind: 'error' })
  expect(await setDraft(world.github, number, true)).toEqual([expect.stringMatching(/could not be made a draft/)])
})

test("a person's or an App's token starts workflows, and no note is needed", async () => {
  expect((await open({}, world.as(world.sample.tokens.author))).notes).toEqual([])
})

test('the answer is lost: found, not opened twice', async () => {
  world.sample.api.fail({ method: 'POST', path: /\/pulls$/, kind: 'lost-answer' })
  await open()
  expect(pulls()).toHaveLength(1)
})

test('Actions may not open pull requests: where it is allowed is named, the branch stays', async () => {
  world.sample.api.world.actionsMayOpenPullRequests = false
  await expect(open()).rejects.toMatchObject({
    code: 'may_not_open',
    hint: expect.stringMatching(/Settings > Actions/),
  })
  expect(world.git('show', `${branch}:a.txt`)).toBe('a')
})

test('no permission for pull requests, a base that is gone', async () => {
  await expect(open({}, world.github, 'gone')).rejects.toMatchObject({ status: 422 })
  world.sample.api.world.tokens.set('ghs_proposing', {
    user: { login: 'github-actions[bot]', id: 1, type: 'Bot' },
    permissions: { contents: 'write', pull_requests: 'read' },
  })
  await expect(open()).rejects.toMatchObject({ code: 'forbidden', hint: expect.stringMatching(/pull-requests: write/) })
  expect(pulls()).toEqual([])
})

test('a body longer than GitHub takes is cut, and still read back', async () => {
  await open({ body: `Closes #3\n${'x'.repeat(70_000)}` })
  expect(pulls()[0]?.body.length).toBeLessThanOrEqual(65_536)
})

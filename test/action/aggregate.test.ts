import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { viewRepository, viewUser } from '../../demo/github-api/views.ts'
import { type ActionWorld, expectFailure, finding, openActionWorld } from '../support/action-world.ts'

let world: ActionWorld
beforeEach(async () => {
  world = await openActionWorld()
})
afterEach(() => world.close())

const result = (model: string, findings: object[], over: object = {}) => ({
  ...{ schemaVersion: 1, task: 'review', outcome: findings.length > 0 ? 'findings' : 'clean', reason: null },
  ...{ repository: 'octo/corner-shop', pullRequest: 4, headSha: world.scene.headSha, provider: 'stub', model },
  ...{ findings, summary: 'Sound.', costUsd: 0.01, durationMs: 1000, turns: 3 },
  ...over,
})

const put = (name: string, content: unknown): void => {
  const file = path.join(world.scene.job.workspace, 'results', name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
}

const noProvider = { config: '', inputs: { task: 'aggregate', results: 'results' } }
const reviews = () => world.scene.api.world.reviews

test('three providers, one review: who found what, and a leg that broke only degrades it', async () => {
  const other = { ...finding, title: 'Pagination skips the first page', body: 'Off by one: page starts at 1.' }
  put('a/result.json', result('a', [finding]))
  put('b/result.json', result('b', [other]))
  put('c/result.json', result('c', []))
  put('d/result.json', '{"broken')
  put('e/result.json', result('e', [], { outcome: 'failed', reason: 'The provider @octocat said no' }))
  put('f/result.json', result('f', [finding], { headSha: 'f'.repeat(40) }))
  const ran = await world.run(noProvider)
  expect([ran.main.exitCode, ran.result.outcome, ran.result.findings.length], ran.log).toEqual([0, 'findings', 1])
  expect(reviews()).toHaveLength(1)
  expect(reviews()[0]?.body).toMatch(/\| stub\/a \| findings \| 1 \| 0 \| \$0\.01/)
  expect(reviews()[0]?.body).toMatch(/not counted: it looked at another commit/)
  expect(reviews()[0]?.body).not.toMatch(/@octocat/)
  expect(world.scene.api.world.reviewComments[0]?.body).toMatch(/Found by 2 of 3/)
  expect(world.model.requests).toHaveLength(0)
})

test('no leg at all is a failure that says why', async () => {
  put('e/result.json', result('e', [], { outcome: 'failed', reason: 'The provider said no' }))
  expectFailure(await world.run(noProvider), 'no_usable_results', /provider said no/)
  expectFailure(
    await world.run({ ...noProvider, inputs: { task: 'aggregate', results: 'nowhere/*.json' } }),
    'no_results',
    /download-artifact/,
  )
  expect(reviews()).toEqual([])
})

/** The second phase: a workflow that follows the one that ran without secrets. */
const afterRun = (over: object = {}) => {
  const { api, headSha, pullRequest } = world.scene
  return {
    eventName: 'workflow_run',
    event: {
      action: 'completed',
      repository: viewRepository(api.world),
      sender: viewUser(api.world, pullRequest.user),
      workflow_run: {
        ...{ id: 9, name: 'Review', event: 'pull_request', status: 'completed', conclusion: 'success' },
        ...{ head_sha: headSha, head_branch: pullRequest.headBranch, pull_requests: [] },
        head_repository: { full_name: 'octo/corner-shop' },
        ...over,
      },
    },
  }
}

const publishing = { config: '', inputs: { task: 'publish', results: 'results' } }

test('publish: what an earlier job found is posted; place and commit come from the event', async () => {
  const elsewhere = { ...finding, path: '../../etc/passwd', title: 'Elsewhere' }
  const key = `ghp_${'a1B2'.repeat(9)}`
  put('r.json', result('a', [{ ...finding, body: `@octocat see ${key}` }, elsewhere], { pullRequest: 999 }))
  const ran = await world.run({ ...publishing, ...afterRun() })
  expect([ran.main.exitCode, ran.result.outcome, ran.result.pullRequest], ran.log).toEqual([0, 'findings', 4])
  expect(reviews()).toHaveLength(1)
  const posted = JSON.stringify([reviews(), world.scene.api.world.reviewComments])
  expect(posted).toContain('The first page is skipped')
  for (const bad of [key, '@octocat', 'Elsewhere', 'passwd']) expect(posted).not.toContain(bad)
})

test.for([
  [
    'another commit in the file',
    () => put('r.json', result('a', [finding], { headSha: 'e'.repeat(40) })),
    {},
    'results',
  ],
  [
    'the pull request has moved on',
    () => put('r.json', result('a', [finding])),
    { head_sha: 'd'.repeat(40) },
    'head_moved',
  ],
  ['a branch without a pull request', () => put('r.json', result('a', [])), { head_branch: 'none' }, 'no_pull_request'],
  ['nonsense', () => put('r.json', 'nonsense'), {}, 'results'],
  [
    'two files',
    () => {
      put('r.json', result('a', []))
      put('s.json', result('b', []))
    },
    {},
    'results',
  ],
] as const)('publish refuses: %s', async ([, arrange, over, code]) => {
  arrange()
  expectFailure(await world.run({ ...publishing, ...afterRun(over) }), code)
  expect(reviews()).toEqual([])
})

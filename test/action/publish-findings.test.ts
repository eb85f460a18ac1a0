import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readOnlyToken, scanningToken, writeToken } from '../../demo/github-api/start-github-api.ts'
import type { Identity } from '../../demo/github-api/world.ts'
import type { SarifLog } from '../../src/core/sarif/sarif.ts'
import { type ActionWorld, expectFailure, finding, openActionWorld, reviewing } from '../support/action-world.ts'

vi.setConfig({ testTimeout: 120_000 })

let world: ActionWorld
beforeEach(async () => {
  world = await openActionWorld()
  world.scene.api.world.tokens.set(world.scene.token, scanningToken)
})
afterEach(() => world.close())

const github = () => world.scene.api.world
const give = (identity: Identity) => github().tokens.set(world.scene.token, identity)
const everywhere = { publish: 'review, check, sarif' }

test('review, check run and code scanning: each published, read back, and of the same findings', async () => {
  const ran = await world.run({ inputs: { ...everywhere, 'fail-on': 'high' } })
  expect(ran.result, ran.log).toMatchObject({ outcome: 'findings', code: null })
  expect([ran.main.exitCode, github().reviews.length, github().checkRuns.length]).toEqual([1, 1, 1])
  expect(github().checkRuns[0]).toMatchObject({
    ...{ name: 'Claude Router: review', headSha: world.scene.headSha, status: 'completed', conclusion: 'failure' },
    output: {
      title: 'Found: 1 high',
      summary: expect.stringContaining('The first page is skipped'),
      annotations: [{ path: finding.path, annotation_level: 'failure', message: 'Pages begin at 1.' }],
    },
  })
  const [upload] = github().sarifUploads
  expect(upload).toMatchObject({ ref: 'refs/pull/4/head', commitSha: world.scene.headSha, errors: [], polls: 2 })
  const file = JSON.parse(readFileSync(ran.outputs['sarif-file'] ?? '', 'utf8')) as SarifLog
  expect(upload?.log).toEqual(file)
  expect(file.runs[0]?.results).toMatchObject([
    { ruleId: 'correctness/high', partialFingerprints: { 'claudeRouter/v1': ran.result.findings[0]?.fingerprint } },
  ])
})

test('a clean change: a green check, and an empty analysis that closes old alerts', async () => {
  world.script(reviewing([], 'Sound.'))
  const ran = await world.run({ inputs: everywhere })
  expect([ran.main.exitCode, ran.result.outcome]).toEqual([0, 'clean'])
  expect(github().checkRuns[0]).toMatchObject({ conclusion: 'success', output: { title: 'Nothing found' } })
  expect(github().sarifUploads[0]?.log).toMatchObject({ runs: [{ results: [] }] })
})

const without: [string, () => void, string, RegExp, [reviews: number, checks: number, uploads: number]][] = [
  ['security-events: write', () => give(writeToken), 'code_scanning', /security-events: write/, [1, 1, 0]],
  [
    'checks: write',
    () => give({ ...scanningToken, permissions: { ...scanningToken.permissions, checks: 'read' } }),
    'forbidden',
    /checks: write/,
    [1, 0, 1],
  ],
  [
    'pull-requests: write',
    () =>
      give({ ...scanningToken, permissions: { ...scanningToken.permissions, pull_requests: 'read', issues: 'read' } }),
    'forbidden',
    /pull-requests: write/,
    [0, 1, 1],
  ],
  [
    'anything',
    () => give(readOnlyToken),
    'forbidden',
    /pull-requests: write.*checks: write.*security-events: write/,
    [0, 0, 0],
  ],
  [
    'a licence for code scanning',
    () => {
      github().codeScanning = 'unlicensed'
    },
    'code_scanning',
    /private repository needs GitHub Code Security/,
    [1, 1, 0],
  ],
  [
    'code scanning turned on',
    () => {
      github().codeScanning = 'off'
    },
    'code_scanning',
    /Turn code scanning on/,
    [1, 1, 0],
  ],
]

test.for(without)(
  'without %s: the others are published, the step says what is missing',
  async ([, arrange, code, said, counts]) => {
    arrange()
    const ran = await world.run({ inputs: everywhere })
    expectFailure(ran, code, said)
    expect(ran.result.findings).toHaveLength(1)
    expect([github().reviews.length, github().checkRuns.length, github().sarifUploads.length]).toEqual(counts)
  },
)

test('what GitHub forgets after taking it is not called done', async () => {
  world.scene.api.fail({ method: 'POST', path: /\/check-runs$/, kind: 'vanish' })
  const ran = await world.run({ inputs: { publish: 'check' } })
  expect([ran.main.exitCode, ran.result.outcome]).toEqual([1, 'failed'])
})

test('a lost answer: the check run is found, not begun twice', async () => {
  world.scene.api.fail({ method: 'POST', path: /\/check-runs$/, kind: 'lost-answer' })
  const ran = await world.run({ inputs: { publish: 'check' } })
  expect([ran.main.exitCode, ran.result.outcome, github().checkRuns.length]).toEqual([0, 'findings', 1])
  expect(ran.result.findings[0]).toMatchObject({ published: 'annotation', url: expect.stringContaining('/runs/') })
})

test('the head moved: nothing is posted anywhere', async () => {
  let moved: Promise<string> | undefined
  world.script(async request => {
    moved ??= world.commit(world.scene.pullRequest.headBranch, 'later.txt', 'later\n')
    await moved
    return reviewing([finding])(request)
  })
  const ran = await world.run({ inputs: everywhere })
  expectFailure(ran, 'head_moved')
  expect([github().reviews, github().checkRuns, github().sarifUploads]).toEqual([[], [], []])
})

import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { runGit } from '../../demo/git/run-git.ts'
import { proposingToken } from '../../demo/github-api/start-github-api.ts'
import { viewRepository, viewUser } from '../../demo/github-api/views.ts'
import { type ActionWorld, openActionWorld, type Script } from '../support/action-world.ts'

vi.setConfig({ testTimeout: 120_000 })

let world: ActionWorld
beforeEach(async () => {
  world = await openActionWorld()
  const { permissions } = proposingToken
  github().tokens.set(world.scene.token, { ...proposingToken, permissions: { ...permissions, actions: 'read' } })
})
afterEach(() => world.close())

const github = () => world.scene.api.world
const git = async (...args: string[]) => (await runGit(github().gitDirectory, args)).replace(/\n$/, '')
const directory = () => world.scene.job.workspace

const command = 'test -f src/mended.ts && { echo "ok 1 - pages"; exit 0; }; echo "not ok 1 - pages"; exit 1'
const inputs = { task: 'test', 'test-command': command }
const settings = 'test: {autoFix: true, reruns: 1}\n'

/** Makes these calls one after the other, then answers by the form that is asked for. */
const doing =
  (...calls: { tool: string; input: object }[]): Script =>
  request => {
    const isDiagnosis = JSON.stringify(request.body.tools ?? []).includes('causes')
    const made = request.body.messages.filter(({ role }) => role === 'assistant').length
    const own = isDiagnosis ? [] : calls
    const next = own[made]
    if (next) return { blocks: [next] }
    const answer = isDiagnosis
      ? {
          summary: 'A file is missing.',
          causes: [{ tests: ['pages'], cause: 'It is gone.', fix: '', path: 'src/mended.ts' }],
        }
      : { done: 'The file is there again.', notDone: '' }
    return { blocks: made === own.length ? [{ tool: 'StructuredOutput', input: answer }] : [{ text: 'Done.' }] }
  }
const write = (name: string, content = 'export {}\n') => ({
  tool: 'Write',
  input: { file_path: `${directory()}/${name}`, content },
})

test('a red pull request is mended on its own branch, proven outside of the agent, and told', async () => {
  world.script(doing(write('src/mended.ts')))
  const { headBranch } = world.scene.pullRequest
  const ran = await world.run({ inputs, settings })
  expect(ran.result, ran.log).toMatchObject({ task: 'test', outcome: 'changes', code: null })
  expect(ran.main.exitCode).toBe(0)
  expect(ran.result.changes).toMatchObject({ branch: headBranch, files: ['src/mended.ts'], pullRequest: 4 })
  expect(await git('show', `${headBranch}:src/mended.ts`)).toBe('export {}')
  expect(await git('rev-parse', `${headBranch}^`)).toBe(world.scene.headSha)
  expect(github().issueComments[0]?.body).toMatch(/was red and is green[\s\S]*not ok 1 - pages[\s\S]*ok 1 - pages/)
})

test('without autoFix: a diagnosis in one comment, brought up to date; the step is red', async () => {
  world.script(doing())
  const ran = await world.run({ inputs })
  expect([ran.main.exitCode, ran.result.outcome, github().issueComments.length], ran.log).toEqual([1, 'findings', 1])
  expect(github().issueComments[0]?.body).toMatch(/A file is missing[\s\S]*It is gone/)
  const again = await world.run({ inputs: { ...inputs, 'fail-on': 'none' } })
  expect([again.main.exitCode, github().issueComments.length]).toEqual([0, 1])
  expect(await git('rev-parse', world.scene.pullRequest.headBranch)).toBe(world.scene.headSha)
})

test('green is quiet', async () => {
  const ran = await world.run({ inputs: { ...inputs, 'test-command': 'true' } })
  expect([ran.main.exitCode, ran.result.outcome, github().issueComments, world.model.requests]).toEqual([
    0,
    'clean',
    [],
    [],
  ])
})

const failedRun = (over: object = {}) => {
  const { api, headSha, pullRequest } = world.scene
  github().workflowRuns.push({ id: 9, actor: pullRequest.user, triggeringActor: pullRequest.user })
  github().collaborators.set(pullRequest.user.login, 'write')
  github().workflowJobs.push({
    ...{ id: 91, runId: 9, name: 'unit tests', conclusion: 'failure' },
    steps: [
      {
        name: 'npm test',
        conclusion: 'failure',
        startedAt: '2026-01-02T03:04:03Z',
        completedAt: '2026-01-02T03:04:05Z',
      },
    ],
    log: '2026-01-02T03:04:03.1Z ##[group]Run npm test\n2026-01-02T03:04:04.1Z Cannot find src/mended.ts on the other machine\n2026-01-02T03:04:05.1Z ##[error]Process completed with exit code 1.\n',
  })
  return {
    eventName: 'workflow_run',
    event: {
      ...{ action: 'completed', repository: viewRepository(api.world), sender: viewUser(api.world, pullRequest.user) },
      workflow_run: {
        ...{ id: 9, name: 'CI', event: 'push', status: 'completed', conclusion: 'failure' },
        ...{ head_sha: headSha, head_branch: pullRequest.headBranch, pull_requests: [] },
        head_repository: { full_name: 'octo/corner-shop' },
        ...over,
      },
    },
  }
}

test('after a failed workflow: its logs are read, a pull request mends the branch, once', async () => {
  world.script(doing(write('src/mended.ts')))
  const run = failedRun()
  const ran = await world.run({ ...run, inputs: { ...inputs, task: 'auto' }, settings })
  expect(ran.result, ran.log).toMatchObject({ task: 'test', outcome: 'changes' })
  expect(JSON.stringify(world.model.requests[0]?.body.messages)).toContain('on the other machine')
  const opened = [...github().pullRequests.values()].at(-1)
  expect(opened).toMatchObject({
    baseBranch: world.scene.pullRequest.headBranch,
    headBranch: ran.result.changes?.branch,
  })
  expect(opened?.body).toContain('was red and is green')
  const count = world.model.requests.length
  const again = await world.run({ ...run, inputs: { ...inputs, task: 'auto' }, settings })
  expect([again.result.outcome, again.result.code, world.model.requests.length]).toEqual([
    'skipped',
    'already_mended',
    count,
  ])
})

test('what fails there and passes here is said', async () => {
  world.script(doing())
  const ran = await world.run({ ...failedRun(), inputs: { ...inputs, 'test-command': 'true' } })
  expect([ran.main.exitCode, ran.result.outcome], ran.log).toEqual([0, 'clean'])
  expect(ran.result.summary).toMatch(/could not be reproduced/)
  expect(ran.result.summary).toContain('A file is missing')
})

test('a weakened test is not published, whatever becomes green', async () => {
  await world.commit(
    world.scene.pullRequest.headBranch,
    'test/pages.test.js',
    "test('pages', () => {\n  expect(page(1)).toBe(0)\n})\n",
  )
  const { headBranch, number } = world.scene.pullRequest
  const headSha = await git('rev-parse', headBranch)
  const event = {
    inputs: { 'pull-request': String(number) },
    ref: 'refs/heads/main',
    repository: viewRepository(github()),
  }
  const edit = [
    { tool: 'Read', input: { file_path: `${directory()}/test/pages.test.js` } },
    write('test/pages.test.js', "test('pages', () => {\n  expect(page(1)).toBeDefined()\n})\n"),
    write('src/mended.ts'),
  ]
  world.script(doing(...edit))
  const ran = await world.run({
    inputs,
    settings: 'test: {autoFix: true, reruns: 0, repairRounds: 1}\n',
    eventName: 'workflow_dispatch',
    event,
  })
  expect([ran.main.exitCode, ran.result.outcome, ran.result.changes], ran.log).toEqual([1, 'findings', null])
  expect(github().issueComments[0]?.body).toMatch(/not taken[\s\S]*test\/pages\.test\.js: loosened assertion/)
  expect(await git('rev-parse', headBranch)).toBe(headSha)
})

test('no permission to write: named before any money is spent', async () => {
  github().tokens.set(world.scene.token, {
    ...proposingToken,
    permissions: { ...proposingToken.permissions, contents: 'read' },
  })
  const ran = await world.run({ inputs, settings })
  expect([ran.main.exitCode, ran.result.outcome, world.model.requests.length], ran.log).toEqual([1, 'failed', 0])
  expect(ran.result.reason).toMatch(/contents: write/)
})

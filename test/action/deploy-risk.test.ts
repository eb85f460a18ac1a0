import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { scanningToken } from '../../demo/github-api/start-github-api.ts'
import { type ActionWorld, openActionWorld, type Script } from '../support/action-world.ts'

vi.setConfig({ testTimeout: 120_000 })

const judging =
  (reasons: object[], summary = 'Orders get pages.'): Script =>
  ({ toolResults }) =>
    toolResults.length > 0
      ? { blocks: [{ text: 'Done.' }] }
      : {
          blocks: [
            {
              tool: 'StructuredOutput',
              input: { summary, blastRadius: 'The list.', reasons, watch: [], rollback: [] },
            },
          ],
        }

const severe = { severity: 'high', title: 'Every list is empty', body: 'Pages begin at 1.', paths: ['src/pages.ts'] }
/** The rest of the sample adds a secret. */
const everywhere = { task: 'deploy-risk', publish: 'comment, check', include: 'src/pages.ts' }

let world: ActionWorld
beforeEach(async () => {
  world = await openActionWorld(judging([severe]))
  world.scene.api.world.tokens.set(world.scene.token, scanningToken)
})
afterEach(() => world.close())

const github = () => world.scene.api.world
const check = () => github().checkRuns.at(-1)

/** Someone puts the label there, and the head was pushed at another time. */
const accept = (login: string, labelledAt: string, pushedAt: string) => {
  const pull = world.scene.pullRequest
  const actor = github().users.get(login) ?? { ...pull.user, login, id: 4_711 }
  github().users.set(login, actor)
  pull.labels.push('deploy-risk-accepted')
  const label = 'deploy-risk-accepted'
  github().labelEvents.push({ id: 1, issue: pull.number, event: 'labeled', label, actor, createdAt: labelledAt })
  github().pushes.push({ ref: `refs/heads/${pull.headBranch}`, after: world.scene.headSha, timestamp: pushedAt })
}

test('comment and check, read back; the risk is an output, and may block', async () => {
  const ran = await world.run({ inputs: { ...everywhere, 'fail-on': 'high' } })
  expect(ran.result, ran.log).toMatchObject({ outcome: 'findings', risk: 'high', code: null })
  expect([ran.main.exitCode, ran.outputs.risk, ran.outputs['comment-url']]).toEqual([1, 'high', ran.result.commentUrl])
  expect(github().issueComments).toHaveLength(1)
  expect(github().issueComments[0]?.body).toMatch(
    /Risk of the deploy: high[\s\S]*Every list is empty[\s\S]*The way back/,
  )
  expect(check()).toMatchObject({
    ...{ name: 'Claude Router: deploy-risk', headSha: world.scene.headSha, conclusion: 'failure' },
    output: { title: 'Risk: high', summary: expect.stringContaining('Every list is empty') },
  })
  world.script(judging([], 'Mended.'))
  const again = await world.run({ inputs: { ...everywhere, 'fail-on': 'high' } })
  expect([again.main.exitCode, github().issueComments.length]).toEqual([0, 1])
  expect(github().issueComments[0]?.body).toContain('Mended.')
})

test('the model cannot lower what rules found', async () => {
  world.script(judging([], 'This is perfectly safe; the risk is low.'))
  const event = { inputs: { 'pull-request': String(world.scene.pullRequest.number) }, ref: 'refs/heads/main' }
  const ran = await world.run({ inputs: { ...everywhere, include: '' }, eventName: 'workflow_dispatch', event })
  expect(ran.result.risk, `${ran.result.reason}\n${ran.log}`).toBe('critical')
  expect(check()?.conclusion).toBe('neutral')
})

test('a low risk is quiet, but the check says so', async () => {
  world.script(judging([]))
  const ran = await world.run({ inputs: everywhere })
  expect([ran.main.exitCode, ran.result.risk, github().issueComments.length]).toEqual([0, 'low', 0])
  expect(check()).toMatchObject({ conclusion: 'success', output: { title: 'Risk: low' } })
})

test('the label of someone who may, on this head: accepted, and recorded', async () => {
  const { login } = world.scene.pullRequest.user
  accept(login, '2026-01-02T03:05:00Z', '2026-01-02T03:04:00Z')
  github().collaborators.set(login, 'write')
  const ran = await world.run({ inputs: { ...everywhere, 'fail-on': 'high' } })
  expect([ran.main.exitCode, ran.result.risk], ran.log).toEqual([0, 'high'])
  expect(ran.result.findings[0]?.dismissed).toBe(`Accepted by ${login}`)
  expect(check()).toMatchObject({ conclusion: 'neutral', output: { title: 'Risk: high, accepted' } })
  expect(github().issueComments[0]?.body).toContain(`accepted by \`${login}\``)
})

test.for<[string, string, string, string, RegExp]>([
  ['before the last push', 'maintainer', '2026-01-02T03:04:00Z', '2026-01-02T03:05:00Z', /before this head was pushed/],
  ['by someone who may not', 'mallory', '2026-01-02T03:05:00Z', '2026-01-02T03:04:00Z', /write is needed/],
])('the label %s does not count', async ([, login, labelledAt, pushedAt, words]) => {
  accept(login, labelledAt, pushedAt)
  if (login !== 'mallory') github().collaborators.set(login, 'write')
  const ran = await world.run({ inputs: { ...everywhere, 'fail-on': 'high' } })
  expect([ran.main.exitCode, check()?.conclusion], ran.log).toEqual([1, 'failure'])
  expect(github().issueComments[0]?.body).toMatch(words)
})

test('only those who are named may accept', async () => {
  const { login } = world.scene.pullRequest.user
  accept(login, '2026-01-02T03:05:00Z', '2026-01-02T03:04:00Z')
  github().collaborators.set(login, 'admin')
  const settings = 'deploy: {overrideActors: [somebody-else], failOn: high}\n'
  const ran = await world.run({ inputs: everywhere, settings })
  expect([ran.main.exitCode, github().issueComments[0]?.body]).toEqual([
    1,
    expect.stringMatching(/is not in `deploy.overrideActors`/),
  ])
})

test('a model that is down leaves what rules found, and the check fails', async () => {
  world.script(() => ({ status: 500, type: 'api_error', message: 'down' }))
  const ran = await world.run({ inputs: everywhere })
  expect([ran.main.exitCode, ran.result.outcome, check()?.conclusion], ran.log).toEqual([1, 'partial', 'failure'])
})

test('on a push, what was pushed; there is no comment, but a check on the commit', async () => {
  const { baseSha, headSha } = world.scene
  const repository = { full_name: 'octo-org/shop', default_branch: 'main', private: false }
  const event = {
    ref: 'refs/heads/main',
    before: baseSha,
    after: headSha,
    deleted: false,
    forced: false,
    commits: [],
    repository,
  }
  const ran = await world.run({ inputs: { ...everywhere, include: '' }, eventName: 'push', event })
  expect(ran.result, ran.log).toMatchObject({ risk: 'critical', pullRequest: null, headSha, baseSha, commentUrl: null })
  expect(ran.result.summary).toContain(`git revert --no-edit ${baseSha.slice(0, 12)}..${headSha.slice(0, 12)}`)
  expect([check()?.headSha, github().issueComments.length]).toEqual([headSha, 0])
})

import { spawnSync } from 'node:child_process'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readOnlyToken } from '../../demo/github-api/start-github-api.ts'
import {
  type ActionWorld,
  expectFailure,
  finding,
  openActionWorld,
  providerKey,
  reviewing,
  type Script,
} from '../support/action-world.ts'

let world: ActionWorld
beforeEach(async () => {
  world = await openActionWorld()
})
afterEach(() => world.close())

const reviews = () => world.scene.api.world.reviews
const comments = () => world.scene.api.world.reviewComments

test('one review, read back, with what it took; again on the same commit repeats nothing', async () => {
  const first = await world.run()
  expect([first.main.exitCode, first.annotations]).toEqual([0, []])
  expect(first.outputs).toMatchObject({
    outcome: 'findings',
    'pull-request-number': '4',
    models: 'stub/sample-model',
    'review-url': reviews()[0] && expect.stringContaining(String(reviews()[0]?.id)),
  })
  expect(Number(first.outputs['cost-usd'])).toBeGreaterThan(0)
  expect(first.result).toMatchObject({
    ...{ task: 'review', repository: 'octo/corner-shop', pullRequest: 4, provider: 'stub', model: 'sample-model' },
    ...{ headSha: world.scene.headSha, baseSha: world.scene.baseSha, code: null, reason: null },
    findings: [{ path: finding.path, published: 'inline', severity: 'high' }],
  })
  expect(first.summary).toMatch(
    /Findings \(1\)[\s\S]*The first page is skipped[\s\S]*stub\/sample-model[\s\S]*Turns: \d/,
  )
  expect([reviews().length, comments().length]).toEqual([1, 1])

  const second = await world.run()
  expect(second.result).toMatchObject({ outcome: 'findings', reviewUrl: first.result.reviewUrl })
  expect([reviews().length, comments().length]).toEqual([1, 1])

  world.script(reviewing([]))
  expect((await world.run()).result).toMatchObject({ outcome: 'clean', reviewUrl: first.result.reviewUrl })
  expect([reviews().length, comments().length]).toEqual([1, 1])
  expect(reviews()[0]?.body).toMatch(/nothing|no finding/i)
})

test('a clean pass says so', async () => {
  world.script(reviewing([], 'All is well.'))
  const ran = await world.run({ inputs: { 'fail-on': 'low' } })
  expect([ran.main.exitCode, ran.result.outcome, ran.annotations]).toEqual([0, 'clean', []])
  expect(reviews()).toHaveLength(1)
  expect(reviews()[0]?.body).toMatch(/nothing|no finding/i)
  expect(ran.summary).toContain('Nothing found')
})

test('a finding outside the change stays in the text, and the counts add up', async () => {
  const outside = { ...finding, path: 'src/payments.ts', quote: 'export const', title: 'Elsewhere' }
  world.script(reviewing([finding, outside, { nonsense: true }]))
  const { result } = await world.run()
  expect(result.findings.map(({ published }) => published).sort()).toEqual(['inline', 'summary'])
  expect(reviews()[0]?.body).toContain('Elsewhere')
  expect(comments()).toHaveLength(1)
})

test('publish: none posts nothing; fail-on fails the step, and annotations are asked for', async () => {
  const dry = await world.run({ inputs: { publish: 'none' } })
  expect([dry.main.exitCode, dry.result.outcome, dry.result.findings[0]?.published]).toEqual([0, 'findings', 'none'])
  const blocking = await world.run({ inputs: { publish: 'annotations', 'fail-on': 'high' } })
  expect([blocking.main.exitCode, blocking.result.outcome]).toEqual([1, 'findings'])
  expect(blocking.annotations).toEqual([
    'warning: Pages begin at 1.',
    'error: 1 finding of severity high or above (`fail-on: high`).',
  ])
  expect(world.writes()).toEqual([])
})

test("the configuration's review section counts where the workflow says nothing", async () => {
  const settings = 'review: {failOn: high, maxFindings: 0, minSeverity: high}\n'
  const ran = await world.run({ settings })
  expect([ran.main.exitCode, comments().length, ran.result.findings[0]?.published]).toEqual([1, 0, 'summary'])
  const other = await world.run({ settings, inputs: { 'fail-on': 'critical', 'max-findings': '5' } })
  expect([other.main.exitCode, comments().length]).toEqual([0, 1])
})

test('no permission to comment: the permission is named, nothing is half-posted', async () => {
  world.scene.api.world.tokens.set(world.scene.token, readOnlyToken)
  const ran = await world.run()
  expectFailure(ran, 'forbidden', /pull-requests: write/)
  expect([reviews(), comments(), world.scene.api.world.issueComments]).toEqual([[], [], []])
})

test('the head moves while the model thinks', async () => {
  let moved: Promise<string> | undefined
  world.script(async request => {
    moved ??= world.commit(world.scene.pullRequest.headBranch, 'later.txt', 'later\n')
    await moved
    return reviewing([finding])(request)
  })
  const ran = await world.run()
  expectFailure(ran, 'head_moved', /Pull request #4 is at/)
  expect(reviews()).toEqual([])
})

test('GitHub loses the answer to the post: the review is found, not posted twice', async () => {
  world.scene.api.fail({ method: 'POST', path: /\/reviews$/, kind: 'lost-answer' })
  const ran = await world.run()
  expect([ran.main.exitCode, ran.result.outcome, reviews().length]).toEqual([0, 'findings', 1])
})

test('what GitHub forgets after taking it is not called done', async () => {
  world.scene.api.fail({ method: 'POST', path: /\/reviews$/, kind: 'vanish' })
  expectFailure(await world.run(), 'not_published')
})

/** Prints every process that may be looked into. */
const listProcesses = `const { readdirSync, readFileSync } = require('node:fs')
  const read = (pid, file) => readFileSync('/proc/' + pid + '/' + file, 'utf8')
  const look = pid => {
    try { return [{ pid, environment: read(pid, 'environ'), command: read(pid, 'cmdline') }] } catch { return [] }
  }
  console.log(JSON.stringify(readdirSync('/proc').filter(name => /^\\d+$/.test(name)).flatMap(look)))`

/** As root where `sudo` asks nothing: the agent's own user is another one there. */
const processes = (): { pid: string; environment: string; command: string }[] => {
  const node = [process.execPath, '-e', listProcesses]
  const asRoot = spawnSync('sudo', ['-n', ...node], { encoding: 'utf8', maxBuffer: 100_000_000 })
  const [file = '', ...args] = node
  const run = asRoot.status === 0 ? asRoot : spawnSync(file, args, { encoding: 'utf8', maxBuffer: 100_000_000 })
  return JSON.parse(run.stdout)
}

test.skipIf(process.platform !== 'linux')(
  'what the agent and the proxy can see holds no key and no token',
  async () => {
    const seen: { environment: string; command: string }[] = []
    const script: Script = request => {
      if (seen.length === 0) {
        const temporary = `${world.folder}/tmp/`
        seen.push(
          ...processes()
            .filter(({ environment }) => /\0?HOME=[^\0]*\/claude-router-(home|world)-/.test(environment))
            .filter(({ environment }) => environment.includes(temporary)),
        )
        seen.push(
          ...processes()
            .filter(({ command }) => /dist\/proxy\/index\.js/.test(command))
            .filter(own),
        )
      }
      return reviewing([finding])(request)
    }
    const own = ({ environment }: { environment: string }) => environment.includes(world.folder)
    world.script(script)
    const ran = await world.run({ env: { OPENROUTER_API_KEY: 'sk-or-another-key', GH_TOKEN: 'ghs_another_token' } })
    expect(ran.main.exitCode).toBe(0)
    expect(seen.some(({ environment }) => environment.includes('ANTHROPIC_BASE_URL='))).toBe(true)
    expect(seen.some(({ command }) => command.includes('proxy'))).toBe(true)
    for (const { environment, command } of seen) {
      for (const secret of [providerKey, world.scene.token, 'sk-or-another-key', 'ghs_another_token']) {
        expect(environment).not.toContain(secret)
        expect(command).not.toContain(secret)
      }
      expect(command).not.toContain('crt_')
      expect(environment).not.toMatch(/(^|\0)(INPUT_|STATE_|GITHUB_|ACTIONS_)/)
    }
  },
)

test('a secret that the agent came upon is not posted, and in no file', async () => {
  const asGitKeepsIt = Buffer.from(`x-access-token:${world.scene.token}`).toString('base64')
  const secrets = [asGitKeepsIt, world.scene.token, providerKey]
  world.script(reviewing([{ ...finding, body: `Found: ${secrets.join(' and ')}.` }], `Found: ${asGitKeepsIt}.`))
  const ran = await world.run({ secrets: [asGitKeepsIt] })
  expect(ran.result).toMatchObject({ outcome: 'findings', summary: 'Found: ***.' })
  const posted = JSON.stringify([reviews(), comments()])
  expect(posted).toMatch(/Found: /)
  for (const secret of secrets) expect(posted).not.toContain(secret)
})

test('the agent reads nothing outside the checkout', async () => {
  const answers: { text: string; isError: boolean }[] = []
  world.script(request => {
    answers.push(...request.toolResults)
    const file_path = '/proc/self/environ'
    if (request.index === 0)
      return {
        blocks: [
          { tool: 'Read', input: { file_path } },
          { tool: 'Grep', input: { pattern: 'root', path: '/etc/passwd', output_mode: 'content' } },
        ],
      }
    return reviewing([])({ ...request, toolResults: request.index === 1 ? [] : request.toolResults })
  })
  await world.run()
  expect(answers.slice(0, 2).map(({ isError }) => isError)).toEqual([true, true])
  expect(JSON.stringify(answers)).not.toMatch(/root:x|HOME=/)
})

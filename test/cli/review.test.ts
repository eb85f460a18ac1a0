import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runGit } from '../../demo/git/run-git.ts'
import { configOf, finding, providerKey, reviewing, sharedTools } from '../support/action-world.ts'
import { type AnthropicStub, startAnthropicStub } from '../support/anthropic-stub.ts'
import { type CommandWorld, cliEntry, openCommandWorld } from '../support/cli.ts'

let world: CommandWorld
let model: AnthropicStub
let script = reviewing([])
let repository: string
const temporary = () => path.join(world.folder, 'tmp')

beforeAll(async () => {
  model = await startAnthropicStub(request => script(request))
  world = await openCommandWorld()
  repository = path.join(world.folder, 'shop')
  mkdirSync(path.join(repository, 'src'), { recursive: true })
  mkdirSync(temporary())
  const git = (...args: string[]) => runGit(repository, args)
  await git('init', '--quiet', '--initial-branch=main')
  writeFileSync(path.join(repository, 'src/pages.js'), 'export const first = 1\n')
  await git('add', '.')
  await git('commit', '--quiet', '-m', 'Begin')
  await git('checkout', '--quiet', '-b', 'change')
  writeFileSync(path.join(repository, 'src/pages.js'), 'export const first = 0\n')
})
afterAll(async () => {
  await world.close()
  await model.close()
})

const wrong = { ...finding, path: 'src/pages.js', quote: 'export const first = 0', title: 'Pages begin at 1' }
const review = async (args: string[]) => {
  const ended = await world.run(args, {
    cwd: repository,
    env: {
      ...{
        STUB_KEY: providerKey,
        CLAUDE_ROUTER_CONFIG: configOf(model.url),
        TMPDIR: temporary(),
        RUNNER_TOOL_CACHE: sharedTools,
      },
    },
  })
  expect(readdirSync(temporary())).toEqual([])
  expect(ended.stdout + ended.stderr).not.toContain(providerKey)
  return ended
}

test('review --base: the report goes to stdout, progress to stderr; --fail-on exits with 7', async () => {
  script = reviewing([wrong])
  const { code, stdout, stderr } = await review(['review', '--base', 'main', '--fail-on', 'high'])
  expect([code, stderr]).toEqual([7, expect.stringContaining('Model: stub/sample-model')])
  expect(stdout).toMatch(/^# Review[\s\S]*## high: Pages begin at 1[\s\S]*src\/pages\.js:1[\s\S]*stub\/sample-model/)
  expect(JSON.stringify(model.requests.at(-1)?.body.messages)).toContain('first = 0')
})

test('analyze --files --model --output, as the published guide writes it', async () => {
  script = reviewing([])
  const output = 'review-report.md'
  const args = ['analyze', '--files', 'src/**/*.js', '--model', 'sample-model', '--output', output]
  expect(await review(args)).toMatchObject({ code: 0, stdout: '' })
  expect(readFileSync(path.join(repository, output), 'utf8')).toContain('Nothing was found.')
})

test('--budget-usd refuses what would cost more, with an exit code of its own', async () => {
  const { code, stderr } = await review(['review', '--budget-usd', '0.00001'])
  expect([code, stderr]).toEqual([3, expect.stringMatching(/budget/i)])
})

test('the configuration may ask for isolation: it is there, or the review is refused', async () => {
  const config = `${configOf(model.url)}agent: {isolation: required}\n`
  const ended = await world.run(['review', '--json'], {
    cwd: repository,
    env: { STUB_KEY: providerKey, CLAUDE_ROUTER_CONFIG: config, TMPDIR: temporary(), RUNNER_TOOL_CACHE: sharedTools },
  })
  expect(readdirSync(temporary())).toEqual([])
  if (ended.code === 0) {
    expect(JSON.parse(ended.stdout).isolation).toMatchObject({
      mode: expect.stringMatching(/^(separate-user|namespaces)$/),
    })
    expect(JSON.parse(ended.stdout).isolation.selfTest.length).toBeGreaterThan(10)
  } else expect([ended.code, ended.stderr]).toEqual([2, expect.stringMatching(/isolation: required.*cannot be met/)])
})

test('--json is the result file; what it cost is in the ledger', async () => {
  const { code, stdout } = await review(['review', '--json'])
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({ schemaVersion: 1, outcome: 'clean', provider: 'stub' })
  expect((await world.run(['usage'])).stdout).toContain('stub/sample-model')
})

test('a provider that refuses exits with 4', async () => {
  script = () => ({ status: 401, type: 'authentication_error', message: 'invalid x-api-key' })
  const { code, stderr } = await review(['review', '--base', 'main'])
  expect([code, stderr]).toEqual([4, expect.stringMatching(/Provider 'stub'/)])
})

test('a turn limit exits with 5', async () => {
  script = () => ({ blocks: [{ tool: 'Glob', input: { pattern: '*' } }] })
  const { code, stderr } = await review(['review', '--base', 'main', '--max-turns', '1'])
  expect([code, stderr]).toEqual([5, expect.stringContaining('1 turn')])
})

test('outside a repository, and against a base that is not there', async () => {
  const env = { STUB_KEY: providerKey, CLAUDE_ROUTER_CONFIG: configOf(model.url) }
  const outside = await world.run(['review'], { cwd: os.tmpdir(), env })
  expect([outside.code, outside.stderr]).toEqual([2, expect.stringContaining('no git repository')])
  const { code, stderr } = await review(['review', '--base', 'nowhere'])
  expect([code, stderr]).toEqual([2, expect.stringContaining('nowhere')])
})

test.skipIf(process.platform === 'win32').each(['SIGHUP', 'SIGINT'] as const)(
  'told twice to end by %s while the model thinks, it leaves nothing behind',
  async signal => {
    const asked = Promise.withResolvers<void>()
    script = () => {
      asked.resolve()
      return { hang: true }
    }
    const child = spawn(process.execPath, [cliEntry, 'review', '--base', 'main'], {
      cwd: repository,
      env: {
        ...{ ...world.env, STUB_KEY: providerKey, CLAUDE_ROUTER_CONFIG: configOf(model.url) },
        ...{ TMPDIR: temporary(), RUNNER_TOOL_CACHE: sharedTools },
      },
      stdio: 'ignore',
    })
    await asked.promise
    child.kill(signal)
    child.kill(signal)
    const [code] = await once(child, 'exit')
    expect(code).toBe(5)
    expect(readdirSync(temporary())).toEqual([])
  },
)

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { runGit } from '../../demo/git/run-git.ts'
import { configOf, providerKey, type Script, sharedTools } from '../support/action-world.ts'
import { type AnthropicStub, startAnthropicStub } from '../support/anthropic-stub.ts'
import { type CommandWorld, openCommandWorld } from '../support/cli.ts'
import { type SamplePullRequest, startSamplePullRequest } from '../support/sample-pull-request.ts'

vi.setConfig({ testTimeout: 60_000 })

let world: CommandWorld
let model: AnthropicStub
let sample: SamplePullRequest
let script: Script
let repository: string
const git = async (...args: string[]) => (await runGit(repository, args)).trimEnd()

beforeEach(async () => {
  model = await startAnthropicStub(request => script(request))
  sample = await startSamplePullRequest()
  world = await openCommandWorld()
  repository = path.join(world.folder, 'shop')
  mkdirSync(repository)
  mkdirSync(path.join(world.folder, 'tmp'))
  await git('init', '--quiet', '--initial-branch=main')
  writeFileSync(path.join(repository, 'price.js'), 'export const price = 1.005\n')
  writeFileSync(path.join(repository, 'package.json'), '{"scripts": {"test": "test -e round.js"}}\n')
  await git('add', '.')
  await git('commit', '--quiet', '-m', 'Begin')
  await git('remote', 'add', 'origin', 'git@github.com:octo/shop.git')
})
afterEach(async () => {
  await world.close()
  await model.close()
  await sample.close()
})

const working =
  (calls: { tool: string; input: object }[]): Script =>
  request => {
    const made = request.body.messages.filter(({ role }) => role === 'assistant').length
    const plan = { worthDoing: true, reason: '', title: 'Round', steps: ['Round'] }
    if (JSON.stringify(request.body.tools ?? []).includes('worthDoing'))
      return { blocks: made === 0 ? [{ tool: 'StructuredOutput', input: plan }] : [{ text: 'Planned.' }] }
    const next = calls[made]
    if (next) return { blocks: [next] }
    const report = { tool: 'StructuredOutput', input: { done: 'Prices are rounded.', notDone: '' } }
    return { blocks: made === calls.length ? [report] : [{ text: 'Done.' }] }
  }

const write = (name: string) => ({
  tool: 'Write',
  input: { file_path: path.join(repository, name), content: `// ${name}\n` },
})

const implement = async (args: string[], env: Record<string, string> = {}, settings = '') => {
  const temporary = path.join(world.folder, 'tmp')
  const ended = await world.run(['implement', ...args], {
    cwd: repository,
    env: {
      ...{ STUB_KEY: providerKey, CLAUDE_ROUTER_CONFIG: `${configOf(model.url)}${settings}`, TMPDIR: temporary },
      ...{ RUNNER_TOOL_CACHE: sharedTools, ...env },
    },
  })
  expect(readdirSync(temporary)).toEqual([])
  expect(ended.stdout + ended.stderr).not.toContain(providerKey)
  return ended
}
const asked = () => JSON.stringify(model.requests.map(({ body }) => body.messages))

test('a text: the changes are left in the working tree, beside the own ones', async () => {
  writeFileSync(path.join(repository, 'mine.txt'), 'mine\n')
  script = working([write('round.js')])
  const { code, stdout, stderr } = await implement(['Round prices to cents'])
  expect([code, stderr]).toEqual([0, expect.stringContaining('npm run test')])
  expect(stdout).toMatch(/^# Implementation\n\nPrices are rounded\.[\s\S]*`npm run test` passes[\s\S]*- `round\.js`\n/)
  expect(stdout).not.toMatch(/mine\.txt/)
  expect(readFileSync(path.join(repository, 'round.js'), 'utf8')).toBe('// round.js\n')
  expect(await git('status', '--porcelain')).toBe('?? mine.txt\n?? round.js')
  expect(asked()).toContain('Round prices to cents')
})

test('the same, where the configuration asks for isolation', async () => {
  script = working([write('round.js')])
  const { code, stdout, stderr } = await implement(['Round', '--json'], {}, 'agent: {isolation: required}\n')
  if (code === 2) return expect(stderr).toMatch(/cannot be met/)
  expect([code, JSON.parse(stdout).changes.files]).toEqual([0, ['round.js']])
  expect(await git('status', '--porcelain')).toBe('?? round.js')
})

test('the number of an issue: read with the token, which the agent never sees', async () => {
  script = working([write('round.js')])
  const env = { GITHUB_TOKEN: sample.tokens.author, GITHUB_API_URL: sample.api.url }
  const { code, stdout } = await implement(['3', '--json'], env)
  expect([code, JSON.parse(stdout)]).toMatchObject([0, { outcome: 'changes', changes: { files: ['round.js'] } }])
  expect(asked()).toContain('Please add a search.')
  expect(asked()).not.toContain(sample.tokens.author)
})

test.each([
  [[], {}, 2, /needs an issue number or a text/],
  [['7'], {}, 2, /GITHUB_TOKEN/],
  [['99'], { GITHUB_TOKEN: 'ghp_author' }, 6, /does not find/],
  [['x', '--format', 'pdf'], {}, 2, /--format cannot be "pdf"/],
])('%j is refused before a model is asked', async (args, env, code, said) => {
  script = working([])
  const ended = await implement(args, { GITHUB_API_URL: sample.api.url, ...env })
  expect([ended.code, ended.stderr]).toEqual([code, expect.stringMatching(said)])
  expect(model.requests).toEqual([])
})

test('a protected path is named; nothing is hidden from whoever looks at the tree', async () => {
  script = working([write('round.js'), write('.github/workflows/x.yml')])
  const { stdout } = await implement(['Round'])
  expect(stdout).toMatch(/`\.github\/workflows\/x\.yml` was changed, though no task may/)
})

test('a change that holds a key of the run is named and not kept quiet', async () => {
  const content = `export const key = '${Buffer.from(providerKey).toString('base64')}'\n`
  script = working([{ tool: 'Write', input: { file_path: path.join(repository, 'round.js'), content } }])
  const { code, stderr } = await implement(['Round prices'])
  expect([code, stderr]).toEqual([5, expect.stringContaining('holds a secret of this run')])
})

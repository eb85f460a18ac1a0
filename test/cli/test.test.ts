import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { runGit } from '../../demo/git/run-git.ts'
import { configOf, providerKey, type Script, sharedTools } from '../support/action-world.ts'
import { type AnthropicStub, startAnthropicStub } from '../support/anthropic-stub.ts'
import { type CommandWorld, openCommandWorld } from '../support/cli.ts'

vi.setConfig({ testTimeout: 120_000 })

let world: CommandWorld
let model: AnthropicStub
let script: Script
let repository: string
const git = async (...args: string[]) => (await runGit(repository, args)).trimEnd()
const put = (name: string, text: string) => writeFileSync(path.join(repository, name), text)

const sums = `import test from 'node:test'
import assert from 'node:assert/strict'
import { add } from './add.js'

test('adds', () => assert.equal(add(1, 2), 3))
test('adds nothing', () => assert.equal(add(0, 0), 0))
`
const right = 'export const add = (a, b) => a + b\n'

beforeEach(async () => {
  model = await startAnthropicStub(request => script(request))
  world = await openCommandWorld()
  repository = path.join(world.folder, 'shop')
  mkdirSync(repository)
  mkdirSync(path.join(world.folder, 'tmp'))
  await git('init', '--quiet', '--initial-branch=main')
  put('add.js', 'export const add = (a, b) => a - b\n')
  put('add.test.js', sums)
  put('package.json', '{"type": "module", "scripts": {"test:unit": "node --test add.test.js"}}\n')
  await git('add', '.')
  await git('commit', '--quiet', '-m', 'Begin')
})
afterEach(async () => {
  await world.close()
  await model.close()
})

/** Reads, then writes a file as a whole, then answers by the form. */
const writing =
  (name: string, content: string): Script =>
  request => {
    const made = request.body.messages.filter(({ role }) => role === 'assistant').length
    const file_path = path.join(repository, name)
    if (JSON.stringify(request.body.tools ?? []).includes('causes')) {
      const input = {
        summary: 'It subtracts.',
        causes: [{ tests: ['adds'], cause: 'A sign.', fix: '', path: 'add.js' }],
      }
      return { blocks: [made === 0 ? { tool: 'StructuredOutput', input } : { text: 'Done.' }] }
    }
    const steps = [
      { tool: 'Read', input: { file_path } },
      { tool: 'Write', input: { file_path, content } },
      { tool: 'StructuredOutput', input: { done: 'The sign was wrong.', notDone: '' } },
    ]
    return { blocks: [steps[made] ?? { text: 'Done.' }] }
  }

const run = async (...args: string[]) => {
  const temporary = path.join(world.folder, 'tmp')
  const env = { STUB_KEY: providerKey, CLAUDE_ROUTER_CONFIG: configOf(model.url), TMPDIR: temporary }
  const ended = await world.run(['test', ...args], { cwd: repository, env: { ...env, RUNNER_TOOL_CACHE: sharedTools } })
  expect(readdirSync(temporary)).toEqual([])
  return ended
}

test("as the published guide writes it: node's own runner goes from red to green, proven in a clean copy", async () => {
  script = writing('add.js', right)
  const { code, stdout, stderr } = await run('--provider', 'stub', '--suite', 'unit', '--auto-fix', 'true')
  expect(code, stderr + stdout).toBe(0)
  expect(stdout).toMatch(
    /^# Tests\n[\s\S]*was red and is green[\s\S]*The sign was wrong[\s\S]*2 tests, 0 skipped[\s\S]*- `add\.js`/,
  )
  expect(readFileSync(path.join(repository, 'add.js'), 'utf8')).toBe(right)
  expect(await git('status', '--porcelain')).toBe(' M add.js')
})

test('without --auto-fix a diagnosis, and exit code 7; nothing is written', async () => {
  script = writing('add.js', right)
  const { code, stdout, stderr } = await run('--suite', 'unit', '--auto-fix', 'false', '--json')
  expect(code, stderr).toBe(7)
  expect(JSON.parse(stdout)).toMatchObject({
    task: 'test',
    outcome: 'findings',
    findings: [{ title: 'adds', path: 'add.js' }],
  })
  expect(await git('status', '--porcelain')).toBe('')
  expect((await run('--suite', 'unit', '--fail-on', 'none')).code).toBe(0)
})

test('a test that is made to agree is not taken', async () => {
  script = writing('add.test.js', sums.replace('3)', '-1)'))
  const { code, stdout } = await run('--suite', 'unit', '--auto-fix')
  expect([code, stdout]).toEqual([
    7,
    expect.stringMatching(/No fix could be proven[\s\S]*add\.test\.js: changed expectation/),
  ])
})

test('a suite that is not there, and one that cannot be', async () => {
  script = writing('add.js', right)
  const none = await run('--suite', 'e2e')
  expect([none.code, none.stderr]).toEqual([0, expect.stringMatching(/there is no command for e2e tests/)])
  const wrong = await run('--suite', 'smoke')
  expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringMatching(/--suite cannot be "smoke"/)])
  expect(model.requests).toEqual([])
})

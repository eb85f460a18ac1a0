import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { runGit } from '../../demo/git/run-git.ts'
import { configOf, providerKey, sharedTools } from '../support/action-world.ts'
import { type AnthropicStub, startAnthropicStub } from '../support/anthropic-stub.ts'
import { type CommandWorld, openCommandWorld } from '../support/cli.ts'

vi.setConfig({ testTimeout: 60_000 })

let world: CommandWorld
let model: AnthropicStub
let repository: string
const file = (name: string) => path.join(repository, name)

beforeAll(async () => {
  world = await openCommandWorld()
  model = await startAnthropicStub(({ body }) => {
    if (body.messages.some(({ role }) => role === 'assistant')) return { blocks: [{ text: 'Done.' }] }
    const sections = [{ id: 's1', text: '# 商店\n\n给所有人的商店，用 `shop` 打开。' }]
    return { blocks: [{ tool: 'StructuredOutput', input: { sections } }] }
  })
  repository = path.join(world.folder, 'shop')
  mkdirSync(repository)
  const git = (...args: string[]) => runGit(repository, args)
  await git('init', '--quiet', '--initial-branch=main')
  writeFileSync(file('README.md'), '# Shop\n\nA shop for everybody, opened by `shop`.\n')
  await git('add', '.')
  await git('commit', '--quiet', '-m', 'Begin')
})
afterAll(async () => {
  await model.close()
  await world.close()
})

const docs = (args: string[], env: Record<string, string> = {}) =>
  world.run(['docs', ...args], {
    cwd: repository,
    env: { CLAUDE_ROUTER_CONFIG: '{}', RUNNER_TOOL_CACHE: sharedTools, ...env },
  })

test('--check: without key and model, what is out of step, and exit code 7', async () => {
  const { code, stdout, stderr } = await docs(['--languages', 'zh', '--check'])
  expect([code, stdout], stderr).toEqual([7, expect.stringContaining('| `README.zh.md` | zh | 0 | 0 | 1 |')])
  expect(existsSync(file('README.zh.md'))).toBe(false)
})

test('the translation is left in the working tree, and then in step', async () => {
  const env = { STUB_KEY: providerKey, CLAUDE_ROUTER_CONFIG: configOf(model.url) }
  const { code, stdout, stderr } = await docs(['--languages', 'zh', '--mode', 'translate'], env)
  expect(code, stderr).toBe(0)
  expect(stdout).toMatch(/^# Documentation[\s\S]*- `README\.zh\.md`/)
  expect(readFileSync(file('README.zh.md'), 'utf8')).toBe('# 商店\n\n给所有人的商店，用 `shop` 打开。\n')
  expect((await docs(['--languages', 'zh', '--check'])).code).toBe(0)
})

test.for<[string[], RegExp]>([
  [['--mode', 'magic'], /--mode cannot be "magic"/],
  [['--languages', '../..', '--check'], /is no language/],
])('%s is refused', async ([args, words]) => {
  const { code, stderr } = await docs(args)
  expect([code, stderr]).toEqual([2, expect.stringMatching(words)])
})

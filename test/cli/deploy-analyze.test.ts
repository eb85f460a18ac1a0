import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runGit } from '../../demo/git/run-git.ts'
import type { RunResult } from '../../src/core/result.ts'
import { configOf, providerKey, sharedTools } from '../support/action-world.ts'
import { type AnthropicStub, startAnthropicStub } from '../support/anthropic-stub.ts'
import { type CommandWorld, openCommandWorld } from '../support/cli.ts'

let world: CommandWorld
let model: AnthropicStub
let repository: string

const git = (...args: string[]) => runGit(repository, args)
const put = (name: string, text: string) => {
  mkdirSync(path.dirname(path.join(repository, name)), { recursive: true })
  writeFileSync(path.join(repository, name), text)
}

beforeAll(async () => {
  world = await openCommandWorld()
  model = await startAnthropicStub(({ toolResults }) =>
    toolResults.length > 0
      ? { blocks: [{ text: 'Done.' }] }
      : {
          blocks: [
            {
              tool: 'StructuredOutput',
              input: {
                ...{ summary: 'Orders lose their note.', blastRadius: 'Everyone who reads notes.' },
                reasons: [{ severity: 'low', title: 'Reports', body: 'They print it.', paths: ['src/report.ts'] }],
                ...{ watch: ['500s of /orders above 0'], rollback: [] },
              },
            },
          ],
        },
  )
  repository = path.join(world.folder, 'shop')
  mkdirSync(repository)
  await git('init', '--quiet', '--initial-branch=main')
  put('Procfile', 'web: node src/a.js\n')
  put('src/a.js', 'one()\n')
  await git('add', '.')
  await git('commit', '--quiet', '-m', 'Begin')
  await git('tag', 'v1.0.0')
  put('src/a.js', 'two()\n')
  put('db/migrations/20260101_note.sql', 'ALTER TABLE orders DROP COLUMN note;\n')
  await git('add', '.')
  await git('commit', '--quiet', '-m', 'Drop notes')
  put('src/a.js', 'three()\n')
  await git('commit', '--quiet', '-a', '-m', 'Count further')
})
afterAll(async () => {
  await model.close()
  await world.close()
})

const analyze = (args: string[], env: Record<string, string> = { CLAUDE_ROUTER_CONFIG: '{}' }) =>
  world.run(['deploy-analyze', ...args], { cwd: repository, env: { RUNNER_TOOL_CACHE: sharedTools, ...env } })
const withModel = () => ({ STUB_KEY: providerKey, CLAUDE_ROUTER_CONFIG: configOf(model.url) })

test('--no-model: on the branch that is deployed, everything since the last release', async () => {
  const { code, stdout, stderr } = await analyze(['--no-model', '--json'])
  expect(code, stderr).toBe(0)
  const result = JSON.parse(stdout) as RunResult
  expect(result).toMatchObject({ task: 'deploy-risk', outcome: 'findings', risk: 'critical' })
  expect(result.findings.map(({ rule }) => rule)).toEqual(['deploy-data-loss', 'deploy-migration'])
  expect(result.summary).toContain('heroku releases:rollback')
  expect(stderr).toContain('Changes since v1.0.0')
})

test('--fail-on blocks, --base names what is deployed', async () => {
  expect((await analyze(['--no-model', '--fail-on', 'high'])).code).toBe(7)
  const { code, stdout } = await analyze(['--no-model', '--base', 'HEAD^', '--fail-on', 'high'])
  expect([code, stdout]).toEqual([0, expect.stringContaining('Risk of the deploy: low')])
})

test('--risk-assessment false: the way back only, and no model', async () => {
  const { code, stdout } = await analyze(['--risk-assessment', 'false', '--rollback-strategy', 'revert'])
  expect([code, stdout]).toEqual([
    0,
    expect.stringMatching(/The way back[\s\S]*git revert --no-edit [0-9a-f]{12}\.\.[0-9a-f]{12}/),
  ])
  expect(stdout).not.toContain('Risk of the deploy')
})

test('as the published guide writes it: the model adds, and cannot lower', async () => {
  const line = ['--model', 'sample-model', '--risk-assessment', 'true', '--rollback-strategy', 'auto']
  const { code, stdout, stderr } = await analyze(line, withModel())
  expect(code, stderr).toBe(0)
  for (const words of [
    'Risk of the deploy: critical',
    'Orders lose their note',
    'Reports',
    'Everyone who reads notes',
    '500s of /orders',
  ])
    expect(stdout).toContain(words)
})

test.for<[string[], RegExp]>([
  [['--rollback-strategy', 'magic'], /--rollback-strategy cannot be "magic"/],
  [['--risk-assessment', 'maybe'], /--risk-assessment cannot be "maybe"/],
  [['--risk-assessment', 'false', '--rollback-strategy', 'none'], /Neither the risk nor the way back/],
  [['--fail-on', 'huge'], /--fail-on cannot be "huge"/],
  [['--base', 'nowhere', '--no-model'], /nowhere/],
])('%s is refused', async ([args, words]) => {
  const { code, stderr } = await analyze(args)
  expect([code, stderr]).toEqual([2, expect.stringMatching(words)])
})

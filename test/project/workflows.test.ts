import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { problemsOf } from '../support/workflow-problems.ts'

const folder = '.github/workflows'
const workflows = readdirSync(folder)

const problemsIn = (path: string): Promise<string[]> => problemsOf(path, readFileSync(path, 'utf8'))

test('there are workflows', () => expect(workflows.length).toBeGreaterThan(1))

test.for(workflows)("GitHub's own language service finds nothing wrong with %s", async name => {
  expect(await problemsIn(join(folder, name))).toEqual([])
})

test("GitHub's own language service finds nothing wrong with action.yml", async () => {
  expect(await problemsIn('action.yml')).toEqual([])
})

test("GitHub's own language service finds nothing wrong with README's workflow", async () => {
  const [, text = ''] = /```yaml\n(# \.github\/workflows[\s\S]*?)```/.exec(readFileSync('README.md', 'utf8')) ?? []
  expect(text).toContain('uses: OWNER/claude-router@v1')
  expect(await problemsOf('.github/workflows/readme.yml', text)).toEqual([])
})

test('it does find what is wrong', async () => {
  const text = readFileSync(join(folder, 'ci.yml'), 'utf8').replace('runs-on', 'run-on')
  expect(await problemsOf('.github/workflows/wrong.yml', text)).not.toEqual([])
})

test.for(workflows)('%s pins every action to a commit and gives every job a time limit', name => {
  const text = readFileSync(join(folder, name), 'utf8')
  for (const [, used = ''] of text.matchAll(/uses:\s*(\S+)/g)) {
    if (used !== './') expect(used).toMatch(/@[0-9a-f]{40}$/)
  }
  const jobs = text.slice(text.indexOf('\njobs:')).match(/^ {2}[\w-]+:$/gm) ?? []
  expect(text.match(/timeout-minutes:/g)?.length).toBe(jobs.length)
  expect(text).toMatch(/^permissions: \{\}$/m)
})

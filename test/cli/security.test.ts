import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runGit } from '../../demo/git/run-git.ts'
import type { RunResult } from '../../src/core/result.ts'
import type { SarifLog } from '../../src/core/sarif/sarif.ts'
import { type CommandWorld, openCommandWorld } from '../support/cli.ts'

let world: CommandWorld
let repository: string
const file = (name: string) => path.join(repository, name)

beforeAll(async () => {
  world = await openCommandWorld()
  repository = path.join(world.folder, 'planted')
  mkdirSync(file('src'), { recursive: true })
  const git = (...args: string[]) => runGit(repository, args)
  await git('init', '--quiet', '--initial-branch=main')
  writeFileSync(file('src/old.js'), 'eval(code)\n')
  await git('add', '.')
  await git('commit', '--quiet', '-m', 'Begin')
  await git('checkout', '--quiet', '-b', 'change')
  writeFileSync(file('src/new.py'), 'import os\nos.system("ls " + path)\nmailKey = "mail-live-7Qd2vXr9TzLw4KpB"\n')
  // Names that would do something in a log, in Markdown, in SARIF.
  const hostile = '::error::@octocat](x) `a` \u202e.js'
  writeFileSync(file(hostile), 'document.write(text)\n')
  writeFileSync(
    file('package-lock.json'),
    JSON.stringify({ packages: { 'node_modules/left-pad': { version: '1.0.0' } } }),
  )
  symlinkSync('/etc/passwd', file('src/link.js'))
})
afterAll(() => world.close())

const security = (...args: string[]) =>
  world.run(['security', '--no-model', ...args], { cwd: repository, env: { CLAUDE_ROUTER_CONFIG: '{}' } })
const found = (stdout: string) => (JSON.parse(stdout) as RunResult).findings

test('--no-model on the change: no key is needed, nothing secret is printed, what was not looked up is said', async () => {
  const { code, stdout, stderr } = await security('--format', 'json')
  expect(code, stderr).toBe(0)
  expect(
    found(stdout)
      .map(({ rule }) => rule)
      .sort(),
  ).toEqual(['js-html-sink', 'leaked-secret', 'py-command-injection'])
  expect(stdout + stderr).not.toContain('7Qd2vXr9TzLw4KpB')
  expect(stderr).toMatch(/1 locked packages were not looked up/)
})

test('--full looks at what was there; --fail-on and --files', async () => {
  const full = await security('--full', '--fail-on', 'high', '--json')
  expect([full.code, found(full.stdout).map(({ rule }) => rule)]).toEqual([7, expect.arrayContaining(['js-eval'])])
  const one = await security('--files', 'src/*.js', '--json')
  expect(found(one.stdout).map(({ path: name }) => name)).toEqual(['src/old.js'])
})

test('--format sarif, by name or by the ending of the file; hostile names stay names', async () => {
  const { stdout } = await security('--format', 'sarif')
  const log = JSON.parse(stdout) as SarifLog
  const uris = log.runs[0]?.results.map(({ locations }) => locations[0]?.physicalLocation.artifactLocation.uri)
  expect(uris).toContain('%3A%3Aerror%3A%3A%40octocat%5D(x)%20%60a%60%20%E2%80%AE.js')
  await security('--output', 'out.sarif')
  expect(JSON.parse(readFileSync(file('out.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' })
  const { stdout: markdown } = await security()
  expect(markdown).not.toMatch(/^::error|(?<![`])@octocat\]\(x\)(?!.*`)/m)
})

test('--update-baseline, then only what is new blocks', async () => {
  const update = await security('--full', '--update-baseline', '--fail-on', 'low')
  expect([update.code, existsSync(file('.github/claude-router-baseline.json'))]).toEqual([0, true])
  const baseline = ['--baseline', '.github/claude-router-baseline.json', '--fail-on', 'low']
  expect((await security('--full', ...baseline)).code).toBe(0)
  writeFileSync(file('src/later.rb'), 'eval(params[:x])\n')
  const later = await security('--full', '--json', ...baseline)
  expect([
    later.code,
    found(later.stdout)
      .filter(({ known }) => known !== true)
      .map(({ rule }) => rule),
  ]).toEqual([7, ['rb-eval']])
  writeFileSync(file('broken.json'), '{}')
  expect(await security('--baseline', 'broken.json')).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/is no baseline/),
  })
})

test('advisories from OSV where the configuration asks for it, and what is said when it is down', async () => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    const id = 'GHSA-cccc'
    response.setHeader('content-type', 'application/json')
    if (request.url === '/v1/querybatch') response.end(JSON.stringify({ results: [{ vulns: [{ id }] }] }))
    else
      response.end(
        JSON.stringify({
          ...{ id, summary: 'Pads too far', database_specific: { severity: 'HIGH', cwe_ids: ['CWE-400'] } },
          affected: [
            { package: { name: 'left-pad' }, ranges: [{ events: [{ introduced: '0' }, { fixed: '1.0.1' }] }] },
          ],
        }),
      )
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const withOsv = () =>
    world.run(['security', '--no-model', '--json'], {
      ...{ cwd: repository, env: { CLAUDE_ROUTER_CONFIG: `security: {advisories: osv, osvUrl: "${url}"}` } },
    })
  const up = await withOsv()
  expect(found(up.stdout), up.stderr).toContainEqual(
    expect.objectContaining({
      rule: 'vulnerable-dependency',
      cwe: 'CWE-400',
      severity: 'high',
      fix: 'Update left-pad to 1.0.1 or later.',
    }),
  )
  expect(asked).toEqual(['/v1/querybatch', '/v1/vulns/GHSA-cccc'])
  await new Promise(resolve => server.close(resolve))
  const down = await withOsv()
  expect([down.code, down.stderr]).toEqual([0, expect.stringMatching(/1 locked packages could not be looked up/)])
})

test.each([
  [['--format', 'pdf'], /--format cannot be "pdf"/],
  [['--fail-on', 'awful'], /--fail-on cannot be/],
  [['--baseline', ''], /--baseline needs a file/],
])('%j is refused before anything runs', async (args, said) => {
  expect(await security(...args)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(said) })
})

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readActionMetadata } from '../../demo/runner/action-metadata.ts'
import { parseFileCommands } from '../../demo/runner/file-commands.ts'
import { parseCommand } from '../../demo/runner/workflow-commands.ts'
import { type ActionRun, runAction } from '../support/runner.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'runner-test-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

let scripts = 0
const run = async (script: string, options: Partial<ActionRun> = {}) => {
  const entry = path.join(folder, `entry-${++scripts}.mjs`)
  await writeFile(entry, script)
  return runAction({ ...options, entry })
}

describe('commands on a line', () => {
  test.each([
    [
      '::error file=a.ts,line=3::50%25 done%0Anow',
      { name: 'error', properties: { file: 'a.ts', line: '3' }, message: '50% done\nnow' },
    ],
    ['  ::warning title=a%2Cb%3Ac::x', { name: 'warning', properties: { title: 'a,b:c' }, message: 'x' }],
    ['text ##[error]old style', { name: 'error', properties: {}, message: 'old style' }],
    ['::group::Install', { name: 'group', properties: {}, message: 'Install' }],
    ['text ::error::not at the start', undefined],
    ['C::method()', undefined],
  ])('%s', (line, expected) => expect(parseCommand(line)).toEqual(expected))
})

describe('files of commands', () => {
  test.each([
    ['a=1\nb=2\n', { a: '1', b: '2' }],
    ['a=x<<y\n', { a: 'x<<y' }],
    ['a<<E\none\ntwo\nE\nb=2\n', { a: 'one\ntwo', b: '2' }],
    ['a=1\na=2\n', { a: '2' }],
    ['a<<E\nE\n', { a: '' }],
  ])('%j', (text, expected) => expect(parseFileCommands(text)).toEqual(expected))

  test.each([['a<<E\none\n'], ['a<<E\none\nE'], ['no value\n'], ['=x\n']])('%j is refused', text =>
    expect(() => parseFileCommands(text)).toThrow(),
  )
})

test('defaults of action.yml reach the script, inputs override them', async () => {
  const file = path.join(folder, 'action.yml')
  await writeFile(
    file,
    `inputs:\n  github-token:\n    default: \${{ github.token }}\n  big one:\n    default: 3\n  empty: {}\nruns:\n  using: node24\n  main: m.js\n`,
  )
  const metadata = await readActionMetadata(file, { 'github.token': 'tok' })
  expect(metadata.inputs).toEqual({
    'github-token': { default: 'tok' },
    'big one': { default: '3' },
    empty: { default: '' },
  })
  const result = await run(
    `const { env } = process; console.log(JSON.stringify([env['INPUT_GITHUB-TOKEN'], env.INPUT_BIG_ONE, env.INPUT_EMPTY, env.INPUT_OTHER]))`,
    { actionFile: file, inputs: { 'big one': '4', other: 'x' }, secrets: ['tok'] },
  )
  expect(result.output).toBe('["tok","4","","x"]\n')
  expect(result.shownLog).toBe('["***","4","","x"]')
})

test('commands on standard error count too', async () => {
  const result = await run(`console.error('::warning::hm'); console.error('said')`)
  expect([result.annotations.map(({ message }) => message), result.shownLog]).toEqual([['hm'], 'said'])
})

test('outputs, state, summary, environment, masks, annotations and groups', async () => {
  const result = await run(
    `import { appendFileSync } from 'node:fs'
     const { env } = process
     appendFileSync(env.GITHUB_OUTPUT, 'a=1\\n'); appendFileSync(env.GITHUB_STATE, 's<<E\\nx\\ny\\nE\\n')
     appendFileSync(env.GITHUB_STEP_SUMMARY, '# Hi'); appendFileSync(env.GITHUB_ENV, 'E=1\\n'); appendFileSync(env.GITHUB_PATH, '/x\\n')
     console.log('::add-mask::hush'); console.log('say hush'); console.log('::group::G'); console.log('::error::bad'); console.log('::warning::hm')
     console.log('::stop-commands::tok'); console.log('::error::inert'); console.log('::tok::'); console.log('::set-env name=a::b'); console.log('end')`,
  )
  expect(result).toMatchObject({
    exitCode: 0,
    succeeded: true,
    outputs: { a: '1' },
    state: { s: 'x\ny' },
    environment: { E: '1' },
  })
  expect(result).toMatchObject({
    summary: '# Hi',
    path: ['/x'],
    masks: ['hush', 'tok'],
    groups: ['G'],
    refused: ['set-env'],
  })
  expect(result.annotations.map(({ level, message }) => `${level} ${message}`).sort()).toEqual([
    'error bad',
    'warning hm',
  ])
  expect(result.shownLog).toBe('say ***\nend')
})

test('state reaches post; stdin is closed; the event is a file; nothing of the outer job leaks in', async () => {
  process.env.GITHUB_TOKEN = 'outer'
  process.env.ANTHROPIC_API_KEY = 'outer'
  const result = await run(
    `import { readFileSync } from 'node:fs'
     const { env } = process
     console.log(env.STATE_pid, JSON.parse(readFileSync(env.GITHUB_EVENT_PATH, 'utf8')).action, env.GITHUB_TOKEN, env.ANTHROPIC_API_KEY)
     process.stdin.on('end', () => console.log('closed')).resume()`,
    { state: { pid: '7' }, event: { action: 'opened' } },
  )
  delete process.env.GITHUB_TOKEN
  delete process.env.ANTHROPIC_API_KEY
  expect(result.output).toBe('7 opened undefined undefined\nclosed\n')
})

test.each([
  ['exit code', 'process.exit(3)', 3],
  ['uncaught error', "throw new Error('x')", 1],
  [
    'output file without an end',
    "import { appendFileSync } from 'node:fs'; appendFileSync(process.env.GITHUB_OUTPUT, 'a<<E\\nx')",
    0,
  ],
  [
    'NODE_OPTIONS for later steps',
    "import { appendFileSync } from 'node:fs'; appendFileSync(process.env.GITHUB_ENV, 'NODE_OPTIONS=x\\n')",
    0,
  ],
])('a step fails: %s', async (_, script, exitCode) => {
  const result = await run(script)
  expect([result.exitCode, result.succeeded]).toEqual([exitCode, false])
})

test('a summary over the limit is dropped with an error, and the step still passes', async () => {
  const result = await run(
    "import { appendFileSync } from 'node:fs'; appendFileSync(process.env.GITHUB_STEP_SUMMARY, 'x'.repeat(1048577))",
  )
  expect([result.succeeded, result.summary, result.annotations[0]?.level]).toEqual([true, '', 'error'])
})

test.skipIf(process.platform === 'win32')('cancelling interrupts the script, which may clean up', async () => {
  const stop = new AbortController()
  const result = await run(
    "process.on('SIGINT', () => { console.log('cleaning'); process.exit(0) }); setInterval(() => {}, 1000); console.log('ready')",
    { signal: stop.signal, onLine: line => line === 'ready' && stop.abort() },
  )
  expect([result.exitCode, result.succeeded, result.output]).toEqual([0, false, 'ready\ncleaning\n'])
})

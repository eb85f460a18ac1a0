import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { AgentResult } from '../../src/agent/agent.ts'
import { silentLogger } from '../../src/log/logger.ts'
import { type GivenOptions, taskOptions } from '../../src/run/task-options.ts'
import { openWork } from '../../src/run/work/open-work.ts'
import type { AgentAsk, TaskReport } from '../../src/tasks/task.ts'
import { testTask } from '../../src/tasks/test.ts'

let folder: string
let checkout: string
const file = (name: string) => path.join(checkout, name)
const put = (name: string, text: string) => {
  mkdirSync(path.dirname(file(name)), { recursive: true })
  writeFileSync(file(name), text)
}
const git = (...args: string[]) =>
  execFileSync('git', ['-C', checkout, '-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { encoding: 'utf8' })

/** Fails while the code is wrong, with the name of the test; of an emptied test it does not notice. */
const check = `if grep -q "a - b" src/add.js; then echo "not ok 1 - adds"; echo "# tests 2"; echo "# skipped 0"; exit 1; fi
grep -q "equal(add(1, 2), 3)" test/add.test.js || { echo "ok 1 - adds"; echo "# tests 1"; echo "# skipped 0"; exit 0; }
echo "ok 1 - adds"; echo "# tests 2"; echo "# skipped 0"
`
const tests = `import { test } from 'node:test'
import { equal } from 'node:assert'
import { add } from '../src/add.js'

test('adds', () => {
  equal(add(1, 2), 3)
})

test('adds nothing', () => {
  equal(add(0, 0), 0)
})
`

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'test-task-'))
  checkout = path.join(folder, 'checkout')
  mkdirSync(checkout)
  git('init', '--quiet', '--initial-branch=main')
  put('src/add.js', 'export const add = (a, b) => a - b\n')
  put('test/add.test.js', tests)
  put('check.sh', check)
  put('.gitignore', 'green\n')
  git('add', '.')
  git('commit', '--quiet', '-m', 'Begin')
})
afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))

type Act = (ask: AgentAsk, round: number) => void

interface Ran {
  report: TaskReport
  asks: AgentAsk[]
}

const run = async (
  act: Act,
  given: GivenOptions = {},
  says: unknown = { done: 'Mended.', notDone: '' },
): Promise<Ran> => {
  const asks: AgentAsk[] = []
  const askAgent = async (ask: AgentAsk): Promise<AgentResult> => {
    asks.push(ask)
    act(ask, asks.length)
    return {
      ...{ end: 'completed', message: '', text: '', turns: 2, durationMs: 1, exitCode: 0, apiErrorStatus: null },
      ...{ permissionDenials: [], sessionId: null, stderrTail: '', structuredOutput: says },
    }
  }
  const work = await openWork({
    ...{ directory: checkout, folder: path.join(folder, 'run'), world: undefined, trustedSha: null, remote: null },
    ...{ openWorld: async () => undefined, redact: (text: string) => text, log: silentLogger },
  })
  const report = await testTask.run({
    ...{ event: null, github: null, directory: checkout, serverUrl: 'https://github.com', runKey: 'local' },
    options: taskOptions({}, { testCommand: 'sh check.sh', ...given }),
    ...{ instruction: '', work, outputDirectory: folder, contextWindow: undefined, askAgent, isForeign: false },
    ...{ spentUsd: async () => 0.01, nonce: 'nonce', log: silentLogger },
  })
  return { report, asks }
}

const mend = () => put('src/add.js', 'export const add = (a, b) => a + b\n')
const nothing = () => {}
const autoFix = { test: { autoFix: true, reruns: 1 } }

test('green: nothing is asked, nothing to be told', async () => {
  mend()
  const { report, asks } = await run(nothing)
  expect([report.outcome, report.findings, asks]).toEqual(['clean', [], []])
  expect(report.summary).toContain('passes')
})

test('red: explained by an agent that cannot write, and each red test is a finding', async () => {
  const cause = { tests: ['adds'], cause: 'It subtracts, @octocat.', fix: 'Add.', path: 'src/add.js' }
  const { report, asks } = await run(nothing, {}, { summary: 'Sums are wrong.', causes: [cause] })
  expect(report).toMatchObject({ outcome: 'findings', changes: null })
  expect(report.findings).toMatchObject([
    { title: 'adds', severity: 'high', category: 'tests', path: 'src/add.js', rule: 'test-red' },
  ])
  expect(report.summary).toMatch(/Sums are wrong[\s\S]*It subtracts[\s\S]*exit code 1, exit code 1, exit code 1/)
  expect(report.summary).not.toContain('@octocat')
  expect(asks.map(({ tools }) => tools)).toEqual([['Read', 'Grep', 'Glob']])
  expect(asks[0]?.prompt).toContain('not ok 1 - adds')
})

test('mended: proven in a clean copy, with the evidence of before and after', async () => {
  const { report, asks } = await run(mend, autoFix)
  expect(report).toMatchObject({ outcome: 'changes', changes: { files: ['src/add.js'] }, findings: [] })
  expect(report.summary).toMatch(/was red and is green[\s\S]*Before[\s\S]*not ok 1[\s\S]*After[\s\S]*ok 1 - adds/)
  expect([asks.length, git('status', '--porcelain')]).toEqual([1, ' M src/add.js\n'])
})

const weaken: [string, () => void, RegExp][] = [
  [
    'a test is removed',
    () => put('test/add.test.js', tests.replace(/test\('adds', [\s\S]*?\n}\)\n/, '')),
    /removed test/,
  ],
  [
    'a test is skipped',
    () => put('test/add.test.js', tests.replace("test('adds'", "test.skip('adds'")),
    /skipped test/,
  ],
  ['it expects what is wrong', () => put('test/add.test.js', tests.replace('3)', '-1)')), /changed expectation/],
  [
    'it always passes',
    () => put('test/add.test.js', tests.replace('equal(add(1, 2), 3)', 'equal(true, true)')),
    /loosened assertion/,
  ],
  ['the file is deleted', () => rmSync(file('test/add.test.js')), /deleted file|removed test/],
]
test.for(weaken)('%s: not taken; the next round is told, and the honest fix is', async ([, act, words]) => {
  const { report, asks } = await run((_, round) => {
    if (round === 1) return act()
    put('test/add.test.js', tests)
    mend()
  }, autoFix)
  expect(asks[1]?.prompt).toMatch(words)
  expect(report).toMatchObject({ outcome: 'changes', changes: { files: ['src/add.js'] } })
})

test('an agent that does nothing else is not given in to', async () => {
  const act = weaken[0]?.[1] ?? nothing
  const { report, asks } = await run(act, { test: { autoFix: true, reruns: 0, repairRounds: 2 } })
  expect([report.outcome, report.changes, asks.length]).toEqual(['findings', null, 2])
  expect(report.summary).toMatch(/No fix could be proven[\s\S]*removed test/)
})

test('allowWeakerTests lets it', async () => {
  const act = () => {
    mend()
    weaken[0]?.[1]()
  }
  const { report } = await run(act, { test: { autoFix: true, reruns: 0, allowWeakerTests: true } })
  expect(report.outcome).toBe('changes')
})

test('what only looks mended where the agent works is not', async () => {
  put('check.sh', 'test -f green && exit 0\necho "not ok 1 - adds"; exit 1\n')
  git('commit', '--quiet', '-a', '-m', 'Another check')
  const { report } = await run(
    () => {
      put('green', '')
      put('src/other.js', '\n')
    },
    { test: { autoFix: true, reruns: 0, repairRounds: 1 } },
  )
  expect([report.outcome, report.changes]).toEqual(['findings', null])
  expect(report.summary).toMatch(/After[\s\S]*exit code 1/)
})

test('flaky: named, not mended', async () => {
  const counter = path.join(folder, 'counter')
  const flaky = `echo x >> ${counter}; test $(wc -l < ${counter}) = 2 && exit 0; echo "not ok 1 - adds"; exit 1`
  const { report } = await run(nothing, { ...autoFix, testCommand: flaky }, { summary: 'It races.', causes: [] })
  expect(report).toMatchObject({ outcome: 'findings', changes: null })
  expect(report.findings).toMatchObject([{ title: 'adds', severity: 'low', rule: 'test-flaky' }])
  expect(report.summary).toMatch(/is flaky[\s\S]*It races/)
})

test('a command that hangs is ended, and said', { timeout: 60_000 }, async () => {
  const given = { testCommand: 'sleep 600', test: { timeoutMs: 1000, reruns: 1 } }
  const { report } = await run(nothing, given, { summary: 'It waits.', causes: [] })
  expect(report.findings).toMatchObject([{ title: 'The tests do not end', severity: 'high' }])
})

test.for<[string, GivenOptions, string, string]>([
  ['no test', { testCommand: 'echo "No test files found, exiting with code 1"; exit 1' }, 'skipped', 'no_tests'],
  ['nothing ran', { testCommand: 'echo "# tests 0"' }, 'skipped', 'no_tests'],
  ['no command', { testCommand: '' }, 'skipped', 'no_tests'],
  ['no such suite', { testCommand: '', test: { suite: 'e2e' } }, 'skipped', 'no_tests'],
  ['a program that is not there', { testCommand: 'vitestt run' }, 'failed', 'missing_program'],
])('%s', async ([, given, outcome, code]) => {
  const { report, asks } = await run(nothing, given)
  expect([report.outcome, report.code, asks.length]).toEqual([outcome, code, 0])
  expect(report.reason).toMatch(/test-command|Install it/)
})

test('a suite by its name; what its user has changed already stays, and is no fix', async () => {
  put('mine.txt', 'mine\n')
  const given = { testCommand: '', test: { ...autoFix.test, suite: 'unit' as const, suites: { unit: 'sh check.sh' } } }
  const { report } = await run(mend, given)
  expect(report.changes?.files).toEqual(['src/add.js'])
  expect(readFileSync(file('mine.txt'), 'utf8')).toBe('mine\n')
})

import { expect, test } from 'vitest'
import { obstacleOf } from '../../../src/core/tests/cannot-run.ts'
import { countTests } from '../../../src/core/tests/count-tests.ts'
import { failingTests } from '../../../src/core/tests/failing-tests.ts'
import { failingPart } from '../../../src/core/tests/job-log.ts'
import { isProved, judgeRuns } from '../../../src/core/tests/judge-runs.ts'

/** Output of a runner, the tests that it says failed, how many there were. */
const outputs: [runner: string, output: string, failing: string[], counts: [total: number, skipped: number] | null][] =
  [
    [
      'node:test, TAP',
      'TAP version 13\nok 1 - adds\nnot ok 2 - divides\n  ---\n  duration_ms: 1\n  ...\nok 3 - later # SKIP\n1..3\n# tests 3\n# pass 1\n# fail 1\n# skipped 1\n# todo 0',
      ['divides'],
      [3, 1],
    ],
    [
      'node:test, spec',
      '✔ adds (0.5ms)\n✖ divides (1.2ms)\nℹ tests 2\nℹ skipped 0\nℹ todo 0\n\n✖ failing tests:\n\ntest at a.js:1:1\n✖ divides (1.2ms)\n',
      ['divides'],
      [2, 0],
    ],
    [
      'vitest',
      ' \u001b[31m×\u001b[39m test/a.test.ts > sums > adds 3ms\n\n FAIL  test/a.test.ts > sums > adds\n\n Test Files  1 failed (1)\n      Tests  1 failed | 2 passed | 1 skipped (4)\n',
      ['test/a.test.ts > sums > adds'],
      [4, 1],
    ],
    [
      'jest',
      'FAIL ./a.test.js\n  ● sums › adds\n\n    expect(1).toBe(2)\n\nTests:       1 failed, 2 passed, 3 total\n',
      ['sums › adds'],
      [3, 0],
    ],
    [
      'mocha',
      '  2 passing (5ms)\n  1 failing\n\n  1) sums\n       adds:\n     AssertionError: 1 == 2\n',
      ['sums > adds'],
      [3, 0],
    ],
    [
      'pytest',
      'FAILED tests/test_a.py::TestSum::test_add[1-2] - assert 3 == 4\n=== 1 failed, 2 passed, 1 skipped in 0.12s ===\n',
      ['tests/test_a.py::TestSum::test_add[1-2]'],
      [4, 1],
    ],
    [
      'unittest',
      'FAIL: test_add (tests.TestSum)\nRan 3 tests in 0.001s\n\nFAILED (failures=1, skipped=1)\n',
      ['test_add (tests.TestSum)'],
      [3, 1],
    ],
    ['go', '--- FAIL: TestAdd (0.00s)\n    a_test.go:5: no\nFAIL\n', ['TestAdd'], null],
    [
      'cargo',
      'test sums::adds ... FAILED\n\ntest result: FAILED. 2 passed; 1 failed; 1 ignored; 0 measured\n',
      ['sums::adds'],
      [4, 1],
    ],
    [
      'rspec',
      'rspec ./spec/a_spec.rb:3 # Sum adds\n3 examples, 1 failure, 1 pending\n',
      ['Sum adds (./spec/a_spec.rb:3)'],
      [3, 1],
    ],
    [
      'phpunit',
      '1) App\\SumTest::testAdd\nTests: 3, Assertions: 3, Failures: 1, Skipped: 1.\n',
      ['App\\SumTest::testAdd'],
      [3, 1],
    ],
    [
      'dotnet',
      '  Failed Adds [3 ms]\nFailed!  - Failed:     1, Passed:     2, Skipped:     0, Total:     3\n',
      ['Adds'],
      [3, 0],
    ],
    ['something else', 'Segmentation fault\n', [], null],
  ]

test.for(outputs)('%s', ([, output, failing, counts]) => {
  expect(failingTests(output).map(name => name.replace(/ \d+ms$/, ''))).toEqual(expect.arrayContaining(failing))
  expect(failingTests(output).length > 0).toBe(failing.length > 0)
  expect(countTests(output)).toEqual(counts && { total: counts[0], skipped: counts[1] })
})

test.for<[number, string, string | null]>([
  [0, 'No test files found, exiting with code 1', null],
  [1, 'No test files found, exiting with code 1', 'no_tests'],
  [5, '=== no tests ran in 0.01s ===', 'no_tests'],
  [1, 'npm error Missing script: "test"', 'no_tests'],
  [127, 'sh: 1: vitest: not found', 'missing_program'],
  [1, '/usr/bin/python3: No module named pytest', 'missing_program'],
  [1, 'not ok 1 - adds', null],
])('exit code %i, %s: %s', ([exitCode, output, expected]) => expect(obstacleOf({ exitCode, output })).toBe(expected))

const run = (...failing: string[]) => ({ isGreen: failing.length === 0, timedOut: false, failing })
const unnamed = { isGreen: false, timedOut: false, failing: [] }
const endless = { isGreen: false, timedOut: true, failing: [] }

test.for([
  ['green', [run()], 'green', [], []],
  ['red each time', [run('a', 'b'), run('a', 'b')], 'red', ['a', 'b'], []],
  ['red once', [run('a'), run()], 'flaky', [], ['a']],
  ['one of two each time', [run('a', 'b'), run('a')], 'red', ['a'], ['b']],
  ['another each time', [run('a'), run('b')], 'flaky', [], ['a', 'b']],
  ['without names', [unnamed, unnamed], 'red', [], []],
  ['endless', [endless, endless], 'hangs', [], []],
] as const)('%s', ([, runs, verdict, failing, flaky]) => expect(judgeRuns(runs)).toEqual({ verdict, failing, flaky }))

test.for([
  [[run()], [], true],
  [[run('a')], [], false],
  [[run('a'), run()], ['a'], true],
  [[run('a'), run()], [], false],
  [[run('a')], ['a'], false],
  [[run('a', 'b'), run()], ['a'], false],
] as const)('proof %#', ([runs, flaky, expected]) => expect(isProved(runs, flaky)).toBe(expected))

test("a job's log: the failed step, from its command to its error", () => {
  const at = (second: number, text: string) => `2026-01-02T03:04:${String(second).padStart(2, '0')}.1234567Z ${text}`
  const log = [
    at(1, '##[group]Run actions/checkout@v4'),
    at(2, 'Fetching'),
    at(3, '##[group]Run npm test'),
    at(3, '##[endgroup]'),
    at(4, '\u001b[31mnot ok 1 - adds\u001b[0m'),
    at(5, '##[error]Process completed with exit code 1.'),
    at(6, 'Post job cleanup.'),
  ].join('\n')
  const step = { name: 'Test', startedAt: '2026-01-02T03:04:03Z', completedAt: '2026-01-02T03:04:05Z' }
  const part = failingPart(log, step)
  expect(part).toContain('Run npm test')
  expect(part).toContain('not ok 1 - adds')
  for (const other of ['Fetching', 'cleanup', '2026-01', '\u001b']) expect(part).not.toContain(other)
  expect(failingPart(log, null, 20)).toMatch(/^\[\.\.\.\]\n.{20}$/s)
})

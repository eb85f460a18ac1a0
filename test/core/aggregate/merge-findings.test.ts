import { describe, expect, test } from 'vitest'
import { mergeFindings } from '../../../src/core/aggregate/merge-findings.ts'
import { readResult } from '../../../src/core/aggregate/read-result.ts'
import { isSameFinding } from '../../../src/core/aggregate/same-finding.ts'
import type { RawFinding } from '../../../src/core/findings/finding.ts'

const finding = (over: Partial<RawFinding>): RawFinding => ({
  ...{ path: 'src/orders.ts', quote: '', severity: 'high', category: 'correctness', confidence: 0.7 },
  ...{ title: 'x', body: '' },
  ...over,
})

const at = (startLine: number, quote: string, title: string, body = '', over: Partial<RawFinding> = {}): RawFinding =>
  finding({ startLine, endLine: startLine, quote, title, body, ...over })

const sql = "db.query('SELECT * FROM orders WHERE id = ' + id)"
const security = { category: 'security' as const }

describe('the same claim in other words', () => {
  test.for([
    [
      'SQL injection',
      at(10, sql, 'SQL injection through `id`', 'The id is concatenated into the query.', security),
      at(10, sql, 'Unsanitized input reaches the query', 'An attacker who controls id can inject SQL.', security),
    ],
    [
      'another language',
      at(10, sql, 'SQL injection', 'User input `id` is interpolated into `db.query`.', security),
      at(10, sql, 'SQL 注入', '用户输入 `id` 被拼接到 `db.query` 中。', security),
    ],
    [
      'another quote, overlapping lines',
      finding({ startLine: 20, endLine: 22, quote: 'const start = page * pageSize', title: 'First page is skipped' }),
      finding({ startLine: 21, quote: 'page * pageSize', title: 'Pagination skips the first page (off by one)' }),
    ],
    [
      'the next line',
      at(
        30,
        'await save(order)',
        'Missing await: `notify` may reject unhandled',
        'The promise of `notify` is dropped.',
      ),
      at(32, 'notify(order)', 'Unawaited promise of `notify`', 'An error in `notify` is never caught.'),
    ],
    [
      'another kind, the same weakness',
      at(10, sql, 'Injection', '', { ...security, cwe: 'CWE-89' }),
      at(10, sql, 'Bad query', '', { cwe: 'CWE-89' }),
    ],
    [
      'null',
      at(5, 'user.name.trim()', 'Possible null dereference of `user.name`'),
      at(5, 'user.name.trim()', '`user.name` may be undefined', 'Crashes with a TypeError.'),
    ],
  ] as const)('%s', ([, a, b]) => {
    expect(isSameFinding(a, b)).toBe(true)
    expect(isSameFinding(b, a)).toBe(true)
  })
})

describe('another claim', () => {
  test.for([
    ['another file', at(1, sql, 'SQL injection'), at(1, sql, 'SQL injection', '', { path: 'src/users.ts' })],
    [
      'another place',
      at(10, sql, 'SQL injection through `id`'),
      at(90, "db.query('DELETE FROM x WHERE y = ' + y)", 'SQL injection through `y`'),
    ],
    [
      'the same line, another problem',
      at(10, sql, 'SQL injection', 'The id is concatenated into the query.', security),
      at(10, sql, 'All columns are fetched', 'Selecting * transfers far more than the page shows.', {
        category: 'performance',
      }),
    ],
    [
      'neighbours',
      at(30, 'const total = sum / count', 'Division by zero for an empty list'),
      at(32, 'return total.toFixed(2)', 'Rounding loses cents for the Japanese yen'),
    ],
  ] as const)('%s', ([, a, b]) => expect(isSameFinding(a, b)).toBe(false))
})

test('agreement makes sure, the best text is kept, one leg never agrees with itself', () => {
  const [a, b] = [
    at(10, sql, 'SQL injection through `id`', 'The id is concatenated.', {
      ...security,
      confidence: 0.6,
      severity: 'high',
    }),
    at(10, sql, 'SQL injection', 'The `id` is concatenated into the query; use a parameter. '.repeat(3), {
      ...{ ...security, confidence: 0.8, severity: 'critical', suggestion: 'db.query(q, [id])' },
    }),
  ]
  const merged = mergeFindings([[a], [b], [a, { ...a, title: 'SQL injection, once more, through `id`' }]])
  expect(merged.map(({ foundBy }) => foundBy)).toEqual([[0, 1, 2], [2]])
  expect(merged[0]?.finding).toMatchObject({
    title: 'SQL injection',
    severity: 'high',
    suggestion: 'db.query(q, [id])',
  })
  expect(merged[0]?.finding.confidence).toBeGreaterThan(0.95)
})

test.for([
  ['no JSON', '{', /no JSON/],
  ['a list', '[]', /no JSON object/],
  ['a later version', '{"schemaVersion":2,"findings":[]}', /schemaVersion is 2/],
  ['no findings', '{"schemaVersion":1}', /no list/],
  ['far too large', `{"schemaVersion":1,"x":"${'x'.repeat(5_000_001)}"}`, /too large/],
] as const)('a file that is no result: %s', ([, text, reason]) => expect(readResult(text)).toMatch(reason))

test('what a hostile file may say is bounded', () => {
  const text = JSON.stringify({
    ...{ schemaVersion: 1, provider: 'p', model: 'm', outcome: 'findings', headSha: '$(evil)', costUsd: -1, extra: {} },
    findings: [
      ...[null, 'x', {}, { severity: 'nuclear', category: 'security', title: 'x' }],
      { severity: 'low', category: 'style', title: 't'.repeat(1000), startLine: 1e12, confidence: 99, path: 5 },
    ],
  })
  const leg = readResult(text)
  if (typeof leg === 'string') throw new Error(leg)
  expect(leg).toMatchObject({ name: 'p/m', headSha: null, costUsd: null })
  expect(leg.findings).toEqual([
    { path: '', quote: '', severity: 'low', category: 'style', title: 't'.repeat(300), confidence: 1, body: '' },
  ])
})

import { expect, test } from 'vitest'
import { parseUnifiedDiff } from '../../../src/core/diff/parse-unified-diff.ts'
import type { RawFinding } from '../../../src/core/findings/finding.ts'
import { readBaseline, renderBaseline } from '../../../src/core/security/baseline.ts'
import type { Candidate } from '../../../src/core/security/candidate.ts'
import { keepProven } from '../../../src/core/security/keep-proven.ts'
import { planPrompts } from '../../../src/core/security/plan-prompts.ts'
import { judged, parseVerdicts, type Verdict } from '../../../src/core/security/verdict.ts'

const candidate: Candidate = {
  ...{ rule: 'js-eval', cwe: 'CWE-95', severity: 'high', confidence: 0.6, path: 'src/a.ts', startLine: 2, endLine: 2 },
  ...{ quote: 'eval(code)', title: 'T', body: 'B', exploit: 'E', fix: 'F', certain: false },
}
const verdict: Verdict = {
  id: 'c1',
  verdict: 'real',
  reason: 'r',
  exploit: undefined,
  fix: undefined,
  severity: undefined,
}

test('the model may raise and explain', () => {
  expect(judged(candidate, undefined, true)).toMatchObject({
    severity: 'high',
    confidence: 0.6,
    category: 'security',
    exploit: 'E',
    startLine: 2,
  })
  expect(judged(candidate, { ...verdict, severity: 'critical', exploit: 'GET /run?code=' }, true)).toMatchObject({
    severity: 'critical',
    confidence: 0.9,
    exploit: 'GET /run?code=',
    fix: 'F',
  })
  expect(judged(candidate, { ...verdict, severity: 'low' }, true)).toMatchObject({ severity: 'high' })
})

test('it may dismiss a guess with a reason, and nothing that is certain', () => {
  const no: Verdict = { ...verdict, verdict: 'false-positive', reason: 'The code is a constant.' }
  expect(judged(candidate, no, true)).toMatchObject({ severity: 'high', dismissed: 'The code is a constant.' })
  expect(judged(candidate, { ...no, reason: ' ' }, true)).not.toHaveProperty('dismissed')
  expect(judged(candidate, no, false)).not.toHaveProperty('dismissed')
  expect(judged({ ...candidate, certain: true }, no, true)).not.toHaveProperty('dismissed')
})

test.each([
  [{ verdicts: [{ id: 'c1', verdict: 'Confirmed', reason: 'x' }] }, ['real']],
  [{ verdicts: [{ id: 'c1', verdict: 'FALSE_POSITIVE' }, { verdict: 'real' }, null, 7] }, ['false-positive']],
  ['Here: ```json\n{"findings":[],"verdicts":[{"id":"c1","verdict":"maybe"}]}\n```', ['unsure']],
  [{ findings: [] }, []],
  ['nothing', []],
])('verdicts however they are written: %j', (answer, expected) =>
  expect(parseVerdicts(answer).map(entry => entry.verdict)).toEqual(expected),
)

const files = parseUnifiedDiff(
  'diff --git a/src/a.ts b/src/a.ts\n--- a/src/a.ts\n+++ b/src/a.ts\n@@ -1,1 +1,2 @@\n const a = 1\n+eval(code)\n',
)
const claim = (fields: Partial<RawFinding>): RawFinding => ({
  ...{
    path: 'src/a.ts',
    quote: 'const a = 1',
    severity: 'high',
    category: 'correctness',
    confidence: 1,
    title: 't',
    body: 'b',
  },
  ...fields,
})

test('a finding stays only with code that is there, and once', () => {
  const texts = new Map([['src/far.ts', 'if (isAdmin)  return']])
  const claims = [
    claim({}),
    claim({ quote: '' }),
    claim({ quote: 'not there()' }),
    claim({ path: 'src/far.ts', quote: 'if (isAdmin) return' }),
    claim({ quote: 'eval(code)', cwe: 'CWE-95' }),
  ]
  const { proven, dropped } = keepProven(claims, { files, candidates: [candidate], texts })
  expect(proven.map(({ path, category }) => [path, category])).toEqual([
    ['src/a.ts', 'security'],
    ['src/far.ts', 'security'],
  ])
  expect(dropped.map(({ index, reason }) => [index, reason])).toEqual([
    [1, 'it quotes no code'],
    [2, 'the quoted code is not there'],
    [4, 'a rule has found it already'],
  ])
})

test('prompts: suspected and delicate files first, the rest named', () => {
  const paths = ['README.md', 'src/auth.ts', 'src/plain.ts', 'test/auth.ts', 'src/suspect.ts', 'yarn.lock']
  const all = paths.map(path => ({ ...(files[0] as (typeof files)[0]), path }))
  const plan = planPrompts(all, { maxCharacters: 400, maxPrompts: 2, suspected: new Set(['src/suspect.ts']) })
  expect(plan.prompts.map(own => own.map(({ path }) => path))).toEqual([
    ['src/suspect.ts', 'src/auth.ts'],
    ['src/plain.ts', 'test/auth.ts'],
  ])
  expect(plan.left).toEqual(['README.md'])
})

test('a baseline reads what it wrote, and refuses what is none', () => {
  const finding = {
    ...claim({ rule: 'js-eval', cwe: 'CWE-95' }),
    id: 'f1',
    fingerprint: '00112233445566aa',
    side: 'RIGHT',
    published: 'none',
    url: null,
  } as const
  const text = renderBaseline([finding, finding])
  expect(text.match(/00112233445566aa/g)).toHaveLength(1)
  expect([...readBaseline(text, 'b.json')]).toEqual(['00112233445566aa'])
  expect([...readBaseline(renderBaseline([]), 'b.json')]).toEqual([])
  for (const bad of ['', '{}', '[]', '{"schemaVersion":2,"findings":[]}', '{"schemaVersion":1,"findings":[null]}'])
    expect(() => readBaseline(bad, 'b.json')).toThrow(/no baseline/)
})

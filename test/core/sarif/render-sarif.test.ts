import { expect, test } from 'vitest'
import type { Finding } from '../../../src/core/findings/finding.ts'
import { maxResults, renderSarif } from '../../../src/core/sarif/render-sarif.ts'

const finding = (fields: Partial<Finding> = {}): Finding => ({
  ...{
    id: 'f1',
    fingerprint: '00112233445566aa',
    path: 'src/a.ts',
    startLine: 3,
    endLine: 4,
    side: 'RIGHT',
    quote: 'eval(x)',
  },
  ...{ severity: 'high', category: 'security', confidence: 0.9, title: 'Text is run', body: 'Why', rule: 'js-eval' },
  ...{ cwe: 'CWE-95', exploit: 'How', fix: 'Parse it', published: 'none', url: null },
  ...fields,
})
const subject = {
  ...{
    task: 'security',
    key: 'CI / scan',
    version: '1.2.3',
    repositoryUrl: 'https://github.com/o/r',
    headSha: 'a'.repeat(40),
  },
  incomplete: false,
}
const runOf = (findings: Finding[], incomplete = false) => {
  const [run] = renderSarif(findings, { ...subject, incomplete }).runs
  if (!run) throw new Error('no run')
  return run
}

test('a rule with CWE, severity and help; a result with place and fingerprint', () => {
  const run = runOf([finding()])
  expect(run.tool.driver.rules).toEqual([
    {
      id: 'js-eval/high',
      name: 'JsEvalHigh',
      shortDescription: { text: 'Text is run' },
      fullDescription: { text: 'Why' },
      help: { text: 'Parse it', markdown: 'Parse it' },
      defaultConfiguration: { level: 'error' },
      properties: { tags: ['security', 'external/cwe/cwe-095'], precision: 'high', 'security-severity': '8.0' },
    },
  ])
  expect(run.results).toEqual([
    {
      ...{ ruleId: 'js-eval/high', ruleIndex: 0, level: 'error' },
      message: { text: 'Text is run.\n\nWhy\n\nExploit path: How\n\nFix: Parse it' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'src/a.ts', uriBaseId: '%SRCROOT%' },
            region: { startLine: 3, endLine: 4, snippet: { text: 'eval(x)' } },
          },
        },
      ],
      partialFingerprints: { primaryLocationLineHash: '00112233445566aa:1', 'claudeRouter/v1': '00112233445566aa' },
      properties: { severity: 'high', confidence: 0.9, cwe: 'CWE-95' },
    },
  ])
  expect(run.automationDetails.id).toBe('claude-router/security/CI-scan/')
})

test('nothing is suppressed, and the order does not depend on that of the findings', () => {
  const all = [
    finding({ fingerprint: '1'.repeat(16), severity: 'low', known: true }),
    finding({ fingerprint: '2'.repeat(16), dismissed: 'A constant.' }),
    finding({
      fingerprint: '3'.repeat(16),
      path: 'b.ts',
      severity: 'critical',
      category: 'correctness',
      rule: undefined,
      cwe: undefined,
    }),
  ]
  const log = renderSarif(all, subject)
  expect(renderSarif(all.toReversed(), subject)).toEqual(log)
  expect(log.runs[0]?.results.map(({ ruleId, baselineState }) => [ruleId, baselineState])).toEqual([
    ['correctness/critical', undefined],
    ['js-eval/high', undefined],
    ['js-eval/low', 'unchanged'],
  ])
  expect(JSON.stringify(log)).toContain('The model takes it for no danger: A constant.')
  expect(JSON.stringify(log)).not.toContain('suppressions')
})

test('hostile names and texts: no link, no placeholder, no address outside', () => {
  const run = runOf([
    finding({ path: 'a b/%2e%2e/[x](y)#?.ts', title: 'See [this](1)', body: '{0} \u202e\u0007 x' }),
    finding({ fingerprint: '4'.repeat(16), path: '../../etc/passwd' }),
    finding({ fingerprint: '5'.repeat(16), path: '' }),
    finding({ fingerprint: '6'.repeat(16), path: 'lone\ud800.ts', startLine: undefined, endLine: undefined }),
    finding({ fingerprint: '7'.repeat(16), side: 'LEFT', startLine: 90, endLine: 91 }),
  ])
  const uris = run.results.map(({ locations }) => locations[0]?.physicalLocation.artifactLocation.uri)
  expect(uris).toEqual(['a%20b/%252e%252e/%5Bx%5D(y)%23%3F.ts', 'lone%EF%BF%BD.ts', 'src/a.ts'])
  expect(run.results[0]?.message.text).not.toMatch(/\]\(|\{0|\u202e/)
  expect(run.results[2]?.locations[0]?.physicalLocation.region).toEqual({ startLine: 1 })
  expect(run.invocations[0]?.toolExecutionNotifications?.[0]?.message.text).toMatch(/^2 findings name no file/)
})

test('an incomplete run says so', () => {
  expect(JSON.stringify(runOf([], true).invocations)).toContain('cut off')
  expect(runOf([]).invocations).toEqual([{ executionSuccessful: true }])
})

test('more than GitHub takes: the least severe are left out, and counted', { timeout: 60_000 }, () => {
  const many = Array.from({ length: maxResults + 5 }, (_, index) =>
    finding({
      fingerprint: index.toString(16).padStart(16, '0'),
      severity: index < 5 ? 'low' : 'high',
      startLine: index + 1,
      endLine: index + 1,
    }),
  )
  const run = runOf(many)
  expect(run.results).toHaveLength(maxResults)
  expect(run.results.every(({ level }) => level === 'error')).toBe(true)
  expect(run.invocations[0]?.toolExecutionNotifications?.[0]?.message.text).toMatch(/^5 findings, the least severe/)
})

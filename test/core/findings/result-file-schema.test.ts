import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { categories, type Finding, severities } from '../../../src/core/findings/finding.ts'
import { outcomes, type RunResult } from '../../../src/core/result.ts'

const json = JSON.parse(readFileSync(new URL('../../../schemas/result.schema.json', import.meta.url), 'utf8'))
const schema = z.fromJSONSchema(json)
const finding: Finding = {
  id: 'f1',
  fingerprint: '0123456789abcdef',
  path: 'a.ts',
  quote: 'x',
  startLine: 1,
  endLine: 2,
  severity: 'high',
  category: 'tests',
  confidence: 1,
  title: 't',
  body: 'b',
  suggestion: 'y',
  rule: 'js-eval',
  cwe: 'CWE-95',
  exploit: 'e',
  fix: 'f',
  dismissed: 'd',
  known: true,
  side: 'RIGHT',
  published: 'inline',
  url: null,
}
const result: RunResult = {
  schemaVersion: 1,
  task: 'review',
  outcome: 'findings',
  reason: null,
  code: null,
  repository: 'o/r',
  pullRequest: 7,
  headSha: 'a',
  baseSha: 'b',
  provider: 'deepseek',
  model: 'm',
  findings: [finding],
  summary: '',
  changes: null,
  risk: null,
  models: [
    {
      provider: 'p',
      model: 'm',
      requests: 1,
      inputTokens: 1,
      outputTokens: 1,
      cacheReadTokens: 0,
      cacheWriteTokens: 0,
      costUsd: null,
    },
  ],
  costUsd: null,
  turns: 1,
  durationMs: 1,
  isolation: { mode: 'off', selfTest: [] },
  versions: { claudeRouter: '0.1.0', claudeCode: null },
  reviewUrl: null,
  commentUrl: null,
}

it('takes a result, and fields that it does not know', () => {
  expect(schema.safeParse(result).error?.issues).toBeUndefined()
  expect(schema.safeParse({ ...result, later: 1, findings: [{ ...finding, later: 1 }] }).success).toBe(true)
})

it.each([
  { ...result, schemaVersion: 2 },
  { ...result, outcome: 'green' },
  { ...result, findings: [{ ...finding, severity: 'HIGH' }] },
  { ...result, findings: [{ ...finding, fingerprint: 'x' }] },
  { ...result, models: [{}] },
])('refuses what is none (%#)', value => expect(schema.safeParse(value).success).toBe(false))

it('knows every field and every word that the code does', () => {
  expect(Object.keys(json.properties).sort()).toEqual(Object.keys(result).sort())
  expect(Object.keys(json.$defs.finding.properties).sort()).toEqual(Object.keys(finding).sort())
  expect(json.properties.outcome.enum).toEqual([...outcomes])
  expect(json.$defs.finding.properties.severity.enum).toEqual([...severities])
  expect(json.$defs.finding.properties.category.enum).toEqual([...categories])
})

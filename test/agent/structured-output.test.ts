import { expect, test } from 'vitest'
import { structuredOutputIn } from '../../src/agent/structured-output.ts'

const schema = { required: ['summary', 'findings'], properties: { summary: {}, findings: {} } }
const wanted = { summary: 's', findings: [] }

test.for([
  '{"summary":"s","findings":[]}',
  'Here you are:\n```json\n{"summary":"s","findings":[]}\n```\nThat is all.',
  'I think {x} and then {"summary": "s", "findings": []} follows.',
  '```\n{summary: "s", findings: [],}\n```',
  "{'summary': 's', 'findings': []}",
  '{"summary":"s","findings":[]',
])('found in %j', text => expect(structuredOutputIn(text, schema)).toEqual(wanted))

test.for([
  '',
  'Nothing to report.',
  '[]',
  '"summary"',
  '{"other": 1}',
  '{"summary": "s"}',
  '```json\nnot json\n```',
  '{'.repeat(10_000),
])('not taken for a result: %j', text => expect(structuredOutputIn(text, schema)).toBeUndefined())

test('a schema that requires nothing wants one property it knows', () => {
  const loose = { properties: { risk: {} } }
  expect(structuredOutputIn('{"risk": 1}', loose)).toEqual({ risk: 1 })
  expect(structuredOutputIn('{"danger": 1}', loose)).toBeUndefined()
})

import { expect, test } from 'vitest'
import { jsonPrefix } from '../../../../src/core/protocols/shared/json-prefix.ts'

const safeOf = (text: string): [string, boolean] => {
  const prefix = jsonPrefix()
  prefix.push(text)
  return [text.slice(0, prefix.safe()), prefix.complete()]
}

test.for([
  ['{"a":1}', '{"a":1}', true],
  ['{"a":1} and more', '{"a":1}', true],
  ['  { "a" : [ ] }', '  { "a" : [ ] }', true],
  ['{"a":"b",', '{"a":"b"', false],
  ['{"a":1,', '{"a":', false],
  ['{"a":12', '{"a":', false],
  ['{"a":"b\\', '{"a":"b', false],
  ['{"a":"b\\u00', '{"a":"b', false],
  ['{"a":tru', '{"a":', false],
  ['{"a":True', '{"a":', false],
  ['{a', '{', false],
  ['[1]', '', false],
  ['"x"', '', false],
  ['{"a":"x\ny"}', '{"a":"x', false],
  ['{"a":01}', '{"a":', false],
  ['{"a":1]', '{"a":', false],
] as const)('%s', ([text, safe, complete]) => {
  expect(safeOf(text)).toEqual([safe, complete])
})

test('of valid JSON, cut anywhere, what is safe can be completed', () => {
  const text = JSON.stringify({ a: [1, -2.5e-7, true, null, 'x"\\é\u0001'], b: { c: {}, d: [] }, e: '' })
  for (let cut = 0; cut <= text.length; cut += 1) {
    const [safe] = safeOf(text.slice(0, cut))
    expect(text.startsWith(safe)).toBe(true)
    expect(safe).not.toMatch(/,$/)
  }
  expect(safeOf(text)).toEqual([text, true])
})

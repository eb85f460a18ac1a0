import { expect, test } from 'vitest'
import { scanObject } from '../../src/lib/json-scan.ts'
import { wordWatcher } from '../../src/lib/json-words.ts'

/** What JSON.parse says of the same text, field by field. */
const agrees = (text: string): void => {
  const bytes = Buffer.from(text)
  const spans = scanObject(bytes)
  const expected = JSON.parse(text.replace(/^\ufeff/, '')) as Record<string, unknown>
  expect([...(spans?.keys() ?? [])]).toEqual(Object.keys(expected))
  for (const [key, { start, end }] of spans ?? []) {
    expect(JSON.parse(bytes.toString('utf8', start, end))).toEqual(expected[key])
  }
}

const objects = [
  '{}',
  ' { } ',
  '{"a":1}',
  '{"a" : "x\\"y\\\\" , "b":[1,{"c":"]}"}],"d":{"e":{}},"f":null,"g":-1.5e3,"h":true}',
  '\ufeff{"a":1}',
  `{"long":"${'x'.repeat(500)}\\\\","after":"${'\\"'.repeat(200)}"}`,
  '{"k\\u0065y":"v","é":"你好🎉"}',
  '{\r\n\t"a"\t:\n[]\r}',
]

test.for(objects)('%s', text => agrees(text))

test.for([
  '',
  '[]',
  '"a"',
  '{',
  '{"a"',
  '{"a":',
  '{"a":1',
  '{"a":1,}',
  '{"a":1}}',
  '{"a":"x}',
  '{"a":[1}',
  '{a:1}',
  '{"a":1 "b":2}',
  '{"a":1,"a":2}',
  '{"a":}',
])('no answer for %s', text => expect(scanObject(Buffer.from(text))).toBeUndefined())

test('a text cut off anywhere is never taken for whole', () => {
  const bytes = Buffer.from(objects[3] as string)
  for (let at = 0; at < bytes.length; at++) expect(scanObject(bytes.subarray(0, at))).toBeUndefined()
})

test('the strings inside the values are heard of, and nothing else', () => {
  const heard: string[] = []
  const text = '{"top":"level","a":[{"role" : "system","x":"say \\"image\\" {"}, 1, null],"b":{"c":"","image":{}}}'
  scanObject(Buffer.from(text), {
    note: (bytes, start, end) => heard.push(Buffer.from(bytes).toString('utf8', start, end)),
  })
  expect(heard).toEqual(['role', 'system', 'x', 'say \\"image\\" {', 'c', '', 'image'])
})

test('words are found as whole strings only', () => {
  const watch = wordWatcher(['image', 'role', 'absent'])()
  scanObject(Buffer.from('{"absent":1,"a":[{"role":"images","b":"an \\"image\\""},{"c":"image"}]}'), watch)
  expect((['image', 'role', 'absent'] as const).map(watch.found)).toEqual([true, true, false])
})

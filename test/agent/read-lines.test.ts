import { expect, test } from 'vitest'
import { createLineReader } from '../../src/agent/read-lines.ts'

const read = (bytes: Buffer, chunkBytes: number, maxCharacters?: number): string[] => {
  const lines: string[] = []
  const reader = createLineReader(line => lines.push(line), maxCharacters)
  for (let i = 0; i < bytes.length; i += chunkBytes) reader.push(bytes.subarray(i, i + chunkBytes))
  reader.end()
  return lines
}

test('any split of the bytes gives the same lines', () => {
  const bytes = Buffer.from('first\r\n\n  \nzwölf 😀 Boxkämpfer\n{"a":1}\nlast without line feed')
  for (let size = 1; size <= bytes.length; size++) {
    expect(read(bytes, size)).toEqual(['first', 'zwölf 😀 Boxkämpfer', '{"a":1}', 'last without line feed'])
  }
})

test('a line that is too long is dropped whole, those around it are kept', () => {
  expect(read(Buffer.from(`a\n${'x'.repeat(50)}\nb\n`), 7, 20)).toEqual(['a', 'b'])
})

test('a long line comes through', () => {
  const long = 'é'.repeat(5_000_000)
  expect(read(Buffer.from(`${long}\n`), 65_536)).toEqual([long])
})

import { expect, test } from 'vitest'
import { createExcerpt } from '../../../src/proxy/trace/excerpt.ts'

const excerptOf = (text: string, pieceLength: number) => {
  const excerpt = createExcerpt()
  const bytes = Buffer.from(text)
  for (let i = 0; i < bytes.length; i += pieceLength) excerpt.add(bytes.subarray(i, i + pieceLength))
  return excerpt
}

const pieces = [1, 7, 1000, 5000, 100_000]

test.each(pieces)('up to 16 kB everything is kept, in pieces of %i', pieceLength => {
  for (const length of [0, 5, 12 * 1024, 12 * 1024 + 1, 16 * 1024]) {
    const text = 'äbc de'.repeat(length).slice(0, length / 2)
    expect(excerptOf(text, pieceLength).text()).toBe(text)
  }
})

test.each(pieces)('of more, the beginning and the end, in pieces of %i', pieceLength => {
  const words = Array.from({ length: 20_000 }, (_, i) => `word-${i}`).join(' ')
  const excerpt = excerptOf(words, pieceLength)
  const text = excerpt.text()
  expect(excerpt.length()).toBe(words.length)
  expect(text.length).toBeLessThan(16.1 * 1024)
  expect(text.startsWith('word-0 word-1 ')).toBe(true)
  expect(text.endsWith(' word-19998 word-19999')).toBe(true)
  const left = Number(/\[\.\.\. (\d+) bytes left out \.\.\.\]/.exec(text)?.[1])
  expect(left).toBe(words.length - text.replace(/ \[\.\.\. .*? \.\.\.\] /, '').length)
})

test('a key is never cut in two: a part of it would not be known as one', () => {
  const key = 'key-which-must-never-show-0123456789'
  for (let before = 12 * 1024 - 60; before < 12 * 1024 + 30; before++) {
    const text = `${'x '.repeat(before / 2)}"${key}" ${'y'.repeat(20)} ${'z '.repeat(5000)}`
    const shown = excerptOf(text, 3000).text().replaceAll(key, '')
    expect(shown).not.toMatch(/key-|6789/)
  }
})

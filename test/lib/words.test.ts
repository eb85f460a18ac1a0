import { expect, test } from 'vitest'
import { listOf, nearest, splitWords } from '../../src/lib/words.ts'

test.for([
  ['', []],
  ['a', ['a']],
  ['a, b\n c ,\n', ['a', 'b', 'c']],
  ['Read, Bash(git log *, git diff *), Grep', ['Read', 'Bash(git log *, git diff *)', 'Grep']],
] as const)('splitWords(%j)', ([text, words]) => expect(splitWords(text)).toEqual(words))

test.for([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a or b'],
  [['a', 'b', 'c'], 'a, b or c'],
] as const)('listOf(%j)', ([words, text]) => expect(listOf(words)).toBe(text))

test.for([
  ['reveiw', 'review'],
  ['Review', 'review'],
  ['revew', 'review'],
  ['xyz', undefined],
] as const)('nearest(%s) is %s', ([word, meant]) => expect(nearest(word, ['review', 'prompt', 'serve'])).toBe(meant))

import { describe, expect, test } from 'vitest'
import { cosine, guardOf, textFeatures, wordGuardOf } from '../../../src/core/cache/similarity.ts'

const threshold = 0.95
const likeness = (a: string, b: string) => cosine(textFeatures(a), textFeatures(b))
/** As the cache decides without a model. */
const isSame = (a: string, b: string, from = threshold) => wordGuardOf(a) === wordGuardOf(b) && likeness(a, b) >= from

const long =
  'You are given a description of a change. Summarise in two sentences what it does and why somebody reading the history later would want to know. Mention risks.'

describe('without a model: the same, told slightly differently', () => {
  test.each([
    ['case, spaces and marks', 'Explain how caching works here.', 'explain  how caching works here'],
    ['an ending', 'Explain how the caching layer works.', 'Explain how the caching layers work.'],
    ['the spelling', `${long} Summarise.`, `${long} Summarize.`],
    [
      'an article',
      'Explain how the caching layer of a compiler works',
      'Explain how caching layer of the compiler works',
    ],
    ['an apostrophe', 'Why doesn’t the test end?', "Why doesn't the test end?"],
    ['Chinese marks', '请解释这个缓存是如何工作的', '请解释这个缓存是如何工作的？'],
  ])('%s', (_, a, b) => expect(isSame(a, b, 0.7)).toBe(true))

  test.each([
    ['politeness', `Please ${long.replace('You', 'you')}`, long],
    [
      'politeness in Chinese',
      '请解释这个缓存是如何工作的，并说明它在什么时候会失效',
      '请问解释这个缓存是如何工作的，并说明它在什么时候会失效',
    ],
  ])('%s, from a lower threshold', (_, a, b) => expect(isSame(a, b, 0.8)).toBe(true))

  test('the threshold decides what is left', () => {
    expect(isSame(`Hello, could you please help me: ${long.replace('You', 'you')}`, long, 0.99)).toBe(false)
  })
})

/** Each pair asks two things, however much alike they look. */
const different: [string, string, string][] = [
  ['a number', `${long} Version 1.2.3.`, `${long} Version 1.2.4.`],
  ['a number in Chinese', '最近7天的提交', '最近30天的提交'],
  ['a quoted text', 'Rename "alpha" in all files', 'Rename "beta" in all files'],
  ['Chinese quotes', '把「开始」翻译成英文', '把「结束」翻译成英文'],
  ['code', 'Why is `a.b()` slow?', 'Why is `a.c()` slow?'],
  ['a path', 'Summarise src/core/a.ts for me', 'Summarise src/core/b.ts for me'],
  ['an address', 'Look at https://example.com/a', 'Look at https://example.com/b'],
  ['an identifier', 'What does readFileSync return?', 'What does readDirSync return?'],
  ['snake case', 'What is max_tokens for?', 'What is min_tokens for?'],
  ['an acronym', 'Convert JSON to YAML', 'Convert YAML to JSON'],
  ['a flag', 'What does -f do here?', 'What does -r do here?'],
  ['an operator', 'When is a < b?', 'When is a > b?'],
  ['a negation', `${long} Do not mention names.`, `${long} Do mention names.`],
  ['a short negation', 'This test should pass, why?', "This test shouldn't pass, why?"],
  ['a Chinese negation', '这个函数为什么是安全的', '这个函数为什么不是安全的'],
  ['an opposite', 'Explain how to enable the cache', 'Explain how to disable the cache'],
  ['another opposite', 'Increase the timeout of the request', 'Decrease the timeout of the request'],
  ['a Chinese opposite', '如何启用缓存', '如何禁用缓存'],
  ['a name', 'What is the capital of France?', 'What is the capital of Germany?'],
  ['direction', 'How do I get from Paris to Rome?', 'How do I get from Rome to Paris?'],
  ['with and without', 'Sort it with duplicates', 'Sort it without duplicates'],
]

describe('what no likeness may hide, with a model too', () => {
  test.each(different)('%s', (_, a, b) => {
    expect(guardOf(a)).not.toBe(guardOf(b))
    expect(isSame(a, b, 0)).toBe(false)
  })

  test('one word in a long text', () => {
    const other = long.replace('history', 'manual')
    expect(likeness(long, other)).toBeGreaterThan(0.9)
    expect(isSame(long, other, 0)).toBe(false)
  })

  test.each([
    ['who does what to whom', 'the dog bites the man', 'the man bites the dog'],
    ['a Chinese word', '解释一下编译器的工作原理', '解释一下解释器的工作原理'],
    ['an ending that is a meaning', 'a useful comment', 'a useless comment'],
  ])('without a model: %s', (_, a, b) => expect(isSame(a, b, 0)).toBe(false))

  test('other words for the same pass the guard of a model', () => {
    expect(guardOf('Explain how this cache works.')).toBe(guardOf('Describe the way this cache functions.'))
  })
})

describe('the measure', () => {
  test.each([
    ['equal', [1, 2, 3], [1, 2, 3], 1],
    ['only longer', [1, 2, 3], [2, 4, 6], 1],
    ['apart', [1, 0], [0, 1], 0],
    ['opposite', [1, 1], [-1, -1], -1],
    ['of other models', [1, 1], [1, 1, 1], 0],
    ['nothing', [0, 0], [0, 0], 0],
  ])('%s', (_, a, b, expected) => {
    expect(cosine(Float32Array.from(a), Float32Array.from(b))).toBeCloseTo(expected)
  })

  test('a text of any kind has features, and is most like itself', () => {
    for (const text of ['', 'a', '缓存', long, '😀'.repeat(50)])
      expect(likeness(text, text)).toBeCloseTo(textFeatures(text).some(value => value > 0) ? 1 : 0)
  })

  test('a large text takes no time that matters', () => {
    const large = `${long} \`code\` ./path/to/file "quoted" `.repeat(90)
    const startedAt = performance.now()
    guardOf(large)
    wordGuardOf(large)
    textFeatures(large)
    expect(performance.now() - startedAt).toBeLessThan(1000)
  })

  test('hostile texts do not stall the patterns', () => {
    for (const text of [
      '`',
      '"',
      '/',
      'a.',
      'A',
      '-',
      'a_',
      '1',
      '```',
      'http://',
      '“',
      "'",
      'a:',
      '(',
      ' ',
      'A a',
    ].map(piece => piece.repeat(20_000).slice(0, 20_000))) {
      const startedAt = performance.now()
      guardOf(text)
      expect(performance.now() - startedAt, text.slice(0, 4)).toBeLessThan(1000)
    }
  })
})

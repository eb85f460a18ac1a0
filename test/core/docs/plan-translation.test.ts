import { expect, test } from 'vitest'
import { assembleTranslation } from '../../../src/core/docs/assemble-translation.ts'
import { planTranslation } from '../../../src/core/docs/plan-translation.ts'
import { splitDocument } from '../../../src/core/docs/sections.ts'
import { type MemoryEntry, readMemory, textHash, writeMemory } from '../../../src/core/docs/translation-memory.ts'

const source = '---\nt: 1\n---\n# One\n\nfirst [there](#two)\n\n## Two\n\nsecond\n\n## Three\n\nthird\n'
const facts = { glossary: new Map(), language: 'zh' }

const fresh = (
  text: string,
  done: Record<number, string>,
  there: string | null = null,
  memory: MemoryEntry[] | null = null,
) => {
  const document = splitDocument(text)
  const planned = planTranslation(document, there === null ? null : splitDocument(there), { ...facts, memory })
  const stale = planned.flatMap(({ kept }, index) => (kept === null ? [index] : []))
  return {
    stale,
    planned,
    made: assembleTranslation(document, planned, new Map(Object.entries(done).map(([at, one]) => [Number(at), one]))),
  }
}

const all = { 0: '# 一\n\n第一 [那里](#two)', 1: '## 二\n\n第二', 2: '## 三\n\n第三' }
const first = fresh(source, all)

test('from nothing: front matter stays, blank lines are the source, links within the page lead to translated headings', () => {
  expect(first.stale).toEqual([0, 1, 2])
  expect(first.made.text).toBe('---\nt: 1\n---\n# 一\n\n第一 [那里](#二)\n\n## 二\n\n第二\n\n## 三\n\n第三\n')
  expect([first.made.open, first.made.memory.length]).toEqual([0, 3])
})

const again = (text: string, there = first.made.text, done: Record<number, string> = {}) =>
  fresh(text, done, there, first.made.memory)

test('again: nothing is stale, nothing changes', () => {
  const { stale, made } = again(source)
  expect([stale, made.text, made.memory]).toEqual([[], first.made.text, first.made.memory])
})

test.for<[string, string, number[]]>([
  ['a section changed', source.replace('second', 'other'), [1]],
  ['a section more', source.replace('## Three', '## New\n\nnew\n\n## Three'), [2]],
  ['a section less', source.replace('## Two\n\nsecond\n\n', ''), []],
  ['sections moved', '---\nt: 1\n---\n# One\n\nfirst [there](#two)\n\n## Three\n\nthird\n\n## Two\n\nsecond\n', []],
  ['front matter only', source.replace('t: 1', 't: 2'), []],
])('%s', ([, text, stale]) => expect(again(text).stale).toEqual(stale))

test('what changed has its earlier translation beside it, and the others stay byte for byte', () => {
  const { planned, made } = again(source.replace('second', 'other'), first.made.text, { 1: '## 二\n\n其他' })
  expect(planned[1]?.previous).toBe('## 二\n\n第二\n\n')
  expect(made.text).toBe(first.made.text.replace('第二', '其他'))
})

test("a person's words stay while the source does", () => {
  const edited = first.made.text.replace('第三', '第三!')
  const { stale, made } = again(source, edited)
  expect([stale, made.text]).toEqual([[], edited])
  expect(fresh(source.replace('third', '3rd'), {}, edited, made.memory).planned[2]?.previous).toContain('第三!')
})

test('what nobody remembers is adopted where it fits', () => {
  expect(fresh(source, {}, first.made.text, null).stale).toEqual([])
  expect(fresh(source.replace('third', '`third`'), {}, first.made.text, null).stale).toEqual([2])
  expect(fresh(source, {}, '# 一\n', null).stale).toEqual([0, 1, 2])
})

test('what could not be translated stands in its own language, and is asked for again', () => {
  const { made } = fresh(source, { 0: all[0], 2: all[2] })
  expect(made.open).toBe(1)
  expect(made.text).toContain('## Two\n\nsecond')
  expect(fresh(source, {}, made.text, made.memory).stale).toEqual([1])
})

test('the memory: sorted, read as written, refused when it is newer, forgotten when it is none', () => {
  const entry = { source: 'a', translation: 'b' }
  const text = writeMemory({ documents: { 'b.md': { zh: [entry] }, 'a.md': { zh: [], ja: [entry] } } })
  expect(text.indexOf('a.md')).toBeLessThan(text.indexOf('b.md'))
  expect(writeMemory(readMemory(text, 'm'))).toBe(text)
  expect(readMemory('{"broken', 'm')).toEqual({ documents: {} })
  expect(readMemory(null, 'm')).toEqual({ documents: {} })
  expect(() => readMemory('{"schemaVersion": 2}', 'm.json')).toThrow(/m\.json was written by a later version/)
  expect(textHash('a\n\n')).toBe(textHash('a'))
})

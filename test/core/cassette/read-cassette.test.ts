import { expect, test } from 'vitest'
import { cassetteLine } from '../../../src/core/cassette/cassette.ts'
import { exchange, readCassette } from '../../support/cassette.ts'

const line = (over: object = {}) => JSON.stringify({ ...exchange({ a: 1 }, 'x'), ...over })

test('what is written is read, with its line', () => {
  const one = exchange({ a: 1 }, 'x')
  const { exchanges, problems } = readCassette(`${cassetteLine(one)}\n${cassetteLine(one)}`)
  expect(exchanges).toEqual([
    { ...one, line: 1 },
    { ...one, line: 3 },
  ])
  expect(problems).toEqual([])
})

test('fields and kinds of a later minor version survive, and are no problem', () => {
  const { exchanges, problems } = readCassette(
    `${line({ weather: { sun: true } })}\n${JSON.stringify({ schemaVersion: 1, kind: 'mood', mood: 'good' })}`,
  )
  expect(exchanges[0]).toMatchObject({ weather: { sun: true } })
  expect(problems).toEqual([])
})

test('a newer version is refused and says what to do', () => {
  expect(() => readCassette(`${line()}\n${line({ schemaVersion: 2 })}`)).toThrow(
    expect.objectContaining({
      code: 'cassette_version',
      message: 'run.jsonl was written by a newer version: line 2 has schemaVersion 2, this version reads up to 1',
      hint: expect.stringContaining('Update'),
    }),
  )
})

test.for(['', 'precious', '{}', '[]', '{"schemaVersion":"1","kind":"run"}', 'null'])('%j is no cassette', text => {
  expect(() => readCassette(text)).toThrow(expect.objectContaining({ code: 'not_a_cassette' }))
})

test('a cassette that is cut anywhere gives all its whole lines', () => {
  const text = `${line()}\n${line()}\n`
  for (let length = line().length; length < text.length; length++) {
    const whole = length >= text.length - 1 ? 2 : 1
    expect(readCassette(text.slice(0, length)).exchanges).toHaveLength(whole)
  }
})

test.for([
  { request: undefined },
  { request: { method: 'POST', url: 'x' } },
  { answer: undefined },
  { answer: { status: 200 } },
  { answer: { status: '200', headers: {}, chunks: [] } },
  { answer: { status: 200, headers: {}, chunks: [{ atMs: 1 }] } },
])('an unusable exchange is named and skipped: %j', broken => {
  const { exchanges, problems } = readCassette(`${line()}\n${line(broken)}`)
  expect(exchanges).toHaveLength(1)
  expect(problems).toEqual([expect.stringContaining('Line 2 of run.jsonl is no usable exchange')])
})

test('gaps are told', () => {
  const gap = { schemaVersion: 1, kind: 'gap' as const, at: '2026-01-01T00:00:00.000Z', reason: 'the file was full' }
  expect(readCassette(cassetteLine(gap)).problems).toEqual(['Line 1 of run.jsonl tells of a gap: the file was full'])
})

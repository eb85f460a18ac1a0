import { afterEach, expect, test, vi } from 'vitest'
import { createMasker } from '../../src/action/masking.ts'

afterEach(() => vi.restoreAllMocks())

/** A masker whose `::add-mask::` lines are not printed. */
const quietMasker = (secrets: string[]) => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const masker = createMasker()
  masker.mask(secrets)
  return masker
}

test('a value keeps its shape, whatever a key looks like', () => {
  const value = { turns: 1234567, ok: true, none: null, list: [{ url: 'http://1234567.test' }] }
  const masked = { ...value, list: [{ url: 'http://***.test' }] }
  expect(quietMasker(['1234567', '"turns":']).redactAll(value)).toEqual(masked)
})

test.each(['quo"ted-key', 'back\\slash-key', 'two\nlines-of-key'])(
  'a key that JSON writes otherwise is found: %j',
  key => {
    expect(quietMasker([key]).redactAll({ text: `the key is ${key}.` })).toEqual({ text: 'the key is ***.' })
  },
)

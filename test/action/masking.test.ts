import { afterEach, expect, test, vi } from 'vitest'
import { createMasker } from '../../src/action/masking.ts'
import { assertNoSecrets } from '../../src/run/assert-no-secrets.ts'

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

test.each([
  ['in a file', 'a.txt', '', `x ${Buffer.from('a-key-of-the-project').toString('hex')}`, false],
  ['in a name', 'a-key-of-the-project.txt', '', '', false],
  ['that was there before', 'a.txt', 'a-key-of-the-project', 'a-key-of-the-project!', true],
  ['nowhere', 'a.txt', '', 'ordinary', true],
])('a secret in a change: %s', (_, path, before, after, allowed) => {
  const { holdsSecret } = quietMasker(['a-key-of-the-project'])
  const version = (text: string) => ({ mode: '100644', content: Buffer.from(text) }) as const
  const check = () => assertNoSecrets([{ path, before: version(before), after: version(after) }], holdsSecret)
  if (allowed) check()
  else expect(check).toThrow(expect.objectContaining({ code: 'secret_in_changes' }))
})

import { expect, test } from 'vitest'
import { printable } from '../../src/log/printable.ts'
import { createRedactor, secretForms } from '../../src/log/redact.ts'

const secret = 'k3y with/odd+chars=='

test.for([
  ['plain', secret],
  ['base64', Buffer.from(secret).toString('base64')],
  ['base64 without padding', Buffer.from(secret).toString('base64').replace(/=+$/, '')],
  ['URL-encoded', encodeURIComponent(secret)],
] as const)('a known secret is removed: %s', ([, form]) => {
  const text = createRedactor([secret])(`before ${form} after`)
  expect(text).toContain('before ***')
  expect(text).not.toContain(form)
})

test.for([
  'sk-ant-api03-abcdefghijklmnopqrstuv',
  'sk-or-v1-0123456789abcdef0123456789abcdef',
  'sk-proj-abcdefghijklmnopqrstuvwx',
  'AIzaSyA1234567890abcdefghijklmnopqrstuv',
  'gsk_abcdefghijklmnopqrstuvwxyz',
  'xai-abcdefghijklmnopqrstuvwxyz',
  'ghp_abcdefghijklmnopqrstuvwxyz0123456789',
  'ghs_abcdefghijklmnopqrstuvwxyz0123456789',
  'github_pat_11ABCDEFG0abcdefghijklmnop',
  'AKIAIOSFODNN7EXAMPLE',
])('the shape of a key nobody told us about is removed: %s', key => {
  expect(createRedactor([])(`key=${key}.`)).toBe('key=***.')
})

test('short values are not masked: they would eat ordinary words', () => {
  expect(secretForms('ok')).toEqual([])
  expect(createRedactor(['ok'])('ok then')).toBe('ok then')
})

test.for([
  ['::error::forged', '\u200b::error::forged'],
  ['fine\n  ::add-mask::x', 'fine\n  \u200b::add-mask::x'],
  ['a ##[group]x', 'a ##\u200b[group]x'],
  ['a\r::b', 'a\n\u200b::b'],
  ['red \u001b[31mtext\u0007', 'red text'],
  ['a :: b', 'a :: b'],
] as const)('printable(%j)', ([text, safe]) => expect(printable(text)).toBe(safe))

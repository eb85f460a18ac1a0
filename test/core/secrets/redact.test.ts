import { describe, expect, test } from 'vitest'
import { createRedactor } from '../../../src/log/redact.ts'

const secret = 'Zq8vT3xW9pLmR2sK7dYf4hBn'
const redact = createRedactor([secret])
const bytes = Buffer.from(secret)
const hex = bytes.toString('hex')

describe('a known secret', () => {
  test.for([
    ['plain', secret],
    ['within a word', `x${secret}y`],
    ['base64', bytes.toString('base64')],
    ...[1, 2, 3, 4].map(n => [
      `base64 within something longer (${n})`,
      Buffer.from(`${'p'.repeat(n)}${secret}tail`).toString('base64'),
    ]),
    ['base64 for URLs', bytes.toString('base64url')],
    ['hex', hex],
    ['hex in capitals', hex.toUpperCase()],
    ['hex with blanks', hex.replace(/../g, '$& ')],
    ['hex with colons', hex.replace(/..(?!$)/g, '$&:')],
    ['escaped bytes', hex.replace(/../g, '\\x$&')],
    ['every byte URL-encoded', hex.replace(/../g, '%$&')],
    ['reversed', [...secret].reverse().join('')],
    ['letter by letter', [...secret].join(' ')],
    ['over lines', secret.replace(/.{6}/g, '$&\n')],
    ['with Markdown in it', secret.replace(/.{5}/g, '**$&**')],
    ['with characters that nobody sees', [...secret].join('\u200b')],
    ['put together in code', `"${secret.slice(0, 9)}" + "${secret.slice(9)}"`],
    ['as character codes', `[${[...bytes].join(', ')}]`],
  ] as [string, string][])('%s', ([, text]) => {
    const shown = redact(`before ${text} after`)
    expect(shown).toContain('***')
    expect(shown).toMatch(/^before [\s\S]* after$/)
    const folded = shown.replace(/[^A-Za-z0-9]/g, '')
    for (let at = 0; at + 16 <= secret.length; at++) expect(folded).not.toContain(secret.slice(at, at + 16))
  })

  test('as JSON and HTML write it', () => {
    const odd = 'p"a\\ss&w<o>rd/1234'
    const cleaned = createRedactor([odd])
    expect(cleaned(JSON.stringify({ odd }))).toBe('{"odd":"***"}')
    expect(cleaned('p&quot;a\\ss&amp;w&lt;o&gt;rd/1234')).toBe('***')
  })

  test('a short one is found as it stands only, a very short one not at all', () => {
    expect(createRedactor(['hunter2'])('pw hunter2, h u n t e r 2')).toBe('pw ***, h u n t e r 2')
    expect(createRedactor(['abc'])('abc')).toBe('abc')
  })
})

test.for([
  `ghp_${'a1B2'.repeat(9)}`,
  `github_pat_${'a1B2_'.repeat(10)}`,
  'sk-ant-api03-AbCdEfGhIjKlMnOpQrStUv',
  `sk-or-v1-${'0a1b'.repeat(16)}`,
  `AIza${'Sy0-'.repeat(9)}`,
  'AKIAIOSFODNN7EXAMPLE',
  `xoxb-${'123456789012-'.repeat(2)}abcdefGHIJ`,
  'https://user:passw0rd@example.com/',
  'Authorization: Bearer abcdefghij1234567890XYZ',
  `-----BEGIN RSA PRIVATE KEY-----\n${'MIIEowIBAAKCAQEA\n'.repeat(4)}-----END RSA PRIVATE KEY-----`,
])('the shape of a key: %s', text => expect(createRedactor([])(`x ${text} y`)).toContain('***'))

test.for([
  '0123456789abcdef0123456789abcdef01234567',
  '123e4567-e89b-12d3-a456-426614174000',
  'sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg==',
  'https://example.com:8080/path@2.0',
  'task-runner-configuration-for-the-whole-team',
  'risk-assessment-strategy-of-2026-for-all',
  'class AKIAfactory {}',
  'const x = Array.from({ length: 3 }, (_, i) => `item-` + i)',
])('no key: %s', text => expect(createRedactor([secret])(text)).toBe(text))

test('a megabyte takes less than a blink', () => {
  const keys = Array.from({ length: 5 }, (_, index) => `${index}${secret}${index}`)
  const slow = createRedactor(keys)
  const text = 'const value = compute(input, { retries: 3, timeout: 5000 }) // ordinary code\n'.repeat(13_000)
  slow(text)
  const times = Array.from({ length: 5 }, () => {
    const from = performance.now()
    slow(text)
    return performance.now() - from
  })
  // Generous: what matters is that it does not grow with the number of forms.
  expect(Math.min(...times)).toBeLessThan(1000)
})

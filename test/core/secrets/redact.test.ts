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
    ['URL-encoded in part', [...secret].map((c, i) => (i % 3 ? c : `%${hex.slice(2 * i, 2 * i + 2)}`)).join('')],
    ['URL-encoded twice', hex.replace(/../g, '%25$&')],
    [
      'escaped in part as JSON does',
      [...secret].map((c, i) => (i % 4 ? c : `\\u00${hex.slice(2 * i, 2 * i + 2)}`)).join(''),
    ],
    ['as entities in part', [...secret].map((c, i) => (i % 2 ? c : `&#${bytes[i]};`)).join('')],
    ['over lines, within JSON', JSON.stringify(secret.replace(/.{5}/g, '$&\n'))],
    ['over lines, within JSON within JSON', JSON.stringify(JSON.stringify(secret.replace(/.{5}/g, '$&\n')))],
    ['zero-width characters as JSON escapes them', secret.replace(/.{5}/g, '$&\\u200b')],
    ['quoted-printable', [...secret].join('=\r\n')],
    ['in wide letters', [...secret].map(c => String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0)).join('')],
    ['base64 over lines', bytes.toString('base64').replace(/.{8}/g, '$&\n')],
    ['reversed and in base64', Buffer.from([...secret].reverse().join('')).toString('base64')],
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

  test('a short one is found as a word of its own only, a very short one not at all', () => {
    const cleaned = createRedactor(['hunter2', 'abc', 'ollama', 'a.b+c(d'])
    expect(cleaned('pw hunter2, h u n t e r 2, hunter22')).toBe('pw ***, h u n t e r 2, hunter22')
    expect(cleaned('abc "a.b+c(d" ollama/llama3')).toBe('abc "***" ollama/llama3')
  })

  test('JSON stays JSON, and a secret spread over its texts is found', () => {
    const [a, b, c] = [secret.slice(0, 7), secret.slice(7, 15), secret.slice(15)]
    const value = { list: [{ t: `x ${a}` }, { t: b }], deep: { t: `${c} y`, n: 12, [secret]: null } }
    const shown = JSON.parse(redact(JSON.stringify(value)))
    expect(shown).toEqual({ list: [{ t: 'x ***' }, { t: '***' }], deep: { t: '*** y', n: 12, '***': null } })
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
  'https://registry.example.com/@scope%2fname/-/name-1.2.3.tgz#sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=',
  'h1:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  'sk-SK and sk_SK are locales; task_live_update_of_the_configuration',
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk',
  'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGq5vJb1jXf0j5v0bS2zGJtq0f3zXo5h3b user@host',
  'npm_config_registry and npm_package_version_of_the_dependency_tree',
  '-----BEGIN CERTIFICATE-----\nMIIDdzCCAl+gAwIBAgIEAgAAuTANBgkqhkiG9w0BAQUFADBa\n-----END CERTIFICATE-----',
  'postgres://user:$PASSWORD@host/db and https://$' + '{USER}:$' + '{TOKEN}@host',
  'eyJ is how JSON begins in base64',
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
  // 35 ms on a quiet machine; generous for a busy one. It does not grow with the number of forms.
  expect(Math.min(...times)).toBeLessThan(400)
})

test.for(['key-two', 'a.b*c-d', '(xy)[z-1]', '{12}|$9', '^ab/cd\\e', 'ab+cd?e'])(
  'a short secret may have any character: %s',
  short => {
    expect(createRedactor([short])(`it is ${short}, once`)).toBe('it is ***, once')
  },
)

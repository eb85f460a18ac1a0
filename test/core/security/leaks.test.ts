import { crc32 } from 'node:zlib'
import { expect, test } from 'vitest'
import type { DiffFile } from '../../../src/core/diff/diff.ts'
import { parseUnifiedDiff } from '../../../src/core/diff/parse-unified-diff.ts'
import { findLeaks } from '../../../src/core/security/find-leaks.ts'
import { redactLeaks } from '../../../src/core/security/redact-leaks.ts'

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
/** Random-looking, always the same, in no file as it stands. */
const drawn = (length: number, from = digits, seed = 7): string => {
  let state = seed
  return Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return from[Math.floor(state / 65_536) % from.length]
  }).join('')
}
const base62 = (number: number): string => {
  let text = ''
  for (let rest = number; text.length < 6; rest = Math.floor(rest / 62)) text = digits[rest % 62] + text
  return text
}
const body = drawn(30)
const genuine = `ghp_${body}${base62(crc32(body))}`

const file = 'src/a.ts'
const of = (text: string, path = file) =>
  findLeaks(text, path).map(({ kind, severity, certain }) => [kind, severity, certain])

test.each<[what: string, text: string, expected: unknown[], path?: string]>([
  ['a token whose checksum fits', `t = "${genuine}"`, [['GitHub', 'critical', true]]],
  ['the same in a test', `t = "${genuine}"`, [['GitHub', 'critical', true]], 'test/a.ts'],
  ['a token whose checksum does not', `t = "ghp_${drawn(36)}"`, [['GitHub', 'critical', false]]],
  ['the same in a test', `t = "ghp_${drawn(36)}"`, [['GitHub', 'low', false]], 'test/fixtures/a.ts'],
  ['a key of AWS', `k = "AKIA${drawn(16, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567')}"`, [['AWS access key', 'high', false]]],
  ["AWS's own example", 'k = "AKIAIOSFODNN7EXAMPLE"', []],
  ['a placeholder', 'const apiKey = "your-api-key-here-1234"', []],
  ['a variable', 'const apiKey = process.env.API_KEY', []],
  [
    'a named value that looks drawn',
    'const mailKey = "mail-live-7Qd2vXr9TzLw4KpB"',
    [['hard-coded credential', 'high', false]],
  ],
  ['words', 'const tokenName = "session-token-of-the-user"', []],
  ['an address with a password', 'postgres://shop:9f8Kq2LmZx71@db/shop', [['password of an address', 'high', false]]],
  ['a setting without quotes', 'MAIL_TOKEN=7Qd2vXr9TzLw4KpB', [['hard-coded credential', 'high', false]], '.env'],
  ['the same in code is something else', 'MAIL_TOKEN=7Qd2vXr9TzLw4KpB', []],
  [
    'whatever it looks like, in an image',
    'ENV DB_PASSWORD=hunter',
    [['credential in an image', 'high', false]],
    'Dockerfile',
  ],
  ['an argument of the build', 'ENV DB_PASSWORD=$GIVEN', [], 'Dockerfile'],
  ['hashes of a lock file', `"integrity": "sha512-${drawn(86)}=="`, [], 'package-lock.json'],
])('%s', (_, text, expected, path) => expect(of(text, path)).toEqual(expected))

const diffOf = (...lines: string[]): DiffFile[] =>
  parseUnifiedDiff(
    `diff --git a/${file} b/${file}\n--- a/${file}\n+++ b/${file}\n@@ -1,2 +1,${lines.length} @@\n${lines.join('\n')}\n`,
  )

test('what goes on holds no secret: not from new, old or deleted lines; only new ones are findings', () => {
  const old = `ghp_${drawn(36, digits, 99)}`
  const gone = `ghp_${drawn(36, digits, 55)}`
  const redacted = redactLeaks(
    diffOf(` old = "${old}"`, `-gone = "${gone}"`, `+one = "${genuine}"; two = "${genuine}"`),
    false,
  )
  const text = JSON.stringify([redacted.files, redacted.candidates])
  for (const secret of [old, gone, genuine]) {
    expect(text).not.toContain(secret)
    expect(redacted.secrets).toContain(secret)
  }
  expect(redacted.candidates).toMatchObject([
    {
      rule: 'leaked-secret',
      cwe: 'CWE-798',
      startLine: 2,
      title: `A secret in the code: GitHub …${genuine.slice(-4)}`,
      certain: true,
    },
    { startLine: 2 },
  ])
  expect(redacted.files[0]?.hunks[0]?.lines[2]?.text).toBe(redacted.candidates[0]?.quote)
  expect(redactLeaks(diffOf(` old = "${old}"`), true).candidates).toHaveLength(1)
})

test('a private key over several lines is replaced on each of them', () => {
  const rows = [drawn(64), drawn(64, digits, 3), `${drawn(20, digits, 5)}==`]
  const lines = ['-----BEGIN RSA PRIVATE KEY-----', ...rows, '-----END RSA PRIVATE KEY-----']
  const { files, candidates, secrets } = redactLeaks(diffOf(...lines.map(line => `+${line}`), '+after'), false)
  for (const row of rows) expect(JSON.stringify([files, candidates])).not.toContain(row)
  expect(secrets).toEqual(expect.arrayContaining(rows))
  expect(candidates).toMatchObject([{ severity: 'critical', startLine: 1, quote: '[redacted: private key]' }])
  expect(files[0]?.hunks[0]?.lines.at(-1)?.text).toBe('after')
})

test('a text without end is read in time', { timeout: 20_000 }, () => {
  for (const part of ['token = "', 'a_secret_', '://', 'ghp_', '-----BEGIN PRIVATE KEY-----', 'eyJ.'])
    findLeaks(part.repeat(Math.floor(200_000 / part.length)), '.env')
})

import { crc32 } from 'node:zlib'

/** Shannon entropy in bits a character: about 4 of random hexadecimal digits, up to 6 of base 64, 2 to 3.5 of words. */
export const entropyOf = (text: string): number => {
  const counts = new Map<string, number>()
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1)
  const length = [...text].length
  return [...counts.values()].reduce((sum, count) => sum - (count / length) * Math.log2(count / length), 0)
}

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** The last six characters of GitHub's and npm's tokens: CRC-32 of the random part in base 62 (github.blog, 2021-04-05). */
const checksumOf = (body: string): string => {
  let rest = crc32(body)
  let text = ''
  while (text.length < 6) {
    text = (digits[rest % 62] ?? '0') + text
    rest = Math.floor(rest / 62)
  }
  return text
}

/** Whether a token's checksum fits: then it was made by its issuer. null: this kind has none. */
export const checksumFits = (token: string): boolean | null => {
  const body = /^(?:gh[pousr]|npm)_([A-Za-z0-9]{36})$/.exec(token)?.[1]
  return body === undefined ? null : checksumOf(body.slice(0, 30)) === body.slice(30)
}

const stands =
  /example|sample|placeholder|dummy|fake|change.?me|your[-_ ]|redacted|not.?a.?(?:real|secret)|insert|replace|todo|xxxx|\*\*\*|\.\.\.|<[^>]*>|\$\{|\{\{|%s|lorem/i

/** Written to stand for a secret, or too regular to be one. */
export const isPlaceholder = (secret: string): boolean =>
  stands.test(secret) ||
  /(.)\1{5}/.test(secret) ||
  /(?:01234567|12345678|abcdefgh|qwertyui|deadbeef)/i.test(secret) ||
  new Set(secret).size < Math.min(6, secret.length)

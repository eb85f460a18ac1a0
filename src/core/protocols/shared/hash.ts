import { createHash } from 'node:crypto'

/** Lower-case hex of SHA-256, cut to `length` digits. The same text gives the same digits on every run. */
export const hexDigest = (text: string, length: number): string =>
  createHash('sha256').update(text).digest('hex').slice(0, length)

const digits = '0123456789abcdefghijklmnopqrstuvwxyz'

/** Like hexDigest, in base 36. At most 32 digits. */
export const base36Digest = (text: string, length: number): string =>
  [...createHash('sha256').update(text).digest().subarray(0, length)].map(byte => digits.charAt(byte % 36)).join('')

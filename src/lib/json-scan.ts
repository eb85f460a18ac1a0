import type { WordWatch } from './json-words.ts'

/** Byte range of a JSON value, `end` exclusive. */
export interface Span {
  start: number
  end: number
}

type Watch = Pick<WordWatch<string>, 'note'>

const quote = 0x22
const backslash = 0x5c
const openBrace = 0x7b
const closeBrace = 0x7d
const comma = 0x2c
const colon = 0x3a
/** 1 = quote, 2 = opens, 3 = closes; anything else is of no interest between strings. */
const kinds = new Uint8Array(256)
kinds[quote] = 1
kinds[0x7b] = 2
kinds[0x5b] = 2
kinds[0x7d] = 3
kinds[0x5d] = 3

/** Strings longer than this are searched natively: short ones are quicker by hand. */
const shortString = 48

/**
 * Where the values of a JSON object's own keys lie, without parsing them: a tenth of the time of a full parse on an
 * agent's request. Nested values are only balanced, not checked. Undefined when this is no object, when it is cut off,
 * or when a key occurs twice (readers differ on which one counts). `watch` hears of the strings inside those values.
 */
export const scanObject = (bytes: Uint8Array, watch?: Watch): Map<string, Span> | undefined => {
  const spans = new Map<string, Span>()
  let i = skipSpace(bytes, hasBom(bytes) ? 3 : 0)
  if (bytes[i] !== openBrace) return undefined
  i = skipSpace(bytes, i + 1)
  if (bytes[i] === closeBrace) return endsAfter(bytes, i) ? spans : undefined
  for (;;) {
    const member = memberAt(bytes, i, watch)
    if (member === undefined || spans.has(member.key)) return undefined
    spans.set(member.key, member.value)
    i = skipSpace(bytes, member.value.end)
    if (bytes[i] === closeBrace) return endsAfter(bytes, i) ? spans : undefined
    if (bytes[i] !== comma) return undefined
    i = skipSpace(bytes, i + 1)
  }
}

const memberAt = (
  bytes: Uint8Array,
  at: number,
  watch: Watch | undefined,
): { key: string; value: Span } | undefined => {
  if (bytes[at] !== quote) return undefined
  const keyEnd = stringEnd(bytes, at)
  if (keyEnd < 0) return undefined
  const key = keyText(bytes, at, keyEnd)
  const separator = skipSpace(bytes, keyEnd)
  if (key === undefined || bytes[separator] !== colon) return undefined
  const start = skipSpace(bytes, separator + 1)
  const end = valueEnd(bytes, start, watch)
  return end < 0 ? undefined : { key, value: { start, end } }
}

const hasBom = (bytes: Uint8Array): boolean => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf

const skipSpace = (bytes: Uint8Array, from: number): number => {
  let i = from
  while (bytes[i] === 0x20 || bytes[i] === 0x0a || bytes[i] === 0x0d || bytes[i] === 0x09) i++
  return i
}

const endsAfter = (bytes: Uint8Array, brace: number): boolean => skipSpace(bytes, brace + 1) === bytes.length

/** Index after the closing quote of the string that opens at `start`, or -1. */
const stringEnd = (bytes: Uint8Array, start: number): number => {
  let i = start + 1
  const nearby = Math.min(bytes.length, i + shortString)
  while (i < nearby) {
    const byte = bytes[i]
    if (byte === quote) return i + 1
    i += byte === backslash ? 2 : 1
  }
  for (;;) {
    const at = bytes.indexOf(quote, i)
    if (at < 0) return -1
    let before = at - 1
    while (before >= i && bytes[before] === backslash) before--
    if (((at - 1 - before) & 1) === 0) return at + 1
    i = at + 1
  }
}

const valueEnd = (bytes: Uint8Array, start: number, watch: Watch | undefined): number => {
  const kind = kinds[bytes[start] ?? 0]
  if (kind === 1) return stringEnd(bytes, start)
  if (kind === 2) return nestedEnd(bytes, start, watch)
  let i = start
  while (i < bytes.length && !endsPrimitive(bytes[i] as number)) i++
  return i > start && kind !== 3 ? i : -1
}

const endsPrimitive = (byte: number): boolean =>
  byte === 0x2c || byte === 0x7d || byte === 0x5d || byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09

const nestedEnd = (bytes: Uint8Array, start: number, watch: Watch | undefined): number => {
  let depth = 0
  for (let i = start; i < bytes.length; i++) {
    const kind = kinds[bytes[i] as number]
    if (kind === 0) continue
    if (kind === 1) {
      const end = stringEnd(bytes, i)
      if (end < 0) return -1
      watch?.note(bytes, i + 1, end - 1)
      i = end - 1
    } else if (kind === 2) depth++
    else if (--depth === 0) return i + 1
  }
  return -1
}

const text = new TextDecoder()

const keyText = (bytes: Uint8Array, start: number, end: number): string | undefined => {
  const raw = text.decode(bytes.subarray(start + 1, end - 1))
  if (!raw.includes('\\')) return raw
  try {
    return JSON.parse(`"${raw}"`) as string
  } catch {
    return undefined
  }
}

import {
  base32,
  base64,
  base64Within,
  hex,
  htmlEscaped,
  jsonEscaped,
  numbers,
  reverse,
  rot13,
  urlEncoded,
} from './encodings.ts'

/** Shorter values would mask ordinary words. */
const minPlainLength = 6
const minEncodedLength = 8

/** Looked for as a word of its own, in no other form. */
export const isShort = (secret: string): boolean => secret.length < minEncodedLength

/** What people write where a server asks for a key and checks none, or no secret at all. */
export const isStandIn = (secret: string): boolean =>
  secret.length < minPlainLength || /^(?:ollama|lm-?studio|no-?key|not-needed|anything|placeholder)$/i.test(secret)

/**
 * Forms in which a secret may appear in text, each to be found as it stands: plain, reversed, base64 (alone, and within
 * something longer), hex, URL-encoded, as JSON and HTML write it.
 */
export const secretForms = (secret: string): string[] => {
  if (secret.length < minPlainLength) return []
  const encoded = [
    ...[base64(secret), base64(secret).replace(/=+$/, ''), ...base64Within(secret)],
    ...[hex(secret), hex(secret).toUpperCase(), reverse(secret)],
    ...[...urlEncoded(secret), jsonEscaped(secret), htmlEscaped(secret)],
  ]
  return [...new Set([secret, ...encoded.filter(form => form.length >= minEncodedLength)])]
}

/**
 * Forms to be looked for in folded text (letters and digits alone), where splitting, casing and separators no longer
 * matter: `k.e.y`, `6b 65 79`, `%6b%65`, `[107, 101, 121]`, wrapped base64. Not folded yet.
 */
export const looseForms = (secret: string): string[] => {
  const once = [secret, reverse(secret), rot13(secret), hex(secret), base32(secret), ...base64Within(secret)]
  const rounds = [reverse, hex, base64Whole]
  const twice = rounds.flatMap(first => rounds.map(second => second(first(secret))))
  const counted = [
    numbers(secret, 10),
    numbers(secret, 8, { width: 3 }),
    numbers(secret, 2, { width: 8 }),
    ...['x', '0x', 'u00', 'x00', '0x00'].map(before => numbers(secret, 16, { width: 2, before })),
  ]
  return [...new Set([...once, ...twice, ...counted])]
}

/** Without the end, which differs with what follows: `echo` adds a line feed. */
const base64Whole = (text: string): string => base64Within(text)[0] ?? ''

const pieceLength = 16

/**
 * Every stretch of 16 letters and digits of a random-looking secret, folded: a key that is told in two halves is found by
 * them. Stretches that could be ordinary words are left out.
 */
export const secretPieces = (secret: string): string[] => {
  if (!/^\S{24,512}$/.test(secret)) return []
  const folded = secret.replace(/[^A-Za-z0-9]+/g, '').toLowerCase()
  const pieces: string[] = []
  for (let at = 0; at + pieceLength <= folded.length; at++) {
    const piece = folded.slice(at, at + pieceLength)
    if (looksRandom(piece)) pieces.push(piece, reverse(piece))
  }
  return pieces
}

/** Digits among letters, and no repetition: no word of a language. */
export const looksRandom = (piece: string): boolean =>
  (piece.match(/\d/g) ?? []).length >= 2 && (piece.match(/[a-z]/g) ?? []).length >= 2 && !/^(.{1,4})\1+/.test(piece)

/**
 * What else is secret about a secret: the lines of a key, and the long texts of a JSON document (a service account's
 * private key), each of which would do on its own.
 */
export const secretParts = (secret: string): string[] => {
  const values = jsonTexts(secret)
  const lines = [secret, ...values].flatMap(text => text.split(/\r?\n/)).map(line => line.trim())
  // A line of prose or of JSON is no secret; one of a key has no gap in it.
  return [...new Set([...values, ...lines])].filter(part => part !== secret && /^[A-Za-z0-9+/=_.~-]{20,}$/.test(part))
}

const jsonTexts = (secret: string): string[] => {
  if (!secret.trimStart().startsWith('{')) return []
  try {
    const found: string[] = []
    JSON.parse(secret, (name, value: unknown) => {
      if (typeof value === 'string' && /key|secret|token|password/i.test(name)) found.push(value)
      return value
    })
    return found
  } catch {
    return []
  }
}

import { invisible } from '../untrusted/invisible.ts'
import { replaceRanges } from './find-needles.ts'
import type { SecretSearch } from './find-secrets.ts'
import { keyPatterns } from './key-patterns.ts'
import { maskTexts } from './mask-texts.ts'

const mask = '***'

/**
 * The text with every secret that `search` knows, and everything that has the shape of a key, as `***`. JSON stays JSON,
 * also where a secret is spread over several of its texts.
 */
export const maskSecrets = (search: SecretSearch, text: string): string => {
  const masked = maskKeys(replaceRanges(text, search(text), mask))
  if (masked === text) return text
  const value = jsonOf(text)
  return value === undefined ? masked : JSON.stringify(maskValues(search, value, { names: true }))
}

/** A copy of plain JSON in which no text holds a secret, nor do several of them together. Names of fields only with `names`. */
export const maskValues = <T>(search: SecretSearch, value: T, { names = false } = {}): T =>
  maskTexts(value, search, { mask, names, maskShapes: maskKeys })

const jsonOf = (text: string): unknown => {
  if (!/^\s*[{[]/.test(text) || !/[}\]]\s*$/.test(text)) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Shapes of keys, also with characters in them that nobody sees. */
const maskKeys = (text: string): string => {
  const masked = maskShapes(text)
  const stripped = masked.replace(invisible, '')
  // Only a text in which something was hidden is given back without what hid it.
  return stripped !== masked && maskShapes(stripped) !== stripped ? maskShapes(stripped) : masked
}

const maskShapes = (text: string): string =>
  keyPatterns.reduce(
    (rest, { sign, pattern }) =>
      sign.some(part => rest.includes(part))
        ? rest.replace(pattern, (_, kept: unknown) => (typeof kept === 'string' ? kept + mask : mask))
        : rest,
    text,
  )

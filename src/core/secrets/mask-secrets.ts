import { invisible } from '../untrusted/invisible.ts'
import { replaceRanges } from './find-needles.ts'
import type { SecretSearch } from './find-secrets.ts'
import { keyPatterns } from './key-patterns.ts'

const mask = '***'

/** The text with every secret that `search` knows, and everything that has the shape of a key, as `***`. */
export const maskSecrets = (search: SecretSearch, text: string): string =>
  maskKeys(replaceRanges(text, search(text), mask))

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

import { createNeedleSearch, type Range, unitsOf } from './find-needles.ts'
import { type FoldOptions, folded, foldPlaces, foldText } from './fold-text.ts'
import { isShort, isStandIn, looksRandom, looseForms, secretForms, secretParts, secretPieces } from './secret-forms.ts'

/** Where known secrets stand in a text, in whatever form; in order, and possibly overlapping. */
export type SecretSearch = (text: string) => Range[]

/** Folded, a shorter text would be found across ordinary words, unless it does not look like one. */
const minFoldedLength = 12

/**
 * Finds every secret as it stands, encoded, reversed, split by anything but letters and digits, and by its pieces; a
 * short one as a word of its own only. What a stranger may do to it without end (encryption, compression, words for
 * letters) is not found.
 */
export const createSecretSearch = (secrets: readonly string[]): SecretSearch => {
  const all = [...new Set(secrets.flatMap(secret => [secret, ...secretParts(secret)]))].filter(
    secret => secret !== '' && !isStandIn(secret),
  )
  const long = all.filter(secret => !isShort(secret))
  const words = searchWords(all.filter(isShort))
  const exact = createNeedleSearch(long.flatMap(secretForms))
  const loose = long.flatMap(looseForms).map(folded)
  const hidden = createNeedleSearch([
    ...loose.filter(form => form.length >= minFoldedLength || looksRandom(form)),
    ...long.flatMap(secretPieces),
  ])
  if (all.length === 0) return () => []
  return text => {
    const found = words(text)
    if (long.length > 0) {
      found.push(...exact(unitsOf(text)))
      if (searchFolded(text, {}, found)) searchFolded(text, { readEscapes: true }, found)
    }
    return found.length < 2 ? found : found.sort((a, b) => a.start - b.start)
  }

  /** Whether it is worth looking again with the escapes read. */
  function searchFolded(text: string, options: FoldOptions, found: Range[]): boolean {
    const { units, hasEscapes } = foldText(text, options)
    const ranges = hidden(units)
    if (ranges.length > 0) {
      const { starts, ends } = foldPlaces(text, options)
      for (const { start, end } of ranges) found.push({ start: starts[start] ?? 0, end: ends[end - 1] ?? 0 })
    }
    return hasEscapes
  }
}

const searchWords = (words: readonly string[]): SecretSearch => {
  if (words.length === 0) return () => []
  const escaped = words.toSorted((a, b) => b.length - a.length).map(escapePattern)
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${escaped.join('|')})(?![\\p{L}\\p{N}_])`, 'gu')
  return text => [...text.matchAll(pattern)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }))
}

// Not the hyphen: outside of a class `\-` is no valid escape with the flag `u`.
const escapePattern = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

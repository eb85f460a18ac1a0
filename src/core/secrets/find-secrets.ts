import { createNeedleSearch, type Range } from './find-needles.ts'
import { foldText } from './fold-text.ts'
import { looseForms, secretForms, secretParts, secretPieces } from './secret-forms.ts'

/** Where known secrets stand in a text, in whatever form; in order, and possibly overlapping. */
export type SecretSearch = (text: string) => Range[]

/** Folded, a shorter text would be found across ordinary words. */
const minFoldedLength = 12

/**
 * Finds every secret as it stands, encoded, reversed, split by anything but letters and digits, and by its pieces. What a
 * stranger may do to it without end (encryption, compression, words for letters) is not found.
 */
export const createSecretSearch = (secrets: readonly string[]): SecretSearch => {
  const all = [...new Set(secrets.flatMap(secret => [secret, ...secretParts(secret)]))].filter(secret => secret !== '')
  const exact = createNeedleSearch(all.flatMap(secretForms))
  const loose = all.flatMap(secret => looseForms(secret).map(form => foldText(form).folded))
  const needles = [...loose.filter(form => form.length >= minFoldedLength), ...all.flatMap(secretPieces)]
  const folded = createNeedleSearch(needles)
  if (all.length === 0) return () => []
  return text => {
    const found = exact(text)
    if (needles.length === 0) return found
    const { folded: reduced, position } = foldText(text)
    const hidden = folded(reduced).map(({ start, end }) => ({
      start: position(start).start,
      end: position(end - 1).end,
    }))
    return hidden.length === 0 ? found : [...found, ...hidden].sort((a, b) => a.start - b.start)
  }
}

import { invisible } from './invisible.ts'

/** Where a character stands that nobody sees, in UTF-16 units, and what it is called. */
export interface HiddenCharacter {
  index: number
  length: number
  name: string
}

/** Characters that nobody sees, but those that an emoji or a script needs to be written right. */
export const findInvisible = (text: string): HiddenCharacter[] =>
  [...text.matchAll(invisible)]
    .filter(({ 0: character, index }) => !isNeeded(text, character, index))
    .map(({ 0: character, index }) => ({ index, length: character.length, name: nameOf(character) }))

/** Each run of them as a mark that says what was there: `[hidden: 3 × zero width space]`. */
export const showInvisible = (text: string): string => {
  const pieces: string[] = []
  let from = 0
  const found = findInvisible(text)
  for (let at = 0; at < found.length; ) {
    const first = found[at] as HiddenCharacter
    let end = first.index
    const names: string[] = []
    while (at < found.length && found[at]?.index === end) {
      const { length, name } = found[at++] as HiddenCharacter
      end += length
      names.push(name)
    }
    pieces.push(text.slice(from, first.index), `[hidden: ${countNames(names)}]`)
    from = end
  }
  return pieces.join('') + text.slice(from)
}

const countNames = (names: readonly string[]): string => {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].map(([name, count]) => (count === 1 ? name : `${count} × ${name}`)).join(', ')
}

const joinedScripts =
  /^[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Mongolian}]$/u

/** Of an emoji of several, of Persian or an Indian language. A file may begin with a byte order mark. */
const isNeeded = (text: string, character: string, index: number): boolean => {
  if (character === '\ufeff') return index === 0
  if (character !== '\u200c' && character !== '\u200d') return false
  const before = [...text.slice(Math.max(0, index - 3), index)].at(-1) ?? ''
  const after = String.fromCodePoint(text.codePointAt(index + 1) ?? 0)
  if (joinedScripts.test(before) && joinedScripts.test(after)) return true
  const isEmoji = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)$/u
  return character === '\u200d' && isEmoji.test(before) && /^\p{Extended_Pictographic}$/u.test(after)
}

const names: Readonly<Record<string, string>> = {
  '\u00ad': 'soft hyphen',
  '\u200b': 'zero width space',
  '\u200c': 'zero width non-joiner',
  '\u200d': 'zero width joiner',
  '\u200e': 'left-to-right mark',
  '\u200f': 'right-to-left mark',
  '\u202a': 'left-to-right embedding',
  '\u202b': 'right-to-left embedding',
  '\u202c': 'pop directional formatting',
  '\u202d': 'left-to-right override',
  '\u202e': 'right-to-left override',
  '\u2060': 'word joiner',
  '\u2066': 'left-to-right isolate',
  '\u2067': 'right-to-left isolate',
  '\u2068': 'first strong isolate',
  '\u2069': 'pop directional isolate',
  '\u3164': 'blank letter',
  '\uffa0': 'blank letter',
  '\u115f': 'blank letter',
  '\u1160': 'blank letter',
  '\ufeff': 'byte order mark',
}

const nameOf = (character: string): string => {
  const code = character.codePointAt(0) ?? 0
  if (code >= 0xe_00_00 && code <= 0xe_00_7f) return 'tag character'
  if ((code >= 0xfe_00 && code <= 0xfe_0f) || (code >= 0xe_01_00 && code <= 0xe_01_ef)) return 'variation selector'
  return names[character] ?? `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}

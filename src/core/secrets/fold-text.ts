/** A text reduced to its letters and digits, so that no splitting, spacing or spelling of signs matters. */
export interface FoldedText {
  /** Lower case, compatibility forms (`ｋ`) as what they stand for. */
  folded: string
  /** Where the character at `index` of `folded` stands in the text, and where it ends. */
  position: (index: number) => { start: number; end: number }
}

export const foldText = (text: string): FoldedText => {
  if (isAscii(text)) {
    // The places are only asked for when something was found.
    let places: Int32Array | undefined
    return {
      folded: text.replace(/[^A-Za-z0-9]+/g, '').toLowerCase(),
      position: index => {
        places ??= asciiPlaces(text)
        const start = places[index] ?? 0
        return { start, end: start + 1 }
      },
    }
  }
  const units: string[] = []
  const places: { start: number; end: number }[] = []
  let start = 0
  for (const character of text) {
    const end = start + character.length
    for (const unit of foldCharacter(character)) {
      units.push(unit)
      places.push({ start, end })
    }
    start = end
  }
  return { folded: units.join(''), position: index => places[index] ?? { start: 0, end: 0 } }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII is meant
const isAscii = (text: string): boolean => /^[\u0000-\u007f]*$/.test(text)

const asciiPlaces = (text: string): Int32Array => {
  const places = new Int32Array(text.length)
  let count = 0
  for (let at = 0; at < text.length; at++) if (isWord(text.charCodeAt(at))) places[count++] = at
  return places
}

const isWord = (code: number): boolean =>
  (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)

/** UTF-16 units of what is left of a character. */
const foldCharacter = (character: string): string[] => {
  const code = character.codePointAt(0) ?? 0
  if (code < 128) return isWord(code) ? [character.toLowerCase()] : []
  const plain = character.normalize('NFKC').toLowerCase()
  return plain
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(fillers, '')
    .split('')
}

/** Letters by name, blank to the eye. */
const fillers = /[\u115f\u1160\u3164\uffa0]/g

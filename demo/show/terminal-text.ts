export interface Paint {
  bold: (text: string) => string
  dim: (text: string) => string
  red: (text: string) => string
  green: (text: string) => string
  yellow: (text: string) => string
  cyan: (text: string) => string
}

const code =
  (colours: boolean, on: number, off: number) =>
  (text: string): string =>
    colours && text !== '' ? `\x1b[${on}m${text}\x1b[${off}m` : text

export const createPaint = (colours: boolean): Paint => ({
  bold: code(colours, 1, 22),
  dim: code(colours, 2, 22),
  red: code(colours, 31, 39),
  green: code(colours, 32, 39),
  yellow: code(colours, 33, 39),
  cyan: code(colours, 36, 39),
})

/** What was posted comes from a model: nothing in it may steer the terminal. */
export const printable = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what it is for
  text.replace(/[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')

/** Lines of at most `width` characters, broken at blanks; colours must be put on afterwards. */
export const wrap = (text: string, width: number): string[] =>
  text.split('\n').flatMap(line => {
    const rows = ['']
    for (const word of line.split(/ +/)) {
      const row = rows.at(-1) ?? ''
      if (row === '') rows[rows.length - 1] = word
      else if (row.length + word.length + 1 <= width) rows[rows.length - 1] = `${row} ${word}`
      else rows.push(word)
    }
    return rows
  })

/** A character written as an escape, and where the writing ends. 0: a gap such as `\n`. */
export interface Escape {
  code: number
  end: number
}

/** However often the backslash was escaped itself, as in JSON within JSON. */
const backslash = /\\+(?:u\{([0-9a-f]{1,6})\}|u([0-9a-f]{4})|x([0-9a-f]{2})|([0-3][0-7]{2})|[abefnrtv])/iy
const percent = /%(?:25)*([0-9a-f]{2})/iy
const equals = /=([0-9a-f]{2}|\r?\n)/iy
const entity = /&(?:amp;)*(?:#x([0-9a-f]{1,6})|#(\d{1,7})|[a-z]{2,8});?/iy

/** What stands at `at`, if it is an escape of URLs, JSON and its kin, HTML, or quoted-printable mail. */
export const readEscape = (text: string, at: number): Escape | undefined => {
  switch (text[at]) {
    case '\\':
      return read(backslash, text, at, ([, braced, four, two, octal]) =>
        octal === undefined ? hexadecimal(braced ?? four ?? two) : Number.parseInt(octal, 8),
      )
    case '%':
      return read(percent, text, at, ([, two]) => hexadecimal(two))
    case '=':
      return read(equals, text, at, ([, two]) => hexadecimal(/\n/.test(two ?? '') ? undefined : two))
    case '&':
      return read(entity, text, at, ([, hex, decimal]) => (decimal === undefined ? hexadecimal(hex) : Number(decimal)))
    default:
      return undefined
  }
}

const hexadecimal = (digits: string | undefined): number => (digits === undefined ? 0 : Number.parseInt(digits, 16))

const read = (
  pattern: RegExp,
  text: string,
  at: number,
  codeOf: (match: RegExpExecArray) => number,
): Escape | undefined => {
  pattern.lastIndex = at
  const match = pattern.exec(text)
  if (match === null) return undefined
  const code = codeOf(match)
  return { code: code > 0x10_ff_ff ? 0 : code, end: at + match[0].length }
}

/** Controls, invisible and direction-changing characters: nothing a hostile text could hide or turn around a line with. */
const unprintable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is removed
  /\u001b\[[0-9;?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e0fff}]/gu

/** Any text as one readable line of at most `maxCharacters`. */
export const singleLine = (text: string, maxCharacters: number): string => {
  // Longer texts are cut before they are cleaned: the cleaning then costs the same however long they are.
  const line = text
    .slice(0, maxCharacters * 8)
    .toWellFormed()
    .replace(unprintable, '')
    .replace(/\s+/gu, ' ')
    .trim()
  const characters = [...line]
  const isCut = characters.length > maxCharacters || text.length > maxCharacters * 8
  return isCut
    ? `${characters
        .slice(0, maxCharacters - 1)
        .join('')
        .trimEnd()}…`
    : line
}

/** The first line of a text that says something. */
export const firstLine = (text: string, maxCharacters: number): string => {
  const start = text.search(/\S/)
  if (start < 0) return ''
  const end = text.slice(start).search(/[\r\n]/)
  return singleLine(end < 0 ? text.slice(start) : text.slice(start, start + end), maxCharacters)
}

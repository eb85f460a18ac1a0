import { invisible } from '../untrusted/invisible.ts'

/**
 * Why a path is one that no honest change has; null when it is an ordinary one. What is merely awkward elsewhere (names that
 * Windows does not take, lengths) is only held against new files.
 */
export const suspectPath = (path: string, { isNew }: { isNew: boolean }): string | null => {
  if (path === '' || path.startsWith('/') || /^[A-Za-z]:[/\\]/.test(path)) return 'the path is absolute or empty'
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  if (/[\u0000-\u001f\u007f-\u009f\\\u2028\u2029]/.test(path)) return 'the path has control characters or backslashes'
  if (!path.isWellFormed() || path.includes('\ufffd')) return 'the path is no UTF-8'
  if (path.search(invisible) >= 0) return 'the path has invisible characters'
  for (const part of path.split('/')) {
    if (part === '' || part === '.' || part === '..') return 'the path leads elsewhere'
    if (isGitFolder(part)) return 'the path lies in a git folder'
  }
  return isNew ? awkwardPath(path) : null
}

/** As Windows and macOS read it too: `GIT~1`, `.git::$INDEX_ALLOCATION`, ignorable characters. */
const isGitFolder = (part: string): boolean => {
  const plain = part
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .toLowerCase()
  return /^\.git(?:[ .]*|:.*)$/.test(plain) || /^git~\d+(?:[ .]*|:.*)$/.test(plain)
}

const awkwardPath = (path: string): string | null => {
  if (path.length > 400) return 'the path is too long'
  for (const part of path.split('/')) {
    if (new TextEncoder().encode(part).length > 255) return 'a name in the path is too long'
    if (/^ |[ .]$/.test(part)) return 'a name in the path begins or ends with a blank, or ends in a dot'
    if (/^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³]) *(?:\.|$)/i.test(part) || /[<>:"|?*]/.test(part))
      return 'a name in the path means something else on Windows'
  }
  return null
}

/** Paths that are one and the same to Windows or macOS fold to the same text. */
export const foldPath = (path: string): string => path.normalize('NFC').toLowerCase()

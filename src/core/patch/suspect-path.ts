/** Why a path is one that no honest change has; null when it is an ordinary one. */
export const suspectPath = (path: string): string | null => {
  if (path === '' || path.startsWith('/') || /^[A-Za-z]:/.test(path)) return 'the path is absolute or empty'
  if (path.length > 400) return 'the path is too long'
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  if (/[\u0000-\u001f\u007f\\]/.test(path)) return 'the path has control characters or backslashes'
  if (/[\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/.test(path)) return 'the path has invisible characters'
  for (const part of path.split('/')) {
    if (part === '' || part === '.' || part === '..') return 'the path leads elsewhere'
    if (isGitFolder(part)) return 'the path lies in a git folder'
    if (/[ .]$/.test(part)) return 'a name in the path ends in a dot or a blank, which Windows drops'
    if (/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(part) || /[<>:"|?*]/.test(part))
      return 'a name in the path means something else on Windows'
  }
  return null
}

/** As Windows and macOS read it too: `GIT~1`, `.git::$INDEX_ALLOCATION`, ignorable characters. */
const isGitFolder = (part: string): boolean => {
  const plain = part
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .toLowerCase()
  return /^\.git(?:[ .]*|:.*)$/.test(plain) || /^git~\d+$/.test(plain)
}

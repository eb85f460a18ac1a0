/** Breaks a mention or reference without being seen. */
export const zeroWidthSpace = '\u200b'

export interface DefuseOptions {
  /** Hosts (`github.com`, `localhost:4010`) whose links stay links. Default: none. */
  allowedHosts?: readonly string[] | undefined
}

const links = /\]\((https?:\/\/[^\s()<>\\`]+)\)|(?:(?:https?|ftp):\/\/|www\.)[^\s<>`\\]*[^\s<>`\\.,;:!?)\]}'"*_~]/giu

/**
 * Text outside code: no HTML, no image, no mention, no issue reference, no foreign link; emphasis, lists and tables stay.
 * GitHub looks for mentions and references in the rendered page, so entities and backslashes hide nothing from it.
 */
export const defuseText = (text: string, options: DefuseOptions = {}): string => {
  const plain = text.replace(/\\(?=[:/.@#-])/g, '')
  const pieces: string[] = []
  let from = 0
  for (const match of plain.matchAll(links)) {
    pieces.push(defusePlain(plain.slice(from, match.index)))
    pieces.push(defuseLink(match[0], match[1], options.allowedHosts ?? []))
    from = match.index + match[0].length
  }
  pieces.push(defusePlain(plain.slice(from)))
  return join(pieces)
}

/** Joins: two runs of backticks that touch would be read as one; a backslash before a span would open it. */
export const join = (pieces: readonly string[]): string => {
  const joined: string[] = []
  let last = ''
  for (const piece of pieces) {
    if (piece === '') continue
    if ((last.endsWith('`') || last.endsWith('\\')) && piece.startsWith('`')) joined.push(zeroWidthSpace)
    joined.push(piece)
    last = piece
  }
  return joined.join('')
}

// C0 but tab and line feed, C1, and the bidirectional overrides that make text read as what it is not.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
export const controlCharacters = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

const defuseLink = (match: string, target: string | undefined, hosts: readonly string[]): string => {
  const url = target ?? match
  const kept = isAllowed(url, hosts)
  if (target !== undefined) return kept ? match : `]\\(${unlinked(url)})`
  return kept ? match : unlinked(match)
}

/** An address as code: readable, not clickable, no cross reference. In a table a bar would end the cell, and the code. */
const unlinked = (url: string): string => `\`${url.replaceAll('|', '%7C')}\``

const isAllowed = (text: string, hosts: readonly string[]): boolean => {
  // Only what every Markdown reader takes for one address, whole.
  if (!/^https?:[\w\-./?=&%#:~+,]+$/.test(text) || !URL.canParse(text)) return false
  const url = new URL(text)
  // A link to an issue would leave a "mentioned this" there, or close it.
  return hosts.includes(url.host) && url.username === '' && !/\/(issues|pull|discussions)\/\d/.test(url.pathname)
}

const defusePlain = (text: string): string =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/!(?=\[)/g, '!\\')
    // A fence in a list or a quote, which is not recognised as code.
    .replace(/~{3,}/g, '\\$&')
    // Inline links, reference definitions, footnotes.
    .replace(/\](?=[(:])/g, ']\\')
    // Commands of other bots.
    .replace(/^([ \t]*)\/(?=[a-z])/gim, '$1\\/')
    .replace(/@(?=[\p{L}\p{N}_-])/gu, `@${zeroWidthSpace}`)
    .replace(/#(?=\d)/g, `#${zeroWidthSpace}`)
    // Emphasis around it makes it a word of its own: `_GH-1_`.
    .replace(/(GH-)(?=\d)/gi, `$1${zeroWidthSpace}`)

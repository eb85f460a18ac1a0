/** How a language writes what is not code. */
export interface Syntax {
  line: readonly string[]
  block: readonly (readonly [open: string, close: string])[]
  strings: readonly StringForm[]
  /** Regular expressions between slashes. */
  regex?: boolean
  /** A character between single quotes; a lone quote is something else (Rust's lifetimes). */
  characters?: boolean
}

interface StringForm {
  open: string
  close: string
  /** Whether it may hold line feeds. */
  long?: boolean
  /** No escapes. */
  raw?: boolean
}

/** The same text twice, both as long as the source: places in one are places in the other. */
export interface ScannedCode {
  /** Comments are blanks. */
  code: string
  /** Comments and what is in strings are blanks. */
  bare: string
}

const blank = (text: string): string => text.replace(/[^\n]/g, ' ')

/** Tells code from comments and strings; approximately, but never so that a comment counts as code. */
export const scanCode = (source: string, syntax: Syntax): ScannedCode => {
  const code: string[] = []
  const bare: string[] = []
  const put = (text: string, shown: 'code' | 'comment' | 'string', edges = 0) => {
    code.push(shown === 'comment' ? blank(text) : text)
    if (shown === 'code') bare.push(text)
    else if (shown === 'comment') bare.push(blank(text))
    else
      bare.push(
        text.slice(0, edges) + blank(text.slice(edges, text.length - 1)) + text.slice(Math.max(edges, text.length - 1)),
      )
  }
  for (let at = 0; at < source.length; ) {
    const comment = commentEnd(source, at, syntax)
    if (comment !== null) {
      put(source.slice(at, comment), 'comment')
      at = comment
      continue
    }
    const found = stringEnd(source, at, syntax) ?? regexEnd(source, at, syntax)
    if (found !== null) {
      put(source.slice(at, found.end), 'string', found.edge)
      at = found.end
      continue
    }
    // A word at a time: nothing begins within one, but a string with a prefix.
    const word = /^[A-Za-z_$][\w$]*/.exec(source.slice(at, at + 200))?.[0] ?? source[at] ?? ''
    put(word, 'code')
    at += word.length
  }
  return { code: code.join(''), bare: bare.join('') }
}

const commentEnd = (source: string, at: number, { line, block }: Syntax): number | null => {
  if (line.some(mark => source.startsWith(mark, at))) {
    const end = source.indexOf('\n', at)
    return end < 0 ? source.length : end
  }
  for (const [open, close] of block) {
    if (!source.startsWith(open, at)) continue
    const end = source.indexOf(close, at + open.length)
    return end < 0 ? source.length : end + close.length
  }
  return null
}

const stringEnd = (source: string, at: number, syntax: Syntax): { end: number; edge: number } | null => {
  if (syntax.characters && source[at] === "'") {
    const character = /^'(?:\\[^\n]{1,8}?|[^\\'\n])'/.exec(source.slice(at, at + 12))?.[0]
    return character === undefined ? null : { end: at + character.length, edge: 1 }
  }
  const form = syntax.strings.find(({ open }) => source.startsWith(open, at))
  if (form === undefined) return null
  const { open, close, long = false, raw = false } = form
  for (let end = at + open.length; end < source.length; end++) {
    if (!raw && source[end] === '\\') end++
    else if (source.startsWith(close, end)) return { end: end + close.length, edge: open.length }
    else if (!long && source[end] === '\n') return { end, edge: open.length }
  }
  return { end: source.length, edge: open.length }
}

const regexEnd = (source: string, at: number, { regex }: Syntax): { end: number; edge: number } | null => {
  if (!regex || source[at] !== '/') return null
  const before = source.slice(Math.max(0, at - 20), at).trimEnd()
  if (before !== '' && !/(?:[(,=:[!&|?{};+*%<>~^]|\b(?:return|typeof|case|in|of))$/.test(before)) return null
  const match = /^\/(?:\\[^\n]|\[(?:\\[^\n]|[^\]\n\\])*\]|[^/\n\\[])+\/\w*/.exec(source.slice(at, at + 2000))
  return match === null ? null : { end: at + match[0].length, edge: 1 }
}

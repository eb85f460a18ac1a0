import type { Path } from './parsed.ts'

/**
 * Offset of the value at `path`, or of its key, in a text that JSON5 has already accepted: tokens are told apart, not
 * checked. Gives the nearest parent's offset when the path does not exist.
 */
export const locateJson = (text: string, path: Path, what: 'key' | 'value'): number => {
  const tokens = tokensOf(text)
  let at = 0
  for (const [index, step] of path.entries()) {
    const found = childOf(tokens, at, step)
    if (found === undefined) break
    if (what === 'key' && index === path.length - 1) return tokens[found.key]?.offset ?? 0
    at = found.value
  }
  return tokens[at]?.offset ?? 0
}

interface Token {
  text: string
  offset: number
}

// Comments and blanks (skipped), strings, punctuation, anything else up to the next of these.
const tokenPattern =
  /\/\/[^\n\r]*|\/\*[\s\S]*?\*\/|\s+|"(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*'|[{}[\]:,]|[^\s{}[\]:,"'/]+/g

const tokensOf = (text: string): Token[] =>
  text
    .matchAll(tokenPattern)
    .filter(match => !/^(?:\/[/*]|\s|\uFEFF)/.test(match[0]))
    .map(match => ({ text: match[0], offset: match.index }))
    .toArray()

/** Indexes of a member's key and value tokens within the object or array that begins at `open`. The last duplicate wins, as in JSON. */
const childOf = (tokens: Token[], open: number, step: string | number): { key: number; value: number } | undefined => {
  const isObject = tokens[open]?.text === '{'
  if (!isObject && tokens[open]?.text !== '[') return undefined
  let found: { key: number; value: number } | undefined
  let position = 0
  for (let at = open + 1; at < tokens.length && !'}]'.includes(tokens[at]?.text ?? '}'); position++) {
    const value = isObject ? at + 2 : at
    if (isObject ? nameOf(tokens[at]?.text ?? '') === step : position === step) found = { key: at, value }
    at = endOf(tokens, value)
    if (tokens[at]?.text === ',') at++
  }
  return found
}

/** Index behind the value that begins at `start`. */
const endOf = (tokens: Token[], start: number): number => {
  let depth = 0
  for (let at = start; at < tokens.length; at++) {
    const { text = '' } = tokens[at] ?? {}
    if (text === '{' || text === '[') depth++
    if (text === '}' || text === ']') depth--
    if (depth <= 0) return at + 1
  }
  return tokens.length
}

const nameOf = (token: string): string => {
  if (token.startsWith('"')) {
    try {
      return String(JSON.parse(token))
    } catch {
      return token.slice(1, -1)
    }
  }
  return token.startsWith("'") ? token.slice(1, -1) : token
}

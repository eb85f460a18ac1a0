import JSON5 from 'json5'
import { locateJson } from './locate-json.ts'
import { type Parsed, type Position, positionAt, syntaxError } from './parsed.ts'

/** JSON or JSON5 (comments, trailing commas, unquoted keys), also as a JavaScript module that holds one object literal. Never executed. */
export const parseJson = (text: string, name: string): Parsed => {
  const literal = unwrapAssignment(text)
  try {
    const value: unknown = JSON5.parse(literal)
    return { value, locate: (path, what) => positionAt(text, locateJson(literal, path, what)) }
  } catch (error) {
    throw syntaxError(name, text, errorPosition(error, literal), problemOf(error))
  }
}

// Replaced by blanks of the same length, so that positions stay true.
const unwrapAssignment = (text: string): string => {
  const head = /^\s*(?:export\s+default|module\.exports\s*=|(?:const|let|var)\s+[\w$]+\s*=)/.exec(text)?.[0]
  if (head === undefined) return text
  return (head.replaceAll(/\S/g, ' ') + text.slice(head.length)).replace(/;(?=\s*$)/, ' ')
}

// json5 gives lineNumber and columnNumber, from 1; without them the text has ended too early or is too deep.
const errorPosition = (error: unknown, text: string): Position => {
  const { lineNumber, columnNumber } = error as { lineNumber?: unknown; columnNumber?: unknown }
  return typeof lineNumber === 'number' && typeof columnNumber === 'number'
    ? { line: lineNumber, column: Math.max(columnNumber, 1) }
    : positionAt(text, text.length)
}

const problemOf = (error: unknown): string => {
  const message = error instanceof Error ? error.message : String(error)
  return message
    .replace(/^JSON5: /, '')
    .replace(/ at \d+:\d+$/, '')
    .replace(`'\\"'`, `'"'`)
}

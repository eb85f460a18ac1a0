import { ConfigError } from '../core/errors.ts'

export type Path = readonly (string | number)[]

/** Where something stands in a text, both from 1. */
export interface Position {
  line: number
  column: number
}

/** A text read into plain values, which still knows where each of them stood. */
export interface Parsed {
  value: unknown
  /** Of the value at `path`, or of its key; of the nearest parent when there is none. */
  locate: (path: Path, what: 'key' | 'value') => Position
}

export const positionAt = (text: string, offset: number): Position => {
  const before = text.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}

/** `name:line:column: problem` and, below, the line in question with a caret. */
export const syntaxError = (name: string, text: string, position: Position, problem: string): ConfigError =>
  new ConfigError(
    'config-syntax',
    `${name}:${position.line}:${position.column}: ${problem}\n${excerpt(text, position)}`,
    { hint: 'Correct the marked place; `claude-router config validate` checks the file again.' },
  )

const excerptWidth = 100

// The line may hold a key: whatever follows a colon or equals sign and looks like one is masked.
const excerpt = (text: string, { line, column }: Position): string => {
  const whole = (text.split('\n')[line - 1] ?? '').replace(/\r$/, '')
  const start = Math.max(0, column - excerptWidth / 2)
  const shown = maskKeys(whole)
    .slice(start, start + excerptWidth)
    .replaceAll('\t', ' ')
  const gutter = `  ${line} | `
  return `${gutter}${shown}\n${' '.repeat(gutter.length + column - 1 - start)}^`
}

// Same length, so that the caret still points at the place.
const maskKeys = (line: string): string =>
  line.replaceAll(/(?<![$\w{])(?=[\w-]*\d|sk-)[\w-]{16,}/g, key => '*'.repeat(key.length))

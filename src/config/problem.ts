import { ConfigError } from '../core/errors.ts'
import type { Parsed, Path } from './parsed.ts'
import { pathText } from './path-text.ts'

/** Something wrong at a place of a configuration. `text` continues the path: "must be a number". */
export interface Problem {
  path: Path
  /** What the line and column are of. */
  at: 'key' | 'value'
  text: string
}

/** One line: `file:line:column: path text`. */
export const problemLine = ({ path, at, text }: Problem, name: string, parsed: Parsed): string => {
  const { line, column } = parsed.locate(path, at)
  const place = pathText(path)
  return `${name}:${line}:${column}: ${place === '' ? '' : `${place} `}${text}`
}

const shownAtMost = 20

/** One ConfigError for all problems, in the order of the text. `problems` must not be empty. */
export const problemsError = (
  code: string,
  problems: readonly Problem[],
  name: string,
  parsed: Parsed,
  hint: string,
): ConfigError => {
  const inOrder = problems
    .map(problem => ({ line: problemLine(problem, name, parsed), position: parsed.locate(problem.path, problem.at) }))
    .sort((a, b) => a.position.line - b.position.line || a.position.column - b.position.column)
    .map(({ line }) => line)
  const lines = [...new Set(inOrder)]
  const more = lines.length > shownAtMost ? [`... and ${lines.length - shownAtMost} more`] : []
  return new ConfigError(code, [...lines.slice(0, shownAtMost), ...more].join('\n'), { hint })
}

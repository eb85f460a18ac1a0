import type { DiffFile } from '../diff/diff.ts'
import { findInvisible } from './name-invisible.ts'

/** A line of a change, or a name, that reads otherwise than it is. */
export interface HiddenPlace {
  path: string
  /** After the change; null: it is in the name of the file. */
  line: number | null
  /** What is there, each once: `right-to-left override`. */
  names: string[]
}

/** Added lines and names of files with characters that nobody sees ("Trojan source"). */
export const findHiddenInDiff = (files: readonly DiffFile[]): HiddenPlace[] =>
  files.flatMap(({ path, hunks }) => [
    ...placeOf(path, null, path),
    ...hunks.flatMap(({ lines }) =>
      lines.flatMap(({ kind, newLine, text }) => (kind === 'added' ? placeOf(path, newLine, text) : [])),
    ),
  ])

const placeOf = (path: string, line: number | null, text: string): HiddenPlace[] => {
  const names = [...new Set(findInvisible(text.replace(/\r$/, '')).map(({ name }) => name))]
  return names.length === 0 ? [] : [{ path, line, names }]
}

/** One line each, at most `most`; paths as JSON with escapes, so that nothing hides in them. */
export const describeHidden = (places: readonly HiddenPlace[], most = 20): string[] => [
  ...places
    .slice(0, most)
    .map(({ path, line, names }) => `${visiblePath(path)}${line === null ? '' : `:${line}`}: ${names.join(', ')}`),
  ...(places.length > most ? [`and ${places.length - most} more`] : []),
]

/** As JSON writes it, and what nobody sees as `\uXXXX`: read as JSON it is the path again. */
export const visiblePath = (path: string): string => {
  const hidden = new Map(findInvisible(path).map(({ index, length }) => [index, length]))
  let shown = ''
  for (let at = 0; at < path.length; at++) {
    const length = hidden.get(at)
    if (length === undefined) shown += JSON.stringify(path.charAt(at)).slice(1, -1)
    else {
      for (let unit = at; unit < at + length; unit++)
        shown += `\\u${path.charCodeAt(unit).toString(16).padStart(4, '0')}`
      at += length - 1
    }
  }
  return `"${shown}"`
}

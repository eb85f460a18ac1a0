/** A unified diff as values. Line text never holds the marker column; a CR before the line feed is part of the text. */

export type FileStatus = 'added' | 'modified' | 'deleted' | 'renamed' | 'copied'

export interface DiffLine {
  kind: 'context' | 'added' | 'deleted'
  /** Line number on the LEFT side (base), from 1; null on an added line. */
  oldLine: number | null
  /** Line number on the RIGHT side (head), from 1; null on a deleted line. */
  newLine: number | null
  text: string
  /** `\ No newline at end of file` follows. */
  noNewline?: true
}

export interface Hunk {
  oldStart: number
  oldLines: number
  newStart: number
  newLines: number
  /** What stands after the second `@@`: usually the enclosing function. */
  section: string
  lines: DiffLine[]
}

export interface DiffFile {
  /** Path in the head, or in the base when the file is deleted. */
  path: string
  /** The former path of a renamed or copied file. */
  previousPath: string | null
  status: FileStatus
  binary: boolean
  additions: number
  deletions: number
  hunks: Hunk[]
  /** The content exists but was not delivered (too large for the API). */
  unreadable?: true
}

export type Side = 'LEFT' | 'RIGHT'

export const lineNumber = (line: DiffLine, side: Side): number | null =>
  side === 'RIGHT' ? line.newLine : line.oldLine

/** The lines of a hunk that exist on a side, in order. */
export const sideLines = (hunk: Hunk, side: Side): DiffLine[] =>
  hunk.lines.filter(line => lineNumber(line, side) !== null)

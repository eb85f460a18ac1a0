import { type DiffFile, sideLines } from '../diff/diff.ts'

export interface ScannedLine {
  number: number
  text: string
  /** Added by the change; in a full scan every line is. */
  isNew: boolean
}

/** The lines of a file that can be seen: of a change the hunks, of a full scan all. */
export interface ScannedFile {
  path: string
  lines: ScannedLine[]
  /** All lines are there. */
  whole: boolean
}

/** `everything`: findings on unchanged lines count too (full scan). */
export const scannedFile = (file: DiffFile, everything: boolean): ScannedFile => ({
  path: file.path,
  whole: everything || file.status === 'added',
  lines: file.hunks.flatMap(hunk =>
    sideLines(hunk, 'RIGHT').map(line => ({
      number: line.newLine ?? 0,
      text: line.text.replace(/\r$/, ''),
      isNew: everything || line.kind === 'added',
    })),
  ),
})

/** The whole file, with what the change added marked as such. */
export const withWholeText = (file: ScannedFile, text: string): ScannedFile => {
  const added = new Map(file.lines.filter(line => line.isNew).map(line => [line.number, line.text]))
  const lines = text.replace(/\n$/, '').split('\n')
  // The text is not the one that the change is about.
  if ([...added].some(([number, line]) => lines[number - 1]?.replace(/\r$/, '') !== line)) return file
  return {
    path: file.path,
    whole: true,
    lines: lines.map((line, index) => ({
      number: index + 1,
      text: line.replace(/\r$/, ''),
      isNew: added.has(index + 1),
    })),
  }
}
